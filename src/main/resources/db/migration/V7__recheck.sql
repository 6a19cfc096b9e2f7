-- SPDX-License-Identifier: EUPL-1.2
-- When the platform was last asked whether a hit's post still stands, and since when it says that it does not. The evidence
-- in exhibit stays as it is.
alter table hit add column looked_up_at timestamptz;
alter table hit add column gone_at timestamptz;
create index hit_look_up on hit (source_id, coalesce(looked_up_at, kept_at)) where gone_at is null;
create index hit_post on hit (platform, host, native_id);

-- What the operators' file said of a source when it was last applied, so that only a change in the file is saved: the row
-- itself may have moved on. Null: the file did not make it.
alter table source add column file_digest bytea;
