"""The SQL of who is hot; what domain/hot_leads.py says of any set of standings."""

from typing import Final

from domain.hot_leads import BEYOND, FADED, GONE, excluded
from domain.signals import SIGNALS

_VALUE: Final = " + ".join(
    f"greatest(-c.caps[{n}], least(c.caps[{n}], s.masses[{n}] * f.factors[{n}]))"
    for n in range(1, len(SIGNALS) + 1)
)
_ORGANIZATIONS: Final = """
    select * from unnest(
        %(organizations)s::text[], %(table_keys)s::text[], %(versions)s::text[],
        %(floors)s::float8[], %(stays)s::float8[], %(enters)s::float8[], %(leaves)s::float8[]
    ) as o (
        organization_id, table_key, version, floor, stays_from, enters_within, leaves_beyond
    )
"""
_FACTORS: Final = """
    select table_key, massed_from, factors::float8[] as factors from unnest(
        %(factor_keys)s::text[], %(factors_from)s::timestamptz[], %(factors)s::text[]
    ) as f (table_key, massed_from, factors)
"""
_CAPS: Final = """
    select table_key, caps::float8[] as caps
    from unnest(%(cap_keys)s::text[], %(caps)s::text[]) as c (table_key, caps)
"""
_IS_RANKED: Final = "s.excluded_because is null and s.last_at is not null"
# The only rows that can be above the floor, by their index, whatever the planner thinks.
_WARM: Final = f"""
    select s.*, s.version <> o.version as is_stale
    from organizations as o
    cross join lateral (
        select * from app.lead_scores as s
        where
            s.organization_id = o.organization_id and s.cools_at > %(now)s and {_IS_RANKED}
        offset 0
    ) as s
"""
_VALUED: Final = f"""
    select s.organization_id, s.lead_address, s.last_at, o.stays_from,
        floor(({_VALUE}) * 1e6 + 0.5) / 1e6 as value
    from {{rows}} as s
    inner join organizations as o on o.organization_id = s.organization_id
    inner join factors as f on f.table_key = o.table_key and f.massed_from = s.massed_from
    inner join caps as c on c.table_key = o.table_key
"""
POINTS: Final = f"""
    with organizations as materialized ({_ORGANIZATIONS}),
    factors as materialized ({_FACTORS}),
    caps as materialized ({_CAPS}),
    valued as ({_VALUED.format(rows="app.lead_scores")})
    select organization_id, lead_address, value from valued
"""
"""What everybody of these organizations has now."""
STALE: Final = f"""
    with organizations as materialized ({_ORGANIZATIONS})
    select s.lead_address
    from organizations as o
    inner join app.lead_scores as s on s.organization_id = o.organization_id
    where s.version <> o.version
"""
RANK: Final = f"""
    with organizations as materialized ({_ORGANIZATIONS}),
    factors as materialized ({_FACTORS}),
    caps as materialized ({_CAPS}),
    warm as materialized ({_WARM}),
    stale as materialized (select distinct organization_id from warm where is_stale),
    valued as materialized ({_VALUED.format(rows="warm")}),
    counted as materialized (
        select
            o.organization_id, n.leads,
            ceil(round((o.enters_within * n.leads)::numeric, 6)) as most_in,
            greatest(
                ceil(round((o.enters_within * n.leads)::numeric, 6)),
                ceil(round((o.leaves_beyond * n.leads)::numeric, 6))
            ) as most_out
        from organizations as o
        cross join lateral (
            select count(*) as leads from app.lead_scores as s
            where s.organization_id = o.organization_id and {_IS_RANKED}
        ) as n
    ),
    placed as materialized (
        select
            organization_id, lead_address, value,
            row_number() over (
                partition by organization_id
                order by value desc, last_at desc, lead_address collate "C"
            ) as place
        from valued
        where value >= stays_from
    ),
    enters as (
        select
            p.organization_id, p.lead_address, true as is_entry, p.place, p.value,
            null as because
        from placed as p
        inner join organizations as o using (organization_id)
        inner join counted as n using (organization_id)
        where
            p.value >= o.floor and p.place <= n.most_in
            and (p.organization_id, p.lead_address) not in (
                select organization_id, lead_address from app.hot_leads
            )
    ),
    members as materialized (
        select h.organization_id, h.lead_address, v.value, p.place, v.value is null as is_cool
        from organizations as o
        inner join app.hot_leads as h on h.organization_id = o.organization_id
        left join valued as v
            on v.organization_id = h.organization_id and v.lead_address = h.lead_address
        left join placed as p
            on p.organization_id = h.organization_id and p.lead_address = h.lead_address
    ),
    cool as materialized (
        select
            m.organization_id, m.lead_address, s.masses, s.massed_from, s.last_at,
            s.excluded_because
        from members as m
        cross join lateral (
            select * from app.lead_scores as s
            where s.lead_address = m.lead_address and s.organization_id = m.organization_id
            offset 0
        ) as s
        where m.is_cool
    ),
    cool_valued as ({_VALUED.format(rows="cool")}),
    leaves as (
        select
            m.organization_id, m.lead_address, false as is_entry, m.place,
            coalesce(m.value, v.value, 0) as value,
            case
                when s.excluded_because is not null
                    then '{excluded("")}' || s.excluded_because
                when m.is_cool and s.last_at is null then '{GONE}'
                when m.place is null then '{FADED}'
                when m.place > n.most_out then '{BEYOND}'
            end as because
        from members as m
        inner join counted as n on n.organization_id = m.organization_id
        left join cool as s
            on s.organization_id = m.organization_id and s.lead_address = m.lead_address
        left join cool_valued as v
            on v.organization_id = m.organization_id and v.lead_address = m.lead_address
    )
    select c.*, n.leads
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
    inner join counted as n using (organization_id)
    where c.organization_id not in (select organization_id from stale)
    union all
    select organization_id, null, false, null, 0, null, 0 from stale
    order by 1, 4, 2
"""
"""Who enters, who leaves (`because`), and who of the touched is hot as before, with its place; of
an organization with scores by another version than its own, that it is so (no lead).
"""
_ROWS: Final = """
    select * from jsonb_to_recordset(%(rows)s) as r (
        organization_id text, lead_address text, workspace_id text, campaign_id text,
        value float8, place int8, reasons jsonb, version text, because text
    )
"""
_LOGGED: Final = """
    organization_id, lead_address, workspace_id, campaign_id, is_entry, value, place, because,
    version, changed_at
"""
LET_OUT: Final = f"""
    with leaving as ({_ROWS}),
    gone as (
        delete from app.hot_leads as h using leaving as r
        where h.organization_id = r.organization_id and h.lead_address = r.lead_address
        returning r.*, h.workspace_id as was_in, h.campaign_id as was_by
    )
    insert into app.hot_changes ({_LOGGED})
    select
        organization_id, lead_address, was_in, was_by, false, value, place, because, version,
        %(now)s
    from gone
    order by organization_id, lead_address
"""
LET_IN: Final = f"""
    with standing as ({_ROWS}),
    new as (
        insert into app.hot_leads as h (
            organization_id, lead_address, workspace_id, campaign_id, value, place, reasons,
            version, reckoned_at, entered_at
        )
        select
            organization_id, lead_address, workspace_id, campaign_id, value, place, reasons,
            version, %(now)s, %(now)s
        from standing
        order by organization_id, lead_address
        on conflict (organization_id, lead_address) do update set
            workspace_id = excluded.workspace_id, campaign_id = excluded.campaign_id,
            value = excluded.value, place = excluded.place, reasons = excluded.reasons,
            version = excluded.version, reckoned_at = excluded.reckoned_at
        returning h.organization_id, h.lead_address, xmax = 0 as is_new
    )
    insert into app.hot_changes ({_LOGGED})
    select
        r.organization_id, r.lead_address, r.workspace_id, r.campaign_id, true, r.value, r.place,
        r.because, r.version, %(now)s
    from standing as r
    inner join new using (organization_id, lead_address)
    where new.is_new
    order by r.organization_id, r.place
"""
"""Leads enter, or are reckoned anew where they were in."""
