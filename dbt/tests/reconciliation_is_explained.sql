{{ config(severity='warn') }}
-- Differences from Instantly that no known cause reaches: somebody should look.
select
    workspace_id,
    campaign_id,
    measure,
    ours,
    instantly
from {{ ref('reconciliation') }}
where status = 'unexplained'
