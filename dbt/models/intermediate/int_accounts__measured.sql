with

accounts as (
    select * from {{ ref('stg_instantly__accounts') }}
    where not is_deleted
),

today as (
    select {{ utc_day(as_of()) }} as today_on
),

days as (
    select * from {{ ref('stg_instantly__account_analytics_daily') }}
    where not is_deleted
),

warmup_days as (
    select * from {{ ref('stg_instantly__warmup_analytics_daily') }}
    where not is_deleted
),

warmup_totals as (
    select * from {{ ref('stg_instantly__warmup_totals') }}
    where not is_deleted
),

-- Weeks begin on Monday; a window of n days is today and the n - 1 days before.
windows as (
    select
        days.workspace_id,
        days.account_email,
        sum(days.emails_sent) filter (where days.date_on = today.today_on) as sent_today,
        sum(days.emails_sent) filter (
            where days.date_on >= date_trunc('week', today.today_on)
        ) as sent_this_week,
        sum(days.emails_sent) filter (
            where days.date_on >= date_trunc('month', today.today_on)
        ) as sent_this_month,
        sum(days.emails_sent) filter (where days.date_on > today.today_on - 30) as sent_30d,
        sum(days.emails_bounced) filter (where days.date_on > today.today_on - 30) as bounced_30d,
        sum(days.leads_replied) filter (where days.date_on > today.today_on - 30) as replies_30d,
        sum(days.leads_auto_replied) filter (
            where days.date_on > today.today_on - 30
        ) as auto_replies_30d
    from days
    cross join today
    where
        days.date_on <= today.today_on
        and days.date_on > today.today_on - 31
    group by 1, 2
),

warmup_windows as (
    select
        warmup_days.workspace_id,
        warmup_days.account_email,
        sum(warmup_days.landed_inbox) as warmup_landed_inbox_7d,
        sum(warmup_days.landed_spam) as warmup_landed_spam_7d
    from warmup_days
    cross join today
    where
        warmup_days.date_on <= today.today_on
        and warmup_days.date_on > today.today_on - 7
    group by 1, 2
),

final as (
    select
        accounts.organization_id,
        accounts.workspace_id,
        accounts.account_email,
        accounts.status,
        accounts.warmup_status,
        accounts.daily_limit,
        accounts.is_setup_pending,
        coalesce(warmup_totals.health_score, accounts.warmup_score) as score,
        coalesce(windows.sent_today, 0)::bigint as sent_today,
        coalesce(windows.sent_this_week, 0)::bigint as sent_this_week,
        coalesce(windows.sent_this_month, 0)::bigint as sent_this_month,
        coalesce(windows.sent_30d, 0)::bigint as sent_30d,
        coalesce(windows.bounced_30d, 0)::bigint as bounced_30d,
        coalesce(windows.replies_30d, 0)::bigint as replies_30d,
        coalesce(windows.auto_replies_30d, 0)::bigint as auto_replies_30d,
        coalesce(warmup_windows.warmup_landed_inbox_7d, 0)::bigint as warmup_landed_inbox_7d,
        coalesce(warmup_windows.warmup_landed_spam_7d, 0)::bigint as warmup_landed_spam_7d
    from accounts
    left join windows
        on
            accounts.workspace_id = windows.workspace_id
            and accounts.account_email = windows.account_email
    left join warmup_windows
        on
            accounts.workspace_id = warmup_windows.workspace_id
            and accounts.account_email = warmup_windows.account_email
    left join warmup_totals
        on
            accounts.workspace_id = warmup_totals.workspace_id
            and accounts.account_email = warmup_totals.account_email
)

select * from final
