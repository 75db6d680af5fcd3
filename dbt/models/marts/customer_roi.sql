with

organizations as (
    select
        *,
        date_trunc('month', {{ as_of() }} at time zone time_zone)::date as this_month
    from {{ ref('stg_app__organizations') }}
),

engagement as (
    select
        organization_id,
        month_on,
        sum(emails_sent)::bigint as emails_sent,
        sum(emails_bounced)::bigint as emails_bounced,
        sum(leads_contacted)::bigint as leads_contacted,
        sum(replies)::bigint as replies,
        sum(auto_replies)::bigint as auto_replies,
        sum(leads_replied)::bigint as leads_replied,
        sum(leads_positive)::bigint as leads_positive,
        sum(leads_positive_replied)::bigint as leads_positive_replied,
        sum(leads_meeting_booked)::bigint as leads_meeting_booked,
        sum(meetings_booked)::bigint as meetings_booked
    from {{ ref('int_campaign_months__counted') }}
    group by 1, 2
),

costs as (
    select
        organization_id,
        date_trunc('month', date_on)::date as month_on,
        sum(cost) as cost,
        sum(cost) filter (where is_shared) as cost_shared,
        max(mail_share) as mail_share,
        sum(costs) filter (where cost is null)::bigint as costs_without_rate
    from {{ ref('fct_costs') }}
    group by 1, 2
),

deals as (
    select * from {{ ref('fct_deals') }}
),

-- A deal comes in the month in which it was opened, and leaves in the one in which it ended.
comings as (
    select
        organization_id,
        date_trunc('month', opened_on)::date as month_on,
        count(*) as deals_opened,
        count(*) filter (where value is null) as opened_without_rate,
        sum(value) as value_opened
    from deals
    group by 1, 2
),

leavings as (
    select
        organization_id,
        date_trunc('month', ended_on)::date as month_on,
        count(*) as deals_ended,
        count(*) filter (where status = 'won') as deals_won,
        count(*) filter (where status = 'lost') as deals_lost,
        count(*) filter (where status = 'won' and revenue is null) as deals_won_without_rate,
        count(*) filter (where value is null) as ended_without_rate,
        sum(value) as value_ended,
        sum(revenue) as revenue
    from deals
    where ended_on is not null
    group by 1, 2
),

known as (
    select
        organization_id,
        month_on
    from engagement
    union all
    select
        organization_id,
        month_on
    from costs
    union all
    select
        organization_id,
        month_on
    from comings
    union all
    select
        organization_id,
        month_on
    from leavings
),

-- From the first month with anything to this one, months without anything included.
months as (
    select
        spans.organization_id,
        n.month_on::date as month_on
    from (
        select
            known.organization_id,
            min(known.month_on) as first_on,
            greatest(max(known.month_on), min(organizations.this_month)) as last_on
        from known
        inner join organizations on known.organization_id = organizations.organization_id
        group by 1
    ) as spans
    cross join lateral generate_series(
        spans.first_on::timestamp, spans.last_on::timestamp, interval '1 month'
    ) as n (month_on)
),

