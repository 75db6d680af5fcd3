with

events as (
    select * from {{ ref('stg_app__events') }}
    where lead_address is not null
),

verdicts as (
    select * from {{ ref('stg_app__event_verdicts') }}
),

superseded as (
    select * from {{ ref('stg_app__events_superseded') }}
),

labels as (
    select * from {{ ref('stg_app__reply_labels') }}
    where is_effective
),

campaigns as (
    select * from {{ ref('stg_instantly__campaigns') }}
),

workspaces as (
    select * from {{ ref('stg_app__workspaces') }}
),

-- Of a reply the reading that counts; where nothing was read yet, Instantly's own word. All
-- events of a campaign are one customer's, also of a campaign that no sync has seen.
final as (
    select
        case
            when events.campaign_id is null then events.organization_id
            else coalesce(
                campaigns.organization_id, workspaces.organization_id, events.organization_id
            )
        end as organization_id,
        events.workspace_id,
        events.event_key,
        events.campaign_id,
        events.lead_address,
        events.account_email,
        events.kind,
        events.source,
        events.occurred_at,
        {{ utc_day('events.occurred_at') }} as occurred_on,
        events.known_at,
        events.email_id,
        events.step,
        events.variant,
        events.interest,
        events.custom_label,
        verdicts.event_key is not null as is_machine,
        verdicts.reason as machine_reason,
        labels.label as reply_label,
        labels.way as reply_way,
        coalesce(labels.is_positive, false) as is_positive_reply,
        coalesce(labels.is_opt_out, false) as is_opt_out_reply,
        case
            when events.kind in ('email_opened', 'email_clicked')
                then verdicts.event_key is null
            when events.kind in ('reply_received', 'auto_reply_received')
                then coalesce(not labels.is_automatic, events.kind = 'reply_received')
        end as is_human
    from events
    left join superseded
        on
            events.workspace_id = superseded.workspace_id
            and events.event_key = superseded.event_key
    left join verdicts
        on
            events.workspace_id = verdicts.workspace_id
            and events.event_key = verdicts.event_key
    left join labels
        on
            events.workspace_id = labels.workspace_id
            and events.message_key = labels.message_key
            and events.kind in ('reply_received', 'auto_reply_received')
    left join campaigns
        on
            events.workspace_id = campaigns.workspace_id
            and events.campaign_id = campaigns.campaign_id
    left join workspaces on events.workspace_id = workspaces.workspace_id
    where superseded.event_key is null
)

select * from final
