with

scores as (
    select * from {{ ref('stg_app__lead_scores') }}
),

signals as (
    select * from {{ ref('scoring_signals') }}
),

organizations as (
    select * from {{ ref('stg_app__organizations') }}
),

-- A customer may have another table of caps and half-lives (domain/signals.py).
tables as (
    select
        organizations.organization_id,
        signals.place,
        coalesce(
            (organizations.scoring -> 'signals' -> signals.name ->> 'cap')::float8, signals.cap
        ) as cap,
        coalesce(
            (organizations.scoring -> 'signals' -> signals.name ->> 'half_life_days')::float8,
            signals.half_life_days
        ) as half_life_days
    from organizations
    cross join signals
),

points as (
    select
        scores.organization_id,
        scores.lead_address,
        greatest(
            -tables.cap,
            least(
                tables.cap,
                masses.mass
                * power(
                    2::float8,
                    -extract(epoch from {{ as_of() }} - scores.massed_from)::float8
                    / 86400 / tables.half_life_days
                )
            )
        ) as points
    from scores
    cross join lateral unnest(scores.masses) with ordinality as masses (mass, place)
    inner join tables
        on
            scores.organization_id = tables.organization_id
            and masses.place = tables.place
),

sums as (
    select
        organization_id,
        lead_address,
        sum(points) as score
    from points
    group by 1, 2
),

final as (
    select
        scores.organization_id,
        scores.lead_address,
        round(coalesce(sums.score, 0)::numeric, 1) as score,
        scores.last_at as scored_signal_at,
        scores.excluded_because
    from scores
    left join sums
        on
            scores.organization_id = sums.organization_id
            and scores.lead_address = sums.lead_address
)

select * from final
