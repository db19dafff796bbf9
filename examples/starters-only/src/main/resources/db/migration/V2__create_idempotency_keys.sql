-- From dev/ashlar/core/idempotency/schema-postgresql.sql: the answers to requests that may be repeated.
CREATE TABLE idempotency_keys (
    key_hash    text        NOT NULL,
    fingerprint text        NOT NULL,
    status      integer     NOT NULL,
    headers     text        NOT NULL,
    body        bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash)
);

CREATE INDEX ix_idempotency_keys__expires_at ON idempotency_keys (expires_at);
