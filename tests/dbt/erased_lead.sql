-- One lead of the log as a person: with a name, a mail, a contact, deals, and a reading.
insert into instantly.leads
select (jsonb_populate_record(
    l, '{"lead_id": "777", "email": "Lead7@ash.example", "address": "lead7@ash.example",
    "first_name": "Xan", "last_name": "Quill", "company_name": "Quill & Co"}'
)).*
from instantly.leads as l where l.lead_id = '1';

insert into instantly.emails
select (jsonb_populate_record(
    e, '{"email_id": "m777", "lead_address": "lead7@ash.example"}'
)).*
from instantly.emails as e where e.email_id = 'm2';

insert into app.contacts (
    organization_id, address, first_name, company, status, status_since, source, created_at,
    updated_at
) values ('alder', 'lead7@ash.example', 'Xan', 'Quill & Co', 'replied', now(), 'import', now(), now());

insert into app.deals (
    organization_id, deal_id, address, name, stage, is_closed, is_won, amount, refunded, currency,
    opened_on, closed_on, source, updated_at
) values (
    'alder', 'D-7', 'lead7@ash.example', 'Quill, 40 seats', 'won', true, true, 900, 0, 'EUR',
    '2026-03-31', '2026-03-31', 'crm', now()
);

insert into app.reply_labels (
    workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
    is_effective, label, opt_out, confidence, reasons, version, content_hash, labelled_at
)
select
    workspace_id, message_key, 'rules', organization_id, campaign_id, lead_address, sent_at, true,
    'interested', 'no', 1, '{said yes}', 'rules-1', gen_random_uuid(), now()
from app.messages where lead_address = 'lead7@ash.example' and is_received;
