with

accounts as (
    select * from {{ ref('int_accounts__measured') }}
),

status_names as (
    select * from {{ ref('status_names') }}
),

rules as (
    select * from {{ ref('health_rules') }}
),

measured as (
    select
        accounts.*,
        account_names.name as known_status_name,
        warmup_names.name as known_warmup_name,
        accounts.warmup_landed_inbox_7d + accounts.warmup_landed_spam_7d as warmup_landed_7d,
        {{ rate('accounts.bounced_30d', 'accounts.sent_30d') }} as bounce_rate_sent_30d
    from accounts
    left join status_names as account_names
        on account_names.entity = 'account' and accounts.status = account_names.status
    left join status_names as warmup_names
        on warmup_names.entity = 'warmup' and accounts.warmup_status = warmup_names.status
),

-- A score of a warm-up that does not run is an old one.
measures as (
    select
        measured.workspace_id,
        measured.account_email,
        m.measure,
        m.measured_value,
        m.sample_size
    from measured
    cross join lateral (
        values
        ('account_status', measured.status, null),
        ('account_status_is_unknown', (measured.known_status_name is null)::int, null),
        ('is_setup_pending', measured.is_setup_pending::int, null),
        ('warmup_status', measured.warmup_status, null),
        ('warmup_score', case when measured.warmup_status = 1 then measured.score end, null),
        ('bounce_rate_sent_30d', measured.bounce_rate_sent_30d, measured.sent_30d),
        (
            'warmup_spam_rate_landed_7d',
            {{ rate('measured.warmup_landed_spam_7d', 'measured.warmup_landed_7d') }},
            measured.warmup_landed_7d
        )
    ) as m (measure, measured_value, sample_size)
),

-- Of the rules on one measure, the worst that holds speaks.
findings as (
    select distinct on (measures.workspace_id, measures.account_email, measures.measure)
        measures.workspace_id,
        measures.account_email,
        rules.reason,
        rules.grade
    from measures
    inner join rules
        on
            measures.measure = rules.measure
            and coalesce(measures.sample_size, rules.minimum_sample) >= rules.minimum_sample
            and case rules.comparison
                when 'equals' then measures.measured_value = rules.bound
                when 'at_least' then measures.measured_value >= rules.bound
                when 'below' then measures.measured_value < rules.bound
            end
    order by
        measures.workspace_id, measures.account_email, measures.measure,
        rules.grade = 'unhealthy' desc
),

grades as (
    select
        workspace_id,
        account_email,
        bool_or(grade = 'unhealthy') as is_unhealthy,
        array_agg(reason order by grade = 'unhealthy' desc, reason) as reasons
    from findings
    group by workspace_id, account_email
),

final as (
    select
        measured.organization_id,
        measured.workspace_id,
        measured.account_email,
        coalesce(measured.known_status_name, 'unknown') as status_name,
        coalesce(measured.known_warmup_name, 'unknown') as warmup_status_name,
        measured.daily_limit,
        measured.sent_today,
        measured.sent_this_week,
        measured.sent_this_month,
        case
            when coalesce(measured.status, 0) <> 1 then 0
            when measured.daily_limit is not null
                then greatest(measured.daily_limit - measured.sent_today, 0)
        end as remaining_today,
        measured.sent_30d,
        measured.bounced_30d,
        measured.replies_30d,
        measured.auto_replies_30d,
        measured.bounce_rate_sent_30d,
        measured.score as warmup_score,
        measured.warmup_landed_7d,
        {{ rate('measured.warmup_landed_inbox_7d', 'measured.warmup_landed_7d') }}
            as warmup_inbox_rate_landed_7d,
        {{ rate('measured.warmup_landed_spam_7d', 'measured.warmup_landed_7d') }}
            as warmup_spam_rate_landed_7d,
        case
            when grades.is_unhealthy then 'unhealthy'
            when grades.reasons is not null then 'watch'
            else 'healthy'
        end as health,
        coalesce(grades.reasons, array[]::text[]) as reasons
    from measured
    left join grades
        on
            measured.workspace_id = grades.workspace_id
            and measured.account_email = grades.account_email
)

select * from final
