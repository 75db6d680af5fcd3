-- Leads of campaigns whose facts (counted as events came) are not what their events come to; of
-- whom something was written after the build began are left out.
with

facts as (
    select * from {{ ref('stg_app__lead_facts') }}
    where campaign_id is not null
),

touches as (
    select * from {{ ref('int_campaign_leads__touched') }}
),

horizon as (
    select {{ age_of_horizon('fct_lead_events') }} as age
),

unsettled as (
    select distinct
        events.workspace_id,
        events.lead_address
    from {{ ref('stg_app__events') }} as events
    left join {{ ref('stg_app__event_verdicts') }} as verdicts
        on
            events.workspace_id = verdicts.workspace_id
            and events.event_key = verdicts.event_key
    left join {{ ref('stg_app__events_superseded') }} as superseded
        on
            events.workspace_id = superseded.workspace_id
            and events.event_key = superseded.event_key
    cross join horizon
    where
        age(events.written_by) <= horizon.age
        or age(verdicts.written_by) <= horizon.age
        or age(superseded.written_by) <= horizon.age
)

select
    coalesce(facts.workspace_id, touches.workspace_id) as workspace_id,
    coalesce(facts.campaign_id, touches.campaign_id) as campaign_id
from facts
full outer join touches
    on
        facts.workspace_id = touches.workspace_id
        and facts.campaign_id = touches.campaign_id
        and facts.lead_address = touches.lead_address
where
    (
        facts.count_sent, facts.count_opened, facts.count_opened_human, facts.count_clicked,
        facts.count_clicked_human, facts.count_replied + facts.count_auto_replied,
        facts.count_bounced, facts.count_unsubscribed, facts.count_meetings_booked,
        facts.first_event_at, facts.last_event_at
    ) is distinct from (
        touches.emails_sent, touches.opens, touches.human_opens, touches.clicks,
        touches.human_clicks, touches.replies + touches.auto_replies,
        touches.bounces, touches.unsubscribes, touches.meetings_booked,
        touches.first_event_at, touches.last_event_at
    )
    and (
        coalesce(facts.workspace_id, touches.workspace_id),
        coalesce(facts.lead_address, touches.lead_address)
    ) not in (
        select
            workspace_id,
            lead_address
        from unsettled
    )
