{{ config(materialized='incremental', full_refresh=false, incremental_strategy='append',
    on_schema_change='sync_all_columns',
    indexes=[{'columns': ['change']}]) }}

-- Begins empty; fct_lead_events writes into it in the transaction that changes a row.
with

final as (
    select
        null::bigint as change,
        null::text as workspace_id,
        null::text as campaign_id,
        null::text as lead_address,
        null::timestamptz as occurred_at
)

select * from final
where false
