CREATE TABLE IF NOT EXISTS refresh_families (
    id           uuid        NOT NULL,
    subject      text        NOT NULL,
    created_at   timestamptz NOT NULL,
    absolute_end timestamptz NOT NULL,
    revoked_at   timestamptz,
    CONSTRAINT pk_refresh_families PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS ix_refresh_families__subject ON refresh_families (subject);
CREATE INDEX IF NOT EXISTS ix_refresh_families__absolute_end ON refresh_families (absolute_end);

CREATE TABLE IF NOT EXISTS refresh_tokens (
    token_hash text        NOT NULL,
    family_id  uuid        NOT NULL,
    issued_at  timestamptz NOT NULL,
    idle_end   timestamptz NOT NULL,
    used_at    timestamptz,
    CONSTRAINT pk_refresh_tokens PRIMARY KEY (token_hash),
    CONSTRAINT fk_refresh_tokens__family_id FOREIGN KEY (family_id) REFERENCES refresh_families (id) ON DELETE CASCADE
);

CREATE INDEX IF NOT EXISTS ix_refresh_tokens__family_id ON refresh_tokens (family_id);
