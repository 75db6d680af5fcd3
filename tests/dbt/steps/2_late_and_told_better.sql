-- Events that come late: before the first of a lead, on a day long gone, in an hour that exists.
insert into app.events (
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, email_id
)
select
    workspace_id, organization_id, md5('late ' || event_key)::uuid, 'email_opened', 'delivery_log',
    occurred_at - make_interval(hours => (event_id % 90)::int), now(), campaign_id, lead_address,
    md5('late mail ' || event_key)::uuid::text
from app.events where event_id % 9 = 0;

-- Told better: another time, another campaign, another lead, another kind.
update app.events set occurred_at = occurred_at - interval '1 day' where event_id % 17 = 0;
update app.events set campaign_id = 'b-live', organization_id = 'birch' where event_id % 29 = 0;
update app.events set lead_address = 'lead99@ash.example' where event_id % 37 = 0;
update app.events set step = 2, variant = 1 where kind = 'email_sent' and event_id % 13 = 0;

-- What turned out to be another, and what turned out to be a machine's, or a person's.
insert into app.events_superseded (
    workspace_id, event_key, organization_id, by_event_key, noticed_at
)
select workspace_id, event_key, organization_id, event_key, now()
from app.events where event_id % 19 = 0;
insert into app.event_verdicts (
    workspace_id, event_key, organization_id, lead_address, campaign_id, reason, version, judged_at
)
select
    workspace_id, event_key, organization_id, lead_address, coalesce(campaign_id, ''),
    'many_leads', 'machine-1', now()
from app.events where kind = 'email_clicked' and event_id % 2 = 0
on conflict do nothing;
delete from app.event_verdicts where workspace_id = 'pool' and event_key in (
    select event_key from app.events where event_id % 7 = 0
);

-- Replies are read, some otherwise than Instantly marked them, some by both ways.
insert into app.reply_labels (
    workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
    is_effective, label, opt_out, confidence, version, content_hash, labelled_at
)
select
    m.workspace_id, m.message_key, w.way, m.organization_id, m.campaign_id, m.lead_address,
    m.sent_at, w.way = 'rules',
    (array['interested', 'out_of_office', 'question', 'unsubscribe', 'not_now', 'auto_reply'])
        [1 + abs(hashtext(m.message_key || w.way)) % 6],
    'no', 0.9, 'rules-1', gen_random_uuid(), now()
from app.messages as m
cross join (values ('rules'), ('llm')) as w (way)
where m.is_received and m.message_key > '4';
