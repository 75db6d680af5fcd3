-- Counts that contradict each other, or rates that are not their counts' quotient.
select
    workspace_id,
    campaign_id,
    date_on
from {{ ref('engagement_daily') }}
where
    delivered is distinct from greatest(emails_sent - emails_bounced, 0)
    or human_opens > opens
    or human_clicks > clicks
    or leads_contacted > emails_sent
    or leads_opened > opens
    or leads_opened_by_human > least(leads_opened, human_opens)
    or leads_clicked_by_human > least(leads_clicked, human_clicks)
    or leads_replied > replies
    or leads_auto_replied > auto_replies
    or (leads_contacted = 0) <> (open_rate_leads is null)
    or (delivered = 0) <> (reply_rate_delivered is null)
    or abs(human_open_rate_leads * leads_contacted - leads_opened_by_human) > 1
    or abs(reply_rate_leads * leads_contacted - leads_replied) > 1
    or abs(bounce_rate_sent * emails_sent - emails_bounced) > 1
