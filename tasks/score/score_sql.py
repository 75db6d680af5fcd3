"""The SQL of scores, written from domain/signals.py's own table."""

from typing import Final

from domain.readings import OptOut
from domain.signals import EXCLUSIONS, SIGNALS, Exclusion
from tasks.score.marks_sql import DECIDED, OF_ALL, OF_TOUCHED, PLACED, TOUCHED, listed
from tasks.score.mass import MASS_SQL

_POSITIONS: Final = range(1, len(SIGNALS) + 1)


def _holds(rule: Exclusion) -> str:
    began = f"max(at) filter (where source in ({listed(rule.sources)}))"
    ended = f"max(at) filter (where source in ({listed(rule.ended_by)}))"
    return f"when {began} > coalesce({ended}, '-infinity') then '{rule.because}'"


_EXCLUDED: Final = f"""
    select
        organization_id, lead_address,
        case {" ".join(_holds(rule) for rule in EXCLUSIONS)} end as because
    from (
        select organization_id, lead_address, source, at from placed
        union all
        select organization_id, lead_address, source, at from decided
    ) as said
    group by organization_id, lead_address
"""
WEIGHTS: Final = """
    select * from unnest(
        %(table_keys)s::text[], %(sources)s::text[], %(positions)s::int4[], %(points)s::float8[],
        %(rates)s::float8[]
    ) as w (table_key, source, position, points, rate)
"""
TABLES: Final = """
    select t.table_key, t.version, t.floor, t.rates::float8[] as rates, t.caps::float8[] as caps
    from unnest(
        %(tables)s::text[], %(versions)s::text[], %(stays)s::float8[], %(all_rates)s::text[],
        %(caps)s::text[]
    ) as t (table_key, version, floor, rates, caps)
"""
_MASSES: Final = ", ".join(
    f"coalesce(sum(mass) filter (where position = {n}), 0)" for n in _POSITIONS
)
_SCORED: Final = f"""
    select
        organization_id, lead_address, array[{_MASSES}] as masses,
        max(at) filter (where position is not null) as last_at
    from (
        select m.organization_id, m.lead_address, m.at, w.position, {MASS_SQL} as mass
        from placed as m
        left join own on own.table_key = m.organization_id
        left join weights as w
            on w.table_key = coalesce(own.table_key, '') and w.source = m.source
    ) as weighed
    group by organization_id, lead_address
"""
_WARM: Final = " + ".join(
    f"""case when c.masses[{n}] > 0 then c.masses[{n}] * exp(greatest(-300, least(300,
        -t.rates[{n}] * (date_part('epoch', c.last_at) - %(since)s::float8)))) else 0 end"""
    for n in _POSITIONS
)
_MOST: Final = " + ".join(
    f"case when c.masses[{n}] > 0 then t.caps[{n}] else 0 end" for n in _POSITIONS
)
_SLOWEST: Final = ", ".join(
    f"case when c.masses[{n}] > 0 then t.rates[{n}] end" for n in _POSITIONS
)
_COOLS: Final = """
    case
        when b.warm > t.floor and b.most >= t.floor and t.floor <= 0 then 'infinity'
        when b.warm > t.floor and b.most >= t.floor
            then c.last_at + interval '1 second' * least(1e10, ln(b.warm / t.floor) / b.slowest)
    end
"""
"""Points above zero, `warm` together at the last signal, fade at least as fast as the slowest."""
_COLUMNS: Final = """
    lead_address, organization_id, masses, massed_from, last_at, cools_at, excluded_because,
    version, scored_at
"""
_ROWS: Final = f"""
    select
        c.lead_address, c.organization_id, c.masses, %(massed_from)s, c.last_at,
        {_COOLS} as cools_at, {{because}}, t.version, %(now)s
    from scored as c
    left join own on own.table_key = c.organization_id
    inner join tables as t on t.table_key = coalesce(own.table_key, '')
    cross join lateral (
        select {_WARM} as warm, {_MOST} as most, least({_SLOWEST}) as slowest
    ) as b
"""
_UPSERT: Final = """
    on conflict (lead_address, organization_id) do update set
        masses = excluded.masses, massed_from = excluded.massed_from, last_at = excluded.last_at,
        cools_at = excluded.cools_at, excluded_because = excluded.excluded_because,
        version = excluded.version, scored_at = excluded.scored_at
"""
SCORE_TOUCHED: Final = f"""
    with touched as materialized ({TOUCHED}),
    weights as materialized ({WEIGHTS}),
    tables as materialized ({TABLES}),
    own as materialized (select table_key from tables where table_key <> ''),
    marks as ({OF_TOUCHED}),
    placed as materialized ({PLACED}),
    decided as ({DECIDED}),
    excluded as materialized ({_EXCLUDED}),
    scored as materialized ({_SCORED}),
    gone as (
        delete from app.lead_scores as s
        using touched as t
        where
            s.lead_address = t.lead_address
            and (s.lead_address, s.organization_id) not in (
                select lead_address, organization_id from scored
            )
        returning s.organization_id, s.lead_address
    ),
    written as (
        insert into app.lead_scores as s ({_COLUMNS})
        {_ROWS.format(because="x.because")}
        left join excluded as x
            on x.organization_id = c.organization_id and x.lead_address = c.lead_address
        order by c.lead_address, c.organization_id
        {_UPSERT}
        returning s.organization_id, s.lead_address
    )
    select * from gone union select * from written
"""
SCORE_ALL: Final = f"""
    with weights as materialized ({WEIGHTS}),
    tables as materialized ({TABLES}),
    own as materialized (select table_key from tables where table_key <> ''),
    marks as not materialized ({OF_ALL}),
    placed as not materialized ({PLACED}),
    scored as ({_SCORED})
    insert into app.lead_scores as s ({_COLUMNS})
    {_ROWS.format(because="null")}
    {_UPSERT}
"""
"""Everybody in one pass over the log; who may be excluded is scored again, lead by lead."""
_EXCLUDING: Final = sorted({source for rule in EXCLUSIONS for source in rule.sources})
MAYBE_EXCLUDED: Final = f"""
    select lead_address from app.events
    where
        lead_address is not null
        and kind in ({listed(one for one in _EXCLUDING if ":" not in one)})
    union
    select lead_address from app.reply_labels
    where
        is_effective
        and (
            opt_out <> '{OptOut.NO}'
            or 'reply:' || label in (
                {listed(one for one in _EXCLUDING if one.startswith("reply:"))}
            )
        )
    union
    select lead_address from app.suppressions
    order by lead_address
"""
FORGET_OLD: Final = "delete from app.lead_scores where scored_at < %(now)s"
IS_UNSCORED: Final = """
    select
        not exists (select from app.lead_scores)
        and exists (select from app.events where lead_address is not null) as is_unscored
"""
