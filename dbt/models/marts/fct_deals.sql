with

deals as (
    select * from {{ ref('stg_app__deals') }}
),

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

contacts as (
    select * from {{ ref('stg_app__contacts') }}
),

in_crm as (
    select distinct
        organization_id,
        address
    from deals
    where revenue_source = 'crm'
),

-- One row per deal: what only Instantly tells of gives way to the CRM's deal of that contact.
told as (
    select deals.*
    from deals
    left join in_crm
        on deals.organization_id = in_crm.organization_id and deals.address = in_crm.address
    where deals.revenue_source = 'crm' or in_crm.address is null
),

dated as (
    select
        told.*,
        contacts.company_name,
        organizations.currency as organization_currency,
        case
            when told.is_won then 'won'
            when told.is_closed then 'lost'
            else 'open'
        end as status,
        case when told.is_won or told.is_closed then coalesce(told.closed_on, told.opened_on) end
            as ended_on,
        ({{ as_of() }} at time zone organizations.time_zone)::date as today
    from told
    inner join organizations on told.organization_id = organizations.organization_id
    left join contacts
        on told.organization_id = contacts.organization_id and told.address = contacts.address
),

valued as (
    select
        *,
        {{ exchange_rate('currency', 'organization_currency', 'coalesce(ended_on, today)') }}
            as rate,
        case when status = 'won' then amount - refunded else 0 end as revenue_amount
    from dated
),

final as (
    select
        organization_id,
        deal_id,
        address as lead_address,
        company_name,
        campaign_id,
        deal_name,
        stage,
        status,
        opened_on,
        ended_on,
        currency,
        amount,
        refunded,
        revenue_amount,
        revenue_source,
        organization_currency,
        rate,
        round(amount * rate, 6) as value,
        round(revenue_amount * rate, 6) as revenue
    from valued
)

select * from final
