-- Row counts that a mart must keep from staging, where it does not.
with

staged_leads as (
    select
        workspace_id,
        campaign_id,
        coalesce(address, lead_id) as lead_key
    from {{ ref('stg_instantly__leads') }}
    where campaign_id is not null
    group by 1, 2, 3
),

counts as (
    select
        'campaigns' as what,
        (
            select count(*) from {{ ref('stg_instantly__campaigns') }}
            where workspace_id not in ({{ held_workspaces() }})
        ) as staged,
        (
            select count(*) from {{ ref('campaign_performance') }}
            where workspace_id not in ({{ held_workspaces() }})
        ) as kept
    union all
    select
        'organizations' as what,
        (select count(*) from {{ ref('stg_app__organizations') }}) as staged,
        (select count(*) from {{ ref('customer_report') }}) as kept
    union all
    select
        'accounts' as what,
        (
            select count(*) from {{ ref('stg_instantly__accounts') }}
            where not is_deleted and workspace_id not in ({{ held_workspaces() }})
        ) as staged,
        (
            select count(*) from {{ ref('account_health') }}
            where workspace_id not in ({{ held_workspaces() }})
        ) as kept
    union all
    select
        'leads' as what,
        (select count(*) from staged_leads) as staged,
        (
            select count(*) from {{ ref('int_campaign_leads__measured') }}
            where first_seen_at is not null
        ) as kept
    union all
    select
        'mails' as what,
        (
            select count(*) from {{ ref('stg_instantly__emails') }}
            where
                mail_type = 1
                and campaign_id is not null
                and coalesce(lead_address, lead_id) is not null
        ) as staged,
        (
            select coalesce(sum(emails_mirrored), 0)
            from {{ ref('int_campaign_leads__measured') }}
        ) as kept
    union all
    select
        'reconciled measures' as what,
        (select 16 * count(*) from {{ ref('campaign_performance') }}) as staged,
        (select count(*) from {{ ref('reconciliation') }}) as kept
)

select * from counts
where staged <> kept
