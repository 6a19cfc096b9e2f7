#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Run once by the postgres image when its volume is empty; the passwords come from files, never from the environment.
set -eu
psql --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname postgres \
    -v owner_password="$(cat /run/secrets/postgres_owner_password)" \
    -v password="$(cat /run/secrets/postgres_password)" \
    -f /opt/schildwacht/rights.sql
