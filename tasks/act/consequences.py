"""What a suppression brings with it: suggestions end, and Instantly is to be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.follow_through import Action, Kind, stops
from domain.opt_outs import Ask, Change, State
from tasks.act.orders import Order, queue_orders
from tasks.act.trail import BY_ITSELF, Entry, write_down
from tasks.store import Connection

_CANCEL: Final = """
    with ended as (
        update app.suggestions as s
        set
            state = 'cancelled', ended_at = %(now)s, ended_by = %(by)s,
            ended_because = 'suppressed'
        from unnest(%(organizations)s::text[], %(addresses)s::text[], %(states)s::text[])
            as t (organization_id, lead_address, state)
        where
            s.organization_id = t.organization_id and s.lead_address = t.lead_address
            and s.state = 'open' and (s.kind = 'follow_up' or t.state = 'active')
        returning s.organization_id, s.lead_address
    )
    select organization_id, lead_address, count(*) as many from ended group by 1, 2
"""
_WHERE: Final = """
    select
        o.organization_id, w.workspace_id, w.is_shared,
        coalesce((o.settings #>> '{replies,opt_outs_to_instantly}')::boolean, true) as is_on
    from app.organizations as o
    inner join app.workspaces as w on w.is_enabled
    where
        o.organization_id = any(%s)
        and case
            when w.is_shared then exists (
                select 1 from instantly.campaigns as c
                where c.workspace_id = w.workspace_id and c.organization_id = o.organization_id
            )
            else w.organization_id = o.organization_id
        end
    order by w.workspace_id
"""


@dataclass(frozen=True, slots=True)
class Turned:
    """A suppression that has just become held or active, and the ask that made it so."""

    ask: Ask
    state: State


@dataclass(slots=True)
class Followed:
    """What came of asks: how many people are newly suppressed and held, how many suggestions
    ended, how many orders wait for Instantly."""

    suppressed: int = 0
    held: int = 0
    cancelled: int = 0
    ordered: int = 0


async def carry_through(
    connection: Connection, turned: Sequence[Turned], now: datetime
) -> Followed:
    """End the suggestions of these people and write orders for each of their workspaces."""
    if not turned:
        return Followed()
    entries, cancelled = await _cancel(connection, turned, now)
    orders, not_told = await _orders(connection, turned, now)
    await write_down(connection, [*entries, *not_told], now)
    held = sum(one.state is State.HELD for one in turned)
    return Followed(
        suppressed=len(turned) - held,
        held=held,
        cancelled=cancelled,
        ordered=await queue_orders(connection, orders, now),
    )


async def _cancel(
    connection: Connection, turned: Sequence[Turned], now: datetime
) -> tuple[list[Entry], int]:
    found = await connection.execute(
        _CANCEL,
        {
            "now": now,
            "by": BY_ITSELF,
            "organizations": [one.ask.organization_id for one in turned],
            "addresses": [one.ask.lead_address for one in turned],
            "states": [one.state for one in turned],
        },
    )
    sources = {(one.ask.organization_id, one.ask.lead_address): one.ask.source for one in turned}
    ended = await found.fetchall()
    entries = [
        Entry(
            row["organization_id"],
            row["lead_address"],
            Change.FOLLOW_UPS_CANCELLED,
            sources[row["organization_id"], row["lead_address"]],
            str(row["many"]),
        )
        for row in ended
    ]
    return entries, sum(row["many"] for row in ended)


async def _orders(
    connection: Connection, turned: Sequence[Turned], now: datetime
) -> tuple[list[Order], list[Entry]]:
    found = await connection.execute(_WHERE, [sorted({one.ask.organization_id for one in turned})])
    places = await found.fetchall()
    orders: list[Order] = []
    not_told: list[Entry] = []
    for one in turned:
        for place in places:
            if place["organization_id"] == one.ask.organization_id:
                for action in _stops(place, one):
                    if action.is_wanted:
                        orders.append(_order(action, one, place, now))
                    else:
                        not_told.append(_not_told(action, one, place))
    return orders, not_told


def _stops(place: dict[str, Any], one: Turned) -> Sequence[Action]:
    return stops(
        is_shared=place["is_shared"],
        opt_outs_to_instantly=place["is_on"],
        is_held=one.state is State.HELD,
    )


def _order(action: Action, one: Turned, place: dict[str, Any], now: datetime) -> Order:
    return Order(
        kind=Kind(action.kind),
        workspace_id=place["workspace_id"],
        organization_id=one.ask.organization_id,
        lead_address=one.ask.lead_address,
        source=one.ask.source,
        occasion=now.isoformat(),
        reason=action.reason,
    )


def _not_told(action: Action, one: Turned, place: dict[str, Any]) -> Entry:
    return Entry(
        one.ask.organization_id,
        one.ask.lead_address,
        Change.NOT_TOLD_TO_INSTANTLY,
        one.ask.source,
        action.reason,
        place["workspace_id"],
    )
