"""Who is hot: the order of an organization's leads, and the changes that follow, logged."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row
from psycopg.types.json import Jsonb

from domain.assignment import UNASSIGNED
from domain.hot_leads import entered
from domain.scoring import Score, score
from domain.signals import Table
from tasks.score.mass import all_factors, array, columns
from tasks.score.rank_sql import LET_IN, LET_OUT, RANK, STALE
from tasks.score.scores import Person
from tasks.score.tables import Tables
from tasks.score.touches import read_touches

Connection = AsyncConnection[DictRow]


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
    """Who became hot, how many are no longer, and which organizations are not ranked, because
    they have scores by another version than their own."""

    entries: Sequence[Hot] = ()
    exits: int = 0
    stale: frozenset[str] = frozenset()


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
    ranked.
    """
    names = sorted(set(organizations) - {UNASSIGNED})
    if not names:
        return Ranked()
    await connection.execute(_HOLD, [names], prepare=True)
    of, leads = columns(sorted(touched), 2)
    known = {**parameters(names, tables, now), "touched_organizations": of, "touched_leads": leads}
    found = await connection.execute(RANK.encode(), known, prepare=True)
    told = await found.fetchall()
    rows = [row for row in told if row["lead_address"] is not None]
    leaves = [row for row in rows if row["because"]]
    stands = await _standing(connection, [row for row in rows if not row["because"]], tables, now)
    out = [_exit(row, tables) for row in leaves]
    await connection.execute(LET_OUT.encode(), {"rows": Jsonb(out), "now": now})
    standing = [_row(one, tables) for one in stands]
    await connection.execute(LET_IN.encode(), {"rows": Jsonb(standing), "now": now})
    outdated = frozenset(row["organization_id"] for row in told if row["lead_address"] is None)
    return Ranked([one for one in stands if one.is_entry], len(leaves), outdated)


async def _standing(
    connection: Connection, rows: Sequence[DictRow], tables: Tables, now: datetime
) -> list[Hot]:
    """These, with where they are and why they are warm."""
    did = await read_touches(connection, map(_person, rows)) if rows else {}
    return [
        Hot(
            *_person(row),
            *did[_person(row)].place,
            place=row["place"],
            leads=row["leads"],
            is_entry=row["is_entry"],
            score=score(did[_person(row)].touches, now, tables.table(row["organization_id"])),
        )
        for row in rows
    ]


def _person(row: DictRow) -> Person:
    return row["organization_id"], row["lead_address"]


def _exit(row: DictRow, tables: Tables) -> dict[str, Any]:
    return {**row, "version": tables.table(row["organization_id"]).version}


def _row(one: Hot, tables: Tables) -> dict[str, Any]:
    return {
        "organization_id": one.organization_id,
        "lead_address": one.lead_address,
        "workspace_id": one.workspace_id,
        "campaign_id": one.campaign_id,
        "value": one.score.value,
        "place": one.place,
        "reasons": {"reasons": kept_reasons(one.score, tables.table(one.organization_id))},
        "version": one.score.version,
        "because": entered(one.place, one.leads),
    }


def kept_reasons(score: Score, table: Table) -> list[dict[str, Any]]:
    """The reasons as they are kept: points as of then, and what fades them (times in ISO 8601)."""
    signals = {signal.name: signal for signal in table.signals}
    return [
        {
            "name": reason.name,
            "count": reason.count,
            "points": round(reason.points, 1),
            "faded": reason.faded,
            "cap": signals[reason.name].cap,
            "half_life_days": signals[reason.name].half_life_days,
            "newest_at": reason.newest_at.isoformat(),
        }
        for reason in score.reasons
    ]


async def stale(
    connection: Connection, organizations: Iterable[str], tables: Tables, now: datetime
) -> list[str]:
    """The leads of these organizations whose scores are of another version than they should."""
    return await _column(connection, STALE, parameters(sorted(organizations), tables, now))


async def _column(connection: Connection, query: str, known: Mapping[str, Any]) -> list[str]:
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(query.encode(), known)
    return [value for (value,) in await cursor.fetchall()]


def parameters(names: Sequence[str], tables: Tables, now: datetime) -> dict[str, Any]:
    """What every statement that makes points of masses needs to know."""
    rules = [tables.rule(name) for name in names]
    keys, since, factors = columns(all_factors(tables, now), 3)
    return {
        "organizations": names,
        "table_keys": [tables.key(name) for name in names],
        "versions": [tables.table(name).version for name in names],
        "floors": [float(rule.floor) for rule in rules],
        "stays": [float(rule.stays_from) for rule in rules],
        "enters": [float(rule.enters_within) for rule in rules],
        "leaves": [float(rule.leaves_beyond) for rule in rules],
        "factor_keys": keys,
        "factors_from": since,
        "factors": [array(one) for one in factors],
        "cap_keys": list(tables.every()),
        "caps": [array(one.cap for one in table.signals) for table in tables.every().values()],
        "now": now,
    }


_HOLD: Final = """
    select pg_advisory_xact_lock(hashtextextended('salesbrain hot leads ' || organization, 0))
    from unnest(%s::text[]) as organization
"""
