-- An agency's half year: {events} events, twenty a lead, {organizations} customers with ten
-- campaigns each in ten workspaces. Mails leave on working hours; opens and clicks follow within
-- two days; every third lead answers, one answer in four is a machine's; one open in five is a
-- machine's. Everything that processing, syncing, scoring and the CRM would have left is there.
insert into app.organizations (organization_id, name, time_zone, currency, created_at)
select
    'customer-' || n, 'Customer ' || n,
    (array['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'])[1 + n % 4],
    (array['EUR', 'USD'])[1 + n % 2], now()
from generate_series(1, {organizations}) as n;

insert into app.workspaces (workspace_id, organization_id, is_shared, name, created_at)
select 'pool-' || n, 'unassigned', true, 'Pool ' || n, now() from generate_series(0, 9) as n;

insert into app.stream_states (
    workspace_id, stream, is_backfill_done, last_started_at, last_succeeded_at
)
select 'pool-' || n, stream, true, now() - interval '1 hour', now() - interval '1 hour'
from generate_series(0, 9) as n, unnest(array[
    'campaigns', 'accounts', 'leads', 'emails', 'campaign_analytics', 'campaign_analytics_daily',
    'campaign_analytics_steps', 'account_analytics_daily', 'warmup_totals'
]) as stream;

create table bench.campaigns as
select
    'campaign-' || n as campaign_id, 'pool-' || n % 10 as workspace_id,
    'customer-' || (1 + n / 10) as organization_id, n as number
from generate_series(0, {organizations} * 10 - 1) as n;

insert into instantly.campaigns (
    workspace_id, campaign_id, organization_id, name, status, daily_limit, account_emails,
    content_hash, first_seen_at, changed_at, created_at
)
select
    workspace_id, campaign_id, organization_id, 'Season ' || number, 1, 500,
    array['box-' || number || '@alder.example', 'mail-' || number || '@alder.example'],
    gen_random_uuid(), now(), now(), now() - interval '200 days'
from bench.campaigns;

insert into instantly.campaign_variants (
    workspace_id, campaign_id, organization_id, step, variant, subject, is_disabled,
    content_hash, first_seen_at, changed_at
)
select
    workspace_id, campaign_id, organization_id, step, variant, 'A word on ' || step, false,
    gen_random_uuid(), now(), now()
from bench.campaigns, generate_series(1, 6) as step, generate_series(1, 2) as variant;

insert into instantly.accounts (
    workspace_id, account_email, organization_id, status, warmup_status, daily_limit,
    content_hash, first_seen_at, changed_at
)
select
    workspace_id, box || number || '@alder.example', organization_id, 1, 1, 50,
    gen_random_uuid(), now(), now()
from bench.campaigns, unnest(array['box-', 'mail-']) as box;

insert into instantly.account_analytics_daily (
    workspace_id, account_email, date_on, organization_id, sent, bounced, unique_replies,
    content_hash, first_seen_at, changed_at
)
select
    workspace_id, account_email, current_date - d, organization_id, 20 + d % 9, d % 2, d % 3,
    gen_random_uuid(), now(), now()
from instantly.accounts, generate_series(0, 59) as d;

create table bench.leads as
select
    n as number, c.workspace_id, c.campaign_id, c.organization_id,
    'lead-' || n || '@fern' || n % 997 || '.example' as lead_address,
    'box-' || c.number || '@alder.example' as account_email,
    date_trunc('day', now()) - interval '1 day' * (20 + (n::bigint * 7919) % 160) as begun_at
from generate_series(0, {events} / 20 - 1) as n
inner join bench.campaigns as c on c.number = n % ({organizations} * 10);

create table bench.events as
select
    made.*,
    case
        when kind = 'email_sent'
            then sent_at
        else sent_at + interval '1 minute' * (2 + (number::bigint * 37 + slot * 311) % 2800)
    end as occurred_at,
    md5('mail ' || number || ' ' || slot)::uuid::text as mail_id
