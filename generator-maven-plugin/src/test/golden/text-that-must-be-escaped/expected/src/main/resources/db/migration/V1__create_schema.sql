-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE notes_id_seq INCREMENT BY 50;
CREATE TABLE notes (
    id bigint DEFAULT nextval('notes_id_seq') NOT NULL,
    text text DEFAULT 'say "it''s" \ $T {{now}}' NOT NULL,
    mood varchar(10) DEFAULT 'it''s',
    row_version bigint NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (id),
    CONSTRAINT ck_notes__mood CHECK (mood IN ('it''s', 'so "so"', 'back\slash', 'über', '*/', '$T'))
);
ALTER SEQUENCE notes_id_seq OWNED BY notes.id;
CREATE INDEX ix_notes__text ON notes USING hash (text);

COMMENT ON TABLE notes IS 'It''s a note; ''); DROP TABLE note; -- */';
COMMENT ON COLUMN notes.text IS E'A "text" with $L and \\ and */ and <b>tags</b>.';
