-- SPDX-License-Identifier: EUPL-1.2
-- Sources' secrets, sealed with AES-256-GCM; the id is bound to the seal as additional data.
create table stored_secret (
    id         text primary key check (id ~ '^[A-Za-z0-9._-]{1,64}$'),
    -- Tells a changed key from a damaged row: the first eight bytes of the key's SHA-256.
    key_mark   bytea not null,
    nonce      bytea not null check (length(nonce) = 12),
    sealed     bytea not null,
    changed_at timestamptz not null
);
