with

leads as (
    select * from {{ ref('stg_instantly__leads') }}
    where campaign_id is not null
),

mails as (
    select * from {{ ref('int_campaign_leads__mailed') }}
),

touches as (
    select * from {{ ref('int_campaign_leads__touched') }}
),

readings as (
    select * from {{ ref('int_campaign_leads__read') }}
),

statuses as (
    select * from {{ ref('status_names') }}
    where entity = 'lead'
),

-- What counts as positive beside Instantly's own labels: those that a workspace made.
positive_labels as (
    select distinct
        workspace_id,
        interest_status
    from {{ ref('stg_instantly__lead_labels') }}
    where sentiment = 'positive' and interest_status is not null
),

-- A lead that was deleted and added again is one person.
people as (
    select
        leads.workspace_id,
        leads.campaign_id,
        coalesce(leads.address, leads.lead_id) as lead_key,
        bool_and(leads.is_deleted) as is_deleted,
        max(leads.last_contacted_at) as last_contacted_at,
        max(leads.last_opened_at) as last_opened_at,
        max(leads.last_clicked_at) as last_clicked_at,
        max(leads.last_replied_at) as last_replied_at,
        max(leads.interest_changed_at) as interest_changed_at,
        min(leads.first_seen_at) as first_seen_at,
        min(leads.created_at) as created_at,
        max(leads.updated_at) as updated_at,
        bool_or(leads.count_opens > 0 or leads.last_opened_at is not null) as is_opened,
        bool_or(leads.count_clicks > 0 or leads.last_clicked_at is not null) as is_clicked,
        bool_or(leads.count_replies > 0 or leads.last_replied_at is not null) as is_answered,
        bool_or(leads.status = -1) as is_bounced,
        bool_or(leads.status = -2) as is_unsubscribed,
        bool_or(leads.status = 3) as is_completed,
        bool_or(leads.status is not null and statuses.status is null) as is_status_unknown,
        bool_or(leads.interest_status = 0) as is_out_of_office,
        bool_or(leads.interest_status < 0) as is_labelled_negative,
        bool_or(
            leads.interest_status between 1 and 4 or positive_labels.interest_status is not null
        ) as is_labelled_positive
    from leads
    left join statuses on leads.status = statuses.status
    left join positive_labels
        on
            leads.workspace_id = positive_labels.workspace_id
            and leads.interest_status = positive_labels.interest_status
    group by 1, 2, 3
),

-- Instantly's counter speaks for a lead only as long as no answer of it is mirrored.
joined as (
    select
        people.*,
        mails.emails_mirrored,
        mails.last_mailed_at,
        mails.last_received_at,
        mails.is_answered_by_human,
        mails.is_answered_by_machine,
        mails.is_marked_human,
        mails.is_marked_machine,
        mails.emails_unknown,
        coalesce(people.workspace_id, mails.workspace_id) as workspace,
        coalesce(people.campaign_id, mails.campaign_id) as campaign,
        coalesce(people.lead_key, mails.lead_key) as person,
        coalesce(people.is_answered, false)
        and not coalesce(mails.is_answered_by_human or mails.is_answered_by_machine, false)
            as is_unmirrored
    from people
    full outer join mails
        on
            people.workspace_id = mails.workspace_id
            and people.campaign_id = mails.campaign_id
            and people.lead_key = mails.lead_key
),

-- What a webhook or a reading knows of it beyond the mirror.
enriched as (
    select
        joined.*,
        touches.last_opened_at as last_opened_by_human_at,
        touches.last_clicked_at as last_clicked_by_human_at,
        coalesce(touches.human_opens > 0, false) as is_opened_by_human,
        coalesce(touches.human_clicks > 0, false) as is_clicked_by_human,
        coalesce(touches.is_opted_out, false) as is_opted_out_by_event,
        coalesce(touches.meetings_booked > 0, false) as is_meeting_booked,
        coalesce(readings.is_opt_out, false) as is_opted_out_in_words,
        coalesce(readings.is_positive, false) as is_read_positive,
        coalesce(readings.is_question, false) as is_question
    from joined
    left join touches
        on
            joined.workspace = touches.workspace_id
            and joined.campaign = touches.campaign_id
            and joined.person = touches.lead_address
    left join readings
        on
            joined.workspace = readings.workspace_id
            and joined.campaign = readings.campaign_id
            and joined.person = readings.lead_address
),

judged as (
    select
        *,
        coalesce(is_answered_by_human, false)
        or (is_unmirrored and not coalesce(is_out_of_office, false)) as is_replied,
        coalesce(is_answered_by_machine, false)
        or (is_unmirrored and coalesce(is_out_of_office, false)) as is_auto_replied,
        coalesce(is_marked_human, false)
        or (is_unmirrored and not coalesce(is_out_of_office, false)) as is_marked_replied,
        coalesce(is_marked_machine, false)
        or (is_unmirrored and coalesce(is_out_of_office, false)) as is_marked_auto_replied
    from enriched
),

final as (
    select
        workspace as workspace_id,
        campaign as campaign_id,
        person as lead_key,
        coalesce(is_deleted, true) as is_deleted,
        coalesce(emails_mirrored, 0) as emails_mirrored,
        last_contacted_at is not null or coalesce(emails_mirrored, 0) > 0
        or coalesce(is_opened or is_clicked or is_bounced, false)
        or is_opened_by_human or is_clicked_by_human
        or is_replied or is_auto_replied as is_contacted,
        coalesce(is_opened, false) or is_opened_by_human as is_opened,
        is_opened_by_human,
        coalesce(is_clicked, false) or is_clicked_by_human as is_clicked,
        is_clicked_by_human,
        is_replied,
        is_auto_replied,
        is_auto_replied and not is_replied as is_auto_replied_only,
        is_marked_replied,
        is_marked_auto_replied,
        is_unmirrored,
        coalesce(is_labelled_positive, false)
        or (is_read_positive and not coalesce(is_labelled_negative, false)) as is_positive,
        is_question,
        is_meeting_booked,
        coalesce(is_bounced, false) as is_bounced,
        coalesce(is_unsubscribed, false) as is_unsubscribed,
        coalesce(is_unsubscribed, false) or is_opted_out_by_event or is_opted_out_in_words
            as is_opted_out,
        coalesce(is_completed, false) as is_completed,
        coalesce(is_status_unknown, false) as is_status_unknown,
        coalesce(emails_unknown, 0) as emails_unknown,
        greatest(last_contacted_at, last_mailed_at) as last_contacted_at,
        greatest(last_opened_at, last_opened_by_human_at) as last_opened_at,
        greatest(last_clicked_at, last_clicked_by_human_at) as last_clicked_at,
        coalesce(last_received_at, last_replied_at) as last_replied_at,
        interest_changed_at,
        first_seen_at,
        created_at,
        updated_at
    from judged
)

select * from final
