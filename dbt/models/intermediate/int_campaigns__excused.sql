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

-- What we hold and cannot tell yet; 1e15 stands for "without a limit".
unclear as (
    select
        campaigns.workspace_id,
        campaigns.campaign_id,
        count(*) filter (where leads.is_unmirrored) as replies,
        count(*) filter (where leads.is_replied and not leads.is_marked_replied) as read_human,
        count(*) filter (where leads.is_marked_replied and not leads.is_replied) as read_unhuman,
        count(*) filter (where leads.is_auto_replied and not leads.is_marked_auto_replied)
            as read_automatic,
        count(*) filter (where leads.is_marked_auto_replied and not leads.is_auto_replied)
            as read_unautomatic,
        count(*) filter (where leads.is_status_unknown) as statuses,
        coalesce(sum(leads.emails_unknown), 0) as mails,
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
    left join unclear
        on
            campaigns.workspace_id = unclear.workspace_id
            and campaigns.campaign_id = unclear.campaign_id
    cross join
        lateral (
            values
            (
                'contacted', 'vendor_counts_dispatches',
                0, totals.contacted_count - totals.new_leads_contacted_count
            ),
            ('emails_sent', 'backfill_running', 0, unclear.unread),
            ('replied', 'backfill_running', unclear.unread, unclear.unread),
            ('automatic_replies', 'backfill_running', unclear.unread, unclear.unread),
            ('replied', 'replies_without_mail', unclear.replies, 0),
            ('replied', 'read_otherwise', unclear.read_human, unclear.read_unhuman),
            (
                'automatic_replies', 'read_otherwise',
                unclear.read_automatic, unclear.read_unautomatic
            ),
            ('automatic_replies', 'unknown_mail_type', 0, unclear.mails),
            ('emails_sent', 'unknown_mail_type', 0, unclear.mails),
            ('bounced', 'unknown_status', 0, unclear.statuses),
            ('unsubscribed', 'unknown_status', 0, unclear.statuses),
            ('completed', 'unknown_status', 0, unclear.statuses),
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
    select
        workspace_id,
        campaign_id,
        measure,
        cause,
        too_high,
        too_low
    from told
    union all
    select
        workspace_id,
        campaign_id,
        measure,
        cause,
        too_high,
        too_low
    from moved
)

select * from final
