-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE groups_id_seq INCREMENT BY 50;
CREATE TABLE groups (
    id bigint DEFAULT nextval('groups_id_seq') NOT NULL,
    name varchar(80) NOT NULL,
    parent_id bigint,
    row_version bigint NOT NULL,
    CONSTRAINT pk_groups PRIMARY KEY (id)
);
ALTER SEQUENCE groups_id_seq OWNED BY groups.id;
CREATE INDEX ix_groups__parent_id ON groups (parent_id);

ALTER TABLE groups ADD CONSTRAINT fk_groups__parent_id
    FOREIGN KEY (parent_id) REFERENCES groups (id);
