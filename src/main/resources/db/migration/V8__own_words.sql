-- SPDX-License-Identifier: EUPL-1.2
-- What organisations taught us of how people speak there (room: watch). Rows are never deleted, so that a verdict can be
-- repeated with the words that stood when it was given.

-- Grows with each change of an organisation's words; outlives the organisation, so that a number never means two things.
create table own_word_version (
    organisation text primary key,
    version      bigint not null
);

create table own_word (
    id             uuid primary key,
    organisation   text not null,
    use            text not null check (use in ('ADD', 'MUTE', 'EXAMPLE')),
    text           text not null,
    -- As the recogniser reads it; what says the same stands once.
    canonical      text not null,
    -- What it counts as, or what an example should be; none for muted words and for examples that must not be flagged.
    behaviour      text not null,
    kind           text not null,
    -- For an example: whether rules and words alone judged so when it was saved.
    held_by_itself boolean not null,
    added_by       text not null,
    added_at       timestamptz not null,
    added_in       bigint not null,
    removed_by     text,
    removed_at     timestamptz,
    removed_in     bigint
);
create unique index own_word_once on own_word (organisation, (use = 'EXAMPLE'), canonical) where removed_in is null;
create index own_word_organisation on own_word (organisation, added_in);
