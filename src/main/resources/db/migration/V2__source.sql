-- Room: source. Where to look, how far we got, and what we have seen (keyed hashes only).
create table source (
    id                text primary key,
    name              text        not null,
    platform          text        not null,
    mode              text        not null,
    base              text        not null,
    query             text        not null default '',
    organisation_id   text        not null,
    channel           text,
    account           text,
    secret            text,
    floor_seconds     bigint      not null,
    ceiling_seconds   bigint      not null,
    managed_by_file   boolean     not null default false,
    created_at        timestamptz not null,
    paused_because    text,
    suspended_at      timestamptz,
    -- how far we got
    cursor            text        not null default '',
    interval_seconds  bigint      not null,
    next_due          timestamptz not null,
    failures          int         not null default 0,
    last_polled_at    timestamptz,
    last_good_at      timestamptz,
    last_outcome      text,
    last_trouble      text,
    -- who is asking now; the token fences off a poller that lost its lease
    lease_owner       text,
    lease_until       timestamptz,
    lease_token       bigint      not null default 0
);
create index source_due on source (next_due) where paused_because is null and suspended_at is null;

create table seen (
    source_id text        not null references source (id) on delete cascade,
    post_key  bytea       not null, -- HMAC-SHA-256 of the post's key
    version   bytea       not null, -- HMAC-SHA-256 of its state, so that an edit is noticed
    seen_at   timestamptz not null,
    primary key (source_id, post_key)
);
create index seen_age on seen (seen_at);

-- What every replica must share and nobody may guess: the key of the seen-set.
create table shared_key (
    name  text primary key,
    value bytea not null
);
