{# How fct_messages follows app.messages and the readings of replies, in one transaction. #}
{% macro forget_touched_messages() -%}
    {% if is_incremental() -%}
    create temporary table touched_messages on commit drop as
    with

    horizon as materialized (
        select {{ age_of_horizon('fct_messages') }} as age
    )

    select
        workspace_id,
        message_key
    from {{ ref('stg_app__messages') }}
    where age(written_by) <= (select age from horizon)
    union
    select
        workspace_id,
        message_key
    from {{ ref('stg_app__reply_labels') }}
    where age(written_by) <= (select age from horizon)
    union
    select
        mart.workspace_id,
        mart.message_key
    from {{ this }} as mart
    left join {{ ref('stg_app__reply_labels') }} as labels
        on
            mart.workspace_id = labels.workspace_id
            and mart.message_key = labels.message_key
            and labels.is_effective
    where mart.reply_label is not null and labels.message_key is null;
    delete from touched_messages where workspace_id in ({{ held_workspaces() }});
    analyze touched_messages;
    delete from {{ this }} as mart
    using touched_messages
    where
        mart.workspace_id = touched_messages.workspace_id
        and mart.message_key = touched_messages.message_key
    {%- endif %}
{%- endmacro %}

{# Messages that are gone go too; they are looked for only when the counts differ. #}
{% macro settle_messages() -%}
    {% if is_incremental() -%}
    delete from {{ this }} as mart
    where
        (select count(*) from {{ this }}) <> (select count(*) from {{ ref('stg_app__messages') }})
        and not exists (
            select 1 from {{ ref('stg_app__messages') }} as messages
            where
                messages.workspace_id = mart.workspace_id
                and messages.message_key = mart.message_key
        )
    {%- else -%}
    analyze {{ this }}
    {%- endif %}
{%- endmacro %}
