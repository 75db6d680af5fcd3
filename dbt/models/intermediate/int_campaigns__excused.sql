with

campaigns as (
    select * from {{ ref('campaign_performance') }}
),

totals as (
    select * from {{ ref('stg_instantly__campaign_analytics') }}
),

leads as (
    select * from {{ ref('int_campaign_leads__measured') }}
),

reads as (
    select * from {{ ref('int_workspaces__read') }}
),

moved as (
    select * from {{ ref('int_campaigns__moved') }}
),

-- What mails that are not mirrored yet can do; 1e15 stands for "without a limit".
unmirrored as (
    select
        campaigns.workspace_id,
        campaigns.campaign_id,
        count(*) filter (where leads.is_unmirrored) as leads_unmirrored,
        case when bool_and(coalesce(reads.is_every_mail_read, false)) then 0 else 1e15 end
            as unread
    from campaigns
    left join reads on campaigns.workspace_id = reads.workspace_id
    left join leads
        on
            campaigns.workspace_id = leads.workspace_id
            and campaigns.campaign_id = leads.campaign_id
    group by 1, 2
),

told as (
    select
        campaigns.workspace_id,
        campaigns.campaign_id,
        told.measure,
        told.cause,
        told.too_high,
        told.too_low
    from campaigns
    left join totals
        on
            campaigns.workspace_id = totals.workspace_id
            and campaigns.campaign_id = totals.campaign_id
    left join unmirrored
        on
            campaigns.workspace_id = unmirrored.workspace_id
            and campaigns.campaign_id = unmirrored.campaign_id
    cross join
        lateral (
            values
            (
                'contacted', 'vendor_counts_dispatches',
                0, totals.contacted_count - totals.new_leads_contacted_count
            ),
            ('emails_sent', 'backfill_running', 0, unmirrored.unread),
            ('replied', 'backfill_running', unmirrored.unread, unmirrored.unread),
            ('automatic_replies', 'backfill_running', unmirrored.unread, unmirrored.unread),
            ('replied', 'replies_without_mail', unmirrored.leads_unmirrored, 0),
            ('replied', 'automatic_replies', 0, totals.reply_count_automatic_unique),
            ('replies_by_day', 'automatic_replies', 0, totals.reply_count_automatic),
            ('replies_by_step', 'automatic_replies', 0, totals.reply_count_automatic),
            (
                'completed', 'one_status_a_lead',
                0, campaigns.leads_bounced + campaigns.leads_opted_out
            )
        ) as told (measure, cause, too_high, too_low)
),

final as (
    select * from told
    union all
    select * from moved
)

select * from final
