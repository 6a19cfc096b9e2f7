-- SPDX-License-Identifier: EUPL-1.2
-- Whom and what we look after.

-- Grows by one in the transaction of every change; its row lock makes writers wait for each other.
create table watch_version (
    only_row boolean primary key default true check (only_row),
    version  bigint not null
);
insert into watch_version (version) values (1);

-- One row for each organisation and person, so that an id can never mean both.
create table subject (
    id              text primary key check (id ~ '^[A-Za-z0-9._-]{1,64}$'),
    kind            text not null check (kind in ('organisation', 'person')),
    managed_by_file boolean not null,
    -- A file removes only what it made itself.
    created_by_file boolean not null,
    watched_since   timestamptz not null,
    unique (id, kind)
);

create table organisation (
    id                  text primary key,
    kind                text not null default 'organisation' check (kind = 'organisation'),
    name                text not null,
    handles             text[] not null,
    aliases             text[] not null,
    contact_name        text not null,
    contact_email       text not null,
    contact_phone       text not null,
    security_name       text not null,
    security_email      text not null,
    security_phone      text not null,
    house_rules_url     text,
    staff_are_officials boolean not null,
    language            text not null check (language in ('NL', 'EN')),
    foreign key (id, kind) references subject (id, kind) on delete cascade
);

create table person (
    id                       text primary key,
    kind                     text not null default 'person' check (kind = 'person'),
    given_name               text not null,
    prefix                   text not null,
    family_name              text not null,
    function                 text not null,
    department               text not null,
    email                    text,
    manager_email            text,
    handles                  text[] not null,
    aliases                  text[] not null,
    language                 text not null check (language in ('NL', 'EN')),
    instead_of_manager_email text,
    trusted_email            text,
    foreign key (id, kind) references subject (id, kind) on delete cascade
);

create table person_organisation (
    person       text not null references person (id) on delete cascade,
    organisation text not null references organisation (id),
    -- The first one is the first in people.csv: its language is hers unless she chose.
    position     integer not null,
    primary key (person, organisation)
);
create index on person_organisation (organisation);

create table term (
    id              text primary key check (id ~ '^[A-Za-z0-9._-]{1,64}$'),
    owner           text not null references subject (id) on delete cascade,
    text            text not null,
    is_distinctive  boolean not null,
    frequency       text not null check (frequency in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    managed_by_file boolean not null,
    created_by_file boolean not null
);
create index on term (owner);
