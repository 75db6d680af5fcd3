{# How fct_lead_events follows the log, and others follow it: hooks, all in the transaction that
   changes the mart. #}

{# Whatever may have become another row since the last build, as keys of events: what was written
   since, and what is no longer there to be seen. #}
{% macro find_touched_events() -%}
    {% if is_incremental() -%}
    create temporary table touched_events on commit drop as
    with

    horizon as materialized (
        select {{ age_of_horizon('fct_lead_events') }} as age
    ),

    relabelled as (
        select events.workspace_id, events.event_key
        from {{ ref('stg_app__reply_labels') }} as labels
        inner join {{ ref('stg_app__events') }} as events
            on
                labels.workspace_id = events.workspace_id
                and labels.message_key = events.message_key
                and events.kind in ('reply_received', 'auto_reply_received')
        where age(labels.written_by) <= (select age from horizon)
    ),

    acquitted as (
        select mart.workspace_id, mart.event_key
        from {{ this }} as mart
        left join {{ ref('stg_app__event_verdicts') }} as verdicts
            on mart.workspace_id = verdicts.workspace_id and mart.event_key = verdicts.event_key
        where mart.is_machine and verdicts.event_key is null
    ),

    unread as (
        select mart.workspace_id, mart.event_key
        from {{ this }} as mart
        left join {{ ref('stg_app__reply_labels') }} as labels
            on
                mart.workspace_id = labels.workspace_id
                and coalesce(mart.email_id, mart.event_key::text) = labels.message_key
                and labels.is_effective
        where mart.reply_label is not null and labels.message_key is null
    )

    select workspace_id, event_key from {{ ref('stg_app__events') }}
    where age(written_by) <= (select age from horizon)
    union
    select workspace_id, event_key from {{ ref('stg_app__events_superseded') }}
    where age(written_by) <= (select age from horizon)
    union
    select workspace_id, event_key from {{ ref('stg_app__event_verdicts') }}
    where age(written_by) <= (select age from horizon)
    union
    select * from relabelled
    union
    select * from acquitted
    union
    select * from unread;
    analyze touched_events
    {%- endif %}
{%- endmacro %}

{# Events that went from the log without a trace (forgotten people), or came back: looked for only
   when the other rows do not come to the same number here and there. #}
{% macro find_lost_events() -%}
    {% if is_incremental() and execute and run_query(are_events_lost()).rows[0][0] -%}
    insert into touched_events
    select workspace_id, event_key
    from (
        (
            select workspace_id, event_key from {{ this }}
            except
            select workspace_id, event_key from {{ ref('int_lead_events__told') }}
        )
        union all
        (
            select workspace_id, event_key from {{ ref('int_lead_events__told') }}
            except
            select workspace_id, event_key from {{ this }}
        )
    ) as lost
    where not exists (
        select 1 from touched_events as touched
        where
            touched.workspace_id = lost.workspace_id
            and touched.event_key = lost.event_key
    );
    analyze touched_events
    {%- endif %}
{%- endmacro %}

{# By number: of the rows that nothing touched, the mart has as many as the log. #}
{% macro are_events_lost() -%}
    select
        (select count(*) from {{ this }}) - (
            select count(*) from touched_events
            inner join {{ this }} as mart using (workspace_id, event_key)
        ) <> (
            select count(*) from {{ ref('stg_app__events') }}
            where lead_address is not null
        ) - (
            select count(*)
            from (
                select workspace_id, event_key from touched_events
                union
                select workspace_id, event_key from {{ ref('stg_app__events_superseded') }}
            ) as apart
            inner join {{ ref('stg_app__events') }} as events using (workspace_id, event_key)
            where events.lead_address is not null
        ) as answer
{%- endmacro %}

{# What stands in the log of a held workspace stays in the mart as it is. #}
{% macro spare_held_events() -%}
    {% if is_incremental() -%}
    delete from touched_events as touched
    using {{ ref('stg_app__events') }} as events
    where
        touched.workspace_id in ({{ held_workspaces() }})
        and touched.workspace_id = events.workspace_id
        and touched.event_key = events.event_key;
    analyze touched_events
    {%- endif %}
{%- endmacro %}

{# The rows as they were leave the mart, and say where they stood. #}
{% macro forget_touched_events() -%}
    {% if is_incremental() -%}
    delete from {{ ref('int_lead_events__moved') }}
    where change <= (
        select min(change) from {{ ref('int_marts__built') }} where followed_generation is not null
    );
    with gone as (
        delete from {{ this }} as mart
        using touched_events as touched
        where
            mart.workspace_id = touched.workspace_id
            and mart.event_key = touched.event_key
        returning mart.workspace_id, mart.campaign_id, mart.lead_address, mart.occurred_at
    )
    insert into {{ ref('int_lead_events__moved') }}
    select
        pg_current_xact_id()::text::bigint as change,
        workspace_id,
        campaign_id,
        lead_address,
        occurred_at
    from gone
    {%- endif %}
{%- endmacro %}

{# The rows as they are say where they stand. After a full build nothing has to follow: whoever
   follows is built anew as well. #}
{% macro tell_touched_events() -%}
    {% if is_incremental() -%}
    insert into {{ ref('int_lead_events__moved') }}
    select
        pg_current_xact_id()::text::bigint as change,
        mart.workspace_id,
        mart.campaign_id,
        mart.lead_address,
        mart.occurred_at
    from touched_events as touched
    inner join {{ this }} as mart
        on
            touched.workspace_id = mart.workspace_id
            and touched.event_key = mart.event_key
    {%- else -%}
    analyze {{ this }}
    {%- endif %}
{%- endmacro %}

{# Rows of a campaign that moved to another customer since. A campaign's rows are one customer's:
   one of them tells. #}
{% macro follow_campaigns() -%}
    {% if is_incremental() -%}
    update {{ this }} as mart
    set organization_id = moved.organization_id
    from (
        select
            campaigns.workspace_id,
            campaigns.campaign_id,
            campaigns.organization_id
        from {{ ref('stg_instantly__campaigns') }} as campaigns
        cross join lateral (
            select one.organization_id from {{ this }} as one
            where
                one.workspace_id = campaigns.workspace_id
                and one.campaign_id = campaigns.campaign_id
            limit 1
        ) as one
        where
            one.organization_id <> campaigns.organization_id
            and campaigns.workspace_id not in ({{ held_workspaces() }})
    ) as moved
    where
        mart.workspace_id = moved.workspace_id
        and mart.campaign_id = moved.campaign_id
    {%- endif %}
{%- endmacro %}

{# Where rows of fct_lead_events came, went or changed since this mart was built. #}
{% macro moved_events() -%}
    select
        workspace_id,
        campaign_id,
        lead_address,
        occurred_at
    from {{ ref('int_lead_events__moved') }}
    where
        campaign_id is not null
        and change > (
            select coalesce(built.change, 0) from {{ ref('int_marts__built') }} as built
            where built.mart = '{{ this.identifier }}'
        )
{%- endmacro %}

{# Days of campaigns, leads of campaigns: what is counted anew leaves the mart first. What is to be
   counted stands in a table of its own, so that the planner knows how much it is. #}
{% macro forget_touched_days() -%}
    {% if is_incremental() -%}
    create temporary table touched_days on commit drop as
    select distinct
        workspace_id,
        campaign_id,
        {{ utc_day('occurred_at') }} as occurred_on
    from ({{ moved_events() }}) as moved;
    analyze touched_days;
    delete from {{ this }} as mart
    using touched_days as touched
    where
        mart.workspace_id = touched.workspace_id
        and mart.campaign_id = touched.campaign_id
        and mart.date_on = touched.occurred_on
    {%- endif %}
{%- endmacro %}

{% macro forget_touched_leads() -%}
    {% if is_incremental() -%}
    create temporary table touched_leads on commit drop as
    select distinct
        workspace_id,
        campaign_id,
        lead_address
    from ({{ moved_events() }}) as moved;
    analyze touched_leads;
    delete from {{ this }} as mart
    using touched_leads as touched
    where
        mart.workspace_id = touched.workspace_id
        and mart.campaign_id = touched.campaign_id
        and mart.lead_address = touched.lead_address
    {%- endif %}
{%- endmacro %}

{# Hours, days or months of the customers' clocks in which an event came, went or changed; of a campaign
   whose customer, or whose customer's zone, is another now, every one. `begins` is the column of
   the mart that says which it is. #}
{% macro forget_touched_spans(unit, begins) -%}
    {% if is_incremental() -%}
    create temporary table zones on commit drop as
    select
        known.workspace_id,
        known.campaign_id,
        organizations.organization_id,
        organizations.time_zone
    from (
        select
            workspace_id,
            campaign_id
        from {{ this }}
        union
        select
            workspace_id,
            campaign_id
        from ({{ moved_events() }}) as moved
    ) as known
    cross join lateral (
        select events.organization_id from {{ ref('fct_lead_events') }} as events
        where
            events.workspace_id = known.workspace_id
            and events.campaign_id = known.campaign_id
        limit 1
    ) as one
    inner join {{ ref('stg_app__organizations') }} as organizations
        on one.organization_id = organizations.organization_id;
    create temporary table strays on commit drop as
    select distinct
        mart.workspace_id,
        mart.campaign_id
    from {{ this }} as mart
    left join zones
        on
            mart.workspace_id = zones.workspace_id
            and mart.campaign_id = zones.campaign_id
    where
        (mart.organization_id, mart.time_zone)
        is distinct from (zones.organization_id, zones.time_zone);
    analyze zones, strays;
    delete from {{ this }} as mart
    using strays
    where
        mart.workspace_id = strays.workspace_id
        and mart.campaign_id = strays.campaign_id;
    create temporary table touched_spans on commit drop as
    select distinct
        places.workspace_id,
        places.campaign_id,
        {{ span_of(unit, 'places.occurred_at', 'zones.time_zone') }} as {{ begins }}
    from (
        {{ moved_events() }}
        union all
        select
            events.workspace_id,
            events.campaign_id,
            events.lead_address,
            events.occurred_at
        from strays
        inner join {{ ref('fct_lead_events') }} as events
            on
                strays.workspace_id = events.workspace_id
                and strays.campaign_id = events.campaign_id
    ) as places
    inner join zones
        on
            places.workspace_id = zones.workspace_id
            and places.campaign_id = zones.campaign_id;
    analyze touched_spans;
    delete from {{ this }} as mart
    using touched_spans as touched
    where
        mart.workspace_id = touched.workspace_id
        and mart.campaign_id = touched.campaign_id
        and mart.{{ begins }} = touched.{{ begins }}
    {%- endif %}
{%- endmacro %}

{# The hour (its beginning, a moment), day, or month (its first day) of a customer's clock. #}
{% macro span_of(unit, moment, time_zone) -%}
    {%- if unit == 'hour' -%}
        date_trunc('hour', {{ moment }}, {{ time_zone }})
    {%- else -%}
        date_trunc('{{ unit }}', {{ moment }} at time zone {{ time_zone }})::date
    {%- endif -%}
{%- endmacro %}
