CREATE TABLE IF NOT EXISTS api_keys (
    id           text        NOT NULL,
    hash         text        NOT NULL,
    owner        text        NOT NULL,
    name         text        NOT NULL,
    scopes       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    CONSTRAINT pk_api_keys PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS ix_api_keys__owner ON api_keys (owner);
