-- SPDX-License-Identifier: EUPL-1.2
-- What was judged, once the hits stand there; the functions are those of hostility.sql.

insert into judgement (hit_id, verdict, by_who, at, alerting, complaint, concern, wrong_fact, batch, recognised,
    recognised_severity, source_id, platform, organisations)
select id, case when n % 2 = 0 then 'not_ours' else 'confirmed' end, pg_temp.name(n), now(), false, false, false, false,
    gen_random_uuid(), behaviour, severity, source_id, platform, '{stad}'
from (select *, row_number() over (order by id) as n from hit where dossier_id = 1) h
where n <= 6;
update hit set judgement_id = j.id from judgement j where j.hit_id = hit.id and j.verdict = 'confirmed';
insert into privacy_notice (judgement_id, hit_id, dossier_number, organisations, by_who, at)
select id, hit_id, 'SW-2026-0001', '{stad}', by_who, at from judgement where verdict = 'not_ours';
