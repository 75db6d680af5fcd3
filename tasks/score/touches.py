"""What leads did and said as it is known now, for scores that explain themselves."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

from domain.scoring import Touch
from tasks.score.marks_sql import TOUCHES
from tasks.score.scores import Person

Connection = AsyncConnection[DictRow]
BATCH: Final = 5000


@dataclass(slots=True)
class Did:
    """A person's touches, and where the newest was: (workspace, campaign)."""

    touches: list[Touch] = field(default_factory=list)
    place: tuple[str, str] = ("", "")


async def read_touches(connection: Connection, people: Iterable[Person]) -> dict[Person, Did]:
    """What these people did and said, and what was decided about them."""
    wanted = set(people)
    leads = sorted({lead for _, lead in wanted})
    found: defaultdict[Person, Did] = defaultdict(Did)
    for start in range(0, len(leads), BATCH):
        await _read(connection, leads[start : start + BATCH], found)
    return {person: found[person] for person in wanted}


async def _read(
    connection: Connection, leads: Sequence[str], found: defaultdict[Person, Did]
) -> None:
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(f"{TOUCHES} order by at".encode(), {"leads": list(leads)})
    for organization_id, lead, source, at, workspace_id, campaign_id in await cursor.fetchall():
        did = found[organization_id, lead]
        did.touches.append(Touch(source, at))
        if workspace_id is not None:
            did.place = (workspace_id, campaign_id)
