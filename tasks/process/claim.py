"""Claim waiting deliveries: their queue rows are deleted, which their transaction makes true."""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.rows import DictRow, tuple_row

Connection = AsyncConnection[DictRow]
BODY_BYTES_AT_ONCE: Final = 64 * 2**20
"""Bodies of one batch: what comes after is left for the next one, one delivery is always taken."""
BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Claimed(NamedTuple):
    """A delivery in hand. `body` is None when its day was dropped while it waited."""

    received_at: datetime
    delivery_id: UUID
    workspace_id: str
    attempts: int
    source: str
    body: bytes | None
    is_cut: bool


async def claim(
    connection: Connection,
    *,
    most: int,
    since: datetime,
    now: datetime,
    budget: int = BODY_BYTES_AT_ONCE,
) -> list[Claimed]:
    """Up to `most` waiting deliveries received from `since` on, the oldest of them.

    With bodies of about `budget` bytes; what comes after them goes on waiting, as does what other
    transactions hold. All wait again when this transaction fails.
    """
    return await _claimed(
        connection, _OLDEST, {"most": most, "since": since, "now": now, "budget": budget}
    )


async def claim_these(connection: Connection, places: list[Claimed]) -> list[Claimed]:
    """Of these deliveries the ones that still wait and nobody holds."""
    known = {
        "received": [place.received_at for place in places],
        "deliveries": [place.delivery_id for place in places],
        "budget": BODY_BYTES_AT_ONCE,
    }
    return await _claimed(connection, _THESE, known)


async def put_off(connection: Connection, places: list[Claimed], not_before: datetime) -> None:
    """Let these wait until then: what failed may pass."""
    await connection.execute(
        """
        update app.inbox_queue as q set attempts = q.attempts + 1, not_before = %(not_before)s
        from (
            select q.ctid as place from app.inbox_queue as q
            inner join unnest(%(received)s::timestamptz[], %(deliveries)s::uuid[])
                as t (received_at, delivery_id) using (received_at, delivery_id)
            order by received_at, delivery_id
            for update of q skip locked
        ) as held
        where q.ctid = held.place
        """,
        {
            "not_before": not_before,
            "received": [place.received_at for place in places],
            "deliveries": [place.delivery_id for place in places],
        },
    )


async def _claimed(connection: Connection, query: str, known: dict[str, Any]) -> list[Claimed]:
    cursor = connection.cursor(binary=True, row_factory=tuple_row)
    await cursor.execute(query.encode(), known, prepare=True)
    packed = await cursor.fetchone()
    return [] if packed is None or packed[0] is None else list(_unpacked(*packed))


def _unpacked(heads: bytes, names: str, bodies: bytes) -> Iterator[Claimed]:
    start = 0
    for head, name in zip(_HEAD.iter_unpack(heads), names.split(_BETWEEN), strict=True):
        received, key, attempts, length, body_bytes = head
        workspace_id, source = name.split(_WITHIN)
        body = None if length < 0 else bodies[start : start + length]
        start += max(length, 0)
        yield Claimed(
            _EPOCH + timedelta(microseconds=received),
            UUID(bytes=key),
            workspace_id,
            attempts,
            source,
            body,
            body_bytes > length,
        )


_HEAD: Final = struct.Struct(">q16siiq")
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
_BETWEEN: Final = "\x1e"
_WITHIN: Final = "\x1f"
# One row of packed columns: a thousand rows of 8 KB would come in hundreds of pieces, each of
# which wakes this process. Bodies are looked up last, so that none is copied on the way.
_TAKEN: Final = """
    , sized as (
        select
            c.*,
            sum(d.body_bytes) over (order by c.received_at, c.delivery_id) - d.body_bytes
                as bytes_before
        from claimed as c
        left join app.webhook_inbox as d
            on d.received_at = c.received_at and d.delivery_id = c.delivery_id
    ),
    taken as (
        delete from app.inbox_queue as q
        using sized
        where q.ctid = sized.place and coalesce(sized.bytes_before, 0) <= %(budget)s
        returning sized.received_at, sized.delivery_id, sized.workspace_id, sized.attempts
    )
    select
        string_agg(
            timestamptz_send(t.received_at) || uuid_send(t.delivery_id)
            || int4send(t.attempts::int4) || int4send(coalesce(octet_length(d.body), -1))
            || int8send(coalesce(d.body_bytes, -1)),
            ''::bytea
        ),
        string_agg(t.workspace_id || chr(31) || coalesce(d.source, ''), chr(30)),
        string_agg(coalesce(d.body, ''), ''::bytea)
    from taken as t
    left join app.webhook_inbox as d
        on d.received_at = t.received_at and d.delivery_id = t.delivery_id
"""
_OLDEST: Final = f"""
    with claimed as materialized (
        select ctid as place, received_at, delivery_id, workspace_id, attempts
        from app.inbox_queue
        where received_at >= %(since)s and (not_before is null or not_before <= %(now)s)
        order by received_at, delivery_id
        limit %(most)s
        for update skip locked
    )
    {_TAKEN}
"""
_THESE: Final = f"""
    with claimed as materialized (
        select q.ctid as place, q.received_at, q.delivery_id, q.workspace_id, q.attempts
        from unnest(%(received)s::timestamptz[], %(deliveries)s::uuid[])
            as t (received_at, delivery_id)
        inner join app.inbox_queue as q using (received_at, delivery_id)
        order by q.received_at, q.delivery_id
        for update of q skip locked
    )
    {_TAKEN}
"""
