CREATE TABLE IF NOT EXISTS rate_limit_buckets (
    id         text   NOT NULL,
    state      bytea,
    expires_at bigint,
    CONSTRAINT pk_rate_limit_buckets PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS ix_rate_limit_buckets__expires_at ON rate_limit_buckets (expires_at);
