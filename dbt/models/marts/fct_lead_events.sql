{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='append_new_columns',
    meta={'steps': true},
    indexes=[
        {'columns': ['workspace_id', 'event_key'], 'unique': true},
        {'columns': ['organization_id', 'occurred_on', 'kind', 'is_human']},
        {'columns': ['workspace_id', 'campaign_id', 'occurred_on']},
        {'columns': ['workspace_id', 'lead_address', 'campaign_id', 'organization_id']},
    ],
    pre_hook=[
        "{{ note_horizon() }}", "{{ find_touched_events() }}", "{{ find_lost_events() }}",
        "{{ spare_held_events() }}", "{{ forget_touched_events() }}", "{{ follow_campaigns() }}"
    ],
    post_hook=["{{ tell_touched_events() }}", "{{ note_built() }}"]
) }}

-- depends_on: {{ ref('int_marts__built') }}
-- depends_on: {{ ref('int_lead_events__moved') }}
-- depends_on: {{ ref('stg_app__events') }}
-- depends_on: {{ ref('stg_app__events_superseded') }}
-- depends_on: {{ ref('stg_app__event_verdicts') }}
-- depends_on: {{ ref('stg_app__reply_labels') }}
-- depends_on: {{ ref('stg_instantly__campaigns') }}

with

told as (
    select * from {{ ref('int_lead_events__told') }}
),

final as (
    select
        organization_id,
        workspace_id,
        event_key,
        campaign_id,
        lead_address,
        account_email,
        kind,
        source,
        occurred_at,
        occurred_on,
        known_at,
        email_id,
        step,
        variant,
        interest,
        custom_label,
        is_machine,
        machine_reason,
        reply_label,
        reply_way,
        is_positive_reply,
        is_opt_out_reply,
        is_human
    from told
    {% if is_incremental() %}
    where
        (workspace_id, event_key) in (
            select
                workspace_id,
                event_key
            from touched_events
        )
    {% endif %}
)

select * from final
