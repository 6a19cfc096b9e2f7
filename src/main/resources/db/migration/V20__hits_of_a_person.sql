-- Room: dossier. What is kept about one person is asked for by the copy she may have, by erasure and by the look back at a window.
create index hit_subject on hit (subject_id);
