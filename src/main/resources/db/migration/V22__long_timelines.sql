-- Room: dossier. A long dossier's timeline is read from indexes alone, and what is rare in it from indexes that hold only that.
alter table exhibit add column later boolean not null default false; -- not the first state of this post that was kept
update exhibit e set later = true
where exists (select from exhibit x where x.hit_id = e.hit_id and x.role = e.role and x.id < e.id);
create index exhibit_later on exhibit (hit_id) include (id, captured_at) where later and role = 'POST';
drop index hit_dossier;
create index hit_dossier on hit (dossier_id, kept_at) include (id);
create index hit_gone on hit (dossier_id) include (id, gone_at) where gone_at is not null;
drop index judgement_hit;
create index judgement_hit on judgement (hit_id, id) include (batch, at) where undone_at is null;
