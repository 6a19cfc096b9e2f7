-- SPDX-License-Identifier: EUPL-1.2
-- People who sign in here, where no identity provider does it for us.
create table account (
    id                  bigint generated always as identity primary key,
    email               text not null unique check (email = lower(email)),
    name                text not null,
    -- bcrypt; null until she chose one.
    password            text,
    -- A session names the generation it began in; the next one ends it.
    generation          integer not null default 1,
    roles               text[] not null,
    -- What her view is limited to; empty: all.
    organisations       text[] not null default '{}',
    departments         text[] not null default '{}',
    language            text not null default 'NL' check (language in ('NL', 'EN')),
    theme               text not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
    keyboard_shortcuts  boolean not null default true,
    created_at          timestamptz not null,
    disabled_at         timestamptz,
    password_changed_at timestamptz
);

-- Opens a door once: to make the first account, or to choose a password. The token itself is in a mail or on a screen only.
create table one_time_link (
    sha256     bytea primary key check (length(sha256) = 32),
    purpose    text not null check (purpose in ('set_up', 'password')),
    -- Whose password; lower case.
    email      text check ((email is null) = (purpose = 'set_up')),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Since when who is told in the manager's place is the one she is now: earlier dossiers are not hers to see.
alter table person add column manager_since timestamptz;
update person p set manager_since = s.watched_since from subject s where s.id = p.id;
alter table person alter column manager_since set not null;
