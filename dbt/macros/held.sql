{# A workspace in which a check failed critically (app.held_workspaces) keeps its rows in the marts
   as they were at their last good build, until the checks pass again; the others build on. #}

{# For `where workspace_id in (...)`. #}
{% macro held_workspaces() -%}
    select held.workspace_id from app.held_workspaces as held
{%- endmacro %}

{# Part of the post-hook of marts: a mart that was built anew gets its old rows back. Not those that
   stand on other marts alone: what they read is held already, and with it they add up. One that
   grows step by step leaves held rows alone in its pre-hooks. #}
{% macro keep_held() -%}
    {%- set follow = [
        'dim_workspaces', 'engagement_hourly', 'engagement_daily', 'engagement_daily_local',
        'reply_outcomes', 'attribution', 'campaign_roi', 'campaign_roi_monthly',
    ] -%}
    {%- if
        model.schema == 'marts' and 'workspace_id' in model.columns
        and model.name not in follow and not is_incremental()
    -%}
        ;
        select app.keep_held(
            '{{ this }}'::regclass, '{{ make_backup_relation(this, "table") }}'
        )
    {%- endif -%}
{%- endmacro %}

{% macro is_anything_held() -%}
    {% do return(
        execute
        and run_query('select exists (select from app.held_workspaces) as answer').rows[0][0]
    ) %}
{%- endmacro %}

{# Overrides dbt's own: a test of a model looks at no row of a held workspace, which may be broken
   or may be of another day than the rest. #}
{% macro default__get_where_subquery(relation) -%}
    {%- set wanted = [] -%}
    {%- if config.get('where') -%}
        {%- do wanted.append(config.get('where')) -%}
    {%- endif -%}
    {%- if is_anything_held() and has_workspaces(relation) -%}
        {%- do wanted.append('workspace_id not in (' ~ held_workspaces() ~ ')') -%}
    {%- endif -%}
    {%- if wanted -%}
        {%- set filtered -%}
            (select * from {{ relation }} where {{ wanted | join(' and ') }}) dbt_subquery
        {%- endset -%}
        {% do return(filtered) %}
    {%- else -%}
        {% do return(relation) %}
    {%- endif -%}
{%- endmacro %}

{% macro has_workspaces(relation) -%}
    {% do return(
        'workspace_id' in adapter.get_columns_in_relation(relation) | map(attribute='name') | list
    ) %}
{%- endmacro %}

{# Overrides dbt's own: what a test finds of a held workspace is no failure. #}
{% macro default__get_test_sql(main_sql, fail_calc, warn_if, error_if, limit) -%}
    select
        {{ fail_calc }} as failures,
        {{ fail_calc }} {{ warn_if }} as should_warn,
        {{ fail_calc }} {{ error_if }} as should_error
    from (
        {% if is_anything_held() -%}
        select * from (
            {{ main_sql }}
        ) as found
        where coalesce(to_jsonb(found) ->> 'workspace_id', '') not in ({{ held_workspaces() }})
        {%- else -%}
        {{ main_sql }}
        {%- endif %}
        {{ "limit " ~ limit if limit != none }}
    ) dbt_internal_test
{%- endmacro %}
