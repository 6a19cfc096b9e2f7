-- SPDX-License-Identifier: EUPL-1.2
-- What happened to the 100,000 hits of the load run. The same each time: "random" is a digest of the row's own number.

update dossier d set severity = w.severity
from (select distinct on (dossier_id) dossier_id, severity from hit
      order by dossier_id, array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NONE'], severity)) w
where w.dossier_id = d.id;

-- All but the newest 20,000 are judged, one in ten not as it was recognised. What has had its time is gone, as in a service that
-- purges every night: of what was taken back, or is low and never judged, only the last month is there; the judgements stay.
with numbered as (
    select *, row_number() over (order by kept_at, id) as n, kept_at > now() - interval '29 days' as recent from hit),
called as (
    select 'confirmed' as verdict, id as about, * from numbered
    where not recent and (n <= 80000 or not alerting and severity in ('NONE', 'LOW'))
    union all
    select 'not_aggression', case when recent then id else gen_random_uuid() end, * from numbered where n % 10 = 0)
insert into judgement (id, hit_id, verdict, reason, by_who, at, alerting, complaint, concern, wrong_fact, batch, recognised,
    recognised_severity, source_id, platform, organisations)
overriding system value
select row_number() over (order by kept_at, n, verdict), about, verdict, case when verdict = 'not_aggression' then 'figurative' end,
    'Fatima Jansen', kept_at + interval '20 minutes', alerting and verdict = 'confirmed', complaint, concern, false,
    gen_random_uuid(), behaviour, severity, source_id, platform, '{stad}'
from called;
select setval(pg_get_serial_sequence('judgement', 'id'), max(id)) from judgement;
update hit set judgement_id = j.id,
    withdrawn_at = case when j.verdict = 'not_aggression' then j.at end,
    withdrawn_because = case when j.verdict = 'not_aggression' then 'not_aggression' end
from judgement j where j.hit_id = hit.id;

insert into told (dossier_id, recipient, email, stage, number, fullness, hits, told_at)
select d.id, r.role, r.email, 'FIRST', 1, 'FULL',
    (select coalesce(array_agg(h.id), '{}') from (select id from hit where dossier_id = d.id order by kept_at limit 3) h),
    d.opened_at + interval '3 minutes'
from dossier d
cross join (values ('EMPLOYEE', 'wie@voorbeeldstad.example'), ('MANAGER', 'chef@voorbeeldstad.example')) r (role, email);

insert into task (dossier_id, kind, rule, due_at, created_at, state, done_at, done_by, owner)
select d.id, t.kind, t.rule, d.opened_at + t.within, d.opened_at,
    case when d.id % 5 = 0 then 'open' else 'done' end,
    case when d.id % 5 <> 0 then d.opened_at + interval '1 day' end,
    case when d.id % 5 <> 0 then 'Fatima Jansen' end, 'Fatima Jansen'
from dossier d
cross join (values
    ('contact_person', 'ONE_CONTACT_PERSON', interval '1 day'),
    ('spoken', 'SPEAK_SOON', interval '1 day'),
    ('joint_decision', 'DECIDE_TOGETHER', interval '3 days'),
    ('registration', 'REGISTER', interval '5 days'),
    ('talk', 'TALK_WITH_SENDER', interval '10 days'),
    ('aftercare', 'KEEP_CARING', interval '30 days')) t (kind, rule, within);
update dossier set ruled_at = now();

insert into note (dossier_id, text, by_who, at)
select id, 'Gebeld met de teamleider; zij spreekt haar morgen.', 'Fatima Jansen', opened_at + interval '2 hours' from dossier;

-- Everybody who looks leaves a line.
insert into audit (at, who_id, who_name, roles, deed, method, route, ids, dossier, subject_id, status)
select now() - n * interval '2 minutes', 'fatima.jansen@voorbeeldstad.example', 'Fatima Jansen', '{COMMUNICATIONS}',
    'LOOKED', 'GET', '/console/dossiers/{number}', jsonb_build_object('number', d.number), d.number, d.subject_id, 200
from generate_series(1, 200000) n join dossier d on d.id = 1 + n % 5000;

insert into coverage_hour (source_id, hour, name, organisation_id, ceiling_seconds, good, failed, unbroken)
select s.id, date_trunc('hour', now()) - h * interval '1 hour', s.name, s.organisation_id, s.ceiling_seconds, 12, 0,
    h between 1 and 719
from source s cross join generate_series(0, 720) h;

-- A private link to report by (Furnishing.LINK), and what was brought by it and by those who sign in.
insert into report_link (id, organisation_id, label, sha256, created_by, created_at, expires_at)
values (gen_random_uuid(), 'stad', 'Poster in de kantine',
    sha256(convert_to('voorbeeld-van-een-besloten-meldlink-0000000', 'UTF8')), 'Fatima Jansen', now() - interval '30 days',
    now() + interval '60 days');
insert into report (id, reference, reporter_id, reporter_name, link_id, organisation_id, subject_id, about, for_self, shows,
    kind, said, author, found_where, note, answers, state, received_at, due_at)
select gen_random_uuid(), 'M-' || lpad(cast(n as text), 6, '0'), case when n % 3 > 0 then
    (select 'account:' || id from account where email = 'anna.vandenberg@voorbeeldstad.example') end, 'Anna van der Berg', case when n % 3 = 0 then (select id from report_link) end, 'stad', 'p' || n % 4000, 'Een collega', false,
    'NOTHING_INTIMATE', 'TEXT', 'Je bent een schande voor de stad.', 'boze_buurman', 'een buurtgroep', '', '{}', 'RECEIVED',
    now() - n * interval '2 hours', now() - n * interval '2 hours' + interval '2 days'
from generate_series(1, 2000) n;

-- A list of people in preview: a hundred who change, ten who are new.
insert into upload (id, visitor, content, moved_at, expires_at)
select gen_random_uuid(), 'account:' || account.id, convert_to(rows.csv, 'UTF8'), now(), now() + interval '1 hour'
from account, (select 'id,given_name,family_name,function,organisation,email,manager_email' || E'\n' || string_agg(
        'p' || n || ',Voornaam,Achternaam' || n || ',baliemedewerker,stad,p' || n || '@voorbeeldstad.example,chef@voorbeeldstad.example', E'\n') as csv
    from generate_series(9900, 10009) n) rows
where account.email = 'beheer@voorbeeldstad.example';

-- One each of what has a page of its own.
insert into term (id, owner, text, is_distinctive, frequency, managed_by_file, created_by_file)
values ('wijkfeest', 'stad', 'wijkfeest', true, 'DAILY', false, false);
insert into watch_window (id, organisation, subjects, opens_at, closes_at, why, queries, prepared, added_by, added_at)
values (gen_random_uuid(), 'stad', '{}', now() - interval '1 day', now() + interval '13 days', 'Vraaggesprek op televisie', '{}', '{}',
    'Fatima Jansen', now() - interval '1 day');
insert into help_line (id, organisation, need, name, role, phone, hours, email)
values (gen_random_uuid(), 'stad', 'TALK', 'Kim Bakker', 'vertrouwenspersoon', '010 555 01 01', 'werkdagen', 'kim@voorbeeldstad.example');
insert into privacy_request (article, who_kind, name, reach, received_on, due_on, subject_id, identified, identified_at, found, found_at,
    opened_by, opened_at)
values ('ACCESS', 'WATCHED', 'Anna van der Berg', 'anna.vandenberg@voorbeeldstad.example', current_date, current_date + 30, 'p999',
    'aan de balie', now(), '{}', now(), 'Noor Visser', now());
