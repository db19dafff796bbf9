-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE persons_id_seq INCREMENT BY 50;
CREATE TABLE persons (
    id bigint DEFAULT nextval('persons_id_seq') NOT NULL,
    name varchar(80) NOT NULL,
    email text NOT NULL,
    email_index varchar(80),
    tax_number text,
    password varchar(255) NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_persons PRIMARY KEY (id),
    CONSTRAINT uq_persons__email UNIQUE (email_index),
    CONSTRAINT ck_persons__name CHECK (char_length(name) >= 1)
);
ALTER SEQUENCE persons_id_seq OWNED BY persons.id;

CREATE TABLE api_keys (
    id text NOT NULL,
    hash text NOT NULL,
    owner text NOT NULL,
    name text NOT NULL,
    scopes text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT pk_api_keys PRIMARY KEY (id)
);
CREATE INDEX ix_api_keys__owner ON api_keys (owner);

COMMENT ON TABLE api_keys IS 'API keys, as hashes.';
