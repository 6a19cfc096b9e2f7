-- SPDX-License-Identifier: EUPL-1.2
-- What people type into the console, by one who means harm: each of its fields holds another of the hostile names, and where
-- a page shows one of many, the first one holds them all. For this transaction there are the table
-- "hostile" (n, name) and the settings hostile.employee, .manager, .administrator and .link.

create function pg_temp.name(n bigint) returns text language sql as
    'select name from hostile where hostile.n = $1 % (select count(*) from hostile)';
create function pg_temp.everything() returns text language sql as
    'select string_agg(name, E''\n'' order by n) from hostile';
create function pg_temp.account_of(email text) returns text language sql as
    'select ''account:'' || id from account where account.email = $1';

update account set name = pg_temp.name(id);
insert into account (email, name, roles, organisations, departments, created_at)
values ('beperkt@voorbeeldstad.example', pg_temp.name(1), '{COMMUNICATIONS}', '{stad}',
    (select array_agg(name order by n) from hostile), now());

-- Whom and what is looked after.
insert into subject (id, kind, managed_by_file, created_by_file, watched_since, why)
values ('stad', 'organisation', false, false, now(), pg_temp.name(1));
insert into organisation (id, name, handles, aliases, contact_name, contact_email, contact_phone, security_name,
    security_email, security_phone, staff_are_officials, language)
values ('stad', pg_temp.name(13), '{voorbeeldstad}', '{Stadhuis}', pg_temp.name(1), 'communicatie@voorbeeldstad.example',
    pg_temp.name(2), pg_temp.name(3), 'veiligheid@voorbeeldstad.example', pg_temp.name(4), true, 'NL');
insert into subject (id, kind, managed_by_file, created_by_file, watched_since, why)
select 'h' || n, 'person', false, false, now(), pg_temp.name(n + 1) from hostile;
insert into person (id, given_name, prefix, family_name, function, department, email, manager_email, handles, aliases,
    language, manager_since)
select 'h' || n, pg_temp.name(n), pg_temp.name(n + 2), pg_temp.name(n + 3), pg_temp.name(n + 4), pg_temp.name(n + 5),
    case when n = 0 then current_setting('hostile.employee') else 'h' || n || '@voorbeeldstad.example' end, current_setting('hostile.manager'), '{}',
    (select array_agg(name order by n) from hostile), 'NL', now() - interval '30 days'
from hostile;
insert into person_organisation (person, organisation, position) select 'h' || n, 'stad', 1 from hostile;
insert into term (id, owner, text, is_distinctive, frequency, managed_by_file, created_by_file)
select 't' || n, 'h' || n, name, true, 'AT_ONCE', false, false from hostile;
insert into objection (subject, objected_at, objected_by) values ('h3', now(), pg_temp.name(5));
insert into own_word_version (organisation, version) values ('stad', 1);
insert into own_word (id, organisation, use, text, canonical, behaviour, kind, held_by_itself, added_by, added_at, added_in)
select gen_random_uuid(), 'stad', use, name, 'c' || n, case use when 'ADD' then 'insult' else 'none' end, '', false,
    pg_temp.name(n + 1), now(), 1
from hostile join unnest(array['ADD', 'MUTE', 'EXAMPLE']) with ordinality as uses (use, place) on place = 1 + n % 3;

-- What was agreed.
insert into watch_window (id, organisation, subjects, opens_at, closes_at, why, queries, prepared, look_back, looked_back_by,
    looked_back_at, added_by, added_at)
select gen_random_uuid(), 'stad', '{h0,h1,h2,h3}', now() - interval '10 days', now() + days * interval '1 day', why,
    (select array_agg(name order by n) from hostile), '{}', pg_temp.everything(), pg_temp.name(2), now(), pg_temp.name(3), now()
from (values (12, pg_temp.everything()), (-1, pg_temp.name(13))) windows (days, why);
insert into norm (organisation, version, saved_at, saved_by, review_on) values ('stad', 1, now(), pg_temp.name(13), current_date);
insert into norm_line (organisation, version, position, behaviour, example, told, police)
select 'stad', 1, n, pick.behaviour, pg_temp.name(n), pg_temp.name(n + 1), 'CONSIDER'
from unnest(array['threat/death', 'insult', 'doxing', 'stalking', 'intimidation', 'incitement', 'discrimination', 'defamation'])
    with ordinality as pick (behaviour, n);
