-- Counts that contradict each other, or rates that are not their counts' quotient.
select
    workspace_id,
    campaign_id,
    step,
    variant
from {{ ref('variant_performance') }}
where
    delivered is distinct from greatest(emails_sent - emails_bounced, 0)
    or leads_contacted > emails_sent
    or leads_opened_by_human > leads_opened
    or leads_clicked_by_human > leads_clicked
    or (leads_contacted = 0) <> (open_rate_leads is null)
    or (delivered = 0) <> (reply_rate_delivered is null)
    or abs(reply_rate_leads * leads_contacted - leads_replied) > 1
