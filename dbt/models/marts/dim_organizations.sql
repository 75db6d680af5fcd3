with

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

campaign_counts as (
    select
        organization_id,
        count(*) as campaigns,
        count(*) filter (where status_name = 'active' and not is_deleted) as campaigns_active
    from campaigns
    group by 1
),

final as (
    select
        organizations.organization_id,
        organizations.organization_name,
        organizations.time_zone,
        organizations.currency,
        organizations.created_at,
        coalesce(campaign_counts.campaigns, 0) as campaigns,
        coalesce(campaign_counts.campaigns_active, 0) as campaigns_active
    from organizations
    left join campaign_counts
        on organizations.organization_id = campaign_counts.organization_id
)

select * from final
