with

workspaces as (
    select * from {{ ref('stg_app__workspaces') }}
),

campaigns as (
    select * from {{ ref('stg_instantly__campaigns') }}
),

accounts as (
    select * from {{ ref('stg_instantly__accounts') }}
),

streams as (
    select * from {{ ref('stg_app__stream_states') }}
),

campaign_counts as (
    select
        workspace_id,
        count(*) as campaigns
    from campaigns
    where not is_deleted
    group by 1
),

account_counts as (
    select
        workspace_id,
        count(*) as accounts
    from accounts
    where not is_deleted
    group by 1
),

held as (
    select * from {{ ref('stg_app__held_workspaces') }}
),

stream_states as (
    select
        workspace_id,
        min(last_succeeded_at) as synced_until,
        bool_and(is_backfill_done) as is_backfill_done,
        coalesce(
            array_agg(stream order by stream) filter (where blocked_by is not null),
            array[]::text[]
        ) as blocked_streams
    from streams
    group by 1
),

final as (
    select
        workspaces.organization_id,
        workspaces.workspace_id,
        workspaces.workspace_name,
        workspaces.is_shared,
        workspaces.is_enabled,
        coalesce(campaign_counts.campaigns, 0) as campaigns,
        coalesce(account_counts.accounts, 0) as accounts,
        stream_states.synced_until,
        coalesce(stream_states.is_backfill_done, false) as is_backfill_done,
        coalesce(stream_states.blocked_streams, array[]::text[]) as blocked_streams,
        workspaces.created_at,
        held.held_since,
        held.held_because
    from workspaces
    left join campaign_counts using (workspace_id)
    left join account_counts using (workspace_id)
    left join stream_states using (workspace_id)
    left join held using (workspace_id)
)

select * from final
