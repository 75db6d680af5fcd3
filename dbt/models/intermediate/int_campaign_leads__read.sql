with

labels as (
    select * from {{ ref('stg_app__reply_labels') }}
    where is_effective and campaign_id is not null
),

newest as (
    select distinct on (workspace_id, campaign_id, lead_address)
        workspace_id,
        campaign_id,
        lead_address,
        label,
        way,
        sent_at
    from labels
    where not is_automatic
    order by
        workspace_id asc, campaign_id asc, lead_address asc, sent_at desc, message_key desc
),

every as (
    select
        workspace_id,
        campaign_id,
        lead_address,
        bool_or(is_opt_out) as is_opt_out
    from labels
    group by workspace_id, campaign_id, lead_address
),

-- The newest words of a person stand; an opt-out stands whatever came after it.
final as (
    select
        every.workspace_id,
        every.campaign_id,
        every.lead_address,
        newest.label,
        newest.way,
        newest.sent_at as labelled_reply_at,
        every.is_opt_out,
        coalesce(newest.label in ('interested', 'meeting_request'), false) as is_positive,
        coalesce(newest.label = 'question', false) as is_question
    from every
    left join newest
        on
            every.workspace_id = newest.workspace_id
            and every.campaign_id = newest.campaign_id
            and every.lead_address = newest.lead_address
)

select * from final