insert into help_line (id, organisation, need, name, role, phone, hours, email)
select gen_random_uuid(), 'stad', 'TALK', pg_temp.name(n), pg_temp.name(n + 1), pg_temp.name(n + 2), pg_temp.name(n + 3),
    pg_temp.name(n + 4)
from hostile order by n;
insert into starting_text (organisation_id, kind, language, body, changed_by, changed_at)
select 'stad', kind, 'NL', left(pg_temp.everything(), 8000), pg_temp.name(1), now()
from unnest(array['answer', 'invitation', 'correction', 'demand', 'platform_notice', 'host_request', 'support']) kind;

-- Where is looked.
insert into source (id, name, platform, mode, base, query, organisation_id, floor_seconds, ceiling_seconds, created_at,
    interval_seconds, next_due, paused_because, failures)
select 's' || n, pg_temp.name(n + 13), 'MASTODON', 'HASHTAG', 'https://mastodon.example/', 'voorbeeld' || n, 'stad', 60, 900,
    now(), 300, now() + interval '1 year', name, 3
from hostile;
insert into coverage_hour (source_id, hour, name, organisation_id, ceiling_seconds, good, failed)
select id, date_trunc('hour', now()) - interval '1 hour', name, 'stad', 900, 2, 10 from source;

-- The first run.
insert into mail_server (host, port, encryption, username, sender, changed_by, changed_at)
values ('mail.voorbeeldstad.example', 25, 'STARTTLS', pg_temp.name(1), 'schildwacht@voorbeeldstad.example', pg_temp.name(13), now());
insert into trial_poll (done_by, done_at) values (pg_temp.name(13), now());
insert into went_live (approved_by, approved_function, approved_on, dpia_seen, works_council_informed, employees_informed,
    recorded_by, recorded_at)
values (pg_temp.name(13), pg_temp.name(1), current_date, true, true, true, pg_temp.name(3), now());
insert into upload (id, visitor, content, moved_at, expires_at)
select gen_random_uuid(), pg_temp.account_of(current_setting('hostile.administrator')), convert_to(
    'id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language' || E'\n'
    || string_agg(case n % 2 when 0 then 'n' || n else quoted end || ',' || repeat(quoted || ',', 3) || quoted || ',stad,'
        || quoted || ',' || case n % 3 when 0 then quoted else 'n' || n || '@voorbeeldstad.example' end
        || ',chef@voorbeeldstad.example,,' || quoted || ',nl', E'\n'), 'UTF8'), now(), now() + interval '1 day'
from (select n, '"' || replace(name, '"', '""') || '"' as quoted from hostile) fields;

-- Dossiers: one for each of four people.
insert into dossier (id, number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until,
    decided_otherwise_by, decided_otherwise_because)
overriding system value
select 1 + n, 'SW-2026-000' || 1 + n, 'h' || n, '{stad}', 'CRITICAL', now() - interval '1 hour', now() - interval '1 hour',
    now() + interval '2 years', pg_temp.name(1), pg_temp.name(n)
from hostile where n < 4;
insert into note (dossier_id, text, by_who, at) select 1, name, pg_temp.name(n + 1), now() from hostile;
insert into note (dossier_id, text, by_who, at) values (1, left(pg_temp.everything(), 4000), pg_temp.name(13), now());
insert into task (dossier_id, kind, rule, state, owner, due_at, done_at, done_by, on_day, number, detail, employee_knows,
    created_at, changed_at, changed_by)
select 1, kind, 'DECIDE_TOGETHER', case n % 2 when 0 then 'open' else 'done' end, pg_temp.name(n), now(),
    case n % 2 when 1 then now() end, case n % 2 when 1 then pg_temp.name(n + 1) end, current_date, pg_temp.name(n + 2),
    pg_temp.everything(), 'no', now(), now(), pg_temp.name(n + 3)
from unnest(array['joint_decision', 'aangifte', 'melding', 'talk', 'measure', 'registration', 'damage', 'contact_person',
    'platform_report', 'written_demand', 'trace_sender', 'parents', 'privacy_officer', 'hide']) with ordinality as tasks (kind, n);
