-- SPDX-License-Identifier: EUPL-1.2
-- What it takes to repeat a verdict (room: dossier).

-- Which captured state was judged, and where whom was named: ids and offsets, no words. Null: kept by an earlier version.
alter table hit add column post_version text;
alter table hit add column mentions jsonb;

-- What was judged together with the post's text; goes when the exhibit goes.
alter table exhibit add column channel text;
alter table exhibit add column parent_text text;

-- The data files of each version of the recogniser that ever judged here, stored once, gzip.
create table recogniser_file (
    version   text        not null,
    position  int         not null,
    name      text        not null,
    content   bytea       not null,
    stored_by text        not null, -- version of the application, whose code read them
    stored_at timestamptz not null,
    primary key (version, position)
);
