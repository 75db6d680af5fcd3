-- Stories that contradict themselves.
select
    workspace_id,
    campaign_id,
    lead_address
from {{ ref('lead_engagement') }}
where
    human_opens > opens
    or human_clicks > clicks
    or first_sent_at > last_sent_at
    or first_opened_at > last_opened_at
    or first_clicked_at > last_clicked_at
    or first_replied_at > last_replied_at
    or (emails_sent > 0) <> (first_sent_at is not null)
    or (human_opens > 0) <> (first_opened_at is not null)
    or (replies > 0 and not is_replied)
    or (stage = 'new' and (is_contacted or is_replied))