insert into case_step (dossier_id, kind, by_who, at, detail)
select 1, kind, pg_temp.name(n), now(), pg_temp.name(n + 1)
from unnest(array['REOPENED', 'CLOSED', 'HANDED_OVER', 'TAKEN_BACK']) with ordinality as steps (kind, n);
insert into handed_over (dossier_id, email, by_who, at)
select 1, lower(name), pg_temp.name(n + 1), now() from hostile;
insert into assignment (dossier_id, to_who, to_id, by_who, at) values (1, pg_temp.name(13), 'account:0', pg_temp.name(1), now());
insert into told (dossier_id, recipient, email, stage, number, fullness, hits, told_at)
select 1, 'MANAGER', name, 'FIRST', 1, 'FULL', '{}', now() from hostile;
insert into hold (dossier_id, by_who, reason, at) values (1, pg_temp.name(13), pg_temp.everything(), now());
insert into on_duty (who_id, who_name, "from", organisation) values ('account:0', pg_temp.name(13), now(), 'stad');

-- What was brought: by her, by the private link, and one that was answered.
insert into report_link (id, organisation_id, label, sha256, created_by, created_at, expires_at)
select gen_random_uuid(), 'stad', name, sha256(convert_to(case n when 13 then current_setting('hostile.link') else name end, 'UTF8')), pg_temp.name(n + 1),
    now(), now() + interval '90 days'
from hostile;
insert into report (id, reference, reporter_id, reporter_name, link_id, organisation_id, subject_id, about, for_self, shows, kind,
    address, said, author, found_where, note, answers, state, received_at, due_at, taken_by, settled_by, settled_at, answer)
select gen_random_uuid(), 'r' || n, case when n <> 2 then pg_temp.account_of(current_setting('hostile.employee')) end, pg_temp.name(13),
    case when n = 2 then (select id from report_link where sha256 = sha256(convert_to(current_setting('hostile.link'), 'UTF8'))) end, 'stad', 'h1',
    pg_temp.everything(), false, 'NOTHING_INTIMATE', 'TEXT', address, pg_temp.everything(), pg_temp.name(1), pg_temp.everything(),
    pg_temp.everything(), '{}', state, now(), now() + interval '2 days', pg_temp.name(2), pg_temp.name(13), now(),
    pg_temp.everything()
from (values (1, 'LOOKED_AT', 'javascript:window.__smuggled=true'), (2, 'RECEIVED', 'data:text/html,smuggled'),
    (3, 'ANSWERED', null)) brought (n, state, address);
insert into report_term (organisation_id, working_days, changed_by, changed_at) values ('stad', 2, pg_temp.name(13), now());

-- Whose data these are: a watched person's request, then those of authors.
insert into privacy_request (article, who_kind, name, reach, received_on, due_on, prolonged_because, subject_id, identified,
    identified_at, found, found_at, opened_by, opened_at)
values ('ACCESS', 'WATCHED', pg_temp.everything(), pg_temp.name(13), current_date, current_date + 30, pg_temp.everything(), 'h0',
    pg_temp.everything(), now(), '{}', now(), pg_temp.name(1), now());
insert into privacy_request (article, who_kind, name, reach, received_on, due_on, handle, decision, reason, decided_by,
    decided_at, answered_on, done_at, opened_by, opened_at)
select 'ERASURE', 'AUTHOR', name, pg_temp.name(n + 1), current_date, current_date + 30, pg_temp.name(n + 2), 'REFUSED',
    pg_temp.name(n + 3), pg_temp.name(n + 4), now(), current_date, now(), pg_temp.name(n + 5), now()
from hostile;
insert into retention_term (kind, days, by_who, reason, at) values ('DOSSIER', 700, pg_temp.name(13), pg_temp.everything(), now());
insert into audit (at, who_id, who_name, roles, deed, method, route, ids, dossier, subject_id, status)
select now(), name, pg_temp.name(n + 1), '{MANAGER}', 'LOOKED', 'GET', '/console/dossiers/{number}',
    jsonb_build_object('number', name), name, 'h0', 200
from hostile;
update watch_version set version = version + 1;
