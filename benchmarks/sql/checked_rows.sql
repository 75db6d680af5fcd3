-- Ten customers with a workspace and twenty campaigns each; %(rows)s leads, mails and events.
set synchronous_commit = off;

insert into app.organizations (organization_id, name, time_zone, currency, created_at)
select 'org-' || w, 'Customer ' || w, 'UTC', 'EUR', now() from generate_series(0, 9) as w;

insert into app.workspaces (workspace_id, organization_id, is_shared, name, created_at)
select 'ws-' || w, 'org-' || w, false, 'Workspace ' || w, now() from generate_series(0, 9) as w;

insert into app.stream_states (workspace_id, stream, is_backfill_done, last_succeeded_at)
select 'ws-' || w, stream, true, now()
from generate_series(0, 9) as w cross join unnest(%(streams)s::text[]) as stream;

insert into instantly.campaigns (
    workspace_id, organization_id, content_hash, first_seen_at, changed_at, campaign_id, name, status
)
select
    'ws-' || w, 'org-' || w, gen_random_uuid(), now(), now(), 'campaign-' || w || '-' || c,
    'Campaign ' || c, 1
from generate_series(0, 9) as w cross join generate_series(0, 19) as c;

insert into instantly.accounts (
    workspace_id, organization_id, content_hash, first_seen_at, changed_at, account_email, status,
    warmup_status, provider_code, daily_limit
)
select
    'ws-' || w, 'org-' || w, gen_random_uuid(), now(), now(), 'sender-' || a || '@mail-' || w
    || '.example', 1, 1, 2, 30
from generate_series(0, 9) as w cross join generate_series(0, 49) as a;

insert into instantly.leads (
    workspace_id, organization_id, content_hash, first_seen_at, changed_at, raw, lead_id,
    campaign_id, email, address, first_name, last_name, company_name, status, interest_status,
    verification_status, last_contacted_at, created_at, updated_at
)
select
    'ws-' || n %% 10, 'org-' || n %% 10, gen_random_uuid(), now(), now(),
    jsonb_build_object('payload', jsonb_build_object('city', 'Köln', 'segment', n %% 7)),
    gen_random_uuid()::text, 'campaign-' || n %% 10 || '-' || n / 10 %% 20,
    'lead-' || n || '@company-' || n %% 9000 || '.example',
    'lead-' || n || '@company-' || n %% 9000 || '.example', 'Jane', 'Doe ' || n,
    'Company ' || n %% 9000, 1, case when n %% 20 = 0 then 1 else 0 end, 1,
    now() - interval '3 days', now() - interval '90 days', now() - interval '3 days'
from generate_series(1, %(rows)s) as n;

insert into instantly.emails (
    workspace_id, organization_id, content_hash, first_seen_at, changed_at, raw, email_id,
    campaign_id, lead_address, account_email, thread_id, message_id, mail_type, step, variant,
    subject, body_text, from_email, to_emails, is_unread, is_auto_reply, interest_status, mailed_at,
    created_at
)
select
    'ws-' || n %% 10, 'org-' || n %% 10, gen_random_uuid(), now(), now(), '{"eaccount": "x"}',
    gen_random_uuid()::text, 'campaign-' || n %% 10 || '-' || n / 10 %% 20,
    'lead-' || n || '@company-' || n %% 9000 || '.example',
    'sender-' || n %% 50 || '@mail-' || n %% 10 || '.example', gen_random_uuid()::text,
    '<' || n || '@mail.example>', 1, 1 + n %% 4, 1 + n %% 2, 'A question, Jane',
    repeat('A short line about what we do. ', 20), 'sender@mail.example', 'lead@company.example',
    false, false, 0, t.at, t.at
from generate_series(1, %(rows)s) as n
cross join lateral (
    select now() - make_interval(hours => 3 + n %% 1400) as at
) as t;

insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, account_email, email_id, step, variant, detail
)
select
    'ws-' || n %% 10, 'org-' || n %% 10, gen_random_uuid(),
    (array['email_sent', 'email_sent', 'email_opened', 'email_sent', 'reply_received'])[1 + n / 200 %% 5],
    'webhook', t.at, t.at + interval '2 seconds', 'campaign-' || n %% 10 || '-' || n / 10 %% 20,
    'lead-' || n || '@company-' || n %% 9000 || '.example',
    'sender-' || n %% 50 || '@mail-' || n %% 10 || '.example', gen_random_uuid()::text, 1 + n %% 4,
    1 + n %% 2, '{"subject": "A question, Jane"}'
from generate_series(1, %(rows)s) as n
cross join lateral (
    select now() - make_interval(hours => 3 + n %% 1400) as at
) as t;

insert into app.campaign_facts (
    workspace_id, campaign_id, organization_id, count_sent, count_opened, count_replied,
    first_event_at, last_event_at
)
select
    workspace_id, campaign_id, min(organization_id), count(*) filter (where kind = 'email_sent'),
    count(*) filter (where kind = 'email_opened'), count(*) filter (where kind = 'reply_received'),
    min(occurred_at), max(occurred_at)
from app.events
group by workspace_id, campaign_id;

insert into instantly.campaign_analytics (
    workspace_id, organization_id, content_hash, first_seen_at, changed_at, campaign_id,
    emails_sent_count
)
select
    workspace_id, min(organization_id), gen_random_uuid(), now(), now(), campaign_id, count(*)
from instantly.emails
group by workspace_id, campaign_id;
insert into instantly.campaign_analytics_daily (
    workspace_id, organization_id, content_hash, first_seen_at, changed_at, campaign_id, date_on,
    sent, contacted
)
select
    workspace_id, min(organization_id), gen_random_uuid(), now(), now(), campaign_id,
    (mailed_at at time zone 'UTC')::date, count(*), count(*)
from instantly.emails
group by workspace_id, campaign_id, 7;
insert into instantly.campaign_analytics_steps (
    workspace_id, organization_id, content_hash, first_seen_at, changed_at, campaign_id, step,
    variant, sent
)
select
    workspace_id, min(organization_id), gen_random_uuid(), now(), now(), campaign_id, step, variant,
    count(*)
from instantly.emails
group by workspace_id, campaign_id, step, variant;
