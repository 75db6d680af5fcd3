-- Workspaces whose marts stand still because a check failed. Runs as salesbrain_owner.

CREATE TABLE app.held_workspaces (
    workspace_id TEXT NOT NULL,
    held_since TIMESTAMP WITH TIME ZONE NOT NULL,
    because TEXT NOT NULL,
    subjects TEXT[] DEFAULT '{}' NOT NULL,
    check_run_id TEXT NOT NULL,
    checked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_held_workspaces PRIMARY KEY (workspace_id)
);

grant select, insert, update, delete on app.held_workspaces to salesbrain_worker;
grant select on app.held_workspaces to salesbrain_transform;

-- Puts the rows of held workspaces that a mart had before in the place of those just built, in the
-- transaction that built it. A column that the mart did not have before is null in them; rows of a
-- customer who is gone do not come back.
create function app.keep_held(built regclass, before text) returns void
language plpgsql set search_path = '' as $$
declare
    shared text;
begin
    if not exists (select from app.held_workspaces) then
        return;
    end if;
    execute format(
        'delete from %s where workspace_id in (select workspace_id from app.held_workspaces)', built
    );
    if to_regclass(before) is null then
        return;
    end if;
    select string_agg(format('%I', mine.attname), ', ' order by mine.attnum) into shared
    from pg_catalog.pg_attribute as mine
    inner join pg_catalog.pg_attribute as theirs
        on
            theirs.attrelid = to_regclass(before)
            and theirs.attname = mine.attname
            and theirs.atttypid = mine.atttypid
            and not theirs.attisdropped
    where mine.attrelid = built and mine.attnum > 0 and not mine.attisdropped;
    execute format(
        'insert into %s (%s) select %s from %s '
        'where workspace_id in (select workspace_id from app.held_workspaces) '
        'and organization_id in (select organization_id from app.organizations)',
        built, shared, shared, before
    );
end
$$;
revoke all on function app.keep_held(regclass, text) from public;
grant execute on function app.keep_held(regclass, text) to salesbrain_transform;
