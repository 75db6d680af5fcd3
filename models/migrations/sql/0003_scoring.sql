-- What scores are computed from, watched. Runs as salesbrain_owner, after the tables.

-- The queue is short and busy.
alter table app.score_queue set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);
-- Rows that change stay on their pages.
alter table app.lead_scores set (fillfactor = 70);

-- Whoever changes what a score depends on puts the lead into the queue, in the same statement.
create function app.touch_leads() returns trigger
language plpgsql as $$
begin
    insert into app.score_queue (lead_address, touched_at)
    select distinct lead_address, now() from touched;
    return null;
end
$$;

-- Mails sent count nothing, and are most of the log.
create function app.touch_leads_of_events() returns trigger
language plpgsql as $$
begin
    insert into app.score_queue (lead_address, touched_at)
    select distinct lead_address, now()
    from touched where lead_address is not null and kind <> 'email_sent';
    return null;
end
$$;

create function app.touch_leads_of_superseded() returns trigger
language plpgsql as $$
begin
    insert into app.score_queue (lead_address, touched_at)
    select distinct e.lead_address, now()
    from touched
    inner join app.events as e using (workspace_id, event_key)
    where e.lead_address is not null and e.kind <> 'email_sent';
    return null;
end
$$;

-- What was done about a label, and readings that do not count, touch nobody.
create function app.touch_leads_of_labels() returns trigger
language plpgsql as $$
begin
    insert into app.score_queue (lead_address, touched_at)
    select distinct t.lead_address, now()
    from former
    inner join fresh using (workspace_id, message_key, way)
    cross join lateral (
        values
        (former.lead_address, former.is_effective),
        (fresh.lead_address, fresh.is_effective)
    ) as t (lead_address, is_effective)
    where
        t.is_effective
        and (
            former.is_effective, former.label, former.opt_out, former.sent_at,
            former.lead_address, former.campaign_id
        ) is distinct from (
            fresh.is_effective, fresh.label, fresh.opt_out, fresh.sent_at, fresh.lead_address,
            fresh.campaign_id
        );
    return null;
end
$$;

-- An event that is told better keeps the form that it had, so that what a score was by what was
-- known then comes out the same for ever. A move to another customer is no news of the event, but
-- of whose score it is part.
create function app.keep_event_versions() returns trigger
language plpgsql as $$
begin
    with moved as materialized (
        select
            former.*,
            fresh.lead_address as lead_address_after,
            (
                former.kind, former.source, former.occurred_at, former.known_at,
                former.campaign_id, former.lead_address, former.interest
            ) is distinct from (
                fresh.kind, fresh.source, fresh.occurred_at, fresh.known_at,
                fresh.campaign_id, fresh.lead_address, fresh.interest
            ) as is_told_better,
            former.organization_id <> fresh.organization_id as is_moved
        from former
        inner join fresh using (event_id)
    ),
    kept as (
        insert into app.event_versions (
            workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
            replaced_at, campaign_id, lead_address, interest
        )
        select
            workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
            clock_timestamp(), campaign_id, lead_address, interest
        from moved where is_told_better
    )
    insert into app.score_queue (lead_address, touched_at)
    select distinct t.lead_address, now()
    from moved as m
    cross join lateral (values (m.lead_address), (m.lead_address_after)) as t (lead_address)
    where t.lead_address is not null and m.kind <> 'email_sent' and (m.is_told_better or m.is_moved);
    return null;
end
$$;

-- An organization that wants another table of points has all its leads scored anew.
create function app.touch_leads_of_organizations() returns trigger
language plpgsql as $$
begin
    insert into app.score_queue (lead_address, touched_at)
    select distinct s.lead_address, now()
    from former
    inner join fresh using (organization_id)
    inner join app.lead_scores as s using (organization_id)
    where former.settings -> 'scoring' is distinct from fresh.settings -> 'scoring';
    return null;
end
$$;

create trigger touch_leads_by_events
after insert on app.events
referencing new table as touched
for each statement execute function app.touch_leads_of_events();

create trigger keep_event_versions
after update on app.events
referencing old table as former new table as fresh
for each statement execute function app.keep_event_versions();

create trigger touch_leads_by_verdicts
after insert on app.event_verdicts
referencing new table as touched
for each statement execute function app.touch_leads();

create trigger touch_leads_by_moved_verdicts
after update on app.event_verdicts
referencing new table as touched
for each statement execute function app.touch_leads();

create trigger touch_leads_by_lost_verdicts
after delete on app.event_verdicts
referencing old table as touched
for each statement execute function app.touch_leads();

create trigger touch_leads_by_superseded
after insert on app.events_superseded
referencing new table as touched
for each statement execute function app.touch_leads_of_superseded();

create trigger touch_leads_by_labels
after insert on app.reply_labels
referencing new table as touched
for each statement execute function app.touch_leads();

create trigger touch_leads_by_changed_labels
after update on app.reply_labels
referencing old table as former new table as fresh
for each statement execute function app.touch_leads_of_labels();

create trigger touch_leads_by_lost_labels
after delete on app.reply_labels
referencing old table as touched
for each statement execute function app.touch_leads();

create trigger touch_leads_by_suppressions
after insert on app.suppressions
referencing new table as touched
for each statement execute function app.touch_leads();

create trigger touch_leads_by_changed_suppressions
after update on app.suppressions
referencing new table as touched
for each statement execute function app.touch_leads();

create trigger touch_leads_by_settings
after update on app.organizations
referencing old table as former new table as fresh
for each statement execute function app.touch_leads_of_organizations();

revoke all on function
    app.touch_leads(), app.touch_leads_of_events(), app.touch_leads_of_superseded(),
    app.touch_leads_of_labels(), app.touch_leads_of_organizations(), app.keep_event_versions()
from public;
