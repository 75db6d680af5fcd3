-- Counts that contradict each other, or rates that are not their counts' quotient.
select
    workspace_id,
    campaign_id
from {{ ref('campaign_performance') }}
where
    delivered is distinct from greatest(emails_sent - emails_bounced, 0)
    or leads_deleted > leads
    or leads_contacted > leads
    or greatest(
        leads_opened, leads_clicked, leads_replied + leads_auto_replied, leads_positive,
        leads_bounced, leads_opted_out, leads_completed
    ) > leads_contacted
    or leads_positive_replied > least(leads_positive, leads_replied)
    or (leads_contacted = 0) <> (reply_rate_leads is null)
    or (delivered = 0) <> (reply_rate_delivered is null)
    or abs(reply_rate_leads * leads_contacted - leads_replied) > 1
    or abs(reply_rate_delivered * delivered - leads_replied) > 1
    or abs(bounce_rate_sent * emails_sent - emails_bounced) > 1
    or abs(positive_rate_replies * leads_replied - leads_positive_replied) > 1
