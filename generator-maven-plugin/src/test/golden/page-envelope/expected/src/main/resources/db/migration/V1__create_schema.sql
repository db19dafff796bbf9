-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE stars_id_seq INCREMENT BY 50;
CREATE TABLE stars (
    id bigint DEFAULT nextval('stars_id_seq') NOT NULL,
    name varchar(60) NOT NULL,
    magnitude double precision NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_stars PRIMARY KEY (id)
);
ALTER SEQUENCE stars_id_seq OWNED BY stars.id;
CREATE INDEX ix_stars__name ON stars (name);
CREATE INDEX ix_stars__magnitude ON stars (magnitude);
