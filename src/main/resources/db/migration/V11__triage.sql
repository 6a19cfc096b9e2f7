-- SPDX-License-Identifier: EUPL-1.2
-- What people make of what was found (room: dossier, package triage). What the recogniser said stays as it is in table hit.

-- One judgement by one person. The newest that was not undone holds; rows are never deleted, so that figures outlive texts.
create table judgement (
    id            bigint generated always as identity primary key,
    hit_id        uuid        not null, -- no foreign key: it outlives the hit, without saying who it was about
    verdict       text        not null check (verdict in
        ('confirmed', 'other', 'not_aggression', 'not_ours', 'complaint', 'wrong_fact', 'worry')),
    behaviour     text,        -- as in hit; null: as it was recognised
    kind          text,
    severity      text,        -- null: as it was recognised
    reason        text check (reason in
        ('quotation', 'news', 'figurative', 'criticism', 'support', 'sarcasm', 'other')),
    by_who        text        not null,
    at            timestamptz not null,
    undone_at     timestamptz,
    undone_by     text,        -- null with undone_at: the post itself was changed and is judged anew
    -- What follows from it, worked out once: whether people are told, and the marks it sets.
    alerting      boolean     not null,
    complaint     boolean     not null,
    concern       boolean     not null,
    wrong_fact    boolean     not null,
    -- What was judged in one go is undone in one go.
    batch         uuid        not null,
    -- For figures once the hit is gone: what it was, where it came from, whom it concerned.
    recognised    text        not null,
    recognised_severity text  not null,
    source_id     text        not null,
    platform      text        not null,
    organisations text[]      not null,
    check ((verdict = 'not_aggression') = (reason is not null)),
    check (verdict <> 'other' or behaviour is not null or severity is not null)
);
create index judgement_hit on judgement (hit_id, id) where undone_at is null;
create index judgement_batch on judgement (batch);
create index judgement_at on judgement (at);

-- The judgement that holds; kept in step by the same transaction.
alter table hit add column judgement_id bigint references judgement (id);
-- What is looked at first: 0 for critical. A sender who may harm himself goes with what is high.
alter table hit add column urgency smallint generated always as (
    case when severity = 'CRITICAL' then 0
         when severity = 'HIGH' or concern then 1
         when severity = 'MEDIUM' then 2
         when severity = 'LOW' then 3
         else 4 end) stored;
create index hit_inbox on hit (urgency, kept_at desc, id) where judgement_id is null and withdrawn_at is null;
create index hit_inbox_subject on hit (subject_id, urgency, kept_at desc, id)
    where judgement_id is null and withdrawn_at is null;
create index hit_inbox_dossier on hit (dossier_id) where judgement_id is null and withdrawn_at is null;
create index hit_kept on hit (kept_at);

-- Hits as people judged them: like table hit, with the judgement that holds laid over what was recognised.
create view hit_now as
select h.id, h.dossier_id, h.source_id, h.platform, h.host, h.native_id, h.subject_id, h.surety,
       coalesce(j.behaviour, h.behaviour) as behaviour,
       case when j.behaviour is null then h.kind else j.kind end as kind,
       coalesce(j.severity, h.severity) as severity,
       coalesce(j.alerting, h.alerting) as alerting,
       h.complaint or coalesce(j.complaint, false) as complaint,
       h.concern or coalesce(j.concern, false) as concern,
       coalesce(j.wrong_fact, false) as wrong_fact,
       h.findings, h.reasons, h.lexicon, h.revision, h.first_seen_at, h.kept_at, h.withdrawn_at, h.withdrawn_because,
       h.looked_up_at, h.gone_at, h.post_version, h.mentions, h.urgency,
       h.judgement_id, j.verdict, j.by_who as judged_by, j.at as judged_at
from hit h left join judgement j on j.id = h.judgement_id;

-- What was no aggression or not our person: the text is hidden at once and deleted when it can no longer be undone; the row
-- keeps the same post from coming in again until its own time is over.
create table tombstone (
    hit_id       uuid primary key references hit (id) on delete cascade,
    judgement_id bigint      not null references judgement (id),
    because      text        not null check (because in ('not_aggression', 'not_ours')),
    at           timestamptz not null,
    delete_after timestamptz not null,
    deleted_at   timestamptz,
    until        timestamptz not null
);
create index tombstone_delete on tombstone (delete_after) where deleted_at is null;
create index tombstone_until on tombstone (until);

-- Somebody was taken for somebody else: the privacy officer sees it on her page. No words, no names.
create table privacy_notice (
    id           bigint generated always as identity primary key,
    judgement_id bigint      not null unique references judgement (id),
    hit_id       uuid        not null,
    dossier_number text      not null,
    organisations text[]     not null,
    by_who       text        not null,
    at           timestamptz not null,
    told_at      timestamptz, -- when the port was called, once it could no longer be undone
    seen_at      timestamptz,
    seen_by      text
);
create index privacy_notice_new on privacy_notice (at) where seen_at is null;

create table note (
    id         bigint generated always as identity primary key,
    dossier_id bigint      not null references dossier (id) on delete cascade,
    hit_id     uuid references hit (id) on delete set null,
    text       text        not null,
    by_who     text        not null,
    at         timestamptz not null
);
create index note_dossier on note (dossier_id, at);

create table assignment (
    dossier_id bigint primary key references dossier (id) on delete cascade,
    to_who     text        not null,
    to_id      text        not null,
    by_who     text        not null,
    at         timestamptz not null
);
create index assignment_to on assignment (to_id);

-- What each reader asked to see; shown to herself only.
create table unveiled (
    reader_id text        not null,
    hit_id    uuid        not null,
    at        timestamptz not null
);
create index unveiled_reader on unveiled (reader_id, at);

create table on_duty (
    who_id   text        not null,
    who_name text        not null,
    "from"   timestamptz not null,
    until    timestamptz
);
-- One at a time.
create unique index on_duty_now on on_duty ((true)) where until is null;

-- Merged dossiers point to where everything went; always straight to the last one.
alter table dossier add column merged_into bigint references dossier (id) on delete set null;
create index dossier_merged on dossier (merged_into) where merged_into is not null;
-- New hits join the one open dossier of their subject; what was split off stays apart.
alter table dossier add column joins boolean not null default true;
drop index dossier_open;
create unique index dossier_open on dossier (subject_id) where closed_at is null and joins;

-- Who was told of this hit, whichever dossier it is in by now.
create index told_hits on told using gin (hits);

-- A storm by one author is judged in one go.
create index exhibit_author on exhibit using hash (author_handle) where role = 'POST'; -- a handle may be of any length
