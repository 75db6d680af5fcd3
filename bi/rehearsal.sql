-- Half a year of two invented customers in one shared workspace, for looking at their dashboards.
-- Every text of a customer's carries its mark, so that one word tells whose it is.
insert into app.organizations (organization_id, name, time_zone, currency, created_at) values
('juniper', 'Juniper GmbH', 'Europe/Berlin', 'EUR', now()),
('rowan', 'Rowan Inc', 'America/Chicago', 'USD', now());

insert into app.workspaces (workspace_id, organization_id, is_shared, name, created_at) values
('pool', 'unassigned', true, 'Pool', now());

insert into instantly.campaigns (
    workspace_id, campaign_id, organization_id, name, status, created_at, content_hash,
    first_seen_at, changed_at
)
select
    'pool', o || '-' || c, o, initcap(o) || ' – ' || name, status, now() - interval '7 months',
    gen_random_uuid(), now(), now()
from unnest(array['juniper', 'rowan']) as o,
    (values (1, 'founders', 1), (2, 'heads of sales', 1), (3, 'trade fair', 3)) as t (c, name, status);

insert into instantly.accounts (
    workspace_id, account_email, organization_id, status, warmup_status, daily_limit,
    content_hash, first_seen_at, changed_at
)
select
    'pool', name || '@mail.' || o || '.example', o, status, warmup, 30, gen_random_uuid(), now(), now()
from unnest(array['juniper', 'rowan']) as o,
    (values ('ada', 1, 1), ('ben', 1, 1), ('cleo', 2, 1), ('dov', -1, -1)) as t (name, status, warmup);

-- One row per lead: how far it comes is its number's business.
create temp table story as
select
    o.customer, c.campaign_id, n,
    'lead' || n || '@' || o.customer || '-prospect.example' as address,
    (array['ada', 'ben', 'cleo', 'dov'])[1 + n % 4] || '@mail.' || o.customer || '.example' as account,
    date_trunc('hour', now()) - make_interval(days => (n * 37 + o.shift) % 175 + 4, hours => n % 9)
        as started_at
from (values ('juniper', 0), ('rowan', 11)) as o (customer, shift)
cross join generate_series(1, 420) as n
inner join lateral (select o.customer || '-' || 1 + n % 3 as campaign_id) as c on true;

insert into instantly.leads (
    workspace_id, lead_id, campaign_id, organization_id, email, address, status, interest_status,
    last_contacted_at, content_hash, first_seen_at, changed_at
)
select
    'pool', customer || n, campaign_id, customer, address, address, case when n % 41 = 0 then -2 else 3 end,
    case when n % 23 = 0 then 1 when n % 37 = 0 then 2 end, started_at, gen_random_uuid(), now(), now()
from story;

insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, account_email, email_id, step, variant
)
select
    'pool', customer, md5(customer || n || kind || k.after)::uuid, k.kind, 'webhook',
    started_at + k.after, started_at + k.after, campaign_id, address, account,
    case when k.kind in ('email_sent', 'reply_received', 'auto_reply_received')
        then md5(customer || n || k.kind || k.after || 'mail') end,
    k.step, 1 + n % 2
from story
cross join lateral (
    values
    ('email_sent', interval '0', 1, true),
    ('email_sent', interval '3 days', 2, n % 3 > 0),
    ('email_opened', interval '5 hours', 1, n % 2 = 0),
    ('email_opened', interval '77 hours', 2, n % 5 = 1),
    ('email_clicked', interval '6 hours', 1, n % 8 = 0),
    ('reply_received', interval '80 hours', 2, n % 7 = 1),
    ('auto_reply_received', interval '10 minutes', 1, n % 19 = 3),
    ('email_bounced', interval '1 minute', 1, n % 29 = 4),
    ('email_unsubscribed', interval '81 hours', 2, n % 41 = 0),
    ('lead_interested', interval '82 hours', 2, n % 23 = 0),
    ('lead_meeting_booked', interval '90 hours', 2, n % 37 = 0)
) as k (kind, after, step, happens)
where k.happens and started_at + k.after < now();

insert into app.messages (
    workspace_id, message_key, organization_id, conversation_key, placed_by, campaign_id,
    lead_address, account_email, is_received, is_automatic, sent_at
)
select
    workspace_id, email_id, organization_id, 'lead:' || campaign_id || ':' || lead_address, 'lead',
    campaign_id, lead_address, account_email, kind <> 'email_sent', kind = 'auto_reply_received', occurred_at
from app.events
where email_id is not null;

insert into instantly.emails (
    workspace_id, email_id, campaign_id, organization_id, lead_address, mail_type, is_auto_reply,
    mailed_at, created_at, content_hash, first_seen_at, changed_at
)
select
    workspace_id, message_key, campaign_id, organization_id, lead_address,
    case when is_received then 2 else 1 end, is_automatic, sent_at, sent_at, gen_random_uuid(),
    now(), now()
from app.messages;

