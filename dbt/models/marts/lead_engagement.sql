{{ config(indexes=[
    {'columns': ['workspace_id', 'campaign_id', 'lead_address'], 'unique': true},
    {'columns': ['organization_id', 'stage']},
]) }}

with

people as (
    select * from {{ ref('int_campaign_leads__measured') }}
),

touches as (
    select * from {{ ref('int_campaign_leads__touched') }}
),

readings as (
    select * from {{ ref('int_campaign_leads__read') }}
),

leads as (
    select * from {{ ref('dim_leads') }}
),

scores as (
    select * from {{ ref('int_lead_scores__valued') }}
),

hot as (
    select * from {{ ref('stg_app__hot_leads') }}
),

suppressions as (
    select * from {{ ref('stg_app__suppressions') }}
    where state in ('held', 'active')
),

joined as (
    select
        leads.organization_id,
        leads.workspace_id,
        leads.campaign_id,
        leads.lead_address,
        leads.is_deleted,
        leads.interest_name,
        coalesce(touches.emails_sent, 0) as emails_sent,
        coalesce(touches.bounces, 0) as bounces,
        coalesce(touches.opens, 0) as opens,
        coalesce(touches.human_opens, 0) as human_opens,
        coalesce(touches.clicks, 0) as clicks,
        coalesce(touches.human_clicks, 0) as human_clicks,
        coalesce(touches.replies, 0) as replies,
        coalesce(touches.auto_replies, 0) as auto_replies,
        coalesce(touches.meetings_booked, 0) as meetings_booked,
        touches.first_sent_at,
        touches.last_sent_at,
        touches.first_opened_at,
        touches.last_opened_at,
        touches.first_clicked_at,
        touches.last_clicked_at,
        touches.first_replied_at,
        touches.last_replied_at,
        touches.first_event_at,
        touches.last_event_at,
        readings.label as reply_label,
        readings.way as reply_way,
        readings.labelled_reply_at,
        coalesce(people.is_contacted, false) or coalesce(touches.emails_sent > 0, false)
            as is_contacted,
        coalesce(people.is_opened_by_human, touches.human_opens > 0, false) as is_opened_by_human,
        coalesce(people.is_clicked_by_human, touches.human_clicks > 0, false)
            as is_clicked_by_human,
        coalesce(people.is_replied, false) or coalesce(touches.replies > 0, false) as is_replied,
        coalesce(people.is_positive, readings.is_positive, false) as is_positive,
        coalesce(people.is_meeting_booked, touches.meetings_booked > 0, false)
            as is_meeting_booked,
        coalesce(people.is_bounced, touches.bounces > 0, false) as is_bounced,
        coalesce(people.is_opted_out, touches.is_opted_out or readings.is_opt_out, false)
            as is_opted_out,
        suppressions.because as suppressed_because,
        scores.score,
        scores.excluded_because,
        hot.organization_id is not null as is_hot,
        hot.entered_at as hot_since
    from leads
    left join people
        on
            leads.workspace_id = people.workspace_id
            and leads.campaign_id = people.campaign_id
            and leads.lead_address = people.lead_key
    left join touches
        on
            leads.workspace_id = touches.workspace_id
            and leads.campaign_id = touches.campaign_id
            and leads.lead_address = touches.lead_address
    left join readings
        on
            leads.workspace_id = readings.workspace_id
            and leads.campaign_id = readings.campaign_id
            and leads.lead_address = readings.lead_address
    left join suppressions
        on
            leads.organization_id = suppressions.organization_id
            and leads.lead_address = suppressions.lead_address
    left join scores
        on
            leads.organization_id = scores.organization_id
            and leads.lead_address = scores.lead_address
    left join hot
        on
            leads.organization_id = hot.organization_id
            and leads.lead_address = hot.lead_address
),

-- The furthest that the lead came; what ends everything comes first.
final as (
    select
        *,
        case
            when suppressed_because is not null or is_opted_out then 'opted_out'
            when is_bounced then 'bounced'
            when is_meeting_booked then 'meeting_booked'
            when is_positive then 'positive'
            when is_replied then 'replied'
            when is_clicked_by_human then 'clicked'
            when is_opened_by_human then 'opened'
            when is_contacted then 'contacted'
            else 'new'
        end as stage
    from joined
)

select * from final
