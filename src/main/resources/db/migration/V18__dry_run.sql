-- SPDX-License-Identifier: EUPL-1.2
-- Room: screening. A term or alias being tried, for an hour: which replica gets the next click makes no difference. What the
-- sources showed is forgotten; only figures stand here.
create table dry_run (
    id          uuid        primary key,
    asked_by    text        not null, -- id of the visitor
    kind        text        not null check (kind in ('TERM', 'ALIAS')),
    subject     text        not null, -- id of whom it would name
    text        text        not null,
    distinctive boolean     not null,
    state       text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    steps_done  int         not null default 0,
    steps       int         not null default 1,
    prediction  jsonb,
    started_at  timestamptz not null,
    moved_at    timestamptz not null, -- the last sign of life, or the end
    check ((state = 'DONE') = (prediction is not null))
);
create index dry_run_age on dry_run (moved_at);
