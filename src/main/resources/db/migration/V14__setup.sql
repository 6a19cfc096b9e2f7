-- SPDX-License-Identifier: EUPL-1.2
-- First run: how mail leaves, who is told that Schildwacht is there, what was uploaded and not yet confirmed, and who
-- approved going live.

-- Room: dispatch. The mail server that somebody typed in; without a row the environment's quarkus.mailer.* rules.
create table mail_server (
    only_row   boolean primary key default true check (only_row),
    host       text        not null,
    port       int         not null check (port between 1 and 65535),
    encryption text        not null check (encryption in ('STARTTLS', 'TLS', 'NONE')),
    username   text        not null,
    password   bytea,                -- sealed; null: no password
    sender     text        not null, -- RFC 5322 mailbox
    changed_by text        not null,
    changed_at timestamptz not null
);

-- The last test mail that a mail server took, and the settings it went out by: with others it proves nothing.
create table mail_test (
    only_row boolean primary key default true check (only_row),
    settings bytea       not null check (length(settings) = 32),
    sent_by  text        not null,
    sent_at  timestamptz not null
);

-- Organisations whose new people are told that Schildwacht is there. No row: they are not.
create table announcing (
    organisation text primary key,
    since        timestamptz not null
);

-- One announcement for each person, ever; the row outlives her.
create table announced (
    person       text primary key,
    state        text        not null check (state in ('waiting', 'sending', 'sent', 'refused', 'skipped')),
    message_id   text        not null unique,
    noticed_at   timestamptz not null,
    due_at       timestamptz not null,
    attempts     int         not null default 0,
    leased_until timestamptz,
    tried_at     timestamptz,
    sent_at      timestamptz,
    outcome      text
);
create index announced_due on announced (due_at) where state in ('waiting', 'sending');
create index announced_tried on announced (tried_at) where tried_at is not null;

-- Room: console. A file between its preview and its confirmation; one for each visitor, for half an hour.
create table upload (
    id         uuid primary key,
    visitor    text        not null unique,
    content    bytea       not null,
    announce   boolean     not null default true,
    state      text        not null default 'read' check (state in ('read', 'keeping', 'kept')),
    leaving    text[]      not null default '{}', -- ids of people who are to go
    steps      int         not null default 0,    -- how much there is to do, and how much is done
    steps_done int         not null default 0,
    created    int         not null default 0,
    changed    int         not null default 0,
    removed    int         not null default 0,
    refused    int         not null default 0,
    moved_at   timestamptz not null,
    expires_at timestamptz not null
);
create index upload_age on upload (expires_at);

-- Steps that somebody left out on purpose.
create table set_up_skipped (
    step       text primary key,
    skipped_by text        not null,
    skipped_at timestamptz not null
);

-- The last trial poll that brought an answer: proof that it was done, and nothing of what it brought.
create table trial_poll (
    only_row boolean primary key default true check (only_row),
    done_by  text        not null,
    done_at  timestamptz not null
);

-- Who approved going live, and when.
create table went_live (
    only_row               boolean primary key default true check (only_row),
    approved_by            text        not null,
    approved_function      text        not null,
    approved_on            date        not null,
    dpia_seen              boolean     not null,
    works_council_informed boolean     not null,
    employees_informed     boolean     not null,
    recorded_by            text        not null,
    recorded_at            timestamptz not null
);
