create sequence pet_seq;
create sequence tag_seq as integer;
create table owner (
    id uuid primary key,
    row_version bigint not null,
    last_name varchar(80) not null,
    created_at timestamptz,
    updated_at timestamptz,
    constraint uq_owner__last_name unique (last_name)
);
create table pet (
    id bigint primary key,
    row_version bigint not null,
    pet_name varchar(80),
    kind varchar(20),
    price numeric(30, 2),
    born date,
    owner_id uuid constraint fk_pet__owner_id references owner (id),
    labels jsonb,
    visits jsonb,
    extra jsonb
);
create table tag (
    id integer primary key,
    row_version bigint not null,
    name varchar(80)
);
create table pet_tag (
    pet_id bigint not null references pet (id),
    tag_id integer not null references tag (id),
    primary key (pet_id, tag_id)
);
create table note (
    id uuid primary key,
    row_version bigint not null
);

create table label (
    id varchar(36) primary key,
    row_version bigint not null
);

create table diary (
    id uuid primary key,
    row_version bigint not null,
    title varchar(80),
    written_by text not null,
    note_id uuid references note (id)
);
create table note_diary (
    note_id uuid not null references note (id),
    diary_id uuid not null references diary (id),
    primary key (note_id, diary_id)
);
create table ledger (
    id uuid primary key,
    row_version bigint not null,
    name varchar(80),
    tenant_id uuid not null
);
create table change_record (
    id bigint generated always as identity primary key,
    content text not null
);
