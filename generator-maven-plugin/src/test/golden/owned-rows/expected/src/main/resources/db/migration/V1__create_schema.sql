-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE TABLE notes (
    id uuid NOT NULL,
    text varchar(500) NOT NULL,
    written_by text NOT NULL,
    folder_id uuid,
    row_version bigint NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (id)
);
CREATE INDEX ix_notes__written_by ON notes USING hash (written_by);
CREATE INDEX ix_notes__folder_id ON notes (folder_id);

CREATE TABLE folders (
    id uuid NOT NULL,
    name varchar(80) NOT NULL,
    company text NOT NULL,
    keeper text NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_folders PRIMARY KEY (id),
    CONSTRAINT uq_folders__name UNIQUE (company, name)
);
CREATE INDEX ix_folders__company ON folders USING hash (company);
CREATE INDEX ix_folders__keeper ON folders USING hash (keeper);

ALTER TABLE notes ADD CONSTRAINT fk_notes__folder_id
    FOREIGN KEY (folder_id) REFERENCES folders (id);

COMMENT ON COLUMN notes.written_by IS 'Who wrote it.';
