"""Which concluded events turned out to be others, now that those were told.

Inferred from a counter: the real event in whose place it stood (domain/conclusions.py, by lead,
campaign and kind). Polled interest, a campaign's end, an account's error: a
delivery about the same within the time in which polling cannot tell them apart. A polled reply:
the delivery of the same mail, where the two disagree whether it is automatic. The log keeps
both; which of them counts is a function of the set of events, whatever came first.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.conclusions import replaced
from domain.events import AUTO_REPLY_RECEIVED, INFERRED, INTEREST_KINDS, REPLY_RECEIVED
from domain.identity import ACCOUNT_KINDS, CAMPAIGN_KINDS
from tasks.process.rows import EventRow

Connection = AsyncConnection[DictRow]
INTEREST_WITHIN: Final = "10 minutes"
STATUS_WITHIN: Final = "30 minutes"
"""A delivery this long before a status changed, or after a sync saw it, is of the same change."""


Pair = tuple[str, UUID, UUID]
"""(workspace, the concluded event, the one that it turned out to be)."""


async def turned_out(connection: Connection, rows: Sequence[EventRow]) -> list[Pair]:
    """What concluded events, that these events concern, turned out to be and were not known to.

    Only for what is concluded a lead's log is read, so that events of the others cost a look at
    an index. The caller holds the locks of the workspaces' facts and leaves the events out.
    """
    leads = sorted({(row.workspace_id, row.lead_address) for row in rows if row.lead_address})
    others = sorted(
        {
            (row.workspace_id, row.kind)
            for row in rows
            if row.kind in CAMPAIGN_KINDS or row.kind in ACCOUNT_KINDS
        }
    )
    found: list[Pair] = []
    if leads:
        doubtful = await _ask(connection, _DOUBTFUL, _unzip(leads))
        pairs = [(row["workspace_id"], row["lead_address"]) for row in doubtful]
        if pairs:
            known = {**_KNOWN, **_unzip(pairs)}
            found += _pairs(await _ask(connection, _SAME, known))
            found += _counted(await _ask(connection, _COUNTED, known), found)
    if others:
        found += _pairs(await _ask(connection, _STATUSES, {**_KNOWN, **_unzip(others)}))
    return await _news(connection, found) if found else []


def _pairs(rows: Sequence[dict[str, Any]]) -> list[Pair]:
    return [(row["workspace_id"], row["event_key"], row["by_event_key"]) for row in rows]


def _counted(rows: Sequence[dict[str, Any]], others: Sequence[Pair]) -> list[Pair]:
    """Of each lead, campaign and kind: what inferred events turned out to be (rows in order)."""
    gone = {(workspace, key) for workspace, key, _ in others}
    kept = [row for row in rows if (row["workspace_id"], row["event_key"]) not in gone]
    found: list[Pair] = []
    for (workspace, *_), group in groupby(kept, itemgetter(*_GROUP)):
        events = list(group)
        inferred = sorted(
            (row for row in events if row["source"] == INFERRED), key=itemgetter("ordinal")
        )
        real = [row for row in events if row["source"] != INFERRED]
        places = replaced(
            [(row["ordinal"], row["known_at"]) for row in inferred],
            [row["occurred_at"] for row in real],
        )
        found += [
            (workspace, inferred[at]["event_key"], real[rank]["event_key"])
            for at, rank in places.items()
        ]
    return found


async def _news(connection: Connection, pairs: Sequence[Pair]) -> list[Pair]:
    """Those that were not known; of known ones, which event it is may have changed."""
    workspaces, keys, by = (list(column) for column in zip(*pairs, strict=True))
    known = {"workspaces": workspaces, "keys": keys, "by": by}
    rows = await _ask(connection, _MOVED, known)
    told = {(row["workspace_id"], row["event_key"]) for row in rows}
    return [pair for pair in pairs if pair[:2] not in told]


async def _ask(
    connection: Connection, query: str, known: dict[str, Any]
) -> Sequence[dict[str, Any]]:
    cursor = await connection.execute(query.encode(), known, prepare=True)
    return await cursor.fetchall()


def _unzip(pairs: Sequence[tuple[Any, Any]]) -> dict[str, Any]:
    return {"workspaces": [one for one, _ in pairs], "names": [other for _, other in pairs]}


_KNOWN: Final[dict[str, Any]] = {
    "interest": sorted(INTEREST_KINDS),
    "replies": sorted((REPLY_RECEIVED, AUTO_REPLY_RECEIVED)),
    "interest_within": INTEREST_WITHIN,
    "status_within": STATUS_WITHIN,
}
_NAMED: Final = "unnest(%(workspaces)s::text[], %(names)s::text[])"
_DOUBTFUL: Final = f"""
    select named.workspace_id, named.lead_address
    from {_NAMED} as named (workspace_id, lead_address)
    cross join lateral (
        select from app.events as e
        where e.workspace_id = named.workspace_id and e.lead_address = named.lead_address
            and (e.source = 'inferred' or (e.source = 'poll' and e.kind <> 'email_sent'))
        limit 1
    ) as one
