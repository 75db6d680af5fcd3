-- What somebody would write by hand to follow the log: rows by what was written since the last
-- time, then the days, hours, months and leads in which those stand. Tables that are not here are
-- made anew. {horizon} is the oldest transaction that was open at the last time.

-- table touched
create temporary table touched_events on commit drop as
select workspace_id, event_key from app.events where age(xmin) <= age({horizon}::text::xid)
union
select workspace_id, event_key from app.events_superseded
where age(xmin) <= age({horizon}::text::xid)
union
select workspace_id, event_key from app.event_verdicts
where age(xmin) <= age({horizon}::text::xid)
union
select e.workspace_id, e.event_key
from app.reply_labels as l
inner join app.events as e
    on
        l.workspace_id = e.workspace_id
        and l.message_key = coalesce(e.email_id, e.event_key::text)
        and e.kind in ('reply_received', 'auto_reply_received')
where age(l.xmin) <= age({horizon}::text::xid);
create temporary table touched_messages on commit drop as
select workspace_id, message_key from app.messages
where age(xmin) <= age({horizon}::text::xid)
union
select workspace_id, message_key from app.reply_labels
where age(xmin) <= age({horizon}::text::xid);
analyze touched_events, touched_messages

-- table fct_lead_events
create temporary table places (
    workspace_id text, campaign_id text, lead_address text, occurred_at timestamptz
) on commit drop;
with gone as (
    delete from hand.fct_lead_events as f using touched_events as t
    where f.workspace_id = t.workspace_id and f.event_key = t.event_key
    returning f.workspace_id, f.campaign_id, f.lead_address, f.occurred_at
)
insert into places select * from gone;
with come as (
    insert into hand.fct_lead_events
    select
        case
            when e.campaign_id is null then e.organization_id
            else coalesce(c.organization_id, w.organization_id, e.organization_id)
        end as organization_id,
        e.workspace_id, e.event_key, e.campaign_id, e.lead_address, e.account_email, e.kind, e.source,
        e.occurred_at, (e.occurred_at at time zone 'UTC')::date as occurred_on, e.known_at, e.email_id,
        e.step, e.variant, e.interest, e.label as custom_label, v.event_key is not null as is_machine,
        v.reason as machine_reason, l.label as reply_label, l.way as reply_way,
        coalesce(l.label in ('interested', 'meeting_request'), false) as is_positive_reply,
        coalesce(l.opt_out = 'yes' or l.label = 'unsubscribe', false) as is_opt_out_reply,
        case
            when e.kind in ('email_opened', 'email_clicked') then v.event_key is null
            when e.kind in ('reply_received', 'auto_reply_received')
                then coalesce(
                    l.label not in ('out_of_office', 'auto_reply', 'bounce'),
                    e.kind = 'reply_received'
                )
        end as is_human
    from touched_events as t
    inner join app.events as e on t.workspace_id = e.workspace_id and t.event_key = e.event_key
    left join app.event_verdicts as v
        on e.workspace_id = v.workspace_id and e.event_key = v.event_key
    left join app.reply_labels as l
        on
            e.workspace_id = l.workspace_id
            and coalesce(e.email_id, e.event_key::text) = l.message_key
            and l.is_effective
            and e.kind in ('reply_received', 'auto_reply_received')
    left join instantly.campaigns as c
        on e.workspace_id = c.workspace_id and e.campaign_id = c.campaign_id
    left join app.workspaces as w on e.workspace_id = w.workspace_id
    where
        e.lead_address is not null
        and not exists (
            select 1 from app.events_superseded as s
            where s.workspace_id = e.workspace_id and s.event_key = e.event_key
        )
    returning workspace_id, campaign_id, lead_address, occurred_at
)
insert into places select * from come;
create temporary table touched_leads on commit drop as
select distinct workspace_id, campaign_id, lead_address from places where campaign_id is not null;
create temporary table touched_days on commit drop as
select distinct workspace_id, campaign_id, (occurred_at at time zone 'UTC')::date as date_on
from places where campaign_id is not null;
create temporary table touched_hours on commit drop as
select distinct
    p.workspace_id, p.campaign_id, date_trunc('hour', p.occurred_at, o.time_zone) as hour_at,
    (p.occurred_at at time zone o.time_zone)::date as local_on
