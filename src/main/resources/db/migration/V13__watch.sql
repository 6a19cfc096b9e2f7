-- SPDX-License-Identifier: EUPL-1.2
-- Why somebody is watched, her objection, watch windows, the norm, who helps (room: watch); what a search back found and
-- how far it got (rooms: source, dossier).

-- On what ground, in a sentence; empty: the employer's ordinary duty of care.
alter table subject add column why text not null default '';
-- Whether what the sources still offered of the days before was searched, or is being. Who stood here before this version
-- was found as it came.
alter table subject add column sought_back boolean not null default true;
alter table subject alter column sought_back set default false;
alter table term add column sought_back boolean not null default true;
alter table term alter column sought_back set default false;

-- Knows people by their id alone, so that it outlives a removal: who objected is not watched again by a next import.
create table objection (
    id           bigint generated always as identity primary key,
    subject      text        not null,
    objected_at  timestamptz not null,
    objected_by  text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text
);
create unique index objection_standing on objection (subject) where withdrawn_at is null;

create table watch_window (
    id             uuid primary key,
    organisation   text        not null references organisation (id) on delete cascade,
    subjects       text[]      not null, -- none: the whole organisation
    opens_at       timestamptz not null,
    closes_at      timestamptz not null check (closes_at > opens_at),
    why            text        not null,
    queries        text[]      not null, -- asked besides the sources' own while it is open
    prepared       text[]      not null, -- what of the preparation list is done
    look_back      text        not null default '',
    looked_back_by text,
    looked_back_at timestamptz,
    added_by       text        not null,
    added_at       timestamptz not null
);
create index on watch_window (organisation, opens_at);

-- Each change is a version of its own; none is altered.
create table norm (
    organisation text        not null references organisation (id) on delete cascade,
    version      int         not null,
    saved_at     timestamptz not null,
    saved_by     text        not null,
    review_on    date        not null,
    primary key (organisation, version)
);

create table norm_line (
    organisation text not null,
    version      int  not null,
    position     int  not null,
    behaviour    text not null, -- threat/death, insult
    example      text not null,
    told         text not null,
    police       text not null check (police in ('YES', 'CONSIDER', 'NO')),
    primary key (organisation, version, position),
    foreign key (organisation, version) references norm (organisation, version) on delete cascade
);

create table help_line (
    id           uuid primary key,
    organisation text not null references organisation (id) on delete cascade,
    need         text not null,
    name         text not null,
    role         text not null,
    phone        text not null,
    hours        text not null,
    email        text not null
);
create index on help_line (organisation);

-- One search back over the sources of one organisation, for all who were added together.
create table back_search (
    id           uuid primary key,
    organisation text        not null,
    subjects     text[]      not null,
    terms        text[]      not null,
    reach_to     timestamptz not null, -- not asked for what is older
    asked_at     timestamptz not null,
    finished_at  timestamptz            -- all sources done or given up; what was found is handed over together
);
create index back_search_running on back_search (asked_at) where finished_at is null;

create table back_search_source (
    search       uuid        not null references back_search (id) on delete cascade,
    source       text        not null references source (id) on delete cascade,
    cursor       text        not null default '', -- apart from the source's own, which stays where it is
    due_at       timestamptz not null,
    leased_until timestamptz,
    attempts     int         not null default 0,
    pages        int         not null default 0,
    posts        int         not null default 0,
    finds        int         not null default 0,
    done_at      timestamptz,
    outcome      text,                            -- complete | cut_short | refused | broken | late
    primary key (search, source)
);

-- Found by a search back, of a time before we looked.
alter table hit add column found_afterwards boolean not null default false;

-- What a search back found waits here for its end: it is told together. Null: nothing holds it.
alter table outbox add column held_for uuid;
create index outbox_held on outbox (held_for) where held_for is not null;
