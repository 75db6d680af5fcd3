{{ config(severity='warn') }}
-- Analytics and leads of campaigns that no sync has seen: no mart shows them.
with

mentioned as (
    select
        workspace_id,
        campaign_id
    from {{ ref('stg_instantly__campaign_analytics') }}
    union
    select
        workspace_id,
        campaign_id
    from {{ ref('int_campaign_leads__measured') }}
)

select * from mentioned
except
select
    workspace_id,
    campaign_id
from {{ ref('stg_instantly__campaigns') }}
