-- What goes when is counted over all hits and judgements: each part of the rule (Due.HITS) reads its own index and little else.
drop index hit_withdrawn;
create index hit_withdrawn on hit (withdrawn_at) include (id, dossier_id) where withdrawn_at is not null;
create index hit_judgement on hit (judgement_id) include (id, dossier_id) where judgement_id is not null and withdrawn_at is null;
create index judgement_short_lived on judgement (verdict) include (id, at)
    where undone_at is null and verdict in ('not_aggression', 'not_ours', 'complaint', 'wrong_fact', 'worry');

-- Room: source. An hour amid good ones tells a dossier nothing that its neighbours do not: of a month of hours a handful is read.
alter table coverage_hour add column unbroken boolean not null default false;
update coverage_hour c set unbroken = true
where good > 0 and failed = 0
    and exists (select from coverage_hour p where p.source_id = c.source_id and p.hour = c.hour - interval '1 hour' and p.good > 0)
    and exists (select from coverage_hour n where n.source_id = c.source_id and n.hour = c.hour + interval '1 hour' and n.good > 0);
create index coverage_hour_telling on coverage_hour (source_id, hour) where not unbroken;
drop index coverage_hour_organisation;
create index coverage_hour_organisation on coverage_hour (organisation_id, hour) include (source_id) where not unbroken;
