-- SPDX-License-Identifier: EUPL-1.2
-- What people report by hand (room: dossier).

-- A private link through which somebody without an account may report to one organisation.
create table report_link (
    id              uuid primary key,
    organisation_id text        not null,
    label           text        not null,
    -- The link itself is shown once and never kept.
    sha256          bytea       not null unique check (length(sha256) = 32),
    created_by      text        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    revoked_by      text,
    revoked_at      timestamptz
);

create table report (
    id              uuid primary key,
    -- What a reporter without an account asks by: random, and of no use to anybody who does not hold it.
    reference       text        not null unique,
    -- Who brought it: somebody signed in, or a private link. Neither, where it concerns intimate images or a minor.
    reporter_id     text,
    reporter_name   text,
    link_id         uuid references report_link (id),
    organisation_id text,
    subject_id      text,
    about           text        not null, -- whom it concerns in the reporter's words
    for_self        boolean     not null,
    shows           text        not null check (shows in ('NOTHING_INTIMATE', 'INTIMATE', 'MINOR')),
    kind            text,
    place           text,
    address         text,
    address_sha256  bytea check (length(address_sha256) = 32),
    said            text        not null,
    author          text        not null,
    seen_on         date,
    seen_at         time,
    found_where     text        not null,
    note            text        not null,
    answers         jsonb       not null,
    state           text        not null check (state in ('RECEIVED', 'LOOKED_AT', 'IN_DOSSIER', 'ANSWERED')),
    received_at     timestamptz not null,
    due_at          timestamptz not null, -- by when the reporter hears from us
    taken_by        text,
    settled_by      text,
    settled_at      timestamptz,
    answer          text,
    -- Of intimate images and of minors nothing is kept but an address and its digest, whatever the code does.
    constraint report_spares check (shows = 'NOTHING_INTIMATE'
        or (reporter_id is null and reporter_name is null and link_id is null and subject_id is null and about = ''
            and not for_self and kind is null and place is null and said = '' and author = '' and seen_on is null
            and seen_at is null and found_where = '' and note = '' and answers = '{}'))
);
create index report_waiting on report (received_at) where state in ('RECEIVED', 'LOOKED_AT');
create index report_reporter on report (reporter_id, received_at) where reporter_id is not null;
create index report_by_link on report (link_id, received_at) where link_id is not null;

-- The pictures that came with a report: as they came, and what may be shown of them.
create table report_picture (
    report_id  uuid    not null references report (id) on delete cascade,
    position   int     not null check (position between 1 and 5),
    type       text    not null,
    width      int     not null,
    height     int     not null,
    bytes      bytea   not null,
    sha256     bytea   not null check (length(sha256) = 32),
    shown      bytea,
    shown_type text,
    primary key (report_id, position)
);

-- What a report came to.
create table report_hit (
    report_id uuid not null references report (id) on delete cascade,
    hit_id    uuid not null,
    primary key (report_id, hit_id)
);
create index report_hit_hit on report_hit (hit_id);

-- Within how many working days an organisation promises an answer.
create table report_term (
    organisation_id text primary key,
    working_days    int         not null check (working_days between 1 and 10),
    changed_by      text        not null,
    changed_at      timestamptz not null
);
