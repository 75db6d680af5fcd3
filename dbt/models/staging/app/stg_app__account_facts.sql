with

source as (
    select * from {{ source('app', 'account_facts') }}
),

final as (
    select
        workspace_id,
        organization_id,
        account_email,
        count_errors,
        last_error_at,
        first_event_at,
        last_event_at
    from source
)

select * from final
