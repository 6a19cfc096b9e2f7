-- Room: dossier. What the page with the terms of keeping counts is read from indexes alone.
drop index hit_short_lived;
create index hit_short_lived on hit (kept_at) include (id, dossier_id, behaviour)
    where not alerting and severity in ('NONE', 'LOW') and judgement_id is null and withdrawn_at is null;
drop index judgement_short_lived;
create index judgement_short_lived on judgement (verdict) include (id)
    where undone_at is null and verdict in ('complaint', 'wrong_fact', 'worry');
create index task_open on task (dossier_id) where state = 'open';
create index task_reported on task (dossier_id) where kind = 'aangifte' and state = 'done';
