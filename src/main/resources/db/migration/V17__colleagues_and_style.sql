-- SPDX-License-Identifier: EUPL-1.2
-- Room: console. Those with a role whom the identity provider let in, as it described them last: colleagues can give them work.
create table provider_visitor (
    id            text        primary key,
    name          text        not null,
    email         text        check (email = lower(email)),
    roles         text[]      not null,
    organisations text[]      not null,
    departments   text[]      not null,
    seen_at       timestamptz not null
);

-- Room: dossier. Which privacy officers were written to; told_at says when that was done.
alter table privacy_notice add column mailed_to text[] not null default '{}';
alter table privacy_notice add column leased_until timestamptz;
create index privacy_notice_due on privacy_notice (at) where told_at is null;

-- Duty is taken for each organisation: whoever is limited to one is on duty there only. What ended before was for all.
alter table on_duty add column organisation text;
drop index on_duty_now;
insert into on_duty (who_id, who_name, "from", organisation)
    select d.who_id, d.who_name, d."from", s.id from on_duty d cross join subject s
    where d.until is null and s.kind = 'organisation';
delete from on_duty where until is null and organisation is null;
alter table on_duty add check (until is not null or organisation is not null);
create unique index on_duty_now on on_duty (organisation) where until is null;

-- Room: console. How the console looks for readers of one organisation; what is empty is as it comes.
create table house_style (
    organisation text        primary key references organisation (id) on delete cascade,
    primary_colour text      check (primary_colour ~ '^#[0-9a-f]{6}$'),
    link_colour  text        check (link_colour ~ '^#[0-9a-f]{6}$'),
    font         text        not null,
    logo         bytea, -- painted anew from the pixels of what was sent
    logo_type    text        check (logo_type in ('image/png', 'image/jpeg')),
    logo_words   text,  -- what it says to who does not see it
    changed_by   text        not null,
    changed_at   timestamptz not null,
    check ((logo is null) = (logo_type is null) and (logo is null) = (logo_words is null))
);
