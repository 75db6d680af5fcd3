-- Counts that contradict each other, or rates that are not their counts' quotient.
select
    workspace_id,
    campaign_id,
    date_on
from {{ ref('campaign_performance_daily') }}
where
    delivered is distinct from greatest(emails_sent - emails_bounced, 0)
    or (leads_contacted = 0) <> (reply_rate_leads is null)
    or (emails_sent = 0) <> (bounce_rate_sent is null)
    or abs(reply_rate_leads * leads_contacted - leads_replied) > 1
    or abs(open_rate_leads * leads_contacted - leads_opened) > 1
    or abs(bounce_rate_sent * emails_sent - emails_bounced) > 1