from places as p
inner join instantly.campaigns as c
    on p.workspace_id = c.workspace_id and p.campaign_id = c.campaign_id
inner join app.organizations as o on c.organization_id = o.organization_id;
create temporary table touched_months on commit drop as
select distinct workspace_id, campaign_id, date_trunc('month', local_on)::date as month_on
from touched_hours;
analyze touched_leads, touched_days, touched_hours, touched_months

-- table fct_messages
delete from hand.fct_messages as f using touched_messages as t
where f.workspace_id = t.workspace_id and f.message_key = t.message_key;
insert into hand.fct_messages
select
    coalesce(c.organization_id, m.organization_id) as organization_id, m.workspace_id,
    m.message_key, m.conversation_key, m.campaign_id, m.lead_address, m.account_email,
    m.is_received, m.is_automatic as is_marked_automatic,
    m.is_received
    and not coalesce(l.label in ('out_of_office', 'auto_reply', 'bounce'), m.is_automatic)
        as is_human_reply,
    l.label as reply_label, l.way as reply_way,
    coalesce(l.opt_out = 'yes' or l.label = 'unsubscribe', false) as is_opt_out, m.sent_at,
    (m.sent_at at time zone 'UTC')::date as sent_on
from touched_messages as t
inner join app.messages as m
    on t.workspace_id = m.workspace_id and t.message_key = m.message_key
left join app.reply_labels as l
    on
        m.workspace_id = l.workspace_id and m.message_key = l.message_key
        and l.is_effective and m.is_received
left join instantly.campaigns as c
    on m.workspace_id = c.workspace_id and m.campaign_id = c.campaign_id

-- table int_lead_steps__counted
delete from hand.int_lead_steps__counted as f using touched_leads as t
where
    f.workspace_id = t.workspace_id and f.lead_address = t.lead_address
    and f.campaign_id = t.campaign_id;
insert into hand.int_lead_steps__counted
select
    e.workspace_id, e.campaign_id, e.lead_address,
    coalesce(e.step, m.steps[width_bucket(e.occurred_at, m.sent_at)], 0) as step,
    coalesce(
        case
            when e.step is null then m.variants[width_bucket(e.occurred_at, m.sent_at)]
            else e.variant
        end, 0
    ) as variant,
    count(*) filter (where e.kind = 'email_sent') as emails_sent,
    count(*) filter (where e.kind = 'email_bounced') as bounces,
    count(*) filter (where e.kind = 'email_opened') as opens,
    count(*) filter (where e.kind = 'email_opened' and e.is_human) as human_opens,
    count(*) filter (where e.kind = 'email_clicked') as clicks,
    count(*) filter (where e.kind = 'email_clicked' and e.is_human) as human_clicks,
    count(*) filter (where e.kind in ('reply_received', 'auto_reply_received') and e.is_human)
        as replies,
    count(*) filter (where e.kind in ('reply_received', 'auto_reply_received') and not e.is_human)
        as auto_replies,
    count(*) filter (where e.kind = 'email_unsubscribed') as unsubscribes,
    count(*) filter (where e.kind = 'lead_meeting_booked') as meetings_booked,
    count(*) as events,
    bool_or(e.is_opt_out_reply or e.kind in ('email_unsubscribed', 'email_spam_report'))
        as is_opted_out,
    bool_or(
        e.is_positive_reply
        or e.kind in ('lead_interested', 'lead_meeting_booked', 'lead_meeting_completed', 'lead_closed')
    ) as is_positive,
    min(e.occurred_at) filter (where e.kind = 'email_sent') as first_sent_at,
    max(e.occurred_at) filter (where e.kind = 'email_sent') as last_sent_at,
    min(e.occurred_at) filter (where e.kind = 'email_opened' and e.is_human) as first_opened_at,
    max(e.occurred_at) filter (where e.kind = 'email_opened' and e.is_human) as last_opened_at,
    min(e.occurred_at) filter (where e.kind = 'email_clicked' and e.is_human) as first_clicked_at,
    max(e.occurred_at) filter (where e.kind = 'email_clicked' and e.is_human) as last_clicked_at,
    min(e.occurred_at) filter (
        where e.kind in ('reply_received', 'auto_reply_received') and e.is_human
    ) as first_replied_at,
    max(e.occurred_at) filter (
        where e.kind in ('reply_received', 'auto_reply_received') and e.is_human
    ) as last_replied_at,
    max(e.occurred_at) filter (where e.kind = 'lead_meeting_booked') as last_meeting_booked_at,
    min(e.occurred_at) as first_event_at,
    max(e.occurred_at) as last_event_at
