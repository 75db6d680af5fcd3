with

source as (
    select * from {{ source('app', 'delivery_gaps') }}
),

final as (
    select
        workspace_id,
        delivery_gap_id,
        from_at,
        until_at,
        because,
        closed_at,
        remainder
    from source
)

select * from final
