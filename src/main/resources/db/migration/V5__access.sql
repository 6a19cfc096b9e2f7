-- SPDX-License-Identifier: EUPL-1.2
-- Tokens for the API. The token itself is shown once and never kept.
create table api_token (
    id           uuid primary key,
    name         text not null,
    sha256       bytea not null unique check (length(sha256) = 32),
    roles        text[] not null check (cardinality(roles) > 0),
    created_at   timestamptz not null,
    last_used_at timestamptz,
    expires_at   timestamptz,
    revoked_at   timestamptz
);
