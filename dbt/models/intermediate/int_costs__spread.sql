with

costs as (
    select * from {{ ref('stg_app__costs') }}
),

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

mails as (
    select
        organization_id,
        date_trunc('{{ var("shared_costs_by") }}', date_on)::date as window_on,
        sum(emails_sent) as emails_sent
    from {{ ref('engagement_daily') }}
    where organization_id <> 'unassigned'
    group by 1, 2
    having sum(emails_sent) > 0
),

-- Every day of a cost that has come, with its even part.
days as (
    select
        costs.*,
        costs.first_on + n.passed as date_on,
        {{ part_of('costs.amount', '1', 'n.passed + 1', '(costs.last_on - costs.first_on + 1)') }}
            as day_amount
    from costs
    inner join organizations on costs.organization_id = organizations.organization_id
    cross join lateral generate_series(
        0,
        least(costs.last_on, ({{ as_of() }} at time zone organizations.time_zone)::date)
        - costs.first_on
    ) as n (passed)
),

shares as (
    select
        *,
        sum(emails_sent) over (partition by window_on) as emails_of_all,
        sum(emails_sent) over (
            partition by window_on
            order by organization_id
            rows between unbounded preceding and current row
        ) as emails_up_to
    from mails
),

-- Shared ones fall to the customers by the mails they sent; where none was sent, to nobody.
split as (
    select
        days.*,
        coalesce(shares.organization_id, 'unassigned') as borne_by,
        shares.emails_sent,
        shares.emails_of_all,
        shares.emails_up_to
    from days
    left join shares
        on date_trunc('{{ var("shared_costs_by") }}', days.date_on)::date = shares.window_on
    where days.is_shared
),

final as (
    select
        organization_id,
        organization_id as told_of,
        cost_id,
        bearer,
        is_shared,
        campaign_id,
        kind,
        date_on,
        null::numeric as mail_share,
        day_amount as amount,
        currency
    from days
    where not is_shared
    union all
    select
        borne_by as organization_id,
        organization_id as told_of,
        cost_id,
        bearer,
        is_shared,
        null as campaign_id,
        kind,
        date_on,
        {{ rate('emails_sent', 'emails_of_all') }} as mail_share,
        case
            when emails_sent is null then day_amount
            else {{ part_of('day_amount', 'emails_sent', 'emails_up_to', 'emails_of_all') }}
        end as amount,
        currency
    from split
)

select * from final
