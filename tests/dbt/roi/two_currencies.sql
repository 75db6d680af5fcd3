-- Invented rows of a customer in Berlin (EUR), one in New York (USD), and one without anything.
insert into app.organizations (organization_id, name, time_zone, currency, created_at) values
('cedar', 'Cedar GmbH', 'Europe/Berlin', 'EUR', now()),
('dogwood', 'Dogwood Inc', 'America/New_York', 'USD', now()),
('elm', 'Elm KK', 'Asia/Tokyo', 'JPY', now());

insert into app.workspaces (workspace_id, organization_id, is_shared, name, created_at) values
('grove', 'unassigned', true, 'Grove', now());

insert into instantly.campaigns (
    workspace_id, campaign_id, organization_id, name, status, content_hash, first_seen_at, changed_at
)
select 'grove', c.id, c.org, c.name, 1, gen_random_uuid(), now(), now()
from (values
    ('c1', 'cedar', 'Cedar <one> & "co"'), ('c2', 'cedar', 'Cedar two'), ('d1', 'dogwood', 'Dogwood one')
) as c (id, org, name);

insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address
)
select
    'grove', e.org, md5(e::text)::uuid, e.kind, 'webhook', e.at, e.at, e.campaign, e.address
from (values
    ('cedar', 'c1', 'cat@x.example', 'email_sent', '2025-11-01 09:00+00'::timestamptz),
    ('cedar', 'c2', 'fay@x.example', 'email_sent', '2025-12-20 23:30+00'),  -- the 21st in Berlin
    ('cedar', 'c1', 'ann@x.example', 'email_sent', '2026-02-28 22:30+00'),
    ('cedar', 'c1', 'ann@x.example', 'email_sent', '2026-02-28 23:30+00'),  -- 1 March in Berlin
    ('cedar', 'c1', 'ann@x.example', 'reply_received', '2026-03-06 09:00+00'),
    ('cedar', 'c2', 'ann@x.example', 'email_sent', '2026-03-08 09:00+00'),
    ('cedar', 'c2', 'ben@x.example', 'email_sent', '2026-03-10 09:00+00'),
    ('cedar', 'c2', 'ben@x.example', 'lead_meeting_booked', '2026-03-11 09:00+00'),
    ('cedar', 'c1', 'gil@x.example', 'email_sent', '2026-03-22 09:00+00'),
    ('cedar', 'c1', 'gil@x.example', 'auto_reply_received', '2026-03-23 09:00+00'),
    ('dogwood', 'd1', 'ann@x.example', 'email_sent', '2026-04-01 03:30+00')  -- 31 March there
) as e (org, campaign, address, kind, at);

insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address
)
select
    'grove', 'dogwood', md5('dogwood ' || n)::uuid, 'email_sent', 'webhook',
    timestamptz '2026-03-02 15:00+00' + make_interval(days => n),
    timestamptz '2026-03-02 15:00+00' + make_interval(days => n), 'd1', 'lead' || n || '@x.example'
from generate_series(1, 9) as n;

insert into app.contacts (
    organization_id, address, company, status, status_since, source, created_at, updated_at
) values ('cedar', 'ann@x.example', 'Ash Ltd', 'customer', now(), 'import', now(), now());

insert into app.deals (
    organization_id, deal_id, address, campaign_id, name, stage, is_closed, is_won, amount,
    refunded, currency, opened_on, closed_on, source, updated_at
)
select d.org, d.id, d.address, d.campaign, d.id, 'any', d.closed is not null, d.won, d.amount,
    d.refunded, d.currency, d.opened, d.closed, d.source, now()
from (values
    ('cedar', 'two-campaigns', 'ann@x.example', null, true, 1000, 100, 'EUR', date '2026-03-20', date '2026-03-31', 'crm'),
    ('cedar', 'told', 'ben@x.example', 'c1', true, 600, 0, 'USD', '2026-03-12', '2026-04-01', 'crm'),
    ('cedar', 'too-old', 'cat@x.example', null, false, 200, 0, 'EUR', '2026-02-10', null, 'crm'),
    ('cedar', 'no-rate', 'dan@x.example', null, true, 300, 0, 'GBP', '2026-02-01', '2026-02-15', 'crm'),
    ('cedar', 'lost', 'ann@x.example', null, false, 50, 0, 'EUR', '2026-03-01', '2026-03-02', 'crm'),
    ('cedar', 'known-to-the-crm', 'ann@x.example', null, true, 999, 0, 'EUR', '2026-03-01', '2026-03-02', 'instantly'),
    ('cedar', 'instantly-alone', 'eve@x.example', null, true, 70, 0, 'EUR', '2026-03-01', '2026-03-15', 'instantly'),
    ('cedar', 'ninety-days', 'fay@x.example', null, false, 10, 0, 'EUR', '2026-03-21', null, 'crm'),
    ('cedar', 'mailed-later', 'gil@x.example', 'd1', false, 5, 0, 'EUR', '2026-03-21', null, 'crm')
) as d (org, id, address, campaign, won, amount, refunded, currency, opened, closed, source);

insert into app.costs (
    organization_id, cost_id, bearer, is_shared, campaign_id, kind, on_day, until_day, amount,
    currency, updated_at
) values
('cedar', 'a month', 'customer', false, null, 'software', '2026-03-01', '2026-03-31', 310, 'EUR', now()),
('cedar', 'a list', 'customer', false, 'c1', 'data', '2026-03-10', null, 100, 'USD', now()),
('unassigned', 'servers', 'customer', true, null, 'infrastructure', '2026-03-15', null, 1200, 'USD', now()),
('cedar', 'care', 'operator', false, null, 'labour', '2026-03-05', null, 50, 'USD', now()),
('cedar', 'our fee', 'customer', false, null, 'fee', '2026-03-31', null, 400, 'EUR', now()),
('dogwood', 'in pounds', 'customer', false, null, 'other', '2026-03-20', null, 100, 'GBP', now()),
('unassigned', 'office', 'operator', true, null, 'other', '2026-03-01', null, 120, 'USD', now()),
('cedar', 'half gone', 'customer', false, null, 'other', '2026-04-01', '2026-04-30', 300, 'EUR', now()),
('unassigned', 'idle', 'customer', true, null, 'other', '2026-01-05', null, 77, 'USD', now());

insert into app.exchange_rates (currency, into_currency, on_day, rate) values
('USD', 'EUR', '2026-03-01', 0.9),
('USD', 'EUR', '2026-04-02', 0.8);

insert into app.model_calls (
    organization_id, purpose, model, prompt_version, content_hash, outcome, tokens_in, tokens_out,
    cost, milliseconds, asked_at
) values
('cedar', 'classify', 'm', '1', gen_random_uuid(), 'answered', 100, 10, 0.3, 5, '2026-03-06 10:00+00'),
('cedar', 'suggest', 'm', '1', gen_random_uuid(), 'answered', 200, 20, 0.2, 5, '2026-03-31 21:59+00'),
('cedar', 'suggest', 'new', '1', gen_random_uuid(), 'failed', 50, 0, null, 5, '2026-03-07 10:00+00'),
('cedar', 'suggest', 'm', '1', gen_random_uuid(), 'answered', 1, 1, 0.1, 5, '2026-03-31 22:00+00');  -- April

create role bi_cedar login in role salesbrain_bi;
insert into app.bi_logins (login, organization_id) values ('bi_cedar', 'cedar');
