-- Invented rows of two customers who share the workspace `pool`, and of nobody's campaign.
insert into app.organizations (organization_id, name, time_zone, currency, created_at) values
('alder', 'Alder GmbH', 'Europe/Berlin', 'EUR', now()),
('birch', 'Birch Inc', 'America/Detroit', 'USD', now());

insert into app.workspaces (workspace_id, organization_id, is_shared, name, created_at) values
('pool', 'unassigned', true, 'Pool', now());

insert into instantly.campaigns (
    workspace_id, campaign_id, organization_id, name, status, deleted_at,
    content_hash, first_seen_at, changed_at
)
select 'pool', c.id, c.org, c.name, c.status, c.deleted_at, gen_random_uuid(), now(), now()
from (values
    ('a-live', 'alder', 'Alder – live', 1, null::timestamptz),
    ('a-gone', 'alder', 'Alder – gone', 3, now()),
    ('b-live', 'birch', 'Birch – live', 77, null),
    ('n-live', 'unassigned', 'Nobody – live', 1, null)
) as c (id, org, name, status, deleted_at);

insert into instantly.leads (
    workspace_id, lead_id, campaign_id, organization_id, email, address, status, interest_status,
    open_count, reply_count, click_count, last_contacted_at, last_replied_at, interest_changed_at,
    deleted_at, content_hash, first_seen_at, changed_at
)
select
    'pool', l.id, l.campaign, l.org, l.address, l.address, l.status, l.interest, l.opens, l.replies,
    l.clicks, l.contacted, l.replied, l.labelled, l.deleted, gen_random_uuid(), now(), now()
from (values
    ('1', 'a-live', 'alder', 'ada@ash.example', 3, 1, 2, 1, 1, '2026-03-02 09:00+00'::timestamptz, '2026-03-02 12:00+00'::timestamptz, '2026-03-03 23:30+00'::timestamptz, null::timestamptz),
    ('2', 'a-live', 'alder', 'bea@ash.example', 3, 0, 0, 1, 0, '2026-03-02 09:00+00', '2026-03-02 09:01+00', '2026-03-02 09:02+00', null),
    ('3', 'a-live', 'alder', 'cem@ash.example', -1, null, 0, 0, 0, '2026-03-02 23:59+00', null, null, null),
    ('4', 'a-live', 'alder', 'dan@ash.example', 1, null, 0, 0, 0, null, null, null, null),
    ('5', 'a-live', 'alder', 'eva@ash.example', -2, null, 1, 0, 0, '2026-03-01 09:00+00', null, null, now()),
    ('6', 'a-gone', 'alder', 'fay@ash.example', 3, null, 1, 0, 0, '2026-02-01 09:00+00', null, null, now()),
    ('7', 'b-live', 'birch', 'gus@oak.example', 3, 2, 1, 1, 0, '2026-03-02 09:00+00', '2026-03-02 10:00+00', '2026-03-02 11:00+00', null),
    ('8', 'n-live', 'unassigned', 'hal@elm.example', 1, null, 0, 0, 0, '2026-03-02 09:00+00', null, null, null)
) as l (id, campaign, org, address, status, interest, opens, replies, clicks, contacted, replied, labelled, deleted);

insert into instantly.emails (
    workspace_id, email_id, campaign_id, organization_id, lead_address, mail_type, is_auto_reply,
    mailed_at, created_at, content_hash, first_seen_at, changed_at
)
select
    'pool', m.id, m.campaign, m.org, m.address, m.mail_type, m.is_auto, m.mailed_at, m.mailed_at,
    gen_random_uuid(), now(), now()
from (values
    ('m1', 'a-live', 'alder', 'ada@ash.example', 1, false, '2026-03-02 09:00+00'::timestamptz),
    ('m2', 'a-live', 'alder', 'ada@ash.example', 2, false, '2026-03-02 12:00+00'),
    ('m3', 'a-live', 'alder', 'bea@ash.example', 1, false, '2026-03-02 09:00+00'),
    ('m4', 'a-live', 'alder', 'bea@ash.example', 2, true, '2026-03-02 09:01+00'),
    ('m5', 'a-live', 'alder', 'cem@ash.example', 1, false, '2026-03-02 23:59+00'),
    ('m6', 'a-live', 'alder', 'eva@ash.example', 1, false, '2026-03-01 09:00+00'),
    ('m7', 'b-live', 'birch', 'gus@oak.example', 1, false, '2026-03-02 09:00+00')
) as m (id, campaign, org, address, mail_type, is_auto, mailed_at);

