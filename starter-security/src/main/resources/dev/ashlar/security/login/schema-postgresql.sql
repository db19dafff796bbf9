CREATE TABLE IF NOT EXISTS login_failures (
    key_hash      text        NOT NULL,
    failures      integer     NOT NULL,
    blocked_until timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    CONSTRAINT pk_login_failures PRIMARY KEY (key_hash)
);

CREATE INDEX IF NOT EXISTS ix_login_failures__expires_at ON login_failures (expires_at);

CREATE TABLE IF NOT EXISTS known_clients (
    client_hash  text        NOT NULL,
    account_hash text        NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT pk_known_clients PRIMARY KEY (client_hash, account_hash)
);

CREATE INDEX IF NOT EXISTS ix_known_clients__expires_at ON known_clients (expires_at);
