create table if not exists patient (
    id uuid primary key,
    row_version bigint not null,
    name varchar(80),
    diagnosis text,
    email text,
    email_index varchar(80)
);
