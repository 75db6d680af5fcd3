-- Reports that hold other sums than the marts that they are made of.
{{ config(tags=['money']) }}

with

pairs as (
    select
        'months' as report,
        (
            select row(count(*), sum(emails_sent), sum(revenue), sum(cost), sum(deals_won))::text
            from {{ ref('report_customer_months') }}
        ) as told,
        (
            select row(count(*), sum(emails_sent), sum(revenue), sum(cost), sum(deals_won))::text
            from {{ ref('customer_roi') }}
        ) as held
    union all
    select
        'campaigns' as report,
        (
            select row(count(*), sum(cost), sum(revenue_even_split))::text
            from {{ ref('report_campaigns') }}
        ) as told,
        (
            select row(count(*), sum(cost), sum(revenue_even_split))::text
            from {{ ref('campaign_roi') }}
        ) as held
    union all
    select
        'days' as report,
        (
            select row(count(*), sum(emails_sent), sum(replies), sum(human_opens))::text
            from {{ ref('report_daily_engagement') }}
        ) as told,
        (
            select row(count(*), sum(emails_sent), sum(replies), sum(human_opens))::text
            from {{ ref('engagement_daily_local') }}
        ) as held
    union all
    select
        'replies' as report,
        (
            select row(coalesce(sum(replies), 0), coalesce(sum(opt_outs), 0))::text
            from {{ ref('report_replies') }}
        ) as told,
        (
            select row(count(*), count(*) filter (where is_opt_out))::text
            from {{ ref('fct_messages') }}
            where is_received
        ) as held
    union all
    select
        'accounts' as report,
        (
            select row(count(*), sum(sent_30d), count(*) filter (where health = 'watch'))::text
            from {{ ref('report_account_health') }}
        ) as told,
        (
            select row(count(*), sum(sent_30d), count(*) filter (where health = 'watch'))::text
            from {{ ref('account_health') }}
        ) as held
)

select * from pairs
where told is distinct from held