from touched_leads as t
inner join hand.fct_lead_events as e
    on
        t.workspace_id = e.workspace_id and t.lead_address = e.lead_address
        and t.campaign_id = e.campaign_id
left join (
    select
        workspace_id, campaign_id, lead_address,
        array_agg(occurred_at order by occurred_at, event_key) as sent_at,
        array_agg(step order by occurred_at, event_key) as steps,
        array_agg(variant order by occurred_at, event_key) as variants
    from hand.fct_lead_events
    inner join touched_leads as t using (workspace_id, campaign_id, lead_address)
    where kind = 'email_sent'
    group by 1, 2, 3
) as m
    on
        e.step is null and e.kind <> 'email_sent' and e.workspace_id = m.workspace_id
        and e.campaign_id = m.campaign_id and e.lead_address = m.lead_address
where e.campaign_id is not null
group by 1, 2, 3, 4, 5

-- table int_campaign_leads__touched
delete from hand.int_campaign_leads__touched as f using touched_leads as t
where
    f.workspace_id = t.workspace_id and f.lead_address = t.lead_address
    and f.campaign_id = t.campaign_id;
insert into hand.int_campaign_leads__touched
select
    workspace_id, campaign_id, lead_address, sum(emails_sent)::bigint as emails_sent,
    sum(bounces)::bigint as bounces, sum(opens)::bigint as opens,
    sum(human_opens)::bigint as human_opens, sum(clicks)::bigint as clicks,
    sum(human_clicks)::bigint as human_clicks, sum(replies)::bigint as replies,
    sum(auto_replies)::bigint as auto_replies, sum(unsubscribes)::bigint as unsubscribes,
    sum(meetings_booked)::bigint as meetings_booked, sum(events)::bigint as events,
    bool_or(is_opted_out) as is_opted_out, bool_or(is_positive) as is_positive,
    min(first_sent_at) as first_sent_at, max(last_sent_at) as last_sent_at,
    min(first_opened_at) as first_opened_at, max(last_opened_at) as last_opened_at,
    min(first_clicked_at) as first_clicked_at, max(last_clicked_at) as last_clicked_at,
    min(first_replied_at) as first_replied_at, max(last_replied_at) as last_replied_at,
    max(last_meeting_booked_at) as last_meeting_booked_at,
    min(first_event_at) as first_event_at, max(last_event_at) as last_event_at
from hand.int_lead_steps__counted
inner join touched_leads using (workspace_id, campaign_id, lead_address)
group by workspace_id, campaign_id, lead_address

-- table engagement_daily
delete from hand.engagement_daily as f using touched_days as t
where
    f.workspace_id = t.workspace_id and f.campaign_id = t.campaign_id and f.date_on = t.date_on;
