{{ config(severity='warn') }}
-- Days that differ from Instantly's by more than any known cause reaches: somebody should look.
select
    workspace_id,
    campaign_id,
    date_on,
    measure,
    ours,
    instantly
from {{ ref('reconciliation_daily') }}
where status = 'unexplained'
