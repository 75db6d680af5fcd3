{{ config(indexes=[
    {'columns': ['workspace_id', 'conversation_key'], 'unique': true},
    {'columns': ['organization_id', 'last_message_at']},
]) }}

with

conversations as (
    select * from {{ ref('stg_app__conversations') }}
),

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

suppressions as (
    select * from {{ ref('stg_app__suppressions') }}
    where state in ('held', 'active')
),

answers as (
    select
        workspace_id,
        message_key,
        count(*) as open_answers
    from {{ ref('stg_app__suggestions') }}
    where kind = 'answer' and state = 'open'
    group by workspace_id, message_key
),

-- The last message of a conversation, and its last received one: one row each.
last_messages as (
    select distinct on (messages.workspace_id, messages.conversation_key)
        messages.workspace_id,
        messages.conversation_key,
        messages.account_email,
        messages.is_received
    from conversations
    inner join messages
        on
            conversations.workspace_id = messages.workspace_id
            and conversations.conversation_key = messages.conversation_key
            and conversations.last_message_at = messages.sent_at
    order by
        messages.workspace_id asc, messages.conversation_key asc,
        messages.is_received desc, messages.message_key desc
),

last_received as (
    select distinct on (messages.workspace_id, messages.conversation_key)
        messages.workspace_id,
        messages.conversation_key,
        messages.message_key,
        messages.is_automatic,
        labels.label,
        labels.way,
        labels.labelled_at,
        labels.is_automatic as is_read_automatic,
        labels.is_opt_out
    from conversations
    inner join messages
        on
            conversations.workspace_id = messages.workspace_id
            and conversations.conversation_key = messages.conversation_key
            and conversations.last_received_at = messages.sent_at
            and messages.is_received
    left join labels
        on
            messages.workspace_id = labels.workspace_id
            and messages.message_key = labels.message_key
    order by
        messages.workspace_id asc, messages.conversation_key asc, messages.message_key desc
),

joined as (
    select
        coalesce(campaigns.organization_id, conversations.organization_id) as organization_id,
        conversations.workspace_id,
        conversations.conversation_key,
        conversations.campaign_id,
        conversations.lead_address,
        conversations.subject,
        conversations.count_sent as messages_sent,
        conversations.count_received as messages_received,
        conversations.first_message_at,
        conversations.last_message_at,
        conversations.last_received_at,
        conversations.last_sent_at,
        last_messages.account_email,
        last_messages.is_received as is_last_received,
        last_received.label as reply_label,
        last_received.way as reply_way,
        last_received.labelled_at,
        coalesce(last_received.is_read_automatic, last_received.is_automatic, false)
            as is_automatic,
        coalesce(last_received.is_opt_out, false) as is_opt_out,
        coalesce(answers.open_answers, 0) as open_answers
    from conversations
    inner join last_messages
        on
            conversations.workspace_id = last_messages.workspace_id
            and conversations.conversation_key = last_messages.conversation_key
    left join last_received
        on
            conversations.workspace_id = last_received.workspace_id
            and conversations.conversation_key = last_received.conversation_key
    left join answers
        on
            last_received.workspace_id = answers.workspace_id
            and last_received.message_key = answers.message_key
    left join campaigns
        on
            conversations.workspace_id = campaigns.workspace_id
            and conversations.campaign_id = campaigns.campaign_id
),

-- Who is to write next: nobody to whom nobody may write, and nobody after a machine.
final as (
    select
        joined.*,
        suppressions.lead_address is not null as is_suppressed,
        case
            when suppressions.lead_address is not null or joined.is_opt_out then 'nobody'
            when not joined.is_last_received then 'lead'
            when joined.is_automatic then 'nobody'
            when joined.reply_label in ('not_interested', 'wrong_person', 'unsubscribe')
                then 'nobody'
            else 'us'
        end as next_is
    from joined
    left join suppressions
        on
            joined.organization_id = suppressions.organization_id
            and joined.lead_address = suppressions.lead_address
)

select * from final
