with

compared as (
    select
        *,
        ours - instantly as difference
    from {{ ref('int_campaigns__compared') }}
),

campaigns as (
    select * from {{ ref('campaign_performance') }}
),

causes as (
    select * from {{ ref('int_campaigns__excused') }}
),

-- Causes that pull the way the difference points, and how far they can.
pulls as (
    select
        compared.workspace_id,
        compared.campaign_id,
        compared.measure,
        causes.cause,
        sum(case when compared.difference > 0 then causes.too_high else causes.too_low end)
            as reach
    from compared
    inner join causes
        on
            compared.workspace_id = causes.workspace_id
            and compared.campaign_id = causes.campaign_id
            and compared.measure = causes.measure
    where compared.difference <> 0
    group by 1, 2, 3, 4
),

-- The cause with the shortest reach that does it alone; else all of them together.
excuses as (
    select
        pulls.workspace_id,
        pulls.campaign_id,
        pulls.measure,
        sum(pulls.reach) as reach,
        (
            array_agg(pulls.cause order by pulls.reach, pulls.cause)
            filter (where pulls.reach >= abs(compared.difference))
        )[1] as cause_alone,
        string_agg(pulls.cause, '+' order by pulls.cause) as causes_together
    from pulls
    inner join compared
        on
            pulls.workspace_id = compared.workspace_id
            and pulls.campaign_id = compared.campaign_id
            and pulls.measure = compared.measure
    where pulls.reach > 0
    group by 1, 2, 3
),

judged as (
    select
        compared.organization_id,
        compared.workspace_id,
        compared.campaign_id,
        compared.measure,
        compared.ours,
        compared.instantly,
        compared.difference,
        case
            when compared.instantly is null and campaigns.emails_sent = 0 then 'drafts_omitted'
            when excuses.reach >= abs(compared.difference)
                then coalesce(excuses.cause_alone, excuses.causes_together)
        end as reason
    from compared
    inner join campaigns
        on
            compared.workspace_id = campaigns.workspace_id
            and compared.campaign_id = campaigns.campaign_id
    left join excuses
        on
            compared.workspace_id = excuses.workspace_id
            and compared.campaign_id = excuses.campaign_id
            and compared.measure = excuses.measure
),

final as (
    select
        organization_id,
        workspace_id,
        campaign_id,
        measure,
        ours,
        instantly,
        difference,
        case
            when difference = 0 then 'agrees'
            when reason is not null then 'explained'
            else 'unexplained'
        end as status,
        reason
    from judged
)

select * from final
