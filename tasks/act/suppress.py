"""Asks not to be written to become suppressions, for the whole customer, at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from domain.opt_outs import Ask, Change, Standing, State, decide
from tasks.act.consequences import Followed, Turned, carry_through
from tasks.act.trail import DOUBTFUL, SURE, Entry, write_down
from tasks.store import Connection

Person = tuple[str, str]
"""organization_id and lead_address."""
ASKING: Final = [
    Change.SUPPRESSED,
    Change.HELD,
    Change.ASKED_AGAIN,
    Change.ASKED_BEFORE_LIFTING,
]
_LOCK: Final = "select pg_advisory_xact_lock(hashtextextended('salesbrain act', 0))"
_SEEN: Final = """
    select c.organization_id, c.lead_address, c.source, bool_or(c.detail = %s) as is_sure
    from app.suppression_changes as c
    inner join unnest(%s::text[], %s::text[]) as asked (organization_id, lead_address)
        using (organization_id, lead_address)
    where c.action = any(%s)
    group by c.organization_id, c.lead_address, c.source
"""
_STANDING: Final = """
    select s.organization_id, s.lead_address, s.state, s.decided_at
    from app.suppressions as s
    inner join unnest(%s::text[], %s::text[]) as asked (organization_id, lead_address)
        using (organization_id, lead_address)
"""
_STAND: Final = """
    insert into app.suppressions (
        organization_id, lead_address, state, because, source, asked_at, suppressed_at
    )
    select stands.*, %s
    from unnest(
        %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::timestamptz[]
    ) as stands
    on conflict (organization_id, lead_address) do update
    set
        state = excluded.state,
        because = excluded.because,
        source = excluded.source,
        asked_at = excluded.asked_at,
        suppressed_at = excluded.suppressed_at,
        decided_at = null,
        decided_by = null
"""


@dataclass(slots=True)
class _Judged:
    """What a number of asks came to."""

    turned: dict[Person, Turned] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


async def act_alone(connection: Connection) -> None:
    """Nobody else decides about suppressions until this transaction ends."""
    await connection.execute(_LOCK)


async def suppress(connection: Connection, asks: Sequence[Ask], now: datetime) -> Followed:
    """Suppress or hold who asked, with all that follows here; what is to be done at Instantly is
    written to the outbox. In the caller's transaction, which acts alone.

    An ask that was looked at before comes to nothing, so any number of runs come to the same.
    """
    if not asks:
        return Followed()
    people = sorted({(ask.organization_id, ask.lead_address) for ask in asks})
    judged = _judge(asks, await _seen(connection, people), await _standing(connection, people))
    await _stand(connection, judged.turned.values(), now)
    await write_down(connection, judged.entries, now)
    return await carry_through(connection, list(judged.turned.values()), now)


def _judge(
    asks: Iterable[Ask],
    seen: Mapping[tuple[str, str, str], bool],
    standing: dict[Person, Standing],
) -> _Judged:
    judged = _Judged()
    for ask in sorted(asks, key=lambda one: (one.asked_at, one.source)):
        person = ask.organization_id, ask.lead_address
        was_sure = seen.get((*person, ask.source))
        if was_sure or (was_sure is False and ask.is_doubtful):
            continue
        verdict = decide(replace(ask, is_known=was_sure is not None), standing.get(person))
        sure = DOUBTFUL if ask.is_doubtful else SURE
        judged.entries.append(Entry(*person, verdict.change, ask.source, sure))
        if verdict.state is not None:
            standing[person] = Standing(verdict.state)
            judged.turned[person] = Turned(ask, verdict.state)
    return judged


async def _seen(
    connection: Connection, people: Sequence[Person]
) -> dict[tuple[str, str, str], bool]:
    found = await connection.execute(_SEEN, [SURE, *_columns(people), ASKING])
    return {
        (row["organization_id"], row["lead_address"], row["source"]): bool(row["is_sure"])
        for row in await found.fetchall()
    }


async def _standing(connection: Connection, people: Sequence[Person]) -> dict[Person, Standing]:
    found = await connection.execute(_STANDING, _columns(people))
    return {
        (row["organization_id"], row["lead_address"]): Standing(
            State(row["state"]), row["decided_at"]
        )
        for row in await found.fetchall()
    }


async def _stand(connection: Connection, turned: Iterable[Turned], now: datetime) -> None:
    rows = [
        (
            one.ask.organization_id,
            one.ask.lead_address,
            one.state,
            one.ask.because,
            one.ask.source,
            one.ask.asked_at,
        )
        for one in turned
    ]
    if rows:
        await connection.execute(_STAND, [now, *map(list, zip(*rows, strict=True))])


def _columns(people: Sequence[Person]) -> list[list[Any]]:
    return [[one[0] for one in people], [one[1] for one in people]]
