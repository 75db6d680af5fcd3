{{ config(indexes=[
    {'columns': ['workspace_id', 'campaign_id', 'lead_address'], 'unique': true},
    {'columns': ['organization_id']},
]) }}

with

leads as (
    select * from {{ ref('stg_instantly__leads') }}
    where campaign_id is not null
),

people as (
    select * from {{ ref('int_campaign_leads__measured') }}
),

touches as (
    select * from {{ ref('int_campaign_leads__touched') }}
),

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

status_names as (
    select * from {{ ref('status_names') }}
),

-- Of the rows of one address the one that is there, and is newest, speaks.
named as (
    select distinct on (workspace_id, campaign_id, coalesce(address, lead_id))
        *,
        coalesce(address, lead_id) as lead_key
    from leads
    order by
        workspace_id asc, campaign_id asc, coalesce(address, lead_id) asc,
        is_deleted asc, changed_at desc, lead_id desc
),

known as (
    select
        workspace_id,
        campaign_id,
        lead_key
    from people
    union
    select
        workspace_id,
        campaign_id,
        lead_address as lead_key
    from touches
),

final as (
    select
        campaigns.organization_id,
        known.workspace_id,
        known.campaign_id,
        known.lead_key as lead_address,
        named.lead_id,
        named.first_name,
        named.last_name,
        named.company_name,
        named.company_domain,
        case
            when named.status is not null then coalesce(lead_names.name, 'unknown')
        end as status_name,
        case
            when named.interest_status is not null then coalesce(interest_names.name, 'custom')
        end as interest_name,
        named.interest_changed_at,
        named.created_at,
        named.first_seen_at,
        coalesce(named.is_deleted, true) as is_deleted
    from known
    inner join campaigns
        on
            known.workspace_id = campaigns.workspace_id
            and known.campaign_id = campaigns.campaign_id
    left join named
        on
            known.workspace_id = named.workspace_id
            and known.campaign_id = named.campaign_id
            and known.lead_key = named.lead_key
    left join status_names as lead_names
        on lead_names.entity = 'lead' and named.status = lead_names.status
    left join status_names as interest_names
        on interest_names.entity = 'interest' and named.interest_status = interest_names.status
)

select * from final
