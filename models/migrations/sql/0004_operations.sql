-- The operator's own numbers (costs, margins): a schema that customers' logins have no way into.
-- Runs as salesbrain_owner; dbt grants each table to the analysts as it makes it.
create schema if not exists operations;
revoke all on schema operations from public;
grant usage, create on schema operations to salesbrain_transform;
grant usage on schema operations to salesbrain_analyst;
