with

events as (
    select * from {{ ref('fct_lead_events') }}
    where campaign_id is not null
),

reads as (
    select * from {{ ref('int_workspaces__read') }}
),

deleted as (
    select * from {{ ref('int_campaign_leads__measured') }}
    where is_deleted
),

-- Events that may explain why a day of ours is not Instantly's.
marked as (
    select
        events.workspace_id,
        events.campaign_id,
        events.occurred_on,
        events.kind,
        events.is_human,
        events.source = 'inferred' as is_inferred,
        coalesce(events.known_at > reads.analytics_read_at, false) as is_late,
        deleted.lead_key is not null as is_of_deleted,
        coalesce(
            events.kind in ('reply_received', 'auto_reply_received')
            and events.is_human <> (events.kind = 'reply_received'),
            false
        ) as is_read_otherwise
    from events
    left join reads on events.workspace_id = reads.workspace_id
    left join deleted
        on
            events.workspace_id = deleted.workspace_id
            and events.campaign_id = deleted.campaign_id
            and events.lead_address = deleted.lead_key
    where
        events.source = 'inferred'
        or events.known_at > reads.analytics_read_at
        or deleted.lead_key is not null
        or (
            events.kind in ('reply_received', 'auto_reply_received')
            and events.is_human <> (events.kind = 'reply_received')
        )
),

-- A reply that was read otherwise is missing in the one measure and stands in the other.
final as (
    select
        marked.workspace_id,
        marked.campaign_id,
        marked.occurred_on as date_on,
        told.measure,
        count(*) filter (where told.is_in and marked.is_inferred) as inferred,
        count(*) filter (where told.is_in and marked.is_late) as late,
        count(*) filter (where told.is_in and marked.is_of_deleted) as of_deleted,
        count(*) filter (where told.is_in and marked.is_read_otherwise) as read_otherwise,
        count(*) filter (where not told.is_in and marked.is_read_otherwise) as read_elsewhere
    from marked
    cross join
        lateral (
            values
            ('emails_sent', marked.kind = 'email_sent', marked.kind = 'email_sent'),
            ('contacted', marked.kind = 'email_sent', marked.kind = 'email_sent'),
            ('opened', marked.kind = 'email_opened', marked.kind = 'email_opened'),
            ('clicked', marked.kind = 'email_clicked', marked.kind = 'email_clicked'),
            (
                'replied',
                marked.kind in ('reply_received', 'auto_reply_received'),
                coalesce(marked.is_human, false)
            ),
            (
                'automatic_replies',
                marked.kind in ('reply_received', 'auto_reply_received'),
                not coalesce(marked.is_human, true)
            )
        ) as told (measure, is_about, is_in)
    where told.is_about
    group by 1, 2, 3, 4
)

select * from final
