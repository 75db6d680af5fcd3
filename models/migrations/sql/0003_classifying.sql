-- Which replies are to be read, and where rules and models read differently. Runs as
-- salesbrain_owner, after the tables.

grant select, insert, update, delete on app.label_queue to salesbrain_worker;
grant select on app.label_queue to salesbrain_transform;

-- A received message that came, or says something else now, waits to be read. Set-based: one
-- statement of whoever writes messages is one statement here.
create function app.queue_reply() returns trigger
language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into app.label_queue (workspace_id, message_key, touched_at)
        select workspace_id, message_key, now() from fresh where is_received;
    else
        insert into app.label_queue (workspace_id, message_key, touched_at)
        select fresh.workspace_id, fresh.message_key, now()
        from fresh
        inner join former using (workspace_id, message_key)
        where
            fresh.is_received
            and (
                fresh.is_received, fresh.is_automatic, fresh.subject, fresh.body_text,
                fresh.body_html, fresh.sent_at, fresh.lead_address, fresh.campaign_id
            ) is distinct from (
                former.is_received, former.is_automatic, former.subject, former.body_text,
                former.body_html, former.sent_at, former.lead_address, former.campaign_id
            );
    end if;
    return null;
end
$$;

create trigger queue_reply_that_came
after insert on app.messages
referencing new table as fresh
for each statement execute function app.queue_reply();

create trigger queue_reply_that_changed
after update on app.messages
referencing old table as former new table as fresh
for each statement execute function app.queue_reply();

-- One row per message that rules and a model read differently, from the same words.
create view app.reading_disagreements with (security_invoker = true) as
select
    ours.organization_id,
    ours.workspace_id,
    ours.message_key,
    ours.lead_address,
    ours.campaign_id,
    ours.sent_at,
    ours.label as label_by_rules,
    theirs.label as label_by_model,
    ours.opt_out as opt_out_by_rules,
    theirs.opt_out as opt_out_by_model,
    ours.confidence as confidence_of_rules,
    theirs.confidence as confidence_of_model,
    ours.version as version_of_rules,
    theirs.version as version_of_model,
    ours.is_effective as is_by_rules,
    ours.fell_back_because
from app.reply_labels as ours
inner join app.reply_labels as theirs
    on
        theirs.workspace_id = ours.workspace_id
        and theirs.message_key = ours.message_key
        and theirs.content_hash = ours.content_hash
        and theirs.way = 'llm'
where ours.way = 'rules' and (ours.label, ours.opt_out) <> (theirs.label, theirs.opt_out);

grant select on app.reading_disagreements to
    salesbrain_worker, salesbrain_transform, salesbrain_api;
