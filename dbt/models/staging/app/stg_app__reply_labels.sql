with

source as (
    select
        *,
        xmin as written_by
    from {{ source('app', 'reply_labels') }}
),

final as (
    select
        workspace_id,
        organization_id,
        message_key,
        way,
        campaign_id,
        lead_address,
        sent_at,
        is_effective,
        label,
        opt_out,
        confidence,
        return_on,
        referred_to,
        language,
        version,
        labelled_at,
        label in ('out_of_office', 'auto_reply', 'bounce') as is_automatic,
        label in ('interested', 'meeting_request') as is_positive,
        opt_out = 'yes' or label = 'unsubscribe' as is_opt_out,
        written_by
    from source
)

select * from final
