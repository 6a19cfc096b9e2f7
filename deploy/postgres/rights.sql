-- SPDX-License-Identifier: EUPL-1.2
-- A database of its own and two roles, run once by an administrator:
--   psql -v owner_password=… -v password=… -f rights.sql
-- schildwacht_owner makes and changes tables when a new version starts; schildwacht_service reads and writes rows and can do
-- nothing else: not drop, not truncate, not alter, not see another database's tables.
\set ON_ERROR_STOP on
create role schildwacht_owner login password :'owner_password' connection limit 5;
create role schildwacht_service login password :'password';
create database schildwacht owner schildwacht_owner template template0 encoding 'UTF8';
\connect schildwacht
revoke all on database schildwacht from public;
grant connect, temporary on database schildwacht to schildwacht_service;
alter schema public owner to schildwacht_owner;
revoke all on schema public from public;
grant usage on schema public to schildwacht_service;
alter default privileges for role schildwacht_owner in schema public
    grant select, insert, update, delete on tables to schildwacht_service;
alter default privileges for role schildwacht_owner in schema public
    grant usage, select on sequences to schildwacht_service;
