"""What people decide about suppressions: a second look at what is held, entries and liftings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.addresses import canonical_address
from domain.opt_outs import Ask, Because, Change, State
from models.session import Pool
from tasks.act.consequences import Followed, Turned, carry_through
from tasks.act.orders import INSTANTLY, Order, queue_orders, unblocking
from tasks.act.suppress import act_alone, suppress
from tasks.act.trail import Entry, write_down
from tasks.erase.guard import erased_for
from tasks.store import Connection

_LISTED: Final = """
    select s.*, m.subject, m.body_text, m.body_html, l.label, l.reasons
    from app.suppressions as s
    left join app.messages as m
        on 'message:' || m.workspace_id || '/' || m.message_key = s.source
        and m.message_key = substring(s.source from '^message:[^/]*/(.*)$')
    left join app.reply_labels as l
        on l.workspace_id = m.workspace_id and l.message_key = m.message_key and l.is_effective
    where
        (%(organization)s::text is null or s.organization_id = %(organization)s)
        and s.state = any(%(states)s)
    order by s.asked_at desc, s.organization_id, s.lead_address
    limit %(most)s
"""
_CONFIRM: Final = """
    update app.suppressions
    set state = 'active', suppressed_at = %(now)s, decided_at = %(now)s, decided_by = %(by)s
    where
        organization_id = %(organization)s and lead_address = %(address)s and state = 'held'
    returning *
"""
_LIFT: Final = """
    update app.suppressions
    set state = 'lifted', decided_at = %(now)s, decided_by = %(by)s
    where
        organization_id = %(organization)s and lead_address = %(address)s
        and state in ('held', 'active')
    returning *
"""
_ENTRIES: Final = """
    select workspace_id, substring(detail from '^entry (.+)$') as entry_id
    from app.suppression_changes
    where
        organization_id = %s and lead_address = %s and action = %s and detail like 'entry %%'
"""
_RETRY: Final = """
    update app.outbox
    set given_up_at = null, attempts = 0, due_at = %s
    where
        kind = %s and given_up_at is not null and done_at is null
        and (%s::text is null or workspace_id = %s)
"""


class NothingThere(LookupError):
    """No suppression of this address stands that could be decided about."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides about which address of which customer, and why."""

    organization_id: str
    address: str
    because: str
    by: str

    @property
    def lead_address(self) -> str:
        """Raises ValueError when it is no address."""
        known = canonical_address(self.address)
        if known is None or "@" not in known:
            raise ValueError(f"{self.address!r} is no e-mail address")
        return known


async def listed(
    pool: Pool, organization_id: str | None, states: Sequence[State], most: int
) -> list[dict[str, Any]]:
    """Suppressions, the newest ask first, each with the mail it rests on."""
    async with pool.connection() as connection:
        found = await connection.execute(
            _LISTED, {"organization": organization_id, "states": list(states), "most": most}
        )
        return await found.fetchall()


async def add(pool: Pool, decision: Decision, now: datetime) -> Followed:
    """Suppress an address because a person says so; all follows as from an opt-out. One that was
    forgotten is suppressed for good already, and is not written down again."""
    ask = Ask(
        organization_id=decision.organization_id,
        lead_address=decision.lead_address,
        is_doubtful=False,
        because=Because.MANUAL,
        source=f"member:{decision.by}/{now.isoformat()}",
        asked_at=now,
    )
    async with pool.connection() as connection, connection.transaction():
        if await erased_for(connection, decision.organization_id, [decision.lead_address]):
            return Followed()
        await act_alone(connection)
        followed = await suppress(connection, [ask], now)
        await write_down(connection, [_entry(decision, Change.CONFIRMED, ask.source)], now)
    return followed


async def confirm(pool: Pool, decision: Decision, now: datetime) -> Followed:
    """Say of a held one that it was an opt-out; it is told to Instantly now.

    Raises NothingThere when none is held.
    """
    async with pool.connection() as connection, connection.transaction():
        row = await _decided(connection, _CONFIRM, decision, now)
        await write_down(connection, [_entry(decision, Change.CONFIRMED, row["source"])], now)
        return await carry_through(connection, [Turned(_ask(row), State.ACTIVE)], now)


async def lift(pool: Pool, decision: Decision, now: datetime) -> int:
    """Let an address be written to again; blocks of ours are taken back at Instantly.

    A lead that was taken out of its campaigns stays in its list: putting it back is a person's
    decision. Returns how many orders wait for Instantly. Raises NothingThere.
    """
    async with pool.connection() as connection, connection.transaction():
        row = await _decided(connection, _LIFT, decision, now)
        await write_down(connection, [_entry(decision, Change.LIFTED, row["source"])], now)
        found = await connection.execute(
            _ENTRIES, [row["organization_id"], row["lead_address"], Change.BLOCKED]
        )
        orders = [_unblocking(row, entry) for entry in await found.fetchall()]
        return await queue_orders(connection, orders, now)


async def retry(pool: Pool, workspace_id: str | None, now: datetime) -> int:
    """Let orders that were given up be tried again; returns how many."""
    async with pool.connection() as connection:
        done = await connection.execute(_RETRY, [now, INSTANTLY, workspace_id, workspace_id])
    return done.rowcount


async def _decided(
    connection: Connection, statement: str, decision: Decision, now: datetime
) -> dict[str, Any]:
    await act_alone(connection)
    found = await connection.execute(
        statement.encode(),
        {
            "organization": decision.organization_id,
            "address": decision.lead_address,
            "by": decision.by,
            "now": now,
        },
    )
    row = await found.fetchone()
    if row is None:
        raise NothingThere(f"{decision.organization_id}: {decision.lead_address}")
    return row


def _entry(decision: Decision, change: Change, source: str) -> Entry:
    return Entry(
        decision.organization_id,
        decision.lead_address,
        change,
        source,
        decision.because,
        done_by=decision.by,
    )


def _ask(row: dict[str, Any]) -> Ask:
    return Ask(
        organization_id=row["organization_id"],
        lead_address=row["lead_address"],
        is_doubtful=False,
        because=Because(row["because"]),
        source=row["source"],
        asked_at=row["asked_at"],
    )


def _unblocking(row: dict[str, Any], entry: dict[str, Any]) -> Order:
    return unblocking(
        workspace_id=entry["workspace_id"],
        organization_id=row["organization_id"],
        lead_address=row["lead_address"],
        source=row["source"],
        entry_id=entry["entry_id"],
    )