from (
    select
        leads.*, slot, mail_step, 1 + (number + mail_step) % 2 as mail_variant,
        begun_at + interval '3 days' * (mail_step - 1)
        + interval '1 minute' * (480 + (number * 13 + mail_step * 101) % 540) as sent_at,
        case
            when slot < 6 then 'email_sent'
            when slot = 18 and number % 3 = 0 and number % 4 = 0 then 'auto_reply_received'
            when slot = 18 and number % 3 = 0 then 'reply_received'
            when slot = 19 and number % 50 = 7 then 'email_bounced'
            when slot = 19 and number % 60 = 9 then 'email_unsubscribed'
            when slot = 19 and number % 40 = 3 then 'lead_interested'
            when slot = 19 and number % 80 = 12 then 'lead_meeting_booked'
            when slot between 14 and 16 then 'email_clicked'
            else 'email_opened'
        end as kind
    from bench.leads as leads
    cross join generate_series(0, 19) as slot
    cross join lateral (select 1 + slot % 6 as mail_step) as placed
) as made;

insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, account_email, email_id, step, variant
)
select
    workspace_id, organization_id, md5('event ' || number || ' ' || slot)::uuid, kind,
    case when slot = 13 then 'poll' else 'webhook' end, occurred_at,
    least(occurred_at + interval '3 seconds', now() - interval '2 hours'), campaign_id,
    lead_address, account_email,
    case when kind in ('email_sent', 'reply_received', 'auto_reply_received') then mail_id end,
    case when slot < 6 or slot % 4 > 0 then mail_step end,
    case when slot < 6 or slot % 4 > 0 then mail_variant end
from bench.events order by occurred_at;

insert into app.messages (
    workspace_id, message_key, organization_id, conversation_key, placed_by, campaign_id,
    lead_address, account_email, is_received, is_automatic, sent_at, subject, body_text,
    is_from_webhook, is_from_sync
)
select
    workspace_id, mail_id, organization_id, 'lead:' || campaign_id || ':' || lead_address, 'lead',
    campaign_id, lead_address, account_email, kind <> 'email_sent', kind = 'auto_reply_received',
    occurred_at, 'A word on ' || mail_step, repeat('We could talk of this some day. ', 8),
    true, true
from bench.events where kind in ('email_sent', 'reply_received', 'auto_reply_received')
order by occurred_at;

insert into app.conversations (
    workspace_id, conversation_key, organization_id, campaign_id, lead_address, subject,
    count_sent, count_received, first_message_at, last_message_at, last_received_at, last_sent_at
)
select
    workspace_id, conversation_key, min(organization_id), min(campaign_id), min(lead_address),
    min(subject), count(*) filter (where not is_received), count(*) filter (where is_received),
    min(sent_at), max(sent_at), max(sent_at) filter (where is_received),
    max(sent_at) filter (where not is_received)
from app.messages group by workspace_id, conversation_key;

insert into instantly.emails (
    workspace_id, email_id, campaign_id, organization_id, lead_address, account_email, mail_type,
    is_auto_reply, step, variant, mailed_at, created_at, content_hash, first_seen_at, changed_at
)
select
    workspace_id, mail_id, campaign_id, organization_id, lead_address, account_email,
    case when kind = 'email_sent' then 1 else 2 end, kind = 'auto_reply_received', mail_step,
    mail_variant, occurred_at, occurred_at, gen_random_uuid(), occurred_at, occurred_at
from bench.events where kind in ('email_sent', 'reply_received', 'auto_reply_received')
order by occurred_at;

insert into instantly.leads (
    workspace_id, lead_id, campaign_id, organization_id, email, address, first_name, last_name,
    company_name, company_domain, status, interest_status, open_count, reply_count, click_count,
    last_contacted_at, last_opened_at, last_replied_at, last_clicked_at, interest_changed_at,
    deleted_at, content_hash, first_seen_at, changed_at, created_at, updated_at
)
select
    workspace_id, md5('lead ' || number)::uuid::text, min(campaign_id), min(organization_id),
    min(lead_address), min(lead_address), 'Fern', 'Number ' || number, 'Fern ' || number % 997,
    'fern' || number % 997 || '.example',
    case when number % 50 = 7 then -1 when number % 60 = 9 then -2 else 3 end,
    case when number % 40 = 3 then 1 end,
    count(*) filter (where kind = 'email_opened'), count(*) filter (where slot = 18 and number % 3 = 0),
    count(*) filter (where kind = 'email_clicked'),
    max(occurred_at) filter (where kind = 'email_sent'),
    max(occurred_at) filter (where kind = 'email_opened'),
    max(occurred_at) filter (where slot = 18 and number % 3 = 0),
    max(occurred_at) filter (where kind = 'email_clicked'),
    max(occurred_at) filter (where number % 40 = 3),
    case when number % 211 = 5 then now() - interval '3 days' end,
    gen_random_uuid(), min(begun_at), max(occurred_at), min(begun_at), max(occurred_at)
