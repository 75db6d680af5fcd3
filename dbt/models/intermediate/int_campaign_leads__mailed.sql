with

emails as (
    select * from {{ ref('stg_instantly__emails') }}
),

labels as (
    select * from {{ ref('stg_app__reply_labels') }}
    where is_effective
),

-- Of an answer the reading that counts; where nothing was read yet, Instantly's mark.
answers as (
    select
        emails.*,
        coalesce(labels.is_automatic, emails.is_auto_reply) as is_automatic
    from emails
    left join labels
        on
            emails.workspace_id = labels.workspace_id
            and emails.email_id = labels.message_key
            and emails.mail_type = 2
),

-- Mails written by hand (3) and scheduled ones (4) are no mails of a campaign's sequence.
final as (
    select
        workspace_id,
        campaign_id,
        coalesce(lead_address, lead_id) as lead_key,
        count(*) filter (where mail_type = 1) as emails_mirrored,
        count(*) filter (where coalesce(mail_type, 0) not in (1, 2)) as emails_unknown,
        coalesce(bool_or(mail_type = 2 and not is_automatic), false) as is_answered_by_human,
        coalesce(bool_or(mail_type = 2 and is_automatic), false) as is_answered_by_machine,
        coalesce(bool_or(mail_type = 2 and not is_auto_reply), false) as is_marked_human,
        coalesce(bool_or(mail_type = 2 and is_auto_reply), false) as is_marked_machine,
        max(mailed_at) filter (where mail_type = 1) as last_mailed_at,
        max(mailed_at) filter (where mail_type = 2) as last_received_at
    from answers
    where
        campaign_id is not null
        and coalesce(lead_address, lead_id) is not null
        and coalesce(mail_type, 0) not in (3, 4)
    group by 1, 2, 3
)

select * from final
