-- One event in a hundred more, each of another lead: seven in ten happened now, three came late.
-- Mails among them are mirrored and replies read, as processing does; a few events turned out to
-- be another's, a machine's, or to have been at another time.
create table bench.news as
select
    leads.*, n as place,
    (array['email_opened', 'email_sent', 'email_clicked', 'reply_received', 'email_opened'])[1 + n % 5]
        as kind,
    md5('new mail ' || {round} || ' ' || n)::uuid::text as mail_id,
    case
        when n % 10 < 7 then now() - interval '1 second' * (n % 20000)
        else now() - interval '1 hour' * (24 + n % 700)
    end as occurred_at
from generate_series(1, {news}) as n
inner join bench.leads as leads
    on leads.number = (n::bigint * 7919 + {round} * 31) % (select count(*) from bench.leads);

insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, account_email, email_id, step, variant
)
select
    workspace_id, organization_id, md5('new event ' || {round} || ' ' || place)::uuid, kind,
    'webhook', occurred_at, now(), campaign_id, lead_address, account_email,
    case when kind in ('email_sent', 'reply_received') then mail_id end,
    case when kind = 'email_sent' then 6 end, case when kind = 'email_sent' then 1 end
from bench.news;

insert into app.messages (
    workspace_id, message_key, organization_id, conversation_key, placed_by, campaign_id,
    lead_address, account_email, is_received, is_automatic, sent_at, subject, body_text,
    is_from_webhook, is_from_sync
)
select
    workspace_id, mail_id, organization_id, 'lead:' || campaign_id || ':' || lead_address, 'lead',
    campaign_id, lead_address, account_email, kind <> 'email_sent', false, occurred_at,
    'A word on 6', repeat('We could talk of this some day. ', 8), true, true
from bench.news where kind in ('email_sent', 'reply_received');

update app.conversations as c
set
    count_sent = c.count_sent + n.count_sent,
    count_received = c.count_received + n.count_received,
    last_message_at = greatest(c.last_message_at, n.last_message_at),
    last_received_at = greatest(c.last_received_at, n.last_received_at),
    last_sent_at = greatest(c.last_sent_at, n.last_sent_at)
from (
    select
        workspace_id, 'lead:' || campaign_id || ':' || lead_address as conversation_key,
        count(*) filter (where kind = 'email_sent') as count_sent,
        count(*) filter (where kind <> 'email_sent') as count_received,
        max(occurred_at) as last_message_at,
        max(occurred_at) filter (where kind <> 'email_sent') as last_received_at,
        max(occurred_at) filter (where kind = 'email_sent') as last_sent_at
    from bench.news where kind in ('email_sent', 'reply_received') group by 1, 2
) as n
where c.workspace_id = n.workspace_id and c.conversation_key = n.conversation_key;

insert into instantly.emails (
    workspace_id, email_id, campaign_id, organization_id, lead_address, account_email, mail_type,
    is_auto_reply, step, variant, mailed_at, created_at, content_hash, first_seen_at, changed_at
)
select
    workspace_id, mail_id, campaign_id, organization_id, lead_address, account_email,
    case when kind = 'email_sent' then 1 else 2 end, false, 6, 1, occurred_at, occurred_at,
    gen_random_uuid(), now(), now()
from bench.news where kind in ('email_sent', 'reply_received');

insert into app.reply_labels (
    workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
    is_effective, label, opt_out, confidence, version, content_hash, labelled_at
)
select
    workspace_id, mail_id, 'rules', organization_id, campaign_id, lead_address, occurred_at, true,
    (array['interested', 'question', 'not_interested', 'other'])[1 + place % 4], 'no', 0.9,
    'rules-1', gen_random_uuid(), now()
from bench.news where kind = 'reply_received';

update instantly.leads as l
set
    open_count = open_count + (n.kind = 'email_opened')::int,
    reply_count = reply_count + (n.kind = 'reply_received')::int,
    last_contacted_at = case
        when n.kind = 'email_sent' then greatest(last_contacted_at, n.occurred_at)
        else last_contacted_at
    end,
    changed_at = now(), updated_at = now()
from (select distinct on (number) * from bench.news order by number, place) as n
where l.workspace_id = n.workspace_id and l.lead_id = md5('lead ' || n.number)::uuid::text;

insert into app.event_verdicts (
    workspace_id, event_key, organization_id, lead_address, campaign_id, reason, version, judged_at
)
select
    workspace_id, md5('new event ' || {round} || ' ' || place)::uuid, organization_id,
    lead_address, campaign_id, 'after_sending', 'machine-1', now()
from bench.news where kind = 'email_opened' and place % 7 = 0;

insert into app.events_superseded (
    workspace_id, event_key, organization_id, by_event_key, noticed_at
)
select
    workspace_id, md5('new event ' || {round} || ' ' || place)::uuid, organization_id,
    md5('new event ' || {round} || ' ' || place)::uuid, now()
from bench.news where kind = 'email_clicked' and place % 100 = 2;

update app.events as e
set occurred_at = e.occurred_at - interval '1 hour'
from bench.news as n
where
    n.place % 50 = 9 and e.workspace_id = n.workspace_id
    and e.event_key = md5('event ' || n.number || ' 6')::uuid;

drop table bench.news;
