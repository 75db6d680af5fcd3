{# The post-hook of marts and reports: runs in the transaction that makes the table. #}
{% macro wall() -%}
    select app.protect('{{ this }}'::regclass)
{%- endmacro %}

{# Relations that a customer could reach and that are not walled off, with what they lack. #}
{% macro relations_without_wall() -%}
    select
        relations.oid::regclass::text as relation_name,
        case
            when relations.relkind = 'm' then 'materialized views cannot be walled off'
            when relations.relkind = 'v' then 'security_invoker is off'
            when columns.attname is null then 'no column organization_id'
            when not relations.relrowsecurity then 'row-level security is off'
            when not relations.relforcerowsecurity then 'row-level security is not forced'
            else 'a policy is missing'
        end as problem
    from pg_catalog.pg_class as relations
    inner join pg_catalog.pg_namespace as schemas
        on relations.relnamespace = schemas.oid
    left join pg_catalog.pg_attribute as columns
        on
            relations.oid = columns.attrelid
            and columns.attname = 'organization_id'
            and columns.attnotnull
            and not columns.attisdropped
    where
        schemas.nspname in ('marts', 'reports')
        and relations.relkind in ('r', 'p', 'v', 'm', 'f')
        and not coalesce(
            case
                when relations.relkind = 'v'
                    then 'security_invoker=true' = any(relations.reloptions)
                when relations.relkind in ('r', 'p')
                    then
                        columns.attname is not null
                        and relations.relrowsecurity
                        and relations.relforcerowsecurity
                        and (
                            select array_agg(policies.polname::text order by policies.polname)
                            from pg_catalog.pg_policy as policies
                            where policies.polrelid = relations.oid
                        ) = array['every_row', 'own_rows']
                else false
            end,
            false
        )
{%- endmacro %}

{# Fails the whole run when anything in marts or reports stands without its wall. #}
{% macro stop_without_walls() -%}
    do $$
    declare
        open_relations text;
    begin
        select string_agg(relation_name || ' (' || problem || ')', ', ') into open_relations
        from ({{ relations_without_wall() }}) as found;
        if open_relations is not null then
            raise exception 'without a wall between customers: %', open_relations;
        end if;
    end
    $$
{%- endmacro %}
