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

CREATE TABLE idempotency_keys (
    key_hash text NOT NULL,
    fingerprint text NOT NULL,
    status integer NOT NULL,
    headers text NOT NULL,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (key_hash)
);
CREATE INDEX ix_idempotency_keys__expires_at ON idempotency_keys (expires_at);

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
COMMENT ON TABLE idempotency_keys IS 'Responses by Idempotency-Key, until they expire.';