insert into app.reply_labels (
    workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
    is_effective, label, opt_out, confidence, version, content_hash, labelled_at
)
select
    workspace_id, message_key, 'rules', organization_id, campaign_id, lead_address, sent_at, true,
    l.label, case when l.label = 'unsubscribe' then 'yes' else 'no' end, 0.9, 'rules-1',
    gen_random_uuid(), now()
from app.messages
cross join lateral (
    select case when is_automatic then 'out_of_office' else (array[
        'interested', 'question', 'not_interested', 'meeting_request', 'not_now', 'unsubscribe',
        'interested', 'referral', 'wrong_person', 'not_interested'
    ])[1 + abs(hashtext(message_key)) % 10] end as label
) as l
where is_received;

insert into instantly.campaign_analytics (
    workspace_id, campaign_id, organization_id, leads_count, contacted_count,
    new_leads_contacted_count, emails_sent_count, open_count_unique, reply_count_unique,
    reply_count_automatic_unique, link_click_count_unique, bounced_count, unsubscribed_count,
    completed_count, content_hash, first_seen_at, changed_at
)
select
    'pool', campaign_id, organization_id, count(distinct lead_address),
    count(distinct lead_address), count(distinct lead_address), count(*) filter (where kind = 'email_sent'),
    count(distinct lead_address) filter (where kind = 'email_opened'),
    count(distinct lead_address) filter (where kind = 'reply_received'),
    count(distinct lead_address) filter (where kind = 'auto_reply_received'),
    count(distinct lead_address) filter (where kind = 'email_clicked'),
    count(*) filter (where kind = 'email_bounced'), count(*) filter (where kind = 'email_unsubscribed'),
    0, gen_random_uuid(), now(), now()
from app.events
group by campaign_id, organization_id;

insert into instantly.account_analytics_daily (
    workspace_id, account_email, date_on, organization_id, sent, bounced, unique_replies,
    content_hash, first_seen_at, changed_at
)
select
    'pool', account_email, (now() at time zone 'UTC')::date - d, organization_id, 12 + d % 7,
    case when account_email like 'dov%' then 2 else (d % 9 = 0)::int end, 1, gen_random_uuid(), now(), now()
from instantly.accounts, generate_series(0, 29) as d;

insert into instantly.warmup_totals (
    workspace_id, account_email, organization_id, health_score, content_hash, first_seen_at, changed_at
)
select
    'pool', account_email, organization_id, case when account_email like 'dov%' then 55 else 97 end,
    gen_random_uuid(), now(), now()
from instantly.accounts;

insert into app.deals (
    organization_id, deal_id, address, name, stage, is_closed, is_won, amount, refunded, currency,
    opened_on, closed_on, source, updated_at
)
select
    customer, customer || n, address, initcap(customer) || ' deal ' || n,
    case n % 4 when 0 then 'proposal' when 1 then 'lost' else 'won' end, n % 4 <> 0, n % 4 > 1,
    900 + n * 13 % 2600, case when n % 40 = 2 then 200 else 0 end,
    case customer when 'juniper' then 'EUR' else 'USD' end, started_at::date + 4,
    case when n % 4 > 0 then least(started_at::date + 20, now()::date) end, 'crm', now()
from story
where n % 11 = 3 or n % 37 = 0;

insert into app.costs (
    organization_id, cost_id, bearer, is_shared, campaign_id, kind, on_day, until_day, amount,
    currency, updated_at
)
select
    customer, kind || m, 'customer', false, null, kind, month_on::date,
    (month_on + interval '1 month' - interval '1 day')::date, amount,
    case customer when 'juniper' then 'EUR' else 'USD' end, now()
from unnest(array['juniper', 'rowan']) as customer,
    (values ('fee', 1500), ('data', 350), ('software', 240)) as c (kind, amount),
    generate_series(0, 6) as m,
    lateral (select date_trunc('month', now()) - make_interval(months => m) as month_on) as month;

insert into app.hot_leads (
    organization_id, lead_address, workspace_id, campaign_id, value, place, reasons, version,
    reckoned_at, entered_at
)
select
    customer, address, 'pool', campaign_id, 190 - row_number() over own, row_number() over own,
    jsonb_build_object('reasons', jsonb_build_array(
        jsonb_build_object('name', 'replied', 'count', 1, 'cap', 150, 'faded', 50, 'half_life_days', 30),
        jsonb_build_object('name', 'clicked', 'count', 2, 'cap', 75, 'faded', n % 45, 'half_life_days', 14)
    )),
    'scoring-1', now(), now() - make_interval(days => n % 20)
from story
where n % 23 = 0
window own as (partition by customer order by n);

insert into app.stream_states (
    workspace_id, stream, is_backfill_done, last_started_at, last_succeeded_at
)
select 'pool', stream, true, now(), now()
from unnest(array[
    'campaigns', 'accounts', 'leads', 'emails', 'campaign_analytics', 'campaign_analytics_daily',
    'campaign_analytics_steps', 'account_analytics_daily', 'warmup_totals'
]) as stream;