insert into instantly.campaign_analytics (
    workspace_id, campaign_id, organization_id, leads_count, contacted_count,
    new_leads_contacted_count, emails_sent_count, open_count_unique, reply_count_unique,
    reply_count_automatic_unique, link_click_count_unique, bounced_count, unsubscribed_count,
    completed_count, deleted_at, content_hash, first_seen_at, changed_at
)
select
    'pool', t.id, t.org, t.leads, t.contacted, t.new_leads, t.sent, t.opened, t.replied, t.auto,
    t.clicked, t.bounced, t.unsubscribed, t.completed, t.deleted, gen_random_uuid(), now(), now()
from (values
    ('a-live', 'alder', 4, 6, 4, 6, 2, 1, 1, 1, 1, 1, 2, null::timestamptz),
    ('a-gone', 'alder', 1, 1, 1, 3, 1, 0, 0, 0, 0, 0, 1, now()),
    ('b-live', 'birch', 1, 1, 1, 1, 1, 5, 0, 0, 0, 0, 1, null)
) as t (id, org, leads, contacted, new_leads, sent, opened, replied, auto, clicked, bounced, unsubscribed, completed, deleted);

insert into instantly.campaign_analytics_daily (
    workspace_id, campaign_id, date_on, organization_id, sent, contacted, new_leads_contacted,
    unique_opened, unique_replies, unique_replies_automatic, unique_clicks,
    content_hash, first_seen_at, changed_at
)
select
    'pool', d.id, d.date_on, d.org, d.sent, d.contacted, d.new_leads, d.opened, d.replied, d.auto,
    d.clicked, gen_random_uuid(), now(), now()
from (values
    ('a-live', 'alder', date '2026-03-01', 1, 1, 1, 1, 0, 0, 0),
    ('a-live', 'alder', date '2026-03-02', 5, 3, 3, 1, 1, 1, 1),
    ('b-live', 'birch', date '2026-03-02', 1, 1, 1, 1, 1, 0, 0)
) as d (id, org, date_on, sent, contacted, new_leads, opened, replied, auto, clicked);

insert into instantly.accounts (
    workspace_id, account_email, organization_id, status, warmup_status, daily_limit, deleted_at,
    content_hash, first_seen_at, changed_at
)
select
    'pool', a.address, a.org, a.status, a.warmup, 30, a.deleted, gen_random_uuid(), now(), now()
from (values
    ('well@alder.example', 'alder', 1, 1, null::timestamptz),
    ('ill@alder.example', 'alder', -1, -1, null),
    ('left@alder.example', 'alder', 1, 1, now()),
    ('well@birch.example', 'birch', 1, 1, null)
) as a (address, org, status, warmup, deleted);

insert into instantly.warmup_totals (
    workspace_id, account_email, organization_id, health_score, content_hash, first_seen_at, changed_at
) values
('pool', 'well@alder.example', 'alder', 97, gen_random_uuid(), now(), now()),
('pool', 'well@birch.example', 'birch', 60, gen_random_uuid(), now(), now());

insert into instantly.account_analytics_daily (
    workspace_id, account_email, date_on, organization_id, sent, bounced, unique_replies,
    content_hash, first_seen_at, changed_at
)
select
    'pool', d.address, (now() at time zone 'UTC')::date, d.org, d.sent, d.bounced, 1,
    gen_random_uuid(), now(), now()
from (values
    ('well@alder.example', 'alder', 12, 0),
    ('ill@alder.example', 'alder', 100, 6)
) as d (address, org, sent, bounced);

insert into app.stream_states (
    workspace_id, stream, is_backfill_done, last_started_at, last_succeeded_at
)
select 'pool', stream, true, now(), now()
from unnest(array[
    'campaigns', 'accounts', 'leads', 'emails', 'campaign_analytics', 'campaign_analytics_daily',
    'campaign_analytics_steps', 'account_analytics_daily', 'warmup_totals'
]) as stream;

-- Each customer's BI login, and one that stands for nobody.
create role bi_alder login in role salesbrain_bi;
create role bi_birch login in role salesbrain_bi;
create role bi_nobody login in role salesbrain_bi;
insert into app.bi_logins (login, organization_id) values ('bi_alder', 'alder'), ('bi_birch', 'birch');
