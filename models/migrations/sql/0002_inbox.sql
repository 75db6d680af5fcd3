-- How the inbox works. Runs as salesbrain_owner, after the tables.

-- Rows that change often stay on their pages; the queue is short and busy.
alter table app.lead_facts set (fillfactor = 70);
alter table app.campaign_facts set (fillfactor = 50);
alter table app.account_facts set (fillfactor = 50);
alter table app.inbox_queue set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);

-- Whatever comes into the inbox waits in the queue or is parked, in the same statement, and the
-- bell rings when it commits. No writer of the inbox can forget it.
create function app.queue_deliveries() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into app.inbox_queue (received_at, delivery_id, workspace_id)
    select received_at, delivery_id, workspace_id from arrived where parked_because is null;
    insert into app.parked_deliveries (
        received_at, delivery_id, workspace_id, reason, explanation, parked_at
    )
    select
        received_at, delivery_id, workspace_id, parked_because,
        'The gateway could not read it.', clock_timestamp()
    from arrived where parked_because is not null;
    perform pg_notify('salesbrain_inbox', '');
    return null;
end
$$;
create trigger queue_deliveries after insert on app.webhook_inbox
referencing new table as arrived
for each statement execute function app.queue_deliveries();

-- Bodies are not compressed, and up to a page they stay in their row (toast_tuple_target below):
-- both would cost more than all the rest of keeping a reply.
alter table app.webhook_inbox alter column body set storage external;
-- Nor are mails of up to 8 KB: compressing one takes longer than writing it.
alter table app.messages set (toast_tuple_target = 8160);

-- One part a day, made ahead; what finds none (a clock that is wrong) goes to the last one.
create schema inbox;
create table inbox.other partition of app.webhook_inbox default
with (toast_tuple_target = 8160);

-- Make the parts of the coming days and drop those older than `keep_days` whole; returns how
-- many parts were dropped. Waits for no lock longer than 2 s: called again, it goes on.
create function app.keep_inbox_days(ahead integer, keep_days integer) returns integer
language plpgsql security definer set search_path = '' set lock_timeout = '2s' as $$
declare
    day date;
    part text;
    dropped integer := 0;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('salesbrain inbox days', 0)) then
        return 0;
    end if;
    for day in
        select generate_series(current_date, current_date + ahead, '1 day')::date
    loop
        part := 'day_' || to_char(day, 'YYYYMMDD');
        if to_regclass('inbox.' || part) is null then
            begin
                execute format(
                    'create table inbox.%I (like app.webhook_inbox including defaults including constraints '
                    'including storage) with (toast_tuple_target = 8160)',
                    part
                );
                execute format(
                    'alter table app.webhook_inbox attach partition inbox.%I '
                    'for values from (%L) to (%L)',
                    part, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC'
                );
            exception when check_violation or lock_not_available then
                raise notice 'no part for % yet: its deliveries stay in inbox.other', day;
            end;
        end if;
    end loop;
    for part in
        select c.relname
        from pg_catalog.pg_class as c
        where
            c.relnamespace = 'inbox'::regnamespace
            and c.relname ~ '^day_[0-9]{8}$'
            and c.relkind = 'r'
            and to_date(substr(c.relname, 5), 'YYYYMMDD') < current_date - keep_days
    loop
        execute format('drop table inbox.%I', part);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;
select app.keep_inbox_days(14, 90);

-- What the gateway may know of the rest: how much waits, and since when.
create view app.inbox_state as
select
    workspace_id,
    count(*) as depth,
    min(received_at) as oldest_received_at
from app.inbox_queue
group by workspace_id;

do $$
declare
    walled text;
begin
    foreach walled in array array[
        'event_verdicts', 'events_superseded', 'lead_facts', 'campaign_facts', 'account_facts',
        'conversations', 'messages'
    ] loop
        perform app.protect(format('app.%I', walled)::regclass);
    end loop;
end
$$;

revoke all on function app.queue_deliveries() from public;
revoke all on function app.keep_inbox_days(integer, integer) from public;
grant execute on function app.keep_inbox_days(integer, integer) to salesbrain_worker;

-- The gateway keeps deliveries and reads none.
grant insert on app.webhook_inbox to salesbrain_gateway;
grant select on app.webhook_secrets, app.inbox_state to salesbrain_gateway;
grant select (workspace_id, instantly_workspace_id, is_enabled) on app.workspaces to salesbrain_gateway;
grant select, insert, update on app.door_counts to salesbrain_gateway;

grant select, insert on app.webhook_inbox to salesbrain_worker;
grant select, insert, update, delete on
    app.webhook_secrets, app.inbox_queue, app.parked_deliveries, app.door_counts,
    app.event_verdicts, app.events_superseded, app.lead_facts, app.campaign_facts,
    app.account_facts, app.conversations, app.messages, app.outbox, app.repair_counts,
    app.delivery_gaps
to salesbrain_worker;
grant select on app.inbox_state to salesbrain_worker;
-- An event is never taken back; a delivery of it that knows more may complete it.
grant update (
    organization_id, source, occurred_at, known_at, campaign_id, lead_id, lead_address,
    account_email, email_id, step, variant, interest, label, delivery_id, detail
) on app.events to salesbrain_worker;

grant select on
    app.event_verdicts, app.events_superseded, app.lead_facts, app.campaign_facts,
    app.account_facts, app.conversations, app.messages, app.repair_counts, app.delivery_gaps,
    app.door_counts
to salesbrain_transform;
grant select on
    app.event_verdicts, app.events_superseded, app.lead_facts, app.campaign_facts,
    app.account_facts, app.conversations, app.messages
to salesbrain_api;
