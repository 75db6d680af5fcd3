-- Windows that are wider and hold less, or a grade that its reasons do not carry.
select
    workspace_id,
    account_email
from {{ ref('account_health') }}
where
    sent_today > least(sent_this_week, sent_this_month, sent_30d)
    or bounced_30d > sent_30d
    or remaining_today > daily_limit
    or remaining_today < 0
    or (health = 'healthy') <> (cardinality(reasons) = 0)
    or abs(warmup_inbox_rate_landed_7d + warmup_spam_rate_landed_7d - 1) > 0.00001
