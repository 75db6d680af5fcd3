-- Who is not to be written to, who asked for it, and which replies are a person's. Runs as
-- salesbrain_owner, after the tables.

-- Nobody in it is suggested, mailed or added: held ones count until a person has looked.
create view app.suppressed with (security_invoker = true) as
select
    organization_id,
    lead_address,
    state,
    because,
    asked_at
from app.suppressions
where state in ('held', 'active');

-- One row per place where somebody asked, or may have asked, not to be written to again. It
-- belongs to whom the campaign belongs to now: a new owner inherits what its leads asked.
create view app.opt_outs_asked with (security_invoker = true) as
select
    organization_id,
    lead_address,
    opt_out <> 'yes' and label <> 'unsubscribe' as is_doubtful,
    'opt_out' as because,
    'message:' || workspace_id || '/' || message_key as source,
    sent_at as asked_at,
    workspace_id
from app.reply_labels
where is_effective and (opt_out <> 'no' or label = 'unsubscribe')
union all
select
    e.organization_id,
    e.lead_address,
    false as is_doubtful,
    case e.kind when 'email_unsubscribed' then 'unsubscribed' else 'spam_report' end as because,
    'event:' || e.workspace_id || '/' || e.event_key as source,
    e.occurred_at as asked_at,
    e.workspace_id
from app.events as e
where
    e.kind in ('email_unsubscribed', 'email_spam_report')
    and e.lead_address is not null
    and not exists (
        select 1 from app.events_superseded as s
        where s.workspace_id = e.workspace_id and s.event_key = e.event_key
    );

-- One row per received mail that a person wrote. What was read counts; where nothing was read
-- yet, what Instantly says.
create view app.human_replies with (security_invoker = true) as
select
    m.organization_id,
    m.workspace_id,
    m.message_key,
    m.conversation_key,
    m.campaign_id,
    m.lead_address,
    m.sent_at,
    l.label
from app.messages as m
left join app.reply_labels as l
    on m.workspace_id = l.workspace_id and m.message_key = l.message_key and l.is_effective
where
    m.is_received
    and case
        when l.label is null then not m.is_automatic
        else l.label not in ('out_of_office', 'auto_reply', 'bounce')
    end;

grant select on app.suppressed, app.opt_outs_asked, app.human_replies
to salesbrain_worker, salesbrain_transform;
grant select on app.suppressed to salesbrain_api;
