-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE films_id_seq INCREMENT BY 50;
CREATE TABLE films (
    id bigint DEFAULT nextval('films_id_seq') NOT NULL,
    title varchar(100) NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_films PRIMARY KEY (id)
);
ALTER SEQUENCE films_id_seq OWNED BY films.id;

CREATE SEQUENCE actors_id_seq INCREMENT BY 50;
CREATE TABLE actors (
    id bigint DEFAULT nextval('actors_id_seq') NOT NULL,
    name varchar(100) NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_actors PRIMARY KEY (id)
);
ALTER SEQUENCE actors_id_seq OWNED BY actors.id;

CREATE TABLE film_actors (
    film_id bigint NOT NULL,
    actor_id bigint NOT NULL,
    CONSTRAINT pk_film_actors PRIMARY KEY (film_id, actor_id)
);
CREATE INDEX ix_film_actors__actor_id ON film_actors (actor_id);

ALTER TABLE film_actors ADD CONSTRAINT fk_film_actors__film_id
    FOREIGN KEY (film_id) REFERENCES films (id);
ALTER TABLE film_actors ADD CONSTRAINT fk_film_actors__actor_id
    FOREIGN KEY (actor_id) REFERENCES actors (id);
