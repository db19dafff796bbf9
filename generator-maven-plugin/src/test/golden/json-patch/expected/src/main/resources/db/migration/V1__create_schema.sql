-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE TABLE labels (
    code varchar(12) NOT NULL,
    text varchar(50) NOT NULL,
    colour varchar(20),
    row_version bigint NOT NULL,
    CONSTRAINT pk_labels PRIMARY KEY (code),
    CONSTRAINT ck_labels__text CHECK (char_length(text) >= 1)
);
