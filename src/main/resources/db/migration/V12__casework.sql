-- SPDX-License-Identifier: EUPL-1.2
-- What people do about a dossier (room: dossier.casework), and when which source could be heard (room: source).

-- One switch takes the manager's access away.
alter table dossier add column not_through_manager boolean not null default false;
alter table dossier add column not_through_manager_by text;
alter table dossier add column not_through_manager_at timestamptz;
-- Of the sender: the relation and whether a minor. Nothing else about an author is noted.
alter table dossier add column sender_relation text not null default 'unknown'
    check (sender_relation in ('unknown', 'citizen', 'client', 'pupil', 'parent', 'colleague'));
alter table dossier add column sender_minor text not null default 'unknown' check (sender_minor in ('yes', 'no', 'unknown'));
-- Who decided that no aangifte is done, and why; asked for where the norm leaves no choice.
alter table dossier add column decided_otherwise_by text;
alter table dossier add column decided_otherwise_because text;
-- When the handling rules were last laid beside it: before its last hit means that there may be new tasks.
alter table dossier add column ruled_at timestamptz;
create index judgement_undone on judgement (undone_at) where undone_at is not null;
create index dossier_to_rule on dossier (last_hit_at) where ruled_at is null or ruled_at < last_hit_at;
create index dossier_newest on dossier (last_hit_at desc, id desc);
create index told_dossier on told (dossier_id, told_at);

create table handed_over (
    dossier_id bigint      not null references dossier (id) on delete cascade,
    email      text        not null check (email = lower(email)),
    by_who     text        not null,
    at         timestamptz not null,
    primary key (dossier_id, email)
);
create index handed_over_email on handed_over (email);

create table task (
    id            bigint generated always as identity primary key,
    dossier_id    bigint      not null references dossier (id) on delete cascade,
    kind          text        not null,
    ordinal       int         not null default 1, -- aftercare comes on several dates
    rule          text        not null,           -- why it is here: id of a handling rule
    state         text        not null default 'open' check (state in ('open', 'done', 'dropped')),
    owner         text,
    due_at        timestamptz,
    done_at       timestamptz,
    done_by       text,
    on_day        date,                           -- of the aangifte, the talk …
    number        text,                           -- of the aangifte, the registration …
    detail        text,
    employee_knows text       not null default 'unknown' check (employee_knows in ('yes', 'no', 'unknown')),
    created_at    timestamptz not null,
    -- Null: nobody has touched it, and it may go when the rules no longer ask for it.
    changed_at    timestamptz,
    changed_by    text,
    unique (dossier_id, kind, ordinal)
);
create index task_due on task (due_at) where state = 'open';
create index task_done on task (dossier_id, done_at) where done_at is not null;

-- What people did to the dossier itself, for its timeline: closed, reopened, handed over …
create table case_step (
    id         bigint generated always as identity primary key,
    dossier_id bigint      not null references dossier (id) on delete cascade,
    kind       text        not null,
    by_who     text        not null,
    at         timestamptz not null,
    detail     text
);
create index case_step_dossier on case_step (dossier_id, at);

-- The organisation's own wording in place of the one that comes with the application.
create table starting_text (
    organisation_id text        not null,
    kind            text        not null,
    language        text        not null check (language in ('NL', 'EN')),
    body            text        not null,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    primary key (organisation_id, kind, language)
);

-- Room: source. How the polls of an hour ended, so that a dossier can say when a source could not be heard. No reference to
-- source: what was watched stays true when the source is removed.
create table coverage_hour (
    source_id       text        not null,
    hour            timestamptz not null,
    name            text        not null, -- as it was called then
    organisation_id text        not null,
    ceiling_seconds bigint      not null, -- how long it may go without being asked
    good            int         not null,
    failed          int         not null,
    trouble         text,                 -- the last one of that hour
    primary key (source_id, hour)
);
create index coverage_hour_organisation on coverage_hour (organisation_id, hour);
