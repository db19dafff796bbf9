CREATE TABLE IF NOT EXISTS password_resets (
    token_hash text        NOT NULL,
    username   text        NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_password_resets PRIMARY KEY (token_hash)
);

CREATE INDEX IF NOT EXISTS ix_password_resets__username ON password_resets (username);
CREATE INDEX IF NOT EXISTS ix_password_resets__expires_at ON password_resets (expires_at);
