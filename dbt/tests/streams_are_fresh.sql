{{ config(severity='warn') }}
-- Streams of a workspace that nothing blocks and that did not go well for too long.
select
    workspace_id,
    stream,
    last_succeeded_at
from {{ ref('stg_app__stream_states') }}
where
    blocked_by is null
    and coalesce(last_succeeded_at, '-infinity')
    < {{ as_of() }} - make_interval(hours => {{ var('stream_max_age_hours') }})
