-- dbt's schemas, owned by the role that builds them; readers get their grants the moment a table
-- is made, and its wall in the same transaction (dbt/macros).
do $$
declare
    layer text;
begin
    foreach layer in array array['staging', 'intermediate', 'marts', 'reports'] loop
        execute format('create schema if not exists %I authorization salesbrain_transform', layer);
    end loop;
    foreach layer in array array['marts', 'reports'] loop
        execute format('grant usage on schema %I to salesbrain_analyst, salesbrain_api, salesbrain_bi, salesbrain_worker', layer);
        execute format(
            'alter default privileges for role salesbrain_transform in schema %I '
            'grant select on tables to salesbrain_analyst, salesbrain_api, salesbrain_bi, salesbrain_worker', layer
        );
    end loop;
end
$$;
