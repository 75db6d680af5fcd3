"""A lead's score as of any moment, by what was known at any moment; it comes out the same for
ever.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.events import EMAIL_CLICKED, EMAIL_OPENED, INFERRED
from domain.machine import Seen, verdicts
from domain.readings import OptOut
from domain.scoring import Score, Touch, score
from domain.signals import HELD, LIFTED, SUPPRESSED, asked, said
from domain.taxonomy import Label
from models.session import Pool
from tasks.score.known_sql import CROWD, DECISIONS, EVENTS, LABELS, WAITING
from tasks.score.tables import read_tables

Connection = AsyncConnection[DictRow]
DECIDED: Final[Mapping[str, str]] = {
    "suppressed": SUPPRESSED,
    "confirmed": SUPPRESSED,
    "held": HELD,
    "lifted": LIFTED,
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A score, what it came of, what was left out as a machine's, and how many deliveries of
    then still wait to be read (with any, it may change)."""

    organization_id: str
    score: Score
    touches: Sequence[Touch]
    machines: Mapping[str, int]
    waiting: int


async def explain(pool: Pool, lead: str, as_of: datetime, known_at: datetime) -> list[Explained]:
    """The score of this address in each organization that knows it, by what was known then.

    `lead` is canonical (domain/addresses.py). Verdicts on machines are made again of the events
    known then.
    """
    async with pool.connection() as connection, connection.transaction():
        await connection.execute("set transaction isolation level repeatable read, read only")
        tables = await read_tables(connection)
        known = {"lead": lead, "known_at": known_at}
        events = await _rows(connection, EVENTS, known)
        machines = _machines(events, await _crowd(connection, events, known))
        touches = _by_organization(
            [*_of_events(events, machines), *_of_labels(await _rows(connection, LABELS, known))]
        )
        for row in events:  # also where all of it was a machine's
            touches.setdefault(row["organization_id"], [])
        known["organizations"] = list(touches)
        for row in await _rows(connection, DECISIONS, known):
            touches[row["organization_id"]].append(Touch(DECIDED[row["action"]], row["changed_at"]))
        [waiting] = await _rows(connection, WAITING, known)
    return [
        Explained(
            organization_id,
            score(some, as_of, tables.table(organization_id), known_at),
            some,
            _counted(events, machines, organization_id),
            waiting["count"],
        )
        for organization_id, some in sorted(touches.items())
    ]


async def _rows(connection: Connection, query: str, known: Mapping[str, Any]) -> Sequence[DictRow]:
    found = await connection.execute(query.encode(), known)
    return await found.fetchall()


async def _crowd(
    connection: Connection, events: Iterable[DictRow], known: Mapping[str, Any]
) -> Sequence[DictRow]:
    """Others' touches in the seconds of the lead's own."""
    seconds = sorted(
        {
            (row["workspace_id"], row["kind"], row["occurred_at"].replace(microsecond=0))
            for row in events
            if row["kind"] in (EMAIL_OPENED, EMAIL_CLICKED)
        }
    )
    columns = {
        "workspaces": [one for one, _, _ in seconds],
        "kinds": [kind for _, kind, _ in seconds],
        "seconds": [second for _, _, second in seconds],
    }
    return await _rows(connection, CROWD, {**known, **columns})


def _machines(events: Iterable[DictRow], crowd: Iterable[DictRow]) -> set[tuple[str, UUID]]:
    """The lead's opens and clicks that were a machine's by what was known."""
    seen: defaultdict[str, list[Seen]] = defaultdict(list)
    for row in (*events, *crowd):
        if _takes_part(row):
            seen[row["workspace_id"]].append(
                Seen(
                    row["event_key"],
                    row["kind"],
                    row["occurred_at"],
                    row["campaign_id"],
                    row["lead_address"],
                )
            )
    return {(workspace, key) for workspace, some in seen.items() for key in verdicts(some)}


def _takes_part(row: DictRow) -> bool:
    """Has a campaign and a time of its own (tasks/process/verdict_sql.py says the same)."""
    key: UUID = row["event_key"]
    return row["campaign_id"] is not None and row["source"] != INFERRED and key.int >> 80 != 0


Placed = tuple[str, Touch]


def _of_events(events: Iterable[DictRow], machines: set[tuple[str, UUID]]) -> Iterable[Placed]:
    for row in events:
        if (row["workspace_id"], row["event_key"]) not in machines:
            at = min(row["occurred_at"], row["known_at"])
            yield row["organization_id"], Touch(row["kind"], at, row["mail"])


def _of_labels(labels: Iterable[DictRow]) -> Iterable[Placed]:
    for row in labels:
        at, mail = min(row["sent_at"], row["labelled_at"]), row["message_key"]
        yield row["organization_id"], Touch(said(Label(row["label"])), at, mail)
        if row["opt_out"] != OptOut.NO:
            yield row["organization_id"], Touch(asked(OptOut(row["opt_out"])), at, mail)


def _by_organization(placed: Iterable[Placed]) -> defaultdict[str, list[Touch]]:
    found: defaultdict[str, list[Touch]] = defaultdict(list)
    for organization_id, touch in placed:
        found[organization_id].append(touch)
    return found


def _counted(
    events: Iterable[DictRow], machines: set[tuple[str, UUID]], organization_id: str
) -> dict[str, int]:
    """By kind, how many of the organization's were a machine's."""
    counts: dict[str, int] = {}
    for row in events:
        is_here = row["organization_id"] == organization_id
        if is_here and (row["workspace_id"], row["event_key"]) in machines:
            counts[row["kind"]] = counts.get(row["kind"], 0) + 1
    return counts
