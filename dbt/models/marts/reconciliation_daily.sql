{{ config(indexes=[
    {'columns': ['workspace_id', 'campaign_id', 'date_on', 'measure'], 'unique': true},
    {'columns': ['organization_id', 'date_on']},
]) }}

with

compared as (
    select
        *,
        ours - instantly as difference
    from {{ ref('int_campaign_days__compared') }}
),

causes as (
    select * from {{ ref('int_campaign_days__excused') }}
),

-- Causes that pull the way the difference points, and how far they can.
pulls as (
    select
        compared.workspace_id,
        compared.campaign_id,
        compared.date_on,
        compared.measure,
        causes.cause,
        min(abs(compared.difference)) as distance,
        sum(case when compared.difference > 0 then causes.too_high else causes.too_low end)
            as reach
    from compared
    inner join causes
        on
            compared.workspace_id = causes.workspace_id
            and compared.campaign_id = causes.campaign_id
            and compared.date_on = causes.date_on
            and compared.measure = causes.measure
    where compared.difference <> 0
    group by 1, 2, 3, 4, 5
),

-- The cause with the shortest reach that does it alone; else all of them together.
excuses as (
    select
        workspace_id,
        campaign_id,
        date_on,
        measure,
        sum(reach) as reach,
        (
            array_agg(cause order by reach, cause)
            filter (where reach >= distance)
        )[1] as cause_alone,
        string_agg(cause, '+' order by cause) as causes_together
    from pulls
    where reach > 0
    group by 1, 2, 3, 4
),

final as (
    select
        compared.organization_id,
        compared.workspace_id,
        compared.campaign_id,
        compared.date_on,
        compared.measure,
        compared.ours,
        compared.instantly,
        compared.difference,
        case
            when compared.difference = 0 then 'agrees'
            when excuses.reach >= abs(compared.difference) then 'explained'
            else 'unexplained'
        end as status,
        case
            when excuses.reach >= abs(compared.difference)
                then coalesce(excuses.cause_alone, excuses.causes_together)
        end as reason
    from compared
    left join excuses
        on
            compared.workspace_id = excuses.workspace_id
            and compared.campaign_id = excuses.campaign_id
            and compared.date_on = excuses.date_on
            and compared.measure = excuses.measure
)

select * from final
