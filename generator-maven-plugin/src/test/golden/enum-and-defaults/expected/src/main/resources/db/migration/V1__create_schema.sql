-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE tickets_id_seq INCREMENT BY 50;
CREATE TABLE tickets (
    id bigint DEFAULT nextval('tickets_id_seq') NOT NULL,
    subject varchar(120) NOT NULL,
    status varchar(11) DEFAULT 'open',
    priority integer,
    public boolean DEFAULT true,
    votes integer DEFAULT 0,
    fee numeric(19, 2) DEFAULT 9.95,
    due date DEFAULT '2030-01-31',
    channel text DEFAULT 'e-mail',
    labels jsonb,
    row_version bigint NOT NULL,
    CONSTRAINT pk_tickets PRIMARY KEY (id),
    CONSTRAINT ck_tickets__subject CHECK (char_length(subject) >= 3),
    CONSTRAINT ck_tickets__status CHECK (status IN ('open', 'in-progress', '2nd-line', 'CLOSED', '')),
    CONSTRAINT ck_tickets__priority CHECK (priority IN (1, 2, 3)),
    CONSTRAINT ck_tickets__votes CHECK (votes >= 0 AND votes <= 1000000),
    CONSTRAINT ck_tickets__fee CHECK (fee > 0)
);
ALTER SEQUENCE tickets_id_seq OWNED BY tickets.id;
CREATE INDEX ix_tickets__status ON tickets (status);
