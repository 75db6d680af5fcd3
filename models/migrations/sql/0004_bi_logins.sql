-- Customers' BI logins, and walls that also their planner's statistics stand behind. Runs as
-- salesbrain_owner.

alter table app.bi_logins
add column name text,
add column created_by text,
add column rotated_at timestamptz,
add column revoked_at timestamptz;

-- As before, but a revoked login is nobody, and a query behind a wall may run in parallel.
create or replace function app.tenant_id() returns text
language sql stable parallel safe security definer set search_path = '' as $$
    select nullif(
        case
            when session_user = 'salesbrain_api' then current_setting('app.organization_id', true)
            else (
                select organization_id from app.bi_logins
                where login = session_user and revoked_at is null
            )
        end,
        'unassigned'
    )
$$;

-- What a relation lacks to be walled off; null when it lacks nothing.
create function app.wall_fault(relation oid) returns text
language sql stable set search_path = '' as $$
    select case
        when c.relkind = 'm' then 'materialized views cannot be walled off'
        when c.relkind = 'f' then 'foreign tables cannot be walled off'
        when c.relkind = 'v' then case
            when coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)
                then null
            else 'security_invoker is off'
        end
        when c.relkind not in ('r', 'p') then null
        when not exists (
            select 1 from pg_catalog.pg_attribute as a
            where a.attrelid = c.oid and a.attname = 'organization_id'
                and a.attnotnull and not a.attisdropped
        ) then 'no column organization_id that is always filled'
        when not c.relrowsecurity then 'row-level security is off'
        when not c.relforcerowsecurity then 'row-level security is not forced'
        when (
            select array_agg(
                concat_ws(' ', p.polname, p.polcmd, p.polpermissive, (
                    select coalesce(string_agg(r.rolname, ',' order by r.rolname), 'public')
                    from pg_catalog.pg_roles as r where r.oid = any(p.polroles)
                ), coalesce(pg_catalog.pg_get_expr(p.polqual, p.polrelid), '-'),
                coalesce(pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '-'))
                order by p.polname
            )
            from pg_catalog.pg_policy as p where p.polrelid = c.oid
        ) is distinct from array[
            'every_row * t salesbrain_analyst,salesbrain_owner,salesbrain_transform,salesbrain_worker true true',
            'own_rows r t salesbrain_api,salesbrain_bi (organization_id = ( SELECT app.tenant_id() AS tenant_id)) -'
        ] then 'a policy is missing or is not ours'
        when n.nspname in ('marts', 'reports') and (
            exists (
                select 1 from pg_catalog.pg_attribute as a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    and coalesce(a.attstattarget, -1) <> 0
            )
            or exists (select 1 from pg_catalog.pg_statistic_ext as s where s.stxrelid = c.oid)
        ) then 'the planner keeps statistics of values'
    end
    from pg_catalog.pg_class as c
    inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    where c.oid = relation
$$;

-- Wall a table off: row-level security on, for its owner too; the installation's own workers
-- see every row, customers their own. A view is made to read with its reader's rights. What
-- customers may ask keeps no statistics: EXPLAIN would tell values of others by its estimates.
-- Whatever stands already is left alone: readers wait for no lock then.
create or replace function app.protect(walled regclass) returns void
language plpgsql set search_path = '' as $$
declare
    kept text;
begin
    if app.wall_fault(walled) is null then
        return;
    end if;
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
    if (
        select n.nspname in ('marts', 'reports')
        from pg_catalog.pg_class as c
        inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
        where c.oid = walled
    ) then
        select string_agg(format('alter column %I set statistics 0', attname), ', ') into kept
        from pg_catalog.pg_attribute
        where attrelid = walled and attnum > 0 and not attisdropped;
        execute format('alter table %s %s', walled, kept);
    end if;
end
$$;

revoke all on function app.wall_fault(oid) from public;
grant execute on function app.wall_fault(oid) to salesbrain_transform;

-- Nobody makes objects in public: a cluster upgraded from before 15 may still allow it.
reset role;
do $$
begin
    revoke create on schema public from public;
exception when insufficient_privilege or invalid_schema_name then
    null;  -- not ours to change; `salesbrain doctor` says when it is open
end
$$;
set local role salesbrain_owner;
