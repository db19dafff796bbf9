-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE TABLE profiles (
    id uuid NOT NULL,
    name varchar(50) NOT NULL,
    nickname varchar(20),
    settings jsonb,
    updated_at timestamptz,
    row_version bigint NOT NULL,
    CONSTRAINT pk_profiles PRIMARY KEY (id),
    CONSTRAINT ck_profiles__name CHECK (char_length(name) >= 1)
);
