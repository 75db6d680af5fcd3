"""Who is hot: the order of an organization's leads, and the changes that follow, logged."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow
from psycopg.types.json import Jsonb

from domain.assignment import UNASSIGNED
from domain.hot_leads import STAYS_ABOVE, entered
from domain.scoring import Score
from domain.signals import DEFAULT
from tasks.score.mass import DEFAULT_KEY, all_factors, columns
from tasks.score.queue import Lead
from tasks.score.rank_sql import LET_IN, LET_OUT, PLACES, RANK, STALE
from tasks.score.tables import Tables
from tasks.score.touches import read_touches, scored

Connection = AsyncConnection[DictRow]


Person = tuple[str, str]
"""(organization, address)."""


@dataclass(frozen=True, slots=True)
class Hot:
    """A hot lead with its score now; `is_entry`: it was not hot before. `leads`: of how many."""

    organization_id: str
    lead_address: str
    workspace_id: str
    campaign_id: str
    place: int
    leads: int
    is_entry: bool
    score: Score


@dataclass(frozen=True, slots=True)
class Ranked:
    """Who became hot, and how many are no longer."""

    entries: Sequence[Hot] = ()
    exits: int = 0


async def rank(
    connection: Connection,
    organizations: Iterable[str],
    tables: Tables,
    now: datetime,
    touched: Collection[Person] = (),
) -> Ranked:
    """Bring the hot leads of these organizations to what the scores say as of now.

    Holds the organizations until the caller's transaction ends. Writes changes only: who enters,
    who leaves, and what is known of those of the touched who stay. What nobody owns is not
    ranked, nor is who has scores by another version than its own (see `stale`).
    """
    names = sorted(set(organizations) - {UNASSIGNED})
    if not names:
        return Ranked()
    await connection.execute(_HOLD, [names], prepare=True)
    of, leads = columns(sorted(touched), 2)
    known = {**parameters(names, tables, now), "touched_organizations": of, "touched_leads": leads}
    found = await connection.execute(RANK.encode(), known, prepare=True)
    rows = await found.fetchall()
    leaves = [row for row in rows if row["because"]]
    stands = await _standing(connection, [row for row in rows if not row["because"]], tables, now)
    async with connection.cursor() as cursor:
        await cursor.executemany(LET_OUT, [_exit(row, tables, now) for row in leaves])
        await cursor.executemany(LET_IN, [_row(one) for one in stands])
    return Ranked([one for one in stands if one.is_entry], len(leaves))


async def _standing(
    connection: Connection, rows: Sequence[DictRow], tables: Tables, now: datetime
) -> list[Hot]:
    """These, with where they are and why they are warm."""
    if not rows:
        return []
    places = await _places(connection, [_person(row) for row in rows])
    wanted = {(workspace, lead) for (_, lead), some in places.items() for workspace, _ in some}
    touches = await read_touches(connection, sorted(wanted))
    return [
        Hot(
            *_person(row),
            *places[_person(row)][-1],
            place=row["place"],
            leads=row["leads"],
            is_entry=row["is_entry"],
            score=scored(touches[_person(row)], now, tables.table(row["organization_id"]), now),
        )
        for row in rows
    ]


def _person(row: DictRow) -> Person:
    return row["organization_id"], row["lead_address"]


async def _places(
    connection: Connection, people: Sequence[Person]
) -> dict[Person, list[tuple[str, str]]]:
    """(workspace, campaign) of each, the newest last."""
    organizations, leads = columns(people, 2)
    found = await connection.execute(PLACES, {"organizations": organizations, "leads": leads})
    places: dict[Person, list[tuple[str, str]]] = {}
    for row in await found.fetchall():
        places.setdefault(_person(row), []).append((row["workspace_id"], row["campaign_id"]))
    return places


def _exit(row: DictRow, tables: Tables, now: datetime) -> dict[str, Any]:
    return {**row, "version": tables.table(row["organization_id"]).version, "now": now}


def _row(one: Hot) -> dict[str, Any]:
    return {
        "organization_id": one.organization_id,
        "lead_address": one.lead_address,
        "workspace_id": one.workspace_id,
        "campaign_id": one.campaign_id,
        "value": one.score.value,
        "place": one.place,
        "reasons": Jsonb({"reasons": told(one.score)}),
        "version": one.score.version,
        "because": entered(one.place, one.leads),
        "now": one.score.as_of,
    }


def told(score: Score) -> list[dict[str, Any]]:
    """The reasons as they are kept: points rounded for people, times in ISO 8601."""
    return [
        {
            "name": reason.name,
            "count": reason.count,
            "points": round(reason.points, 1),
            "newest_at": reason.newest_at.isoformat(),
        }
        for reason in score.reasons
    ]


async def stale(
    connection: Connection, organizations: Iterable[str], tables: Tables, now: datetime
) -> list[Lead]:
    """The leads of these organizations whose scores are of another version than they should."""
    known = parameters(sorted(set(organizations)), tables, now)
    found = await connection.execute(STALE.encode(), known)
    return [(row["workspace_id"], row["lead_address"]) for row in await found.fetchall()]


def parameters(names: Sequence[str], tables: Tables, now: datetime) -> dict[str, Any]:
    """What every statement that makes points of masses needs to know."""
    rules = [tables.rule(name) for name in names]
    keys, since, factors = columns(all_factors(tables, now), 3)
    caps = {DEFAULT_KEY: DEFAULT, **tables.tables}
    return {
        "organizations": names,
        "table_keys": [name if name in tables.tables else DEFAULT_KEY for name in names],
        "versions": [tables.table(name).version for name in names],
        "floors": [rule.floor for rule in rules],
        "stays": [STAYS_ABOVE for _ in rules],
        "enters": [rule.enters_within for rule in rules],
        "leaves": [rule.leaves_beyond for rule in rules],
        "factor_keys": keys,
        "factors_from": since,
        "factors": [_array(one) for one in factors],
        "cap_keys": list(caps),
        "caps": [_array(one.cap for one in table.signals) for table in caps.values()],
        "now": now,
    }


def _array(numbers: Iterable[float]) -> str:
    return "{" + ",".join(repr(float(one)) for one in numbers) + "}"


_HOLD: Final = """
    select pg_advisory_xact_lock(hashtextextended('salesbrain hot leads ' || organization, 0))
    from unnest(%s::text[]) as organization
"""
