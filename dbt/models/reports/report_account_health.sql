with

accounts as (
    select * from {{ ref('account_health') }}
),

organizations as (
    select * from {{ ref('dim_organizations') }}
),

final as (
    select
        accounts.organization_id,
        organizations.organization_name,
        accounts.workspace_id,
        accounts.account_email,
        accounts.status_name,
        accounts.warmup_status_name,
        accounts.health,
        array_to_string(accounts.reasons, '; ') as reasons,
        accounts.daily_limit,
        accounts.sent_today,
        accounts.remaining_today,
        accounts.sent_this_week,
        accounts.sent_this_month,
        accounts.sent_30d,
        accounts.bounced_30d,
        accounts.replies_30d,
        accounts.bounce_rate_sent_30d,
        accounts.warmup_score,
        accounts.warmup_inbox_rate_landed_7d,
        accounts.warmup_spam_rate_landed_7d
    from accounts
    inner join organizations on accounts.organization_id = organizations.organization_id
)

select * from final
