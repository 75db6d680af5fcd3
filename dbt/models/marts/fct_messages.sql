{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true},
    indexes=[
        {'columns': ['workspace_id', 'message_key'], 'unique': true},
        {'columns': ['organization_id', 'sent_on']},
        {'columns': ['workspace_id', 'campaign_id']},
    ],
    pre_hook=["{{ note_horizon() }}", "{{ forget_touched_messages() }}", "{{ follow_campaigns() }}"],
    post_hook=["{{ settle_messages() }}", "{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}
-- depends_on: {{ ref('stg_app__messages') }}
-- depends_on: {{ ref('stg_app__reply_labels') }}
-- depends_on: {{ ref('stg_instantly__campaigns') }}

with

told as (
    select * from {{ ref('int_messages__told') }}
),

final as (
    select
        organization_id,
        workspace_id,
        message_key,
        conversation_key,
        campaign_id,
        lead_address,
        account_email,
        is_received,
        is_marked_automatic,
        is_human_reply,
        reply_label,
        reply_way,
        is_opt_out,
        sent_at,
        sent_on
    from told
    {% if is_incremental() %}
    where
        (workspace_id, message_key) in (
            select
                workspace_id,
                message_key
            from touched_messages
        )
    {% endif %}
)

select * from final
