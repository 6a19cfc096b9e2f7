-- SPDX-License-Identifier: EUPL-1.2
-- Who looked at what; what is kept how long; requests of the people it is about; figures without people.

-- Room: console. Append-only: a row is never changed, and goes only when its term is over.
create table audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    who_id     text        not null,
    who_name   text        not null,
    roles      text[]      not null,
    deed       text        not null check (deed in ('LOOKED', 'CHANGED', 'EXPORTED', 'SIGNED_IN', 'SIGNED_OUT')),
    method     text        not null,
    route      text        not null, -- the template: /console/dossiers/{number}
    ids        jsonb       not null, -- what stood in the path; no contents
    dossier    text,                 -- its number; outlives the dossier
    subject_id text,
    status     int         not null  -- the answer's; 400 and above: it did not happen
);
create index audit_at on audit (at desc, id desc);
create index audit_who on audit (who_id, at desc);
create index audit_dossier on audit (dossier, at desc) where dossier is not null;
create index audit_subject on audit (subject_id, at desc) where subject_id is not null;

-- The purge says until when it may delete; everybody else says nothing and is refused.
create function audit_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.at < cast(nullif(current_setting('schildwacht.audit_before', true), '') as timestamptz) then
            return old;
        end if;
    end if;
    raise exception 'what is in audit stands: rows are neither changed nor deleted before their term is over';
end $$;
create trigger audit_stands before update or delete on audit for each row execute function audit_stands();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function audit_stands();

-- Room: dossier. The terms that the privacy officer set; the newest of a kind rules, the configuration where there is none.
create table retention_term (
    id     bigint generated always as identity primary key,
    kind   text        not null,
    days   int         not null check (days > 0),
    by_who text        not null,
    reason text        not null,
    at     timestamptz not null
);
create index retention_term_kind on retention_term (kind, id desc);

-- How much went on which day.
create table purged (
    day  date   not null,
    kind text   not null,
    gone bigint not null,
    primary key (day, kind)
);

-- A legal hold: the dossier stays whole until it ends.
create table hold (
    id         bigint generated always as identity primary key,
    dossier_id bigint      not null references dossier (id),
    by_who     text        not null,
    reason     text        not null,
    at         timestamptz not null,
    ended_at   timestamptz,
    ended_by   text
);
create unique index hold_active on hold (dossier_id) where ended_at is null;
create index hold_dossier on hold (dossier_id);

-- Whoever deletes, by whatever way: what is held is passed over.
create function held_stays() returns trigger language plpgsql as $$
declare
    held bigint;
begin
    if tg_table_name = 'dossier' then
        held := old.id;
    elsif tg_table_name = 'exhibit' then
        select dossier_id into held from hit where id = old.hit_id;
    else
        held := old.dossier_id;
    end if;
    if exists (select from hold where dossier_id = held and ended_at is null) then
        return null;
    end if;
    return old;
end $$;
create trigger held_stays before delete on dossier for each row execute function held_stays();
create trigger held_stays before delete on hit for each row execute function held_stays();
create trigger held_stays before delete on exhibit for each row execute function held_stays();
create trigger held_stays before delete on told for each row execute function held_stays();

-- What moves out of a held dossier, by merging or splitting, takes the hold along.
create function hold_follows() returns trigger language plpgsql as $$
begin
    insert into hold (dossier_id, by_who, reason, at)
        select new.dossier_id, h.by_who, h.reason, h.at from hold h
        where h.dossier_id = old.dossier_id and h.ended_at is null
    on conflict (dossier_id) where ended_at is null do nothing;
    return new;
end $$;
create trigger hold_follows after update of dossier_id on hit for each row
    when (old.dossier_id <> new.dossier_id) execute function hold_follows();

-- From now on the last day that a platform's own rule allows; what we ourselves keep how long is counted anew at each purge.
update exhibit set retain_until = captured_at + interval '20 years';

-- Requests under articles 15, 17 and 21 AVG, step by step.
create table privacy_request (
    id            bigint generated always as identity primary key,
    article       text        not null check (article in ('ACCESS', 'ERASURE', 'OBJECTION')),
    who_kind      text        not null check (who_kind in ('WATCHED', 'AUTHOR')),
    name          text        not null, -- of whoever asks
    reach         text        not null, -- how the answer reaches her
    received_on   date        not null,
    due_on        date        not null,
    prolonged_because text,
    subject_id    text,                 -- a watched person, once found
    handle        text,                 -- an author's, as given by herself
    identified    text,                 -- how; no copy of a document is kept
    identified_at timestamptz,
    found         jsonb,                -- counts by kind, no contents
    found_at      timestamptz,
    exported_at   timestamptz,
    decision      text check (decision in ('GRANTED', 'PARTLY', 'REFUSED')),
    reason        text,
    decided_by    text,
    decided_at    timestamptz,
    outcome       jsonb,                -- what was erased or stopped: counts and reasons
    carried_out_at timestamptz,
    answered_on   date,
    done_at       timestamptz,
    opened_by     text        not null,
    opened_at     timestamptz not null
);
create index privacy_request_open on privacy_request (due_on) where done_at is null;

-- Hits that were purged, as numbers: the quarter's figures must not shrink because evidence went in time. Nobody stands here.
create table figure_gone (
    day           date   not null, -- on which they were kept
    organisations text[] not null,
    source_id     text   not null,
    platform      text   not null,
    behaviour     text   not null,
    severity      text   not null,
    hits          bigint not null,
    primary key (day, organisations, source_id, platform, behaviour, severity)
);

-- A quarter's report as it was first made: made anew later, two versions side by side would give away what is blank.
create table quarter_report (
    year     int         not null,
    quarter  int         not null check (quarter between 1 and 4),
    content  jsonb       not null,
    made_by  text        not null,
    made_at  timestamptz not null,
    primary key (year, quarter)
);

-- The figures of a period in one pass over the index.
create index hit_figures on hit (kept_at) include (dossier_id, subject_id, source_id, platform, behaviour, severity,
    withdrawn_at, first_seen_at);
create index hit_short_lived on hit (kept_at) include (dossier_id, behaviour) where not alerting and severity in ('NONE', 'LOW');
create index hit_withdrawn on hit (withdrawn_at) where withdrawn_at is not null;
create index exhibit_by_author on exhibit using hash (lower(author_handle)); -- a handle may be of any length

-- The words of the watch list that stood in the post and named the subject: our own words, not the stranger's. A judgement
-- takes them over, so that it is known which term brings mistakes after the hit is gone.
alter table hit add column named_by text[];
alter table judgement add column named_by text[];
create function judgement_named_by() returns trigger language plpgsql as $$
begin
    new.named_by := (select named_by from hit where id = new.hit_id);
    return new;
end $$;
create trigger judgement_named_by before insert on judgement for each row execute function judgement_named_by();
