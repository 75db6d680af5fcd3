{# The post-hook of marts and reports: runs in the transaction that makes the table. #}
{% macro wall() -%}
    select app.protect('{{ this }}'::regclass)
    {{- keep_held() }}
{%- endmacro %}

{# Relations that a customer could reach and that are not walled off, with what they lack. #}
{% macro relations_without_wall() -%}
    select
        relations.oid::regclass::text as relation_name,
        app.wall_fault(relations.oid) as problem
    from pg_catalog.pg_class as relations
    inner join pg_catalog.pg_namespace as schemas
        on relations.relnamespace = schemas.oid
    where
        schemas.nspname in ('marts', 'reports')
        and app.wall_fault(relations.oid) is not null
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
