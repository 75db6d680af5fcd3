-- The installation's roles. They are the cluster's, so they may be there already; on a managed
-- Postgres whose owner login may not create roles, an administrator makes them first.
do $$
declare
    wanted text;
begin
    foreach wanted in array array[
        'salesbrain_owner', 'salesbrain_gateway', 'salesbrain_worker', 'salesbrain_transform',
        'salesbrain_analyst', 'salesbrain_api', 'salesbrain_bi'
    ] loop
        begin
            if not exists (select 1 from pg_roles where rolname = wanted) then
                execute format('create role %I nosuperuser nobypassrls nocreatedb nocreaterole', wanted);
            end if;
        exception when duplicate_object or unique_violation then
            null;  -- another migrator of the same cluster was faster
        end;
        begin
            -- Membership with the right to SET ROLE: who made a role has it, but not that, on 16+.
            execute format('grant %I to current_user', wanted);
        exception when insufficient_privilege then
            null;  -- an administrator made the roles, and granted them
        end;
    end loop;
    for wanted in select unnest(array[
        'salesbrain_gateway', 'salesbrain_worker', 'salesbrain_transform', 'salesbrain_analyst', 'salesbrain_api'
    ]) loop
        if not (select rolcanlogin from pg_roles where rolname = wanted) then
            execute format('alter role %I login', wanted);
        end if;
    end loop;
    execute format('grant create on database %I to salesbrain_owner', current_database());
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant temporary on database %I to salesbrain_worker, salesbrain_transform', current_database());
    execute format('grant connect on database %I to salesbrain_gateway, salesbrain_worker, '
        'salesbrain_transform, salesbrain_analyst, salesbrain_api, salesbrain_bi', current_database());
end
$$;
