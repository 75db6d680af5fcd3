with

bands as (
    select * from {{ ref('stg_app__score_bands') }}
),

final as (
    select
        organization_id,
        version as scoring_version,
        band,
        within_days,
        case band
            when 'below 0' then 1
            when '0 to 20' then 2
            when '20 to 40' then 3
            when '40 to 80' then 4
            when '80 to 160' then 5
            else 6
        end as band_number,
        count(*) as moments,
        min(moment_at) as first_moment_at,
        max(moment_at) as last_moment_at,
        sum(count_leads)::bigint as leads,
        sum(count_positive)::bigint as leads_positive,
        {{ rate('sum(count_positive)', 'sum(count_leads)') }} as positive_rate_leads
    from bands
    group by organization_id, version, band, within_days
)

select * from final
