-- Four hundred invented events around the night in which Berlin's clocks go forward (29 March).
insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, account_email, email_id, step, variant
)
select
    'pool',
    coalesce(c.organization_id, 'unassigned'),
    md5('event ' || n)::uuid,
    k.kind,
    case when n % 31 = 0 then 'inferred' when n % 5 = 0 then 'poll' else 'webhook' end,
    t.occurred_at,
    t.occurred_at + interval '5 seconds',
    p.campaign_id,
    'lead' || (n * 7 % 23) || '@ash.example',
    'well@alder.example',
    case when n % 4 > 0 then md5('mail ' || n)::uuid::text end,
    case when k.kind = 'email_sent' or n % 3 = 0 then 1 + n % 2 end,
    case when k.kind = 'email_sent' or n % 3 = 0 then 1 + n % 3 end
from generate_series(1, 400) as n
cross join lateral (
    select (array[
        'email_sent', 'email_opened', 'email_sent', 'email_clicked', 'email_opened',
        'reply_received', 'auto_reply_received', 'email_bounced', 'lead_interested',
        'lead_meeting_booked', 'email_unsubscribed', 'email_opened'
    ])[1 + n % 12] as kind
) as k
cross join lateral (
    select (array['a-live', 'b-live', 'n-live', 'x-unseen', null])[1 + n * 11 % 5] as campaign_id
) as p
cross join lateral (
    select timestamptz '2026-03-28 20:07:00+00' + make_interval(mins => n * 37 % 3000) as occurred_at
) as t
left join instantly.campaigns as c on c.workspace_id = 'pool' and c.campaign_id = p.campaign_id;

insert into app.messages (
    workspace_id, message_key, organization_id, conversation_key, placed_by, campaign_id,
    lead_address, is_received, is_automatic, sent_at
)
select
    workspace_id, coalesce(email_id, event_key::text), organization_id,
    'lead:' || coalesce(campaign_id, '') || ':' || lead_address, 'lead', campaign_id,
    lead_address, kind <> 'email_sent', kind = 'auto_reply_received', occurred_at
from app.events
where kind in ('email_sent', 'reply_received', 'auto_reply_received');

insert into app.conversations (
    workspace_id, conversation_key, organization_id, campaign_id, lead_address, count_sent,
    count_received, first_message_at, last_message_at, last_received_at, last_sent_at
)
select
    workspace_id, conversation_key, min(organization_id), min(campaign_id), min(lead_address),
    count(*) filter (where not is_received), count(*) filter (where is_received), min(sent_at),
    max(sent_at), max(sent_at) filter (where is_received),
    max(sent_at) filter (where not is_received)
from app.messages
group by workspace_id, conversation_key;

insert into app.event_verdicts (
    workspace_id, event_key, organization_id, lead_address, campaign_id, reason, version, judged_at
)
select
    workspace_id, event_key, organization_id, lead_address, coalesce(campaign_id, ''),
    'after_sending', 'machine-1', now()
from app.events
where kind in ('email_opened', 'email_clicked') and event_id % 3 = 0;
