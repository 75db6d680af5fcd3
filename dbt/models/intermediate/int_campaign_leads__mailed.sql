with

emails as (
    select * from {{ ref('stg_instantly__emails') }}
),

-- Mails written by hand (3) and scheduled ones (4) are no mails of a campaign's sequence.
final as (
    select
        workspace_id,
        campaign_id,
        coalesce(lead_address, lead_id) as lead_key,
        count(*) filter (where mail_type = 1) as emails_mirrored,
        count(*) filter (where coalesce(mail_type, 0) not in (1, 2)) as emails_unknown,
        coalesce(bool_or(mail_type = 2 and not is_auto_reply), false) as is_answered_by_human,
        coalesce(bool_or(mail_type = 2 and is_auto_reply), false) as is_answered_by_machine,
        max(mailed_at) filter (where mail_type = 1) as last_mailed_at,
        max(mailed_at) filter (where mail_type = 2) as last_received_at
    from emails
    where
        campaign_id is not null
        and coalesce(lead_address, lead_id) is not null
        and coalesce(mail_type, 0) not in (3, 4)
    group by 1, 2, 3
)

select * from final