insert into hand.engagement_daily
with leads as (
    select
        e.workspace_id, e.campaign_id, e.occurred_on, e.lead_address,
        min(e.organization_id) as organization_id,
        count(*) filter (where kind = 'email_sent') as emails_sent,
        count(*) filter (where kind = 'email_bounced') as bounces,
        count(*) filter (where kind = 'email_opened') as opens,
        count(*) filter (where kind = 'email_opened' and is_human) as human_opens,
        count(*) filter (where kind = 'email_clicked') as clicks,
        count(*) filter (where kind = 'email_clicked' and is_human) as human_clicks,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and is_human)
            as replies,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and not is_human)
            as auto_replies,
        count(*) filter (where kind = 'lead_meeting_booked') as meetings_booked,
        bool_or(is_opt_out_reply or kind in ('email_unsubscribed', 'email_spam_report'))
            as is_opted_out,
        bool_or(
            is_positive_reply
            or kind in ('lead_interested', 'lead_meeting_booked', 'lead_meeting_completed', 'lead_closed')
        ) as is_positive
    from touched_days as t
    inner join hand.fct_lead_events as e
        on
            t.workspace_id = e.workspace_id and t.campaign_id = e.campaign_id
            and t.date_on = e.occurred_on
    group by 1, 2, 3, 4
),
counts as (
    select
        min(organization_id) as organization_id, workspace_id, campaign_id,
        occurred_on as date_on, sum(emails_sent)::bigint as emails_sent,
        sum(bounces)::bigint as emails_bounced,
        greatest(sum(emails_sent) - sum(bounces), 0)::bigint as delivered,
        sum(opens)::bigint as opens, sum(human_opens)::bigint as human_opens,
        sum(clicks)::bigint as clicks, sum(human_clicks)::bigint as human_clicks,
        sum(replies)::bigint as replies, sum(auto_replies)::bigint as auto_replies,
        sum(meetings_booked)::bigint as meetings_booked,
        count(*) filter (where emails_sent > 0) as leads_contacted,
        count(*) filter (where opens > 0) as leads_opened,
        count(*) filter (where human_opens > 0) as leads_opened_by_human,
        count(*) filter (where clicks > 0) as leads_clicked,
        count(*) filter (where human_clicks > 0) as leads_clicked_by_human,
        count(*) filter (where replies > 0) as leads_replied,
        count(*) filter (where auto_replies > 0 and replies = 0) as leads_auto_replied,
        count(*) filter (where is_positive) as leads_positive,
        count(*) filter (where is_opted_out) as leads_opted_out
    from leads group by 2, 3, 4
)
select
    *,
    round(leads_opened::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6) as open_rate_leads,
    round(leads_opened_by_human::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6)
        as human_open_rate_leads,
    round(leads_clicked::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6)
        as click_rate_leads,
    round(leads_clicked_by_human::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6)
        as human_click_rate_leads,
    round(leads_replied::numeric / nullif(delivered, 0), 6)::numeric(12, 6)
        as reply_rate_delivered,
    round(leads_replied::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6)
        as reply_rate_leads,
    round(leads_auto_replied::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6)
        as auto_reply_rate_leads,
    round(leads_positive::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6)
        as positive_rate_leads,
    round(emails_bounced::numeric / nullif(emails_sent, 0), 6)::numeric(12, 6)
        as bounce_rate_sent,
    round(leads_opted_out::numeric / nullif(leads_contacted, 0), 6)::numeric(12, 6)
        as opt_out_rate_leads
from counts

-- table engagement_hourly
delete from hand.engagement_hourly as f using touched_hours as t
where
    f.workspace_id = t.workspace_id and f.campaign_id = t.campaign_id and f.hour_at = t.hour_at;
insert into hand.engagement_hourly
select
    organization_id, workspace_id, campaign_id, hour_at, time_zone,
    (hour_at at time zone time_zone)::date as local_on,
    extract(hour from hour_at at time zone time_zone)::integer as local_hour,
    count(*) filter (where kind = 'email_sent') as emails_sent,
    count(*) filter (where kind = 'email_bounced') as emails_bounced,
    count(*) filter (where kind = 'email_opened') as opens,
    count(*) filter (where kind = 'email_opened' and is_human) as human_opens,
    count(*) filter (where kind = 'email_clicked') as clicks,
    count(*) filter (where kind = 'email_clicked' and is_human) as human_clicks,
    count(*) filter (where kind in ('reply_received', 'auto_reply_received') and is_human)
        as replies,
    count(*) filter (where kind in ('reply_received', 'auto_reply_received') and not is_human)
        as auto_replies,
    count(*) filter (where kind = 'lead_meeting_booked') as meetings_booked,
    count(*) as events
