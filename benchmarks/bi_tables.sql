-- Fills what the dashboard reads: {organizations} customers of twenty campaigns each, {events} events in a
-- year, two years of days. Run as a superuser, after the tables are made from dbt's contracts.
insert into app.organizations (organization_id, name, time_zone, currency, created_at)
select 'customer-' || n, 'Customer ' || n, 'UTC', 'EUR', now()
from generate_series(1, {organizations}) as n;

insert into marts.fct_lead_events (
    organization_id, workspace_id, event_key, campaign_id, lead_address, account_email, kind, source,
    occurred_at, occurred_on, known_at, step, variant, is_machine, is_positive_reply,
    is_opt_out_reply, is_human
)
select
    'customer-' || (1 + n % {organizations}), 'workspace-' || (1 + n % {organizations} % 10),
    md5(n::text)::uuid, 'campaign-' || (n % ({organizations} * 20)),
    'lead-' || (n % greatest({events} / 8, 1)) || '@fern.example',
    'box-' || n % 500 || '@ash.example',
    (array['email_sent', 'email_sent', 'email_sent', 'email_opened', 'email_clicked',
        'reply_received', 'auto_reply_received', 'email_bounced'])[1 + (n / 7) % 8],
    'webhook', moment, moment::date, moment, 1 + (n / 11) % 4, (n / 13) % 2, n % 9 = 0,
    n % 31 = 0, false, n % 9 <> 0
from generate_series(1, {events}) as n
cross join lateral (
    select timestamptz '2025-11-01' + (n::float8 / {events}) * interval '365 days' as moment
) as at;

create temp table campaigns as
select 'customer-' || o as customer, 'workspace-' || o % 10 as workspace, 'campaign-' || o || '-' || c as campaign, o, c
from generate_series(1, {organizations}) as o, generate_series(1, 20) as c;

insert into reports.report_daily_engagement (
    organization_id, organization_name, workspace_id, campaign_id, campaign_name, date_on, month_on,
    time_zone, emails_sent, emails_bounced, delivered, opens, human_opens, clicks, human_clicks,
    replies, auto_replies, meetings_booked
)
select
    customer, customer, workspace, campaign, campaign, day_on, date_trunc('month', day_on), 'UTC', s,
    s % 3, s - s % 3, s / 3, s / 4, s / 9, s / 10, s / 20, s / 50, s / 90
from campaigns, generate_series(0, 729) as d,
    lateral (select date '2026-11-01' - d as day_on, 20 + (o * c * d) % 200 as s) as day;

insert into reports.report_replies (
    organization_id, organization_name, workspace_id, campaign_id, campaign_name, date_on, month_on,
    reply_label, replies, human_replies, opt_outs, leads
)
select
    customer, customer, workspace, campaign, campaign, date '2026-11-01' - d,
    date_trunc('month', date '2026-11-01' - d),
    (array['interested', 'not_interested', 'question', 'out_of_office'])[1 + (c + d) % 4], 1 + d % 3,
    1, 0, 1
from campaigns, generate_series(0, 729) as d;

insert into reports.report_campaigns (
    organization_id, organization_name, campaign_id, workspace_id, campaign_name, status_name, is_deleted,
    leads, leads_contacted, emails_sent, emails_bounced, delivered, leads_opened_by_human,
    leads_clicked_by_human, leads_replied, leads_auto_replied, leads_positive, leads_meeting_booked,
    leads_opted_out, currency, cost, revenue_first_touch, revenue_last_touch, revenue_even_split,
    pipeline_even_split, is_currency_complete
)
select
    customer, customer, campaign, workspace, campaign, 'active', false, 900, 800, 2000, 20, 1980, 300, 60,
    50, 9, 20, 5, 4, 'EUR', 1000 + c, 4000, 4000, 4000, 900, true
from campaigns;

insert into reports.report_customer_months (
    organization_id, organization_name, month_on, currency, leads_contacted, leads_replied, leads_positive,
    meetings_booked, deals_opened, deals_won, deals_lost, pipeline, revenue, cost, profit, is_currency_complete
)
select
    'customer-' || o, 'customer-' || o, date '2026-11-01' - make_interval(months => m), 'EUR', 900, 60, 20,
    5, 9, 3, 2, 5000, 9000 + m, 3000, 6000 + m, true
from generate_series(1, {organizations}) as o, generate_series(0, 23) as m;

insert into reports.report_account_health (
    organization_id, organization_name, workspace_id, account_email, status_name, warmup_status_name, health,
    reasons, daily_limit, sent_today, remaining_today, sent_30d, bounced_30d, bounce_rate_sent_30d, warmup_score
)
select
    customer, customer, workspace, 'box-' || n || '@' || campaign || '.example', 'active', 'active',
    (array['healthy', 'watch', 'unhealthy'])[1 + n % 3], '', 30, 12, 18, 400, n, n / 400.0, 97
from campaigns, generate_series(1, 5) as n;

insert into marts.hottest_leads (
    organization_id, lead_address, workspace_id, campaign_id, campaign_name, points, place, reasons, hot_since,
    reckoned_at, scoring_version
)
select
    customer, 'lead-' || n || '@' || campaign || '.example', workspace, campaign, campaign, 200 - n, n * 20 + c,
    array['replied', 'clicked x2'], now(), now(), 'scoring-1'
from campaigns, generate_series(1, 60) as n;

-- The indexes of the models.
create unique index on marts.fct_lead_events (workspace_id, event_key);
create index on marts.fct_lead_events (organization_id, occurred_on, kind, is_human);
create index on marts.fct_lead_events (workspace_id, campaign_id, occurred_on);
create index on marts.fct_lead_events (workspace_id, lead_address, campaign_id, organization_id);
create index on marts.hottest_leads (organization_id);
create index on reports.report_daily_engagement (organization_id);
create index on reports.report_replies (organization_id);
create index on reports.report_campaigns (organization_id);
create index on reports.report_customer_months (organization_id);
create index on reports.report_account_health (organization_id);

select
    app.protect('marts.fct_lead_events'), app.protect('marts.hottest_leads'),
    app.protect('reports.report_daily_engagement'), app.protect('reports.report_replies'),
    app.protect('reports.report_campaigns'), app.protect('reports.report_customer_months'),
    app.protect('reports.report_account_health');
