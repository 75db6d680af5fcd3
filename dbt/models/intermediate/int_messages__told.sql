with

messages as (
    select * from {{ ref('stg_app__messages') }}
),

labels as (
    select * from {{ ref('stg_app__reply_labels') }}
    where is_effective
),

campaigns as (
    select * from {{ ref('stg_instantly__campaigns') }}
),

final as (
    select
        coalesce(campaigns.organization_id, messages.organization_id) as organization_id,
        messages.workspace_id,
        messages.message_key,
        messages.conversation_key,
        messages.campaign_id,
        messages.lead_address,
        messages.account_email,
        messages.is_received,
        messages.is_automatic as is_marked_automatic,
        messages.is_received and not coalesce(labels.is_automatic, messages.is_automatic)
            as is_human_reply,
        labels.label as reply_label,
        labels.way as reply_way,
        coalesce(labels.is_opt_out, false) as is_opt_out,
        messages.sent_at,
        {{ utc_day('messages.sent_at') }} as sent_on
    from messages
    left join labels
        on
            messages.workspace_id = labels.workspace_id
            and messages.message_key = labels.message_key
            and messages.is_received
    left join campaigns
        on
            messages.workspace_id = campaigns.workspace_id
            and messages.campaign_id = campaigns.campaign_id
)

select * from final
