-- Ways by which a customer's login could reach the operator's own numbers.
{{ config(tags=['money']) }}
-- depends_on: {{ ref('operator_costs') }}
-- depends_on: {{ ref('operator_margin') }}

select
    logins.rolname,
    relations.relname
from pg_catalog.pg_class as relations
inner join pg_catalog.pg_namespace as schemas
    on relations.relnamespace = schemas.oid and schemas.nspname = 'operations'
cross join pg_catalog.pg_roles as logins
where
    logins.rolname in ('salesbrain_bi', 'salesbrain_api', 'salesbrain_gateway', 'salesbrain_worker')
    and (
        has_schema_privilege(logins.oid, schemas.oid, 'usage')
        or (
            relations.relkind in ('r', 'v', 'm', 'p')
            and has_any_column_privilege(logins.oid, relations.oid, 'select')
        )
    )
union all
select
    'without a wall' as rolname,
    relations.relname
from pg_catalog.pg_class as relations
inner join pg_catalog.pg_namespace as schemas
    on relations.relnamespace = schemas.oid and schemas.nspname = 'operations'
where
    relations.relkind in ('m', 'v', 'p', 'f')
    or (
        relations.relkind = 'r' and not (relations.relrowsecurity and relations.relforcerowsecurity)
    )
