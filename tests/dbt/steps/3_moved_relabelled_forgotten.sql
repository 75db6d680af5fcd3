-- A campaign moves to another customer, that customer to another clock, an unseen one is seen.
update instantly.campaigns set organization_id = 'birch' where campaign_id = 'a-live';
update app.organizations set time_zone = 'Asia/Kolkata' where organization_id = 'birch';
insert into instantly.campaigns (
    workspace_id, campaign_id, organization_id, name, status,
    content_hash, first_seen_at, changed_at
) values ('pool', 'x-unseen', 'alder', 'Alder – seen late', 1, gen_random_uuid(), now(), now());

-- The other reading counts now; some readings are gone; some verdicts and endings are taken back.
update app.reply_labels set is_effective = false where way = 'rules' and message_key > '8';
update app.reply_labels set is_effective = true where way = 'llm' and message_key > '8';
delete from app.reply_labels where message_key between '5' and '6';
delete from app.event_verdicts where reason = 'many_leads';
delete from app.events_superseded where event_key::text > 'a';

-- A person is forgotten: nothing in the log says so.
delete from app.reply_labels where lead_address = 'lead5@ash.example';
delete from app.conversations where lead_address = 'lead5@ash.example';
delete from app.messages where lead_address = 'lead5@ash.example';
delete from app.event_verdicts where lead_address = 'lead5@ash.example';
delete from app.events_superseded where event_key in (
    select event_key from app.events where lead_address = 'lead5@ash.example'
);
delete from app.events where lead_address = 'lead5@ash.example';
