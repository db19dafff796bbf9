-- Whose ticket it is: the subject of the token it was opened with.
ALTER TABLE tickets ADD COLUMN owner varchar(320);
UPDATE tickets SET owner = reporter;
ALTER TABLE tickets ALTER COLUMN owner SET NOT NULL;
CREATE INDEX ix_tickets__owner ON tickets (owner, created_at DESC, id);
