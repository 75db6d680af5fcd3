"""Write events: new ones at once, known ones only where the new telling is the better one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow, dict_row, tuple_row

from tasks.process.facts import lock
from tasks.process.places import Places
from tasks.process.rows import NOTHING, EventRow, better, canonical_json
from tasks.process.stage import STAGE, fill

Connection = AsyncConnection[DictRow]


@dataclass(slots=True)
class Written:
    """What became of a batch's events; the stage keeps the new ones.

    `fresh` were not known before, `again` were; `completed` of these were told better, and
    `changed` of them, as they were and as they are, in what a fact may depend on. `refused` are of
    forgotten people and were not written.
    """

    fresh: Sequence[EventRow] = ()
    again: Sequence[EventRow] = ()
    completed: int = 0
    changed: list[tuple[EventRow, EventRow]] = field(default_factory=list)
    refused: frozenset[tuple[str, UUID]] = frozenset()


async def write_events(connection: Connection, rows: Sequence[EventRow], places: Places) -> Written:
    """Bring these events (unique by identity) into the log; leaves in the stage what was new."""
    await fill(connection, rows, places)
    cursor = connection.cursor(row_factory=tuple_row)
    await cursor.execute(_INSERT, prepare=True)
    numbers = [number for (number,) in await cursor.fetchall()]
    if not numbers:
        return Written(fresh=rows)
    await connection.execute(f"delete from {STAGE} where number = any(%s)", [numbers])
    known = [rows[number] for number in numbers]
    old = set(numbers)
    pairs = await _merge(connection, known, places)
    return Written(
        fresh=[row for number, row in enumerate(rows) if number not in old],
        again=known,
        completed=len(pairs),
        changed=[(before, after) for before, after in pairs if _said(before) != _said(after)],
    )


async def _merge(
    connection: Connection, known: Sequence[EventRow], places: Places
) -> list[tuple[EventRow, EventRow]]:
    """Complete events that these tell better; most tell the same again, and lock nothing."""
    before = await stored(connection, [row.identity for row in known])
    telling = [row for row in known if better(before[row.identity], row) != before[row.identity]]
    if not telling:
        return []
    await lock(connection, {row.workspace_id for row in telling})
    before = await stored(connection, [row.identity for row in telling], for_update=True)
    pairs = [(before[row.identity], better(before[row.identity], row)) for row in telling]
    pairs = [(old, new) for old, new in pairs if old != new]
    async with connection.cursor() as cursor:
        await cursor.executemany(_UPDATE, [_columns(new, places) for _, new in pairs])
    return pairs


async def stored(
    connection: Connection, identities: Sequence[tuple[str, UUID]], *, for_update: bool = False
) -> dict[tuple[str, UUID], EventRow]:
    """Events of the log by (workspace, key); locked in that order when asked."""
    cursor = connection.cursor(binary=True, row_factory=dict_row)
    query = _STORED + (" for update of e" if for_update else "")
    columns = [[one[0] for one in identities], [one[1] for one in identities]]
    await cursor.execute(query.encode(), columns, prepare=True)
    return {row.identity: row for row in map(_row, await cursor.fetchall())}


def _row(found: Mapping[str, Any]) -> EventRow:
    detail = found["detail"]
    return EventRow(**{**found, "detail": canonical_json(detail) if detail else NOTHING})


def _columns(row: EventRow, places: Places) -> dict[str, Any]:
    return {**row._asdict(), "organization_id": places.of(row)[0]}


def _said(row: EventRow) -> tuple[object, ...]:
    """What a verdict or a fact may depend on."""
    return (
        row.source, row.occurred_at, row.campaign_id, row.lead_address, row.account_email,
        row.interest, row.label,
    )  # fmt: skip


_LOGGED: Final = [name for name in EventRow._fields if name != "detail"]
_INSERT: Final = f"""
    with fresh as (
        insert into app.events ({", ".join(_LOGGED)}, organization_id, detail)
        select {", ".join(_LOGGED)}, organization_id, detail::jsonb
        from {STAGE}
        order by workspace_id, event_key
        on conflict (workspace_id, event_key) do nothing
        returning workspace_id, event_key
    )
    select s.number
    from {STAGE} as s
    left join fresh using (workspace_id, event_key)
    where fresh.event_key is null
    order by s.number
"""
_STORED: Final = f"""
    select {", ".join(f"e.{name}" for name in EventRow._fields)}
    from app.events as e
    inner join (
        select * from unnest(%s::text[], %s::uuid[]) as t (workspace_id, event_key)
    ) as named using (workspace_id, event_key)
    order by e.workspace_id, e.event_key
"""
_SETTABLE: Final = (
    "source", "occurred_at", "known_at", "campaign_id", "lead_address", "account_email",
    "email_id", "step", "variant", "interest", "label", "delivery_id", "organization_id",
)  # fmt: skip
_UPDATE: Final = f"""
    update app.events set {", ".join(f"{name} = %({name})s" for name in _SETTABLE)},
        detail = %(detail)s::jsonb
    where workspace_id = %(workspace_id)s and event_key = %(event_key)s
"""
