-- Who may see what. Runs as salesbrain_owner, after the tables.

-- A customer's BI login and the customer it stands for; read by app.tenant_id() alone.
create table app.bi_logins (
    login name primary key,
    organization_id text not null references app.organizations (organization_id),
    created_at timestamptz not null default now()
);

-- The customer of this session: of a BI login by the login itself, which it cannot change; of
-- the API's own login by a setting of the transaction. Nobody is ever 'unassigned'.
create function app.tenant_id() returns text
language sql stable security definer set search_path = '' as $$
    select nullif(
        case
            when session_user = 'salesbrain_api' then current_setting('app.organization_id', true)
            else (select organization_id from app.bi_logins where login = session_user)
        end,
        'unassigned'
    )
$$;

-- Wall a table off: row-level security on, for its owner too; the installation's own workers
-- see every row, customers their own. A view is made to read with its reader's rights.
create function app.protect(walled regclass) returns void
language plpgsql set search_path = '' as $$
begin
    if (select relkind from pg_catalog.pg_class where oid = walled) = 'v' then
        execute format('alter view %s set (security_invoker = true)', walled);
        return;
    end if;
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('drop policy if exists every_row on %s', walled);
    execute format('drop policy if exists own_rows on %s', walled);
    execute format(
        'create policy every_row on %s to salesbrain_owner, salesbrain_worker, '
        'salesbrain_transform, salesbrain_analyst using (true) with check (true)', walled
    );
    execute format(
        'create policy own_rows on %s for select to salesbrain_api, salesbrain_bi '
        'using (organization_id = (select app.tenant_id()))', walled
    );
end
$$;

do $$
declare
    walled regclass;
begin
    for walled in
        select c.oid::regclass
        from pg_class as c
        inner join pg_namespace as n on n.oid = c.relnamespace
        inner join pg_attribute as a on a.attrelid = c.oid and a.attname = 'organization_id'
        where
            n.nspname in ('instantly', 'app')
            and c.relkind = 'r'
            and c.oid not in ('app.workspaces'::regclass, 'app.campaign_assignments'::regclass, 'app.bi_logins'::regclass)
    loop
        perform app.protect(walled);
    end loop;
end
$$;

revoke all on function app.protect(regclass) from public;
revoke all on function app.tenant_id() from public;
grant execute on function app.protect(regclass) to salesbrain_transform;
grant execute on function app.tenant_id() to salesbrain_api, salesbrain_bi, salesbrain_worker, salesbrain_transform, salesbrain_analyst;

grant usage on schema app, instantly to salesbrain_worker, salesbrain_transform, salesbrain_api;
grant usage on schema app to salesbrain_gateway, salesbrain_bi, salesbrain_analyst;

-- The worker mirrors and never deletes a mirrored row; the event log only grows.
grant select, insert, update on all tables in schema instantly to salesbrain_worker;
grant select, insert, update, delete on
    app.organizations, app.workspaces, app.members, app.campaign_assignments, app.stream_states,
    app.sweeps, app.sweep_lanes, app.sweep_pages, app.sync_runs, app.parked_rows,
    app.rate_budgets, app.check_results, app.incidents
to salesbrain_worker;
grant select, insert on app.events, app.status_changes, app.installation to salesbrain_worker;
grant update (organization_id) on app.events, app.status_changes to salesbrain_worker;

grant select on all tables in schema instantly to salesbrain_transform;
grant select on
    app.organizations, app.workspaces, app.members, app.campaign_assignments, app.stream_states,
    app.sync_runs, app.parked_rows, app.check_results, app.incidents, app.events,
    app.status_changes
to salesbrain_transform;

-- The window out reads tenant tables, always behind the wall.
grant select on all tables in schema instantly to salesbrain_api;
grant select on app.organizations, app.members, app.events, app.status_changes to salesbrain_api;

insert into app.organizations (organization_id, name, time_zone, currency, created_at)
values ('unassigned', 'Unassigned', 'UTC', 'USD', now());
