-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE TABLE authors (
    id uuid NOT NULL,
    name varchar(120) NOT NULL,
    born date,
    website text,
    row_version bigint NOT NULL,
    CONSTRAINT pk_authors PRIMARY KEY (id),
    CONSTRAINT ck_authors__name CHECK (char_length(name) >= 1)
);
CREATE INDEX ix_authors__name ON authors (name);

CREATE TABLE books (
    id uuid NOT NULL,
    isbn varchar(13) NOT NULL,
    title varchar(200) NOT NULL,
    blurb varchar(4000),
    format varchar(9) NOT NULL,
    price numeric(19, 2) NOT NULL,
    published date,
    keywords jsonb,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    author_id uuid NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_books PRIMARY KEY (id),
    CONSTRAINT uq_books__isbn UNIQUE (isbn),
    CONSTRAINT ck_books__isbn CHECK (char_length(isbn) >= 13),
    CONSTRAINT ck_books__title CHECK (char_length(title) >= 1),
    CONSTRAINT ck_books__format CHECK (format IN ('hardcover', 'paperback', 'ebook', 'audiobook')),
    CONSTRAINT ck_books__price CHECK (price >= 0)
);
CREATE INDEX ix_books__format ON books (format);
CREATE INDEX ix_books__price ON books (price);
CREATE INDEX ix_books__author_id ON books (author_id);

CREATE TABLE reviews (
    id uuid NOT NULL,
    rating integer NOT NULL,
    text varchar(4000) NOT NULL,
    created_at timestamptz NOT NULL,
    book_id uuid NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_reviews PRIMARY KEY (id),
    CONSTRAINT ck_reviews__rating CHECK (rating >= 1 AND rating <= 5),
    CONSTRAINT ck_reviews__text CHECK (char_length(text) >= 1)
);
CREATE INDEX ix_reviews__rating ON reviews (rating);
CREATE INDEX ix_reviews__book_id ON reviews (book_id);

CREATE SEQUENCE categories_id_seq INCREMENT BY 1;
CREATE TABLE categories (
    id bigint DEFAULT nextval('categories_id_seq') NOT NULL,
    name varchar(60) NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_categories PRIMARY KEY (id),
    CONSTRAINT uq_categories__name UNIQUE (name),
    CONSTRAINT ck_categories__name CHECK (char_length(name) >= 1)
);
ALTER SEQUENCE categories_id_seq OWNED BY categories.id;

CREATE TABLE customers (
    id uuid NOT NULL,
    name varchar(120) NOT NULL,
    email varchar(254) NOT NULL,
    phone varchar(30),
    address jsonb,
    row_version bigint NOT NULL,
    CONSTRAINT pk_customers PRIMARY KEY (id),
    CONSTRAINT uq_customers__email UNIQUE (email),
    CONSTRAINT ck_customers__name CHECK (char_length(name) >= 1)
);

CREATE SEQUENCE orders_id_seq INCREMENT BY 50;
CREATE TABLE orders (
    id bigint DEFAULT nextval('orders_id_seq') NOT NULL,
    status varchar(9) DEFAULT 'placed' NOT NULL,
    lines jsonb NOT NULL,
    total numeric(19, 2) DEFAULT 0 NOT NULL,
    created_at timestamptz NOT NULL,
    customer_id uuid NOT NULL,
    row_version bigint NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id),
    CONSTRAINT ck_orders__status CHECK (status IN ('placed', 'shipped', 'delivered', 'cancelled'))
);
ALTER SEQUENCE orders_id_seq OWNED BY orders.id;
CREATE INDEX ix_orders__status ON orders (status);
CREATE INDEX ix_orders__created_at ON orders (created_at);
CREATE INDEX ix_orders__customer_id ON orders (customer_id);

CREATE TABLE book_categories (
    book_id uuid NOT NULL,
    category_id bigint NOT NULL,
    CONSTRAINT pk_book_categories PRIMARY KEY (book_id, category_id)
);
CREATE INDEX ix_book_categories__category_id ON book_categories (category_id);

ALTER TABLE books ADD CONSTRAINT fk_books__author_id
    FOREIGN KEY (author_id) REFERENCES authors (id);
ALTER TABLE reviews ADD CONSTRAINT fk_reviews__book_id
    FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE orders ADD CONSTRAINT fk_orders__customer_id
    FOREIGN KEY (customer_id) REFERENCES customers (id);
ALTER TABLE book_categories ADD CONSTRAINT fk_book_categories__book_id
    FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE book_categories ADD CONSTRAINT fk_book_categories__category_id
    FOREIGN KEY (category_id) REFERENCES categories (id);

