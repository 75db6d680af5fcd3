with

leads as (
    select * from {{ ref('int_campaign_leads__measured') }}
),

days as (
    select * from {{ ref('stg_instantly__campaign_analytics_daily') }}
),

reads as (
    select * from {{ ref('int_workspaces__read') }}
),

-- What our numbers hold of deleted leads, and of leads that moved after the totals were read.
marks as (
    select
        leads.workspace_id,
        leads.campaign_id,
        marked.measure,
        count(*) filter (where leads.is_deleted) as on_deleted,
        count(*) filter (where marked.happened_at > reads.totals_read_at) as late
    from leads
    left join reads on leads.workspace_id = reads.workspace_id
    cross join
        lateral (
            values
            ('leads', not leads.is_deleted, leads.created_at),
            ('contacted', leads.is_contacted, leads.last_contacted_at),
            ('opened', leads.is_opened, leads.last_opened_at),
            ('clicked', leads.is_clicked, leads.last_clicked_at),
            ('replied', leads.is_replied, leads.last_replied_at),
            ('automatic_replies', leads.is_auto_replied, leads.last_replied_at),
            ('bounced', leads.is_bounced, leads.updated_at),
            ('unsubscribed', leads.is_unsubscribed, leads.updated_at),
            ('completed', leads.is_completed, leads.updated_at)
        ) as marked (measure, is_so, happened_at)
    where marked.is_so
    group by 1, 2, 3
),

-- What Instantly counted on the days since we read the leads, and since it was read itself.
moves as (
    select
        days.workspace_id,
        days.campaign_id,
        moved.measure,
        sum(moved.amount) filter (where days.date_on >= {{ utc_day('reads.leads_read_at') }})
            as since_leads,
        sum(moved.amount) filter (where days.date_on >= {{ utc_day('reads.analytics_read_at') }})
            as since_analytics
    from days
    inner join reads on days.workspace_id = reads.workspace_id
    cross join
        lateral (
            values
            ('contacted', days.contacted),
            ('emails_sent', days.sent),
            ('opened', days.unique_opened),
            ('clicked', days.unique_clicks),
            ('replied', days.unique_replies),
            ('automatic_replies', days.unique_replies_automatic),
            ('bounced', days.sent),
            ('unsubscribed', days.sent),
            ('completed', days.sent),
            ('emails_sent_by_day', days.sent),
            ('replies_by_day', days.replies),
            ('clicks_by_day', days.clicks),
            ('emails_sent_by_step', days.sent),
            ('replies_by_step', days.replies),
            ('clicks_by_step', days.clicks)
        ) as moved (measure, amount)
    group by 1, 2, 3
),

final as (
    select
        workspace_id,
        campaign_id,
        measure,
        'deleted_leads' as cause,
        on_deleted as too_high,
        0 as too_low
    from marks
    union all
    select
        workspace_id,
        campaign_id,
        measure,
        'late_rows' as cause,
        late as too_high,
        0 as too_low
    from marks
    union all
    select
        workspace_id,
        campaign_id,
        measure,
        'late_rows' as cause,
        case when measure like '%\_by\_%' then since_analytics else 0 end as too_high,
        case when measure like '%\_by\_%' then since_analytics else since_leads end as too_low
    from moves
)

select * from final
