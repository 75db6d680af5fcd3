"""The SQL of contacts: what is known of each person of a customer, and what it comes to."""

from collections.abc import Iterable
from typing import Final

from domain.assignment import UNASSIGNED
from domain.contacts import NO, RANKS, SIGNS, YES, Status
from domain.events import LEAD_MEETING_BOOKED
from domain.taxonomy import AUTOMATIC


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))


_TABLE: Final = ", ".join(
    f"('{name}', '{status}', {RANKS[status]})" for name, status in sorted(SIGNS.items())
)
_NAMES: Final = ("first_name", "last_name", "company", "title", "phone")
_AT_INSTANTLY: Final = {
    "first_name": "l.first_name",
    "last_name": "l.last_name",
    "company": "l.company_name",
    "title": "l.raw ->> 'job_title'",
    "phone": "l.raw ->> 'phone'",
}


def _of(table: str, column: str = "lead_address") -> str:
    """Only whom this run is about."""
    return f"(%(all)s or {table}.{column} = any(%(addresses)s))"


def _newest(value: str) -> str:
    order = "order by l.changed_at desc, l.lead_id"
    return f"(array_agg({value} {order}) filter (where {value} <> ''))[1]"


LEADS: Final = f"""
    select
        l.organization_id, l.address, min(coalesce(l.created_at, l.first_seen_at)) as at,
        {", ".join(f"{_newest(value)} as {name}" for name, value in _AT_INSTANTLY.items())}
    from instantly.leads as l
    where l.address <> '' and l.organization_id <> '{UNASSIGNED}' and {_of("l", "address")}
    group by l.organization_id, l.address
"""
"""One row per customer x lead, with the newest of its names that are not empty."""

_FACTS: Final = f"""
    select f.organization_id, f.lead_address as address, s.name, s.at
    from app.lead_facts as f
    left join lateral (
        select min(label.sentiment) as sentiment
        from instantly.lead_labels as label
        where
            f.interest not between -4 and 4
            and label.workspace_id = f.workspace_id and label.interest_status = f.interest
            and label.deleted_at is null
    ) as own on true
    cross join lateral (
        values
        ('lead', f.first_event_at),
        ('sent', f.first_sent_at),
        (case when f.count_opened_human > 0 then 'opened' end, f.first_opened_at),
        (case when f.count_clicked_human > 0 then 'clicked' end, f.first_clicked_at),
        ('interest:' || coalesce(own.sentiment, f.interest::text), f.interest_at)
    ) as s (name, at)
    where
        f.organization_id <> '{UNASSIGNED}' and s.at is not null and s.name is not null
        and {_of("f")}
"""
"""An open's `at` is the first one of all, which may have been a machine's."""

_MEETINGS: Final = f"""
    select f.organization_id, f.lead_address, 'meeting_booked', e.occurred_at
    from app.lead_facts as f
    inner join app.events as e
        on e.workspace_id = f.workspace_id and e.lead_address = f.lead_address
        and coalesce(e.campaign_id, '') = f.campaign_id and e.kind = '{LEAD_MEETING_BOOKED}'
    where f.count_meetings_booked > 0 and f.organization_id <> '{UNASSIGNED}' and {_of("f")}
"""

_READ: Final = f"""
    select r.organization_id, r.lead_address, 'reply:' || r.label, r.sent_at
    from app.reply_labels as r
    where r.is_effective and r.organization_id <> '{UNASSIGNED}' and {_of("r")}
"""

_UNREAD: Final = f"""
    select f.organization_id, f.lead_address, 'replied', f.first_replied_at
    from app.lead_facts as f
    where
        f.count_replied > 0 and f.organization_id <> '{UNASSIGNED}' and {_of("f")}
        and not exists (
            select from app.reply_labels as r
            where
                r.workspace_id = f.workspace_id and r.lead_address = f.lead_address
                and r.is_effective and r.label in ({_listed(AUTOMATIC)})
        )
"""
"""A reply whose words nobody read, or that was read as a person's: where automatic answers were
read, only readings say that somebody replied."""

