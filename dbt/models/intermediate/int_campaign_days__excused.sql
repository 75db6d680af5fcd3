with

compared as (
    select * from {{ ref('int_campaign_days__compared') }}
    where ours <> instantly
),

engagement as (
    select * from {{ ref('engagement_daily') }}
),

told as (
    select * from {{ ref('stg_instantly__campaign_analytics_daily') }}
),

reads as (
    select * from {{ ref('int_workspaces__read') }}
),

gaps as (
    select * from {{ ref('stg_app__delivery_gaps') }}
),

touches as (
    select * from {{ ref('int_campaign_leads__touched') }}
),

events as (
    select * from {{ ref('fct_lead_events') }}
),

marks as (
    select * from {{ ref('int_campaign_days__marked') }}
),

-- Leads by the day of their first touch: Instantly counts some of them on that day alone.
firsts as (
    select
        workspace_id,
        campaign_id,
        {{ utc_day('touched.first_at') }} as date_on,
        touched.measure,
        count(*) as leads
    from touches
    cross join
        lateral (
            values
            ('contacted', touches.first_sent_at),
            ('opened', touches.first_opened_at),
            ('clicked', touches.first_clicked_at),
            ('replied', touches.first_replied_at)
        ) as touched (measure, first_at)
    where touched.first_at is not null
    group by 1, 2, 3, 4
),

-- What was concluded from a counter happened on some day; we know of the day we concluded it.
inferred as (
    select
        workspace_id,
        campaign_id,
        measure,
        sum(inferred) as inferred
    from marks
    group by 1, 2, 3
),

-- Opens and clicks are told by webhooks alone.
heard as (
    select
        workspace_id,
        min(occurred_on) as since
    from events
    where source in ('webhook', 'delivery_log')
    group by 1
),

-- 1e15 stands for "without a limit".
reaches as (
    select
        compared.workspace_id,
        compared.campaign_id,
        compared.date_on,
        compared.measure,
        causes.cause,
        causes.too_high,
        causes.too_low
    from compared
    left join engagement
        on
            compared.workspace_id = engagement.workspace_id
            and compared.campaign_id = engagement.campaign_id
            and compared.date_on = engagement.date_on
    left join told
        on
            compared.workspace_id = told.workspace_id
            and compared.campaign_id = told.campaign_id
            and compared.date_on = told.date_on
    left join reads on compared.workspace_id = reads.workspace_id
    left join heard on compared.workspace_id = heard.workspace_id
    left join marks
        on
            compared.workspace_id = marks.workspace_id
            and compared.campaign_id = marks.campaign_id
            and compared.date_on = marks.date_on
            and compared.measure = marks.measure
    left join firsts
        on
            compared.workspace_id = firsts.workspace_id
            and compared.campaign_id = firsts.campaign_id
            and compared.date_on = firsts.date_on
            and compared.measure = firsts.measure
    left join inferred
        on
            compared.workspace_id = inferred.workspace_id
            and compared.campaign_id = inferred.campaign_id
            and compared.measure = inferred.measure
    cross join lateral (
        values
        (
            'machine_touches', 0,
            case compared.measure
                when 'opened' then engagement.leads_opened - engagement.leads_opened_by_human
                when 'clicked' then engagement.leads_clicked - engagement.leads_clicked_by_human
            end
        ),
        (
            'automatic_replies', 0,
            case when compared.measure = 'replied' then told.unique_replies_automatic end
        ),
        ('read_otherwise', marks.read_otherwise, marks.read_elsewhere),
        ('late_events', marks.late, 0),
        (
            'late_events', 0,
            case
                when compared.date_on >= {{ utc_day('reads.leads_read_at') }}
                    then compared.instantly
            end
        ),
        ('deleted_leads', marks.of_deleted, 0),
        ('inferred_events', marks.inferred, inferred.inferred),
        (
            'vendor_counts_once',
            case
                when compared.measure <> 'emails_sent'
                    then compared.ours - coalesce(firsts.leads, 0)
            end,
            0
        ),
        (
            'vendor_counts_dispatches', 0,
            case
                when compared.measure = 'contacted'
                    then compared.instantly - told.new_leads_contacted
            end
        ),
        (
            'backfill_running', 0,
            case when not coalesce(reads.is_every_mail_read, false) then 1e15 end
        ),
        (
            'before_webhooks', 0,
            case
                when
                    compared.measure in ('opened', 'clicked')
                    and compared.date_on <= coalesce(heard.since, 'infinity')
                    then 1e15
            end
        )
    ) as causes (cause, too_high, too_low)
),

final as (
    select
        workspace_id,
        campaign_id,
        date_on,
        measure,
        cause,
        coalesce(too_high, 0) as too_high,
        coalesce(too_low, 0) as too_low
    from reaches
    where coalesce(too_high, 0) > 0 or coalesce(too_low, 0) > 0
    union all
    select
        compared.workspace_id,
        compared.campaign_id,
        compared.date_on,
        compared.measure,
        'delivery_gap' as cause,
        0 as too_high,
        1e15 as too_low
    from compared
    inner join gaps
        on
            compared.workspace_id = gaps.workspace_id
            and compared.date_on >= {{ utc_day('gaps.from_at') }}
            and compared.date_on <= coalesce({{ utc_day('gaps.until_at') }}, 'infinity')
            and (gaps.closed_at is null or gaps.remainder is not null)
)

select * from final
