-- Constraints are named <kind>_<table>__<column>: that is how a refused row becomes a problem that points at the field.
CREATE SEQUENCE tickets_id_seq INCREMENT BY 50;
CREATE TABLE tickets (
    id bigint DEFAULT nextval('tickets_id_seq') NOT NULL,
    title varchar(120) NOT NULL,
    description varchar(4000),
    priority varchar(10) NOT NULL,
    reporter varchar(254) NOT NULL,
    reference varchar(40),
    status varchar(10) NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    closed_at timestamptz,
    row_version bigint NOT NULL,
    CONSTRAINT pk_tickets PRIMARY KEY (id),
    CONSTRAINT uq_tickets__reference UNIQUE (reference),
    CONSTRAINT ck_tickets__priority CHECK (priority IN ('LOW', 'NORMAL', 'URGENT')),
    CONSTRAINT ck_tickets__status CHECK (status IN ('OPEN', 'CLOSED'))
);
ALTER SEQUENCE tickets_id_seq OWNED BY tickets.id;
-- Every list is sorted, and open tickets are what most lists ask for.
CREATE INDEX ix_tickets__created_at ON tickets (created_at DESC, id);
CREATE INDEX ix_tickets__status ON tickets (status);