COMMENT ON TABLE authors IS 'Somebody who writes books.';
COMMENT ON TABLE books IS 'A book that the shop sells.';
COMMENT ON COLUMN books.isbn IS 'ISBN-13 without hyphens.';
COMMENT ON COLUMN books.blurb IS 'What it is about.';
COMMENT ON COLUMN books.price IS 'In euros.';
COMMENT ON COLUMN books.keywords IS 'Words that readers look for.';
COMMENT ON COLUMN books.created_at IS 'When it was added.';
COMMENT ON COLUMN books.updated_at IS 'When it was last changed.';
COMMENT ON TABLE reviews IS 'What a reader thinks of a book.';
COMMENT ON TABLE categories IS 'A place on the shelves.';
COMMENT ON TABLE customers IS 'Somebody who buys.';
COMMENT ON TABLE orders IS 'What a customer bought.';
COMMENT ON COLUMN orders.total IS 'In euros.';

-- From dev/ashlar/core/idempotency/schema-postgresql.sql, in the jar of the starter.
CREATE TABLE idempotency_keys (
    key_hash    text        NOT NULL,
    fingerprint text        NOT NULL,
    status      integer     NOT NULL,
    headers     text        NOT NULL,
    body        bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash)
);

CREATE INDEX ix_idempotency_keys__expires_at ON idempotency_keys (expires_at);

-- From dev/ashlar/security/audit/schema-postgresql.sql, in the jar of the starter.
CREATE TABLE audit_records (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    recorded_at  timestamptz NOT NULL,
    actor        text,
    action       text        NOT NULL,
    object_type  text,
    object_id    text,
    outcome      text        NOT NULL,
    address      text,
    request_id   text,
    trace_id     text,
    details      text        NOT NULL,
    content_hash text       NOT NULL,
    CONSTRAINT pk_audit_records PRIMARY KEY (id),
    CONSTRAINT ck_audit_records__outcome CHECK (outcome IN ('SUCCESS', 'FAILURE', 'DENIED'))
);

CREATE INDEX ix_audit_records__recorded_at ON audit_records (recorded_at);
CREATE INDEX ix_audit_records__actor ON audit_records (actor, id);
CREATE INDEX ix_audit_records__object ON audit_records (object_type, object_id, id);

-- Every link hashes the one before, so that no record can be changed, removed or slipped in unseen.
CREATE TABLE audit_chain (
    position  bigint NOT NULL,
    record_id bigint NOT NULL,
    previous  text  NOT NULL,
    hash      text  NOT NULL,
    CONSTRAINT pk_audit_chain PRIMARY KEY (position),
    CONSTRAINT uq_audit_chain__record_id UNIQUE (record_id)
);

-- Committed records that are not in the chain yet; empty most of the time.
CREATE TABLE audit_pending (
    record_id bigint NOT NULL,
    CONSTRAINT pk_audit_pending PRIMARY KEY (record_id)
);

-- Bodies are quoted by apostrophes, because not every tool that runs scripts knows dollars.
CREATE OR REPLACE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
    IF TG_OP = ''DELETE'' AND current_setting(''ashlar.audit_removal'', true) = ''on'' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME USING ERRCODE = ''insufficient_privilege'';
END';

CREATE OR REPLACE TRIGGER audit_records_append_only BEFORE UPDATE OR DELETE ON audit_records
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE OR REPLACE TRIGGER audit_records_no_truncate BEFORE TRUNCATE ON audit_records
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE OR REPLACE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE ON audit_chain
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE OR REPLACE TRIGGER audit_chain_no_truncate BEFORE TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

-- The one way to remove: from the begin, and nothing that is younger than 30 days.
CREATE OR REPLACE FUNCTION audit_remove_before(
    cutoff timestamptz, OUT last_position bigint, OUT last_hash text, OUT removed bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS '
BEGIN
    IF cutoff > now() - interval ''30 days'' THEN
        RAISE EXCEPTION ''Audit records are kept for 30 days at least'' USING ERRCODE = ''insufficient_privilege'';
    END IF;
    PERFORM pg_advisory_xact_lock(4703481516421337);
    SELECT coalesce(
            min(c.position) FILTER (WHERE r.recorded_at IS NULL OR r.recorded_at >= cutoff), max(c.position)) - 1
        INTO last_position
        FROM audit_chain c LEFT JOIN audit_records r ON r.id = c.record_id;
    SELECT c.hash INTO last_hash FROM audit_chain c WHERE c.position = last_position;
    removed := 0;
    IF last_hash IS NOT NULL THEN
        PERFORM set_config(''ashlar.audit_removal'', ''on'', true);
        DELETE FROM audit_records r USING audit_chain c WHERE c.record_id = r.id AND c.position <= last_position;
        GET DIAGNOSTICS removed = ROW_COUNT;
        DELETE FROM audit_chain c WHERE c.position <= last_position;
        PERFORM set_config(''ashlar.audit_removal'', ''off'', true);
    END IF;
END';

REVOKE EXECUTE ON FUNCTION audit_remove_before FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_records, audit_chain FROM PUBLIC;
-- For the role of the application, where it does not own the tables:
-- GRANT SELECT, INSERT ON audit_records, audit_chain TO <role>;
-- GRANT SELECT, INSERT, DELETE ON audit_pending TO <role>;
-- GRANT EXECUTE ON FUNCTION audit_remove_before TO <role>; -- only where ashlar.security.audit.retention is set
