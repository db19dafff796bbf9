CREATE TABLE IF NOT EXISTS idempotency_keys (
    key_hash    text        NOT NULL,
    fingerprint text        NOT NULL,
    status      integer     NOT NULL,
    headers     text        NOT NULL,
    body        bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash)
);

CREATE INDEX IF NOT EXISTS ix_idempotency_keys__expires_at ON idempotency_keys (expires_at);