from bench.events group by workspace_id, number;

insert into app.event_verdicts (
    workspace_id, event_key, organization_id, lead_address, campaign_id, reason, version, judged_at
)
select
    workspace_id, md5('event ' || number || ' ' || slot)::uuid, organization_id, lead_address,
    campaign_id, 'after_sending', 'machine-1', occurred_at
from bench.events where kind = 'email_opened' and (number + slot) % 5 = 0;

insert into app.reply_labels (
    workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
    is_effective, label, opt_out, confidence, version, content_hash, labelled_at
)
select
    workspace_id, mail_id, 'rules', organization_id, campaign_id, lead_address, occurred_at, true,
    case
        when kind = 'auto_reply_received' then 'out_of_office'
        else (array[
            'interested', 'question', 'not_interested', 'not_now', 'out_of_office', 'other',
            'meeting_request', 'other', 'wrong_person', 'other'
        ])[1 + number / 3 % 10]
    end,
    'no', 0.9, 'rules-1', gen_random_uuid(), occurred_at
from bench.events where kind in ('reply_received', 'auto_reply_received');

insert into app.suppressions (
    organization_id, lead_address, state, because, source, asked_at, suppressed_at
)
select distinct on (organization_id, lead_address)
    organization_id, lead_address, 'active', 'unsubscribed', 'event', occurred_at, occurred_at
from bench.events where kind = 'email_unsubscribed'
order by organization_id, lead_address, occurred_at;

insert into app.lead_scores (
    lead_address, organization_id, masses, massed_from, last_at, version, scored_at
)
select
    lead_address, organization_id,
    array[10.0 * (number % 7), 25.0 * (number % 2), 0, 0, 0, 0, 0, 0, 0, 0, 0], begun_at,
    begun_at + interval '15 days', 'score-1', now()
from bench.leads;

insert into app.suggestions (
    suggestion_id, organization_id, workspace_id, campaign_id, lead_address, kind, label, language,
    message_key, position, body, reason, way, version, state, made_at, ended_at, similarity
)
select
    md5('suggestion ' || number || ' ' || place)::uuid, organization_id, workspace_id, campaign_id,
    lead_address, 'answer', 'question', 'en', mail_id, place, 'Gladly.', 'asked', 'rules',
    'answers-1', (array['sent', 'replaced', 'replaced'])[place], occurred_at,
    occurred_at + interval '1 hour', case when place = 1 then 1.0 end
from bench.events, generate_series(1, 3) as place
where kind = 'reply_received' and number % 30 = 3;
insert into app.suggestions (
    suggestion_id, organization_id, workspace_id, campaign_id, lead_address, kind, label, language,
    body, reason, way, version, state, made_at, ended_at, similarity
)
select
    md5('follow-up ' || number)::uuid, organization_id, workspace_id, campaign_id, lead_address,
    'follow_up', 'opened', 'en', 'Gladly.', 'silent', 'rules', 'answers-1', 'sent',
    begun_at + interval '4 days', begun_at + interval '5 days', 1.0
from bench.leads where number % 20 = 1;

insert into app.contacts (
    organization_id, address, company, status, status_since, source, created_at, updated_at
)
select
    organization_id, lead_address, 'Fern ' || number % 997, 'contacted', begun_at, 'lead',
    begun_at, begun_at
from bench.leads;