joined as (
    select
        months.organization_id,
        months.month_on,
        organizations.currency,
        coalesce(engagement.emails_sent, 0) as emails_sent,
        coalesce(engagement.emails_bounced, 0) as emails_bounced,
        greatest(coalesce(engagement.emails_sent - engagement.emails_bounced, 0), 0) as delivered,
        coalesce(engagement.leads_contacted, 0) as leads_contacted,
        coalesce(engagement.replies, 0) as replies,
        coalesce(engagement.auto_replies, 0) as auto_replies,
        coalesce(engagement.leads_replied, 0) as leads_replied,
        coalesce(engagement.leads_positive, 0) as leads_positive,
        coalesce(engagement.leads_positive_replied, 0) as leads_positive_replied,
        coalesce(engagement.leads_meeting_booked, 0) as leads_meeting_booked,
        coalesce(engagement.meetings_booked, 0) as meetings_booked,
        coalesce(comings.deals_opened, 0) as deals_opened,
        coalesce(leavings.deals_won, 0) as deals_won,
        coalesce(leavings.deals_lost, 0) as deals_lost,
        coalesce(
            sum(coalesce(comings.deals_opened, 0) - coalesce(leavings.deals_ended, 0)) over so_far,
            0
        )::bigint as deals_open,
        coalesce(
            sum(coalesce(comings.value_opened, 0) - coalesce(leavings.value_ended, 0)) over so_far,
            0
        ) as pipeline,
        coalesce(
            sum(
                coalesce(comings.opened_without_rate, 0) - coalesce(leavings.ended_without_rate, 0)
            ) over so_far,
            0
        )::bigint as deals_open_without_rate,
        coalesce(leavings.revenue, 0) as revenue,
        coalesce(leavings.deals_won_without_rate, 0) as deals_won_without_rate,
        coalesce(costs.cost, 0) as cost,
        coalesce(costs.cost_shared, 0) as cost_shared,
        costs.mail_share,
        coalesce(costs.costs_without_rate, 0) as costs_without_rate
    from months
    inner join organizations on months.organization_id = organizations.organization_id
    left join engagement
        on
            months.organization_id = engagement.organization_id
            and months.month_on = engagement.month_on
    left join costs
        on months.organization_id = costs.organization_id and months.month_on = costs.month_on
    left join comings
        on months.organization_id = comings.organization_id and months.month_on = comings.month_on
    left join leavings
        on
            months.organization_id = leavings.organization_id
            and months.month_on = leavings.month_on
    window so_far as (partition by months.organization_id order by months.month_on)
),

judged as (
    select
        *,
        deals_won_without_rate + deals_open_without_rate + costs_without_rate = 0
            as is_currency_complete,
        case when costs_without_rate = 0 then nullif(cost, 0) end as whole_cost,
        case when deals_won_without_rate = 0 then revenue end as whole_revenue
    from joined
),

final as (
    select
        *,
        {{ rate('emails_bounced', 'emails_sent') }} as bounce_rate_sent,
        {{ rate('leads_replied', 'delivered') }} as reply_rate_delivered,
        {{ rate('leads_replied', 'leads_contacted') }} as reply_rate_leads,
        {{ rate('leads_positive', 'leads_contacted') }} as positive_rate_leads,
        {{ rate('leads_positive_replied', 'leads_replied') }} as positive_rate_replies,
        {{ rate('leads_meeting_booked', 'leads_contacted') }} as meeting_rate_leads,
        {{ rate('deals_won', 'deals_won + deals_lost') }} as win_rate_ended,
        {{ rate('whole_cost', 'leads_replied') }} as cost_per_reply,
        {{ rate('whole_cost', 'leads_positive') }} as cost_per_positive,
        {{ rate('whole_cost', 'meetings_booked') }} as cost_per_meeting,
        {{ rate('whole_cost', 'deals_won') }} as cost_per_deal,
        {{ rate('(whole_revenue - whole_cost)', 'whole_cost') }} as roi,
        {{ rate('whole_revenue', 'whole_cost') }} as revenue_multiple
    from judged
)

select
    organization_id,
    month_on,
    currency,
    emails_sent,
    emails_bounced,
    delivered,
    leads_contacted,
    replies,
    auto_replies,
    leads_replied,
    leads_positive,
    leads_positive_replied,
    leads_meeting_booked,
    meetings_booked,
    deals_opened,
    deals_won,
    deals_lost,
    deals_open,
    pipeline,
    revenue,
    cost,
    cost_shared,
    mail_share,
    is_currency_complete,
    deals_won_without_rate,
    deals_open_without_rate,
    costs_without_rate,
    bounce_rate_sent,
    reply_rate_delivered,
    reply_rate_leads,
    positive_rate_leads,
    positive_rate_replies,
    meeting_rate_leads,
    win_rate_ended,
    cost_per_reply,
    cost_per_positive,
    cost_per_meeting,
    cost_per_deal,
    roi,
    revenue_multiple
from final
