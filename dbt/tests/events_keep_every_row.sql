-- Where fct_lead_events is not the log without what turned out to be others, or what is counted
-- from it does not come to the same. What was written after the build began does not count yet.
with

events as (
    select * from {{ ref('fct_lead_events') }}
),

horizon as (
    select {{ age_of_horizon('fct_lead_events') }} as age
),

logged as (
    select
        log.workspace_id,
        log.event_key,
        log.kind,
        age(log.written_by) <= horizon.age
        or coalesce(age(superseded.written_by) <= horizon.age, false) as is_new,
        log.lead_address is not null and superseded.event_key is null as is_counting
    from {{ ref('stg_app__events') }} as log
    left join {{ ref('stg_app__events_superseded') }} as superseded
        on
            log.workspace_id = superseded.workspace_id
            and log.event_key = superseded.event_key
    cross join horizon
),

strays as (
    select
        coalesce(logged.workspace_id, events.workspace_id) as workspace_id,
        coalesce(logged.kind, events.kind) as what,
        count(*) filter (where logged.is_counting) as expected,
        count(*) filter (where events.event_key is not null) as found
    from logged
    full outer join events
        on
            logged.workspace_id = events.workspace_id
            and logged.event_key = events.event_key
    where
        not coalesce(logged.is_new, false)
        and coalesce(logged.is_counting, false) <> (events.event_key is not null)
    group by 1, 2
),

-- Events of a campaign, and what hours, days and leads say of them.
counted as (
    select
        'emails_sent' as what,
        (
            select count(*) from events
            where kind = 'email_sent' and campaign_id is not null
        ) as told,
        (select coalesce(sum(emails_sent), 0) from {{ ref('engagement_hourly') }}) as by_hour,
        (select coalesce(sum(emails_sent), 0) from {{ ref('engagement_daily') }}) as by_day,
        (select coalesce(sum(emails_sent), 0) from {{ ref('int_lead_steps__counted') }}) as by_lead
    union all
    select
        'human opens' as what,
        (
            select count(*) from events
            where kind = 'email_opened' and is_human and campaign_id is not null
        ) as told,
        (select coalesce(sum(human_opens), 0) from {{ ref('engagement_hourly') }}) as by_hour,
        (select coalesce(sum(human_opens), 0) from {{ ref('engagement_daily') }}) as by_day,
        (select coalesce(sum(human_opens), 0) from {{ ref('int_lead_steps__counted') }}) as by_lead
    union all
    select
        'replies' as what,
        (
            select count(*) from events
            where
                kind in ('reply_received', 'auto_reply_received')
                and is_human and campaign_id is not null
        ) as told,
        (select coalesce(sum(replies), 0) from {{ ref('engagement_hourly') }}) as by_hour,
        (select coalesce(sum(replies), 0) from {{ ref('engagement_daily') }}) as by_day,
        (select coalesce(sum(replies), 0) from {{ ref('int_lead_steps__counted') }}) as by_lead
)

select * from strays
union all
select
    null as workspace_id,
    what,
    told as expected,
    least(by_hour, by_day, by_lead) as found
from counted
where told <> by_hour or told <> by_day or told <> by_lead
