-- Row counts that a mart must keep from staging, where it does not.
with

counts as (
    select
        'campaigns' as what,
        (select count(*) from {{ ref('stg_instantly__campaigns') }}) as staged,
        (select count(*) from {{ ref('campaign_performance') }}) as kept
    union all
    select
        'organizations',
        (select count(*) from {{ ref('stg_app__organizations') }}),
        (select count(*) from {{ ref('customer_report') }})
    union all
    select
        'accounts',
        (select count(*) from {{ ref('stg_instantly__accounts') }} where not is_deleted),
        (select count(*) from {{ ref('account_health') }})
    union all
    select
        'leads',
        (
            select count(distinct (workspace_id, campaign_id, coalesce(address, lead_id)))
            from {{ ref('stg_instantly__leads') }}
            where campaign_id is not null
        ),
        (
            select count(*) from {{ ref('int_campaign_leads__measured') }}
            where first_seen_at is not null
        )
    union all
    select
        'mails',
        (
            select count(*) from {{ ref('stg_instantly__emails') }}
            where
                mail_type = 1 and campaign_id is not null
                and coalesce(lead_address, lead_id) is not null
        ),
        (select coalesce(sum(emails_mirrored), 0) from {{ ref('int_campaign_leads__measured') }})
    union all
    select
        'reconciled campaigns',
        (select count(*) from {{ ref('campaign_performance') }}),
        (select count(distinct (workspace_id, campaign_id)) from {{ ref('reconciliation') }})
)

select * from counts
where staged <> kept
