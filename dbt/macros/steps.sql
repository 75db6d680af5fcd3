{# Marts that grow step by step. `int_marts__built` keeps, per mart, from what code and up to
   where it stands; a mart whose row there does not fit is built anew, by itself. #}

{# Overrides dbt's own: also anew when what the mart was built from is no longer so. #}
{% macro should_full_refresh() -%}
    {%- set wanted = config.get('full_refresh') -%}
    {%- if wanted is none -%}
        {%- set wanted = flags.FULL_REFRESH -%}
    {%- endif -%}
    {%- if not wanted and execute and model.config.get('meta', {}).get('steps') -%}
        {%- set wanted = not can_be_continued() -%}
    {%- endif -%}
    {% do return(wanted) %}
{%- endmacro %}

{# Same code, same server, and the mart that it follows was not built anew since. #}
{% macro can_be_continued() -%}
    {%- set built = adapter.get_relation(this.database, 'intermediate', 'int_marts__built') -%}
    {%- if built is none -%}
        {% do return(false) %}
    {%- endif -%}
    {%- set fits -%}
        select count(*)
        from {{ built }} as mine
        left join {{ built }} as led
            on led.mart = '{{ model.config.get("meta", {}).get("follows", "") }}'
        where
            mine.mart = '{{ this.identifier }}'
            and mine.code = '{{ code_of_model() }}'
            and mine.server = ({{ server() }})
            and mine.followed_generation is not distinct from led.generation
    {%- endset -%}
    {% do return(run_query(fits).rows[0][0] == 1) %}
{%- endmacro %}

{# Its SQL, that of the views that it reads, and the types of its columns. #}
{% macro code_of_model() -%}
    {%- set types = [] -%}
    {%- for column in model.columns.values() -%}
        {%- do types.append(column.name ~ ' ' ~ column.data_type) -%}
    {%- endfor -%}
    {{ local_md5(model.raw_code ~ code_of_views(model) ~ types | join) }}
{%- endmacro %}

{% macro code_of_views(node) -%}
    {%- for name in node.depends_on.nodes | sort if name.startswith('model.') -%}
        {%- set read = graph.nodes[name] -%}
        {%- if read.config.materialized == 'view' -%}
            {{ read.raw_code }}{{ code_of_views(read) }}
        {%- endif -%}
    {%- endfor -%}
{%- endmacro %}

{# Transaction numbers mean something on one server alone. #}
{% macro server() -%}
    select system_identifier::text from pg_control_system()
{%- endmacro %}

{# Pre-hook, before anything is read: what is written by transactions from here on, or is not
   committed yet, will be read the next time. Sorts and hashes of the build get room; rows are
   looked up one by one only where they are few: they lie apart, by when they happened. #}
{% macro note_horizon() -%}
    set local work_mem = '64MB';
    set local maintenance_work_mem = '256MB';
    set local random_page_cost = 4;
    insert into {{ ref('int_marts__built') }} as built (mart, code, reading_from)
    values ('{{ this.identifier }}', '', pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
    on conflict (mart) do update set reading_from = excluded.reading_from
{%- endmacro %}

{# The last post-hook: the mart stands, in the transaction that made it so. While a workspace is
   held, what came to it is still to be read. #}
{% macro note_built() -%}
    update {{ ref('int_marts__built') }} as mine
    set
        code = '{{ code_of_model() }}',
        server = ({{ server() }}),
        horizon = case
            when not exists ({{ held_workspaces() }}) then mine.reading_from
            when mine.server = ({{ server() }}) then mine.horizon
        end,
        {% if not is_incremental() -%}
            generation = pg_current_xact_id()::text::bigint,
        {% endif -%}
        followed_generation = led.generation,
        change = coalesce(
            (select max(change) from {{ ref('int_lead_events__moved') }}), 0
        )
    from (select 1) as always
    left join {{ ref('int_marts__built') }} as led
        on led.mart = '{{ model.config.get("meta", {}).get("follows", "") }}'
    where mine.mart = '{{ this.identifier }}'
{%- endmacro %}

{# How far back a row must have been written to be known already: an age in transactions. #}
{% macro age_of_horizon(mart) -%}
    coalesce(
        (
            select
                case
                    when pg_snapshot_xmax(pg_current_snapshot())::text::bigint - built.horizon
                        < 2000000000
                        then age((built.horizon % 4294967296)::text::xid)
                end
            from {{ ref('int_marts__built') }} as built
            where built.mart = '{{ mart }}'
        ),
        2147483647
    )
{%- endmacro %}
