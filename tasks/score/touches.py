"""What leads did and said as it is known now, for scores that explain themselves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from domain.scoring import Score, Touch, score
from domain.signals import EXCLUSIONS, Table
from tasks.score.queue import Lead
from tasks.score.rank_sql import PLACES
from tasks.score.score_sql import TOUCHES

Connection = AsyncConnection[DictRow]
ByWorkspace = Mapping[str, Sequence[Touch]]
_ORDER: Final = [rule.because for rule in EXCLUSIONS]


async def read_touches(
    connection: Connection, leads: Sequence[Lead]
) -> Mapping[tuple[str, str], ByWorkspace]:
    """By (organization, address): what counts, workspace by workspace. `leads`: where to look."""
    cursor = connection.cursor(row_factory=tuple_row)
    known = {"workspaces": [one for one, _ in leads], "leads": [lead for _, lead in leads]}
    await cursor.execute(TOUCHES.encode(), known)
    found: defaultdict[tuple[str, str], defaultdict[str, list[Touch]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for organization_id, lead, workspace_id, source, at in await cursor.fetchall():
        found[organization_id, lead][workspace_id].append(Touch(source, at))
    return found


async def places_of(connection: Connection, people: Sequence[tuple[str, str]]) -> list[Lead]:
    """In which workspaces these (organization, address) have scores."""
    known = {"organizations": [one for one, _ in people], "leads": [lead for _, lead in people]}
    found = await connection.execute(PLACES, known)
    return sorted({(row["workspace_id"], row["lead_address"]) for row in await found.fetchall()})


def scored(touches: ByWorkspace, as_of: datetime, table: Table, known_at: datetime) -> Score:
    """A person's score: what it has in several workspaces adds up before the caps; whoever is
    excluded in one of them is no candidate."""
    together = score([one for some in touches.values() for one in some], as_of, table, known_at)
    because = _first(
        score(some, as_of, table, known_at).excluded_because for some in touches.values()
    )
    return replace(together, excluded_because=because)


def _first(reasons: Iterable[str | None]) -> str | None:
    return min((one for one in reasons if one), key=_ORDER.index, default=None)