SIGNS_SQL: Final = f"""
    select organization_id, address, 'lead' as name, at from leads
    union all
    select c.organization_id, c.address, 'imported', c.created_at
    from app.contacts as c where c.source = 'import' and {_of("c", "address")}
    union all {_FACTS}
    union all {_MEETINGS}
    union all {_READ}
    union all {_UNREAD}
    union all
    select d.organization_id, d.address, 'deal_won', d.closed_on::timestamp at time zone 'UTC'
    from app.deals as d where d.is_won and {_of("d", "address")}
    union all
    select s.organization_id, s.lead_address, 'suppressed', s.asked_at
    from app.suppressed as s where {_of("s")}
"""
"""(organization_id, address, name, at) of every sign there is."""

STANDINGS: Final = f"""
    with dated as (
        select
            s.organization_id, s.address, s.name, s.at, t.status, t.rank,
            max(s.at) filter (where t.status in ({_listed(NO)})) over w as last_no,
            max(s.at) filter (where t.status in ({_listed(YES)})) over w as last_yes,
            bool_or(t.status = '{Status.NEW}') over w as is_person
        from signs as s
        inner join (values {_TABLE}) as t (name, status, rank) on t.name = s.name
        window w as (partition by s.organization_id, s.address)
    )
    select distinct on (organization_id, address)
        organization_id, address, status, at as since, name as because
    from dated
    where
        is_person
        and case
            when status in ({_listed(YES)}) then last_no is null or at > last_no
            when status in ({_listed(NO)}) then last_yes is null or at >= last_yes
            else true
        end
    order by organization_id, address, rank desc, at, name collate "C"
"""
"""The rule of domain/contacts.py over `signs`, for whom a lead or an import made known: by a
suppression or a deal alone nobody is a contact."""

_AFTER: Final = {
    name: f"case when c.source = 'lead' then coalesce(l.{name}, c.{name}) "
    f"else coalesce(c.{name}, l.{name}) end"
    for name in _NAMES
}
"""What the CRM says of a person stands; a lead's names fill in, and are followed where the CRM
does not know it."""

FOLLOW: Final = f"""
    with leads as materialized ({LEADS}),
    signs as materialized ({SIGNS_SQL}),
    standings as materialized ({STANDINGS}),
    people as (
        select s.*, {", ".join(f"{after} as {name}" for name, after in _AFTER.items())},
            (c.status, c.status_since, c.status_because, {", ".join(f"c.{n}" for n in _NAMES)})
            is distinct from
            (s.status, s.since, s.because, {", ".join(_AFTER.values())}) as is_changed
        from standings as s
        left join leads as l on l.organization_id = s.organization_id and l.address = s.address
        left join app.contacts as c on c.organization_id = s.organization_id
            and c.address = s.address
    ),
    written as (
        insert into app.contacts as c (
            organization_id, address, {", ".join(_NAMES)}, status, status_since, status_because,
            source, created_at, updated_at
        )
        select
            organization_id, address, {", ".join(_NAMES)}, status, since, because, 'lead',
            %(now)s, %(now)s
        from people
        where is_changed
        order by organization_id, address
        on conflict (organization_id, address) do update set
            {", ".join(f"{name} = excluded.{name}" for name in _NAMES)},
            status = excluded.status,
            status_since = excluded.status_since,
            status_because = excluded.status_because,
            updated_at = excluded.updated_at
        returning xmax = 0 as is_new
    )
    select
        count(*) filter (where is_new) as new,
        count(*) filter (where not is_new) as changed
    from written
"""

LEAVE: Final = f"""
    delete from app.contacts as c
    where
        c.source = 'lead' and {_of("c", "address")}
        and not exists (
            select from instantly.leads as l
            where l.organization_id = c.organization_id and l.address = c.address
        )
        and not exists (
            select from app.lead_facts as f
            where f.organization_id = c.organization_id and f.lead_address = c.address
        )
        and not exists (
            select from app.deals as d
            where d.organization_id = c.organization_id and d.address = c.address
                and d.source = 'crm'
        )
"""
"""Whom no lead, no event and no CRM knows for this customer any more: its campaign moved on."""

ESTRANGED: Final = tuple(
    f"""
    update {table} as t set campaign_id = null, updated_at = %(now)s
    from instantly.campaigns as c
    where
        %(all)s and t.campaign_id = c.campaign_id
        and t.organization_id not in (c.organization_id, '{UNASSIGNED}')
    """
    for table in ("app.deals", "app.costs")
)
"""What a customer's CRM and books say stays its own when a campaign moves on; it is of that
campaign no more."""
