-- A second workspace comes, and much comes to `pool`: some of it broken, and a new campaign, mails
-- and events that stand beside what is broken.
insert into app.workspaces (workspace_id, organization_id, is_shared, name, created_at) values
('side', 'alder', false, 'Side', now());

insert into instantly.campaigns (
    workspace_id, campaign_id, organization_id, name, status, content_hash, first_seen_at, changed_at
) values
('side', 's-live', 'alder', 'Side – live', 1, gen_random_uuid(), now(), now()),
('pool', 'a-new', 'alder', 'Alder – new', 1, gen_random_uuid(), now(), now());

insert into instantly.leads (
    workspace_id, lead_id, campaign_id, organization_id, email, address, status, last_contacted_at,
    content_hash, first_seen_at, changed_at
)
select
    l.workspace_id, l.id, l.campaign, 'alder', l.address, l.address, l.status, now(),
    gen_random_uuid(), now(), now()
from (values
    ('side', 's1', 's-live', 'ida@fir.example', 1),
    ('pool', '9', 'a-new', 'jim@ash.example', null)
) as l (workspace_id, id, campaign, address, status);

insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, email_id, step, variant
)
select
    p.workspace_id, 'alder', md5('held ' || p.workspace_id || n)::uuid, p.kind, 'webhook', now(),
    now(), p.campaign_id, p.address, 'held' || p.workspace_id || n, 1, 1
from generate_series(1, 3) as n
cross join (values
    ('side', 's-live', 'ida@fir.example', 'email_sent'),
    ('pool', 'a-live', 'ada@ash.example', 'email_sent')
) as p (workspace_id, campaign_id, address, kind);

insert into app.lead_facts (
    workspace_id, lead_address, campaign_id, organization_id, count_sent, first_event_at, last_event_at
)
select workspace_id, lead_address, campaign_id, organization_id, count(*), min(occurred_at), max(occurred_at)
from app.events where email_id like 'held%'
group by 1, 2, 3, 4
on conflict do nothing;

insert into app.messages (
    workspace_id, message_key, organization_id, conversation_key, placed_by, campaign_id,
    lead_address, is_received, is_automatic, sent_at
)
select
    workspace_id, email_id, organization_id, 'lead:' || campaign_id || ':' || lead_address, 'lead',
    campaign_id, lead_address, false, false, occurred_at
from app.events where email_id like 'held%';

insert into app.conversations (
    workspace_id, conversation_key, organization_id, campaign_id, lead_address, count_sent,
    count_received, first_message_at, last_message_at, last_sent_at
)
select
    workspace_id, conversation_key, min(organization_id), min(campaign_id), min(lead_address),
    count(*), 0, min(sent_at), max(sent_at), max(sent_at)
from app.messages where message_key like 'held%'
group by workspace_id, conversation_key
on conflict do nothing;

update instantly.leads set status = null, organization_id = 'birch' where workspace_id = 'pool' and lead_id = '2';
update instantly.campaign_analytics set emails_sent_count = -5 where campaign_id = 'a-live';
delete from instantly.accounts where account_email = 'ill@alder.example';

insert into app.held_workspaces (workspace_id, held_since, because, check_run_id, checked_at) values
('pool', now(), 'leads.status is_filled fails in 1 of 9 rows', 'r1', now());