"""
# Lateral here and below: lead by lead, by an index, whatever the planner thinks of the log.
_MOVED: Final = """
    with pairs as (
        select * from unnest(%(workspaces)s::text[], %(keys)s::uuid[], %(by)s::uuid[])
            as p (workspace_id, event_key, by_event_key)
    ),
    moved as (
        update app.events_superseded as s set by_event_key = p.by_event_key
        from pairs as p
        where
            s.workspace_id = p.workspace_id and s.event_key = p.event_key
            and s.by_event_key <> p.by_event_key
    )
    select s.workspace_id, s.event_key
    from app.events_superseded as s
    inner join pairs using (workspace_id, event_key)
"""
_LOG: Final = f"""
    with log as materialized (
        select
            e.workspace_id, e.lead_address, coalesce(e.campaign_id, '') as place, e.kind,
            case when e.kind = any(%(replies)s) then 'reply' else e.kind end as family,
            e.source, e.event_key, e.occurred_at, e.known_at, e.email_id, e.ordinal,
            e.source in ('webhook', 'delivery_log') as is_told
        from {_NAMED} as named (workspace_id, lead_address)
        cross join lateral (
            select * from app.events as e
            where e.workspace_id = named.workspace_id and e.lead_address = named.lead_address
            offset 0
        ) as e
    )
"""
_SAME: Final = f"""
    {_LOG}
    (
        select distinct on (p.workspace_id, p.event_key)
            p.workspace_id, p.event_key, t.event_key as by_event_key
        from log as p
        inner join log as t
            on t.workspace_id = p.workspace_id and t.lead_address = p.lead_address
            and t.email_id = p.email_id and t.family = p.family
        where p.source = 'poll' and p.family = 'reply' and t.is_told
        order by p.workspace_id, p.event_key, t.event_key
    )
    union all
    (
        select distinct on (p.workspace_id, p.event_key)
            p.workspace_id, p.event_key, t.event_key as by_event_key
        from log as p
        inner join log as t
            on t.workspace_id = p.workspace_id and t.lead_address = p.lead_address
            and t.place = p.place and t.kind = p.kind
        where
            p.source = 'poll' and p.kind = any(%(interest)s) and t.is_told
            and t.occurred_at between p.occurred_at - %(interest_within)s::interval
                and p.occurred_at + %(interest_within)s::interval
        order by
            p.workspace_id, p.event_key,
            abs(extract(epoch from t.occurred_at - p.occurred_at)), t.event_key
    )
"""
_GROUP: Final = ("workspace_id", "lead_address", "place", "family")
_COUNTED: Final = f"""
    {_LOG}
    select
        workspace_id, lead_address, place, family, source, event_key, ordinal, occurred_at,
        known_at
    from log
    where (workspace_id, lead_address, place, family) in (
        select workspace_id, lead_address, place, family from log where source = 'inferred'
    )
    order by workspace_id, lead_address, place, family, occurred_at, event_key
"""
_STATUSES: Final = f"""
    with concluded as (
        select
            e.workspace_id, e.event_key, e.kind, e.occurred_at, e.known_at, e.campaign_id,
            e.account_email
        from app.events as e
        inner join {_NAMED} as named (workspace_id, kind) using (workspace_id, kind)
        where e.source = 'poll'
    )
    select distinct on (p.workspace_id, p.event_key)
        p.workspace_id, p.event_key, t.event_key as by_event_key
    from concluded as p
    inner join app.events as t on t.workspace_id = p.workspace_id and t.kind = p.kind
    where
        t.source in ('webhook', 'delivery_log')
        and case
            when p.account_email is not null then t.account_email = p.account_email
            else t.campaign_id = p.campaign_id
        end
        and t.occurred_at between
            least(p.occurred_at, p.known_at) - %(status_within)s::interval
            and p.known_at + %(status_within)s::interval
    order by
        p.workspace_id, p.event_key,
        abs(extract(epoch from t.occurred_at - p.occurred_at)), t.event_key
"""
