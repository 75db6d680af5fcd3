with

accounts as (
    select * from {{ ref('stg_instantly__accounts') }}
),

mappings as (
    select * from {{ ref('stg_instantly__account_campaign_mappings') }}
    where not is_deleted
),

status_names as (
    select * from {{ ref('status_names') }}
),

campaign_counts as (
    select
        workspace_id,
        account_email,
        count(*) as campaigns
    from mappings
    group by 1, 2
),

final as (
    select
        accounts.organization_id,
        accounts.workspace_id,
        accounts.account_email,
        accounts.first_name,
        accounts.last_name,
        split_part(accounts.account_email, '@', 2) as domain,
        coalesce(account_names.name, 'unknown') as status_name,
        coalesce(warmup_names.name, 'unknown') as warmup_status_name,
        accounts.daily_limit,
        coalesce(campaign_counts.campaigns, 0) as campaigns,
        accounts.created_at,
        accounts.is_deleted,
        accounts.deleted_at
    from accounts
    left join campaign_counts
        on
            accounts.workspace_id = campaign_counts.workspace_id
            and accounts.account_email = campaign_counts.account_email
    left join status_names as account_names
        on account_names.entity = 'account' and accounts.status = account_names.status
    left join status_names as warmup_names
        on warmup_names.entity = 'warmup' and accounts.warmup_status = warmup_names.status
)

select * from final
