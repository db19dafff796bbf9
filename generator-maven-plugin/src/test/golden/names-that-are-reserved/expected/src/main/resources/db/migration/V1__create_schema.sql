-- The schema for openapi.yaml: the first migration, yours to review and adapt before it runs anywhere that matters.

CREATE SEQUENCE orders_id_seq INCREMENT BY 50;
CREATE TABLE orders (
    id bigint DEFAULT nextval('orders_id_seq') NOT NULL,
    class varchar(10) NOT NULL,
    from_value varchar(10) NOT NULL,
    group_value bigint,
    _2nd boolean,
    hash_code text,
    first_name text,
    first_name2 text,
    price numeric,
    value_0 text,
    row_version bigint NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id)
);
ALTER SEQUENCE orders_id_seq OWNED BY orders.id;
CREATE INDEX ix_orders__class ON orders (class);
CREATE INDEX ix_orders__from_value ON orders (from_value);

CREATE SEQUENCE strings_id_seq INCREMENT BY 50;
CREATE TABLE strings (
    id bigint DEFAULT nextval('strings_id_seq') NOT NULL,
    value text,
    list jsonb,
    row_version bigint NOT NULL,
    CONSTRAINT pk_strings PRIMARY KEY (id)
);
ALTER SEQUENCE strings_id_seq OWNED BY strings.id;
