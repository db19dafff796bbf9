-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE TABLE countries (
    code text NOT NULL,
    name varchar(80) NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_countries PRIMARY KEY (code),
    CONSTRAINT uq_countries__name UNIQUE (name)
);
