-- Room: dossier. Evidence: what was aimed at whom, as it was, and who was told when.
create table dossier_counter (
    year int primary key,
    last int not null
);

create table dossier (
    id            bigint generated always as identity primary key,
    number        text        not null unique, -- SW-2026-0012
    subject_id    text        not null,
    organisations text[]      not null,
    severity      text        not null,        -- the worst so far
    opened_at     timestamptz not null,
    last_hit_at   timestamptz not null,
    closed_at     timestamptz,
    retain_until  timestamptz not null
);
-- one open dossier for each subject: two replicas cannot open two
create unique index dossier_open on dossier (subject_id) where closed_at is null;

create table hit (
    id           uuid primary key,
    dossier_id   bigint      not null references dossier (id),
    source_id    text        not null,
    platform     text        not null,
    host         text        not null,
    native_id    text        not null,
    subject_id   text        not null,
    surety       text        not null,
    behaviour    text        not null,
    kind         text,
    severity     text        not null,
    alerting     boolean     not null,
    complaint    boolean     not null,
    concern      boolean     not null,
    findings     jsonb       not null,
    reasons      text[]      not null,
    lexicon      text        not null,
    revision     int         not null default 1, -- grows when an edit made it worse
    first_seen_at timestamptz not null,
    kept_at      timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_because text
);
create index hit_dossier on hit (dossier_id, kept_at);

-- One row for each captured state of a post. Rows are only ever added, and purged whole.
create table exhibit (
    id             bigint generated always as identity primary key,
    hit_id         uuid        not null references hit (id),
    version        text        not null,
    role           text        not null, -- post | parent
    manner         text        not null, -- lookup | slice
    permalink      text,
    author_handle  text        not null,
    author_name    text        not null,
    text           text        not null,
    language       text,
    published_at   timestamptz not null,
    edited_at      timestamptz,
    captured_at    timestamptz not null,
    request        jsonb       not null, -- method, address and headers, without secrets
    status         int         not null,
    response_headers jsonb     not null,
    body           bytea       not null, -- the look-up's whole answer, or the exact slice of the item
    body_sha256    bytea       not null,
    slice_offset   int,                  -- manner slice: where it stood in the answer
    answer_length  int         not null, -- of the whole answer
    answer_sha256  bytea       not null,
    asked_from     timestamptz,          -- the interval the poll asked for
    asked_to       timestamptz not null,
    cut_short      boolean     not null,
    retain_until   timestamptz not null
);
create unique index exhibit_once on exhibit (hit_id, role, version);
create index exhibit_retain on exhibit (retain_until);

-- When and how fully each recipient was told: part of the dossier, not of the send log.
create table told (
    id         bigint generated always as identity primary key,
    dossier_id bigint      not null references dossier (id),
    recipient  text        not null, -- role: employee, manager, security, contact, instead_of_manager, trusted
    email      text        not null,
    stage      text        not null,
    number     int         not null,
    fullness   text        not null, -- full: what was announced in plain words; numbers: counts only
    hits       uuid[]      not null,
    told_at    timestamptz not null,
    unique (dossier_id, email, stage, number)
);
