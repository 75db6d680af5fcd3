with

source as (
    select * from {{ source('app', 'contacts') }}
),

final as (
    select
        organization_id,
        address,
        external_id,
        first_name,
        last_name,
        company as company_name,
        title,
        member_email,
        status,
        status_since,
        status_because,
        source as contact_source,
        created_at
    from source
)

select * from final