insert into app.deals (
    organization_id, deal_id, address, name, stage, is_closed, is_won, amount, refunded, currency,
    opened_on, closed_on, source, updated_at
)
select
    organization_id, 'deal-' || number, lead_address, 'Deal ' || number, 'some', number % 3 > 0,
    number % 3 = 1, 1000 + number % 5000, 0, (array['EUR', 'USD'])[1 + number % 2],
    (begun_at + interval '25 days')::date,
    case when number % 3 > 0 then (begun_at + interval '40 days')::date end, 'crm', now()
from bench.leads where number % 100 = 0;

insert into app.costs (
    organization_id, cost_id, bearer, is_shared, campaign_id, kind, on_day, until_day, amount,
    currency, updated_at
)
select
    organization_id, 'software-' || month, 'customer', false, null, 'software',
    (date_trunc('month', now()) - interval '1 month' * month)::date,
    (date_trunc('month', now()) - interval '1 month' * (month - 1) - interval '1 day')::date,
    900, currency, now()
from app.organizations, generate_series(0, 6) as month where organization_id <> 'unassigned';
insert into app.costs (
    organization_id, cost_id, bearer, is_shared, kind, on_day, until_day, amount, currency,
    updated_at
)
select
    'unassigned', 'shared-' || month, 'customer', true, 'infrastructure',
    (date_trunc('month', now()) - interval '1 month' * month)::date,
    (date_trunc('month', now()) - interval '1 month' * (month - 1) - interval '1 day')::date,
    3000, 'EUR', now()
from generate_series(0, 6) as month;

insert into app.exchange_rates (currency, into_currency, on_day, rate)
select 'USD', 'EUR', current_date - d, 0.9 + (d % 10) / 100.0 from generate_series(0, 220) as d;

insert into instantly.campaign_analytics (
    workspace_id, campaign_id, organization_id, leads_count, contacted_count,
    new_leads_contacted_count, emails_sent_count, open_count_unique, reply_count_unique,
    reply_count_automatic_unique, link_click_count_unique, bounced_count, unsubscribed_count,
    completed_count, content_hash, first_seen_at, changed_at
)
select
    workspace_id, campaign_id, min(organization_id), count(distinct number),
    count(*) filter (where slot < 6), count(distinct number), count(*) filter (where slot < 6),
    count(distinct number) filter (where kind = 'email_opened'),
    count(*) filter (where kind = 'reply_received'),
    count(*) filter (where kind = 'auto_reply_received'),
    count(distinct number) filter (where kind = 'email_clicked'),
    count(*) filter (where kind = 'email_bounced'),
    count(*) filter (where kind = 'email_unsubscribed'), count(distinct number) * 9 / 10,
    gen_random_uuid(), now(), now()
from bench.events group by workspace_id, campaign_id;

insert into instantly.campaign_analytics_daily (
    workspace_id, campaign_id, date_on, organization_id, sent, contacted, new_leads_contacted,
    unique_opened, unique_replies, unique_replies_automatic, unique_clicks,
    content_hash, first_seen_at, changed_at
)
select
    workspace_id, campaign_id, (occurred_at at time zone 'UTC')::date, min(organization_id),
    count(*) filter (where slot < 6), count(*) filter (where slot < 6),
    count(*) filter (where slot = 0), count(*) filter (where kind = 'email_opened'),
    count(*) filter (where kind = 'reply_received'),
    count(*) filter (where kind = 'auto_reply_received'),
    count(*) filter (where kind = 'email_clicked'), gen_random_uuid(), now(), now()
from bench.events group by 1, 2, 3;

insert into instantly.campaign_analytics_steps (
    workspace_id, campaign_id, step, variant, organization_id, sent, unique_opened, unique_replies,
    unique_clicks, content_hash, first_seen_at, changed_at
)
select
    workspace_id, campaign_id, mail_step, mail_variant, min(organization_id),
    count(*) filter (where slot < 6), count(*) filter (where kind = 'email_opened'),
    count(*) filter (where kind = 'reply_received'),
    count(*) filter (where kind = 'email_clicked'), gen_random_uuid(), now(), now()
from bench.events group by 1, 2, 3, 4;

drop table bench.events;