from (
    select e.*, o.time_zone, date_trunc('hour', e.occurred_at, o.time_zone) as hour_at
    from hand.fct_lead_events as e
    inner join app.organizations as o on e.organization_id = o.organization_id
    inner join touched_hours as t
        on
            e.workspace_id = t.workspace_id and e.campaign_id = t.campaign_id
            and date_trunc('hour', e.occurred_at, o.time_zone) = t.hour_at
) as hours
group by 1, 2, 3, 4, 5

-- table engagement_daily_local
delete from hand.engagement_daily_local as f using touched_hours as t
where
    f.workspace_id = t.workspace_id and f.campaign_id = t.campaign_id and f.date_on = t.local_on;
insert into hand.engagement_daily_local
select
    *,
    round(emails_bounced::numeric / nullif(emails_sent, 0), 6)::numeric(12, 6) as bounce_rate_sent
from (
    select
        organization_id, workspace_id, campaign_id, local_on as date_on, time_zone,
        sum(emails_sent)::bigint as emails_sent, sum(emails_bounced)::bigint as emails_bounced,
        greatest(sum(emails_sent) - sum(emails_bounced), 0)::bigint as delivered,
        sum(opens)::bigint as opens, sum(human_opens)::bigint as human_opens,
        sum(clicks)::bigint as clicks, sum(human_clicks)::bigint as human_clicks,
        sum(replies)::bigint as replies, sum(auto_replies)::bigint as auto_replies,
        sum(meetings_booked)::bigint as meetings_booked
    from hand.engagement_hourly
    where
        (workspace_id, campaign_id, local_on) in (
            select workspace_id, campaign_id, local_on from touched_hours
        )
    group by 1, 2, 3, 4, 5
) as counts

-- table int_campaign_months__counted
delete from hand.int_campaign_months__counted as f using touched_months as t
where
    f.workspace_id = t.workspace_id and f.campaign_id = t.campaign_id and f.month_on = t.month_on;
insert into hand.int_campaign_months__counted
with leads as (
    select
        e.organization_id, e.workspace_id, e.campaign_id, e.lead_address,
        date_trunc('month', e.occurred_at at time zone o.time_zone)::date as month_on,
        count(*) filter (where kind = 'email_sent') as emails_sent,
        count(*) filter (where kind = 'email_bounced') as bounces,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and is_human)
            as replies,
        count(*) filter (where kind in ('reply_received', 'auto_reply_received') and not is_human)
            as auto_replies,
        count(*) filter (where kind = 'lead_meeting_booked') as meetings_booked,
        coalesce(bool_or(kind = 'email_opened' and is_human), false) as is_opened_by_human,
        bool_or(
            is_positive_reply
            or kind in (
                'lead_interested', 'lead_meeting_booked', 'lead_meeting_completed', 'lead_closed'
            )
        ) as is_positive
    from hand.fct_lead_events as e
    inner join app.organizations as o on e.organization_id = o.organization_id
    inner join touched_months as t
        on
            e.workspace_id = t.workspace_id and e.campaign_id = t.campaign_id
            and date_trunc('month', e.occurred_at at time zone o.time_zone)::date = t.month_on
    group by 1, 2, 3, 4, 5
)
select
    organization_id, workspace_id, campaign_id, month_on, sum(emails_sent)::bigint as emails_sent,
    sum(bounces)::bigint as emails_bounced,
    greatest(sum(emails_sent) - sum(bounces), 0)::bigint as delivered,
    count(*) filter (where emails_sent > 0) as leads_contacted,
    count(*) filter (where is_opened_by_human) as leads_opened_by_human,
    sum(replies)::bigint as replies, sum(auto_replies)::bigint as auto_replies,
    count(*) filter (where replies > 0) as leads_replied,
    count(*) filter (where auto_replies > 0 and replies = 0) as leads_auto_replied,
    count(*) filter (where is_positive) as leads_positive,
    count(*) filter (where is_positive and replies > 0) as leads_positive_replied,
    count(*) filter (where meetings_booked > 0) as leads_meeting_booked,
    sum(meetings_booked)::bigint as meetings_booked
from leads group by 1, 2, 3, 4
