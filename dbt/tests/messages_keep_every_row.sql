-- Messages and conversations that a mart lost or made up, or that are counted otherwise. What was
-- written after the build began does not count yet.
with

horizon as (
    select {{ age_of_horizon('fct_messages') }} as age
),

messages as (
    select
        messages.*,
        age(messages.written_by) <= horizon.age as is_new
    from {{ ref('stg_app__messages') }} as messages
    cross join horizon
),

kept as (
    select * from {{ ref('fct_messages') }}
),

strays as (
    select
        'message' as what,
        coalesce(messages.workspace_id, kept.workspace_id) as workspace_id
    from messages
    full outer join kept
        on
            messages.workspace_id = kept.workspace_id
            and messages.message_key = kept.message_key
    where
        not coalesce(messages.is_new, false)
        and (messages.message_key is null or kept.message_key is null)
),

threadless as (
    select
        'conversation' as what,
        messages.workspace_id
    from messages
    left join {{ ref('inbox_threads') }} as threads
        on
            messages.workspace_id = threads.workspace_id
            and messages.conversation_key = threads.conversation_key
    where not messages.is_new and threads.conversation_key is null
),

miscounted as (
    select
        'reply' as what,
        null as workspace_id
    from (
        select
            (
                select count(*) from kept
                where is_received and campaign_id is not null
            ) as received,
            (select coalesce(sum(replies), 0) from {{ ref('reply_outcomes') }}) as counted
    ) as counts
    where counts.received <> counts.counted
)

select * from strays
union all
select * from threadless
union all
select * from miscounted
