-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE playlists_id_seq INCREMENT BY 50;
CREATE TABLE playlists (
    id bigint DEFAULT nextval('playlists_id_seq') NOT NULL,
    name varchar(100) NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_playlists PRIMARY KEY (id)
);
ALTER SEQUENCE playlists_id_seq OWNED BY playlists.id;

CREATE SEQUENCE tracks_id_seq INCREMENT BY 50;
CREATE TABLE tracks (
    id bigint DEFAULT nextval('tracks_id_seq') NOT NULL,
    title varchar(200) NOT NULL,
    playlist_id bigint NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_tracks PRIMARY KEY (id)
);
ALTER SEQUENCE tracks_id_seq OWNED BY tracks.id;
CREATE INDEX ix_tracks__playlist_id ON tracks (playlist_id);

ALTER TABLE tracks ADD CONSTRAINT fk_tracks__playlist_id
    FOREIGN KEY (playlist_id) REFERENCES playlists (id);
