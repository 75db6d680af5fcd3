-- Anything in marts or reports that a customer could read across the wall.
-- depends_on: {{ ref('account_health') }}
-- depends_on: {{ ref('campaign_performance_daily') }}
-- depends_on: {{ ref('reconciliation') }}
-- depends_on: {{ ref('customer_report') }}
{{ relations_without_wall() }}
