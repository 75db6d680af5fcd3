"""The SQL of what bands of points were good for: scores of past moments, and what came after."""

from typing import Final

from domain.calibration import BANDS, YES
from tasks.score.marks_sql import KINDS, OF_ALL, PLACED, listed
from tasks.score.score_sql import TABLES, WEIGHTS

_BAND: Final = " ".join(
    f"else '{name}'" if below is None else f"when value < {below} then '{name}'"
    for below, name in BANDS
)
KNOWN: Final = """
    select distinct moment_at from app.score_bands
    where moment_at = any(%(moments)s) and within_days = %(within)s and version = any(%(versions)s)
"""
FIRST: Final = f"""
    select min(first.at) as at
    from app.workspaces as w
    cross join unnest(array[{KINDS}]) as k (kind)
    cross join lateral (
        select min(e.occurred_at) as at from app.events as e
        where e.workspace_id = w.workspace_id and e.kind = k.kind
    ) as first
"""
"""When the log begins: before that no moment is worth a look."""
# A moment's points are summed outright: they are read once, so masses would save nothing.
BANDED: Final = f"""
    with weights as materialized ({WEIGHTS}),
    tables as materialized ({TABLES}),
    own as materialized (select table_key from tables where table_key <> ''),
    marks as not materialized ({OF_ALL}),
    placed as materialized ({PLACED}),
    faded as (
        select
            m.organization_id, m.lead_address, coalesce(own.table_key, '') as table_key,
            w.position,
            sum(w.points * exp(greatest(
                -300, (date_part('epoch', m.at) - date_part('epoch', %(moment)s::timestamptz))
                * w.rate
            ))) as points
        from placed as m
        left join own on own.table_key = m.organization_id
        inner join weights as w
            on w.table_key = coalesce(own.table_key, '') and w.source = m.source
        where m.at <= %(moment)s
        group by 1, 2, 3, 4
    ),
    valued as (
        select
            f.organization_id, f.lead_address, t.version,
            sum(greatest(-t.caps[f.position], least(t.caps[f.position], f.points))) as value
        from faded as f
        inner join tables as t on t.table_key = f.table_key
        group by f.organization_id, f.lead_address, t.version
    ),
    yes as (
        select distinct organization_id, lead_address from placed
        where
            source in ({listed(YES)}) and at > %(moment)s
            and at <= %(moment)s::timestamptz + %(within)s * interval '1 day'
    )
    insert into app.score_bands (
        organization_id, version, moment_at, band, within_days, count_leads, count_positive,
        computed_at
    )
    select
        v.organization_id, v.version, %(moment)s, case {_BAND} end as band, %(within)s, count(*),
        count(y.lead_address), %(now)s
    from valued as v
    left join yes as y
        on y.organization_id = v.organization_id and y.lead_address = v.lead_address
    group by v.organization_id, v.version, band
    on conflict (organization_id, version, moment_at, band, within_days) do nothing
"""
