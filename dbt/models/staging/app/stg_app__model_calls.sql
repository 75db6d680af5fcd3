with

source as (
    select * from {{ source('app', 'model_calls') }}
),

final as (
    select
        model_call_id,
        organization_id,
        purpose,
        model,
        outcome,
        tokens_in,
        tokens_out,
        cost as cost_usd,
        asked_at
    from source
)

select * from final
