"""The SQL of who is hot; what domain/hot_leads.py says of any set of standings."""

from typing import Final

from domain.hot_leads import BEYOND, FADED, GONE, excluded
from domain.signals import SIGNALS

_POSITIONS: Final = range(1, len(SIGNALS) + 1)
_SUMS: Final = ", ".join(f"sum(s.masses[{n}] * f.factors[{n}]) as points_{n}" for n in _POSITIONS)
_VALUE: Final = " + ".join(
    f"greatest(-c.caps[{n}], least(c.caps[{n}], p.points_{n}))" for n in _POSITIONS
)
ORGANIZATIONS: Final = """
    select o.*, o.floor * o.stays as stays_from from unnest(
        %(organizations)s::text[], %(table_keys)s::text[], %(versions)s::text[],
        %(floors)s::float8[], %(stays)s::float8[], %(enters)s::float8[], %(leaves)s::float8[]
    ) as o (organization_id, table_key, version, floor, stays, enters_within, leaves_beyond)
"""
FACTORS: Final = """
    select table_key, massed_from, factors::float8[] as factors from unnest(
        %(factor_keys)s::text[], %(factors_from)s::timestamptz[], %(factors)s::text[]
    ) as f (table_key, massed_from, factors)
"""
CAPS: Final = """
    select table_key, caps::float8[] as caps
    from unnest(%(cap_keys)s::text[], %(caps)s::text[]) as c (table_key, caps)
"""
PEOPLE: Final = f"""
    select
        s.organization_id, s.lead_address, {_SUMS}, max(s.last_at) as last_at,
        min(s.excluded_because) as because, bool_or(s.version <> o.version) as is_stale
    from organizations as o
    inner join app.lead_scores as s on s.organization_id = o.organization_id
    inner join factors as f on f.table_key = o.table_key and f.massed_from = s.massed_from
    group by s.organization_id, s.lead_address
"""
"""One row per person of these organizations, with its points by signal before the caps."""
VALUED: Final = f"""
    select
        p.organization_id, p.lead_address, p.last_at, p.because, {_VALUE} as value
    from people as p
    inner join organizations as o on o.organization_id = p.organization_id
    inner join caps as c on c.table_key = o.table_key
"""
STALE: Final = f"""
    with organizations as materialized ({ORGANIZATIONS})
    select distinct s.workspace_id, s.lead_address
    from organizations as o
    inner join app.lead_scores as s on s.organization_id = o.organization_id
    where s.version <> o.version
"""
_IS_RANKED: Final = "because is null and last_at is not null"
RANK: Final = f"""
    with organizations as materialized ({ORGANIZATIONS}),
    factors as materialized ({FACTORS}),
    caps as materialized ({CAPS}),
    people as materialized ({PEOPLE}),
    valued as materialized ({VALUED}),
    counted as materialized (
        select
            p.organization_id, p.leads, p.is_stale,
            ceil(round((o.enters_within * p.leads)::numeric, 6)) as most_in,
            greatest(
                ceil(round((o.enters_within * p.leads)::numeric, 6)),
                ceil(round((o.leaves_beyond * p.leads)::numeric, 6))
            ) as most_out
        from (
            select
                organization_id, count(*) filter (where {_IS_RANKED}) as leads,
                bool_or(is_stale) as is_stale
            from people group by organization_id
        ) as p
        inner join organizations as o using (organization_id)
    ),
    placed as materialized (
        select
            v.*,
            row_number() over (
                partition by v.organization_id
                order by
                    round(v.value::numeric, 6) desc, v.last_at desc, v.lead_address collate "C"
            ) as place
        from valued as v
        inner join organizations as o using (organization_id)
        where v.{_IS_RANKED.replace("and ", "and v.")} and v.value >= o.stays_from
    ),
    enters as (
        select
            p.organization_id, p.lead_address, true as is_entry, p.place, p.value,
            null as because
        from placed as p
        inner join organizations as o using (organization_id)
        inner join counted as n using (organization_id)
        left join app.hot_leads as h using (organization_id, lead_address)
        where h.lead_address is null and p.value >= o.floor and p.place <= n.most_in
    ),
    leaves as (
        select
            h.organization_id, h.lead_address, false as is_entry, p.place,
            coalesce(v.value, 0) as value,
            case
                when v.because is not null then '{excluded("")}' || v.because
                when v.last_at is null then '{GONE}'
                when p.place is null then '{FADED}'
                when p.place > n.most_out then '{BEYOND}'
            end as because
        from organizations as o
        inner join app.hot_leads as h using (organization_id)
        left join valued as v using (organization_id, lead_address)
        left join placed as p using (organization_id, lead_address)
        left join counted as n using (organization_id)
    )
    select c.*, coalesce(n.leads, 0) as leads
    from (
        select * from enters
        union all
        select * from leaves
        where
            because is not null
            or (organization_id, lead_address) in (
                select * from unnest(%(touched_organizations)s::text[], %(touched_leads)s::text[])
            )
    ) as c
    left join counted as n using (organization_id)
    where not coalesce(n.is_stale, false)
    order by c.organization_id, c.place, c.lead_address
"""
"""Who enters, who leaves (`because`), and who of the touched is hot as before, with its place.

An organization with scores by another version than its own has none of these.
"""
PLACES: Final = """
    select s.organization_id, s.lead_address, s.workspace_id, s.campaign_id
    from unnest(%(organizations)s::text[], %(leads)s::text[])
        as t (organization_id, lead_address)
    inner join app.lead_scores as s using (organization_id, lead_address)
    order by s.last_at nulls first, s.workspace_id, s.campaign_id
"""
"""Where people have scores, the newest last."""
LET_OUT: Final = """
    with gone as (
        delete from app.hot_leads
        where organization_id = %(organization_id)s and lead_address = %(lead_address)s
        returning workspace_id, campaign_id
    )
    insert into app.hot_changes (
        organization_id, lead_address, workspace_id, campaign_id, is_entry, value, place, because,
        version, changed_at
    )
    select
        %(organization_id)s, %(lead_address)s, workspace_id, campaign_id, false, %(value)s,
        %(place)s, %(because)s, %(version)s, %(now)s
    from gone
"""
LET_IN: Final = """
    with new as (
        insert into app.hot_leads as h (
            organization_id, lead_address, workspace_id, campaign_id, value, place, reasons,
            version, reckoned_at, entered_at
        )
        values (
            %(organization_id)s, %(lead_address)s, %(workspace_id)s, %(campaign_id)s, %(value)s,
            %(place)s, %(reasons)s, %(version)s, %(now)s, %(now)s
        )
        on conflict (organization_id, lead_address) do update set
            workspace_id = excluded.workspace_id, campaign_id = excluded.campaign_id,
            value = excluded.value, place = excluded.place, reasons = excluded.reasons,
            version = excluded.version, reckoned_at = excluded.reckoned_at
        returning h.*, xmax = 0 as is_new
    )
    insert into app.hot_changes (
        organization_id, lead_address, workspace_id, campaign_id, is_entry, value, place, because,
        version, changed_at
    )
    select
        organization_id, lead_address, workspace_id, campaign_id, true, value, place,
        %(because)s, version, entered_at
    from new where is_new
"""
"""A lead enters, or is reckoned anew where it was in."""
