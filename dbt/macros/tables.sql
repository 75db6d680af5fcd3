{# How models become tables and views on Postgres, where dbt's own way costs more than the query. #}

{# Overrides dbt's own, which inserts into an empty table: nothing there runs in parallel, and each
   row goes through the key's index. Here the rows come first, then what the contract says of them
   in one pass, then what the planner must know for those who read them. #}
{% macro postgres__create_table_as(temporary, relation, sql) -%}
    {%- set contract = config.get('contract') -%}
    {%- if temporary -%}
        {%- if contract.enforced -%}
            {{ get_assert_columns_equivalent(sql) }}
        {%- endif -%}
        create temporary table {{ relation }} as (
            {{ sql }}
        );
    {%- else -%}
        {{ room_for_builds() }}
        create {% if config.get('unlogged') %}unlogged {% endif %}table {{ relation }} as
        {% if contract.enforced -%}
            {{ get_assert_columns_equivalent(sql) }}
            select {{ columns_of_contract() }} from (
                {{ sql }}
            ) as told;
            {{ hold_to_contract(relation) }}
        {%- else -%}
            {{ sql }};
        {%- endif %}
        {{ keep_values_untold(relation) }}
        analyze {{ relation }};
    {%- endif -%}
{%- endmacro %}

{# Before anything is counted: by the planner's estimates EXPLAIN would tell a customer the values
   of others. app.protect does the same, but what was counted by then would stay. #}
{% macro keep_values_untold(relation) -%}
    {%- if relation.schema in ('marts', 'reports') %}
        alter table {{ relation }}
        {%- for column in model.columns.values() %}
            alter column {{ column.name }} set statistics 0{{ "," if not loop.last }}
        {%- endfor %};
    {%- endif %}
{%- endmacro %}

{# Sorts and hashes get room. Keys of three columns look rarer to the planner than they are, and a
   nested loop over a table that it takes for one row never ends: joins hash. Whoever reads a whole
   table reads it in the order in which it lies, also where the server thinks jumping cheap. #}
{% macro room_for_builds() -%}
    set local work_mem = '64MB';
    set local maintenance_work_mem = '256MB';
    set local enable_nestloop = off;
    set local enable_mergejoin = off;
    set local random_page_cost = 4;
{%- endmacro %}

{% macro columns_of_contract() -%}
    {%- for column in model.columns.values() -%}
        {{ column.name }}::{{ column.data_type }} as {{ column.name }}{{ ", " if not loop.last }}
    {%- endfor -%}
{%- endmacro %}

{# Everything that must not be null in one pass over the table, then the key. #}
{% macro hold_to_contract(relation) -%}
    {%- set changes = [] -%}
    {%- for column in model.columns.values() -%}
        {%- for constraint in column.constraints -%}
            {%- if constraint.type != 'not_null' -%}
                {{ exceptions.raise_compiler_error('Of a column, contracts know not_null alone.') }}
            {%- endif -%}
            {%- do changes.append('alter column ' ~ column.name ~ ' set not null') -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for constraint in model.constraints -%}
        {%- if constraint.type != 'primary_key' -%}
            {{ exceptions.raise_compiler_error('Of a table, contracts know primary_key alone.') }}
        {%- endif -%}
        {%- do changes.append('add primary key (' ~ constraint.columns | join(', ') ~ ')') -%}
    {%- endfor -%}
    {%- if changes -%}
        alter table {{ relation }} {{ changes | join(', ') }};
    {%- endif -%}
{%- endmacro %}

{# Overrides dbt's own: one statement where it makes a second view and drops the first. Columns that
   went or changed their type need a new view; what stands on it is built after it. #}
{% materialization view, adapter='postgres' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- set target = this.incorporate(type='view') -%}
    {%- if existing is not none and not existing.is_view -%}
        {{ drop_relation_if_exists(existing) }}
    {%- endif -%}
    {{ run_hooks(pre_hooks, inside_transaction=False) }}
    {{ run_hooks(pre_hooks, inside_transaction=True) }}
    {% call statement('main') -%}
        do $make$
        begin
            create or replace view {{ target }} as
            {{ sql }};
        exception
            when invalid_table_definition then
                drop view {{ target }} cascade;
                create view {{ target }} as
                {{ sql }};
        end
        $make$
    {%- endcall %}
    {% do persist_docs(target, model) %}
    {{ run_hooks(post_hooks, inside_transaction=True) }}
    {{ adapter.commit() }}
    {{ run_hooks(post_hooks, inside_transaction=False) }}
    {{ return({'relations': [target]}) }}
{% endmaterialization %}
