-- What file was imported, and what was wrong with its rows. Runs as salesbrain_owner.

alter table app.imports
add column content_hash text,
add column errors jsonb default '[]' not null;
