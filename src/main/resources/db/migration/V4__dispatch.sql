-- Room: dispatch. From hit to people: what waits to be handed over, who is to be told what, and what came of it.

-- Written in the transaction that keeps a hit, so that no hit is without its event.
create table outbox (
    id         bigint generated always as identity primary key,
    event_id   text        not null unique, -- hit id and revision: a repeat is the same event
    subject    text        not null,        -- the key: order is kept for each subject
    payload    jsonb       not null,
    created_at timestamptz not null,
    sent_at    timestamptz                  -- only after the other side acknowledged
);
create index outbox_waiting on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Events already turned into alerts: a broker may deliver twice.
create table handled (
    event_id   text primary key,
    handled_at timestamptz not null
);
create index handled_age on handled (handled_at);

-- One message to one person about one dossier; the send log as well.
create table alert (
    id           bigint generated always as identity primary key,
    dossier_id   bigint      not null references dossier (id) on delete cascade,
    email        text        not null,             -- lower case
    role         text        not null,
    stage        text        not null,
    number       int         not null,
    matter       text        not null,             -- aggression | concern | unreachable
    severity     text        not null,             -- the worst it covers
    in_place_of  bigint references alert (id) on delete cascade,    -- matter unreachable: the alert that was refused
    state        text        not null,             -- planned | sending | sent | refused | dropped
    due_at       timestamptz not null,
    attempts     int         not null default 0,
    leased_until timestamptz,
    message_id   text        not null unique,      -- the same at every attempt
    planned_at   timestamptz not null,
    sent_at      timestamptz,
    outcome      text,                             -- of the last attempt
    unique (dossier_id, email, stage, number),
    unique (in_place_of, email)
);
create index alert_due on alert (due_at) where state in ('planned', 'sending');

-- Which alert tells whom of which hit: each once, and taken back at most once.
create table alert_hit (
    email      text    not null,
    hit_id     uuid    not null,
    revision   int     not null,
    taken_back boolean not null,
    alert_id   bigint  not null references alert (id) on delete cascade,
    primary key (hit_id, email, revision, taken_back)
);
create index alert_hit_alert on alert_hit (alert_id);
