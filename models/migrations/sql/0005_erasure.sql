-- Who was forgotten, and what keeps it from coming back. Tables generated once from models/,
-- frozen since. Runs as salesbrain_owner.

-- Whoever erases is a worker that may also take back what a worker may only add: the log, the
-- trails, rows of the mirror. No process that is up all day is it.
reset role;
do $$
begin
    begin
        if not exists (select 1 from pg_roles where rolname = 'salesbrain_eraser') then
            create role salesbrain_eraser nosuperuser nobypassrls nocreatedb nocreaterole inherit;
        end if;
    exception when duplicate_object or unique_violation then
        null;  -- another migrator of the same cluster was faster
    end;
    begin
        grant salesbrain_worker to salesbrain_eraser;
        grant salesbrain_eraser to current_user;
    exception when insufficient_privilege then
        null;  -- an administrator made the roles, and granted them
    end;
end
$$;
set local role salesbrain_owner;

CREATE TABLE app.erasures (
    erasure_id BIGINT GENERATED ALWAYS AS IDENTITY,
    organization_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_hash BYTEA NOT NULL,
    stranger TEXT,
    asked_by TEXT NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    parts_done TEXT[] DEFAULT '{}' NOT NULL,
    counts JSONB DEFAULT '{}' NOT NULL,
    waits_for JSONB DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_erasures PRIMARY KEY (erasure_id)
);

CREATE UNIQUE INDEX uq_erasures_open ON app.erasures (subject_hash, organization_id) WHERE finished_at is null;

CREATE TABLE app.erased_addresses (
    address_hash BYTEA NOT NULL,
    organization_id TEXT NOT NULL,
    key_mark BYTEA NOT NULL,
    erased_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_erased_addresses PRIMARY KEY (address_hash, organization_id)
);

CREATE TABLE app.erased_campaigns (
    workspace_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    erased_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_erased_campaigns PRIMARY KEY (workspace_id, campaign_id)
);

-- By which a person's rows are found in the mirror.
CREATE INDEX ix_leads_address ON instantly.leads (address);

CREATE INDEX ix_emails_lead_address ON instantly.emails (lead_address);

CREATE INDEX ix_emails_sender ON instantly.emails (lower(from_email)) WHERE mail_type = 2;

CREATE INDEX ix_emails_recipient ON instantly.emails (lower(to_emails)) WHERE lead_address is null;

select app.protect('app.erasures'::regclass);
select app.protect('app.erased_addresses'::regclass);

grant select on app.erasures, app.erased_addresses, app.erased_campaigns
to salesbrain_worker, salesbrain_transform;

grant insert, update on app.erasures to salesbrain_eraser;
grant insert, delete on app.erased_addresses, app.erased_campaigns to salesbrain_eraser;
grant update, delete on
    app.events, app.event_versions, app.status_changes, app.hot_changes, app.reply_label_changes,
    app.suppression_changes
to salesbrain_eraser;
grant update, delete on app.model_calls, app.imports to salesbrain_eraser;
grant select, delete on app.bi_logins to salesbrain_eraser;
grant delete on all tables in schema instantly to salesbrain_eraser;
grant update (body), delete on app.webhook_inbox to salesbrain_eraser;

-- Take the bodies out of these deliveries, and them off the queue and the parked ones; what was
-- received when stays. Nothing else of the inbox can be changed by a worker.
create function app.empty_deliveries(received timestamptz[], deliveries uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    emptied bigint;
begin
    delete from app.inbox_queue as q
    using unnest(received, deliveries) as t (received_at, delivery_id)
    where q.received_at = t.received_at and q.delivery_id = t.delivery_id;
    delete from app.parked_deliveries as p
    using unnest(received, deliveries) as t (received_at, delivery_id)
    where p.received_at = t.received_at and p.delivery_id = t.delivery_id;
    update app.webhook_inbox as d set body = ''::bytea
    from unnest(received, deliveries) as t (received_at, delivery_id)
    where
        d.received_at = t.received_at and d.delivery_id = t.delivery_id
        and octet_length(d.body) > 0;
    get diagnostics emptied = row_count;
    return emptied;
end
$$;
revoke all on function app.empty_deliveries(timestamptz[], uuid[]) from public;
grant execute on function app.empty_deliveries(timestamptz[], uuid[]) to salesbrain_worker;

-- As before, but a message that was emptied (its term is over, or its person was forgotten) keeps
-- the reading that it had: there are no words any more to read anew.
create or replace function app.queue_reply() returns trigger
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
            and (fresh.body_text is not null or fresh.body_html is not null
                or (former.body_text is null and former.body_html is null))
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
