{{ config(materialized='incremental', full_refresh=false, incremental_strategy='append',
    on_schema_change='sync_all_columns',
    indexes=[{'columns': ['mart'], 'unique': true}]) }}

-- Begins empty; each mart that grows step by step writes its own row.
with

final as (
    select
        null::text as mart,
        null::text as code,
        null::text as server,
        null::bigint as reading_from,
        null::bigint as horizon,
        null::bigint as generation,
        null::bigint as followed_generation,
        null::bigint as change
)

select * from final
where false
