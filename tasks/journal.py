"""How far a sweep has come: opened once, resumed after a crash, closed with its outcome."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from models.session import Pool
from tasks.store import Connection
from tasks.streams.rows import Parked
from tasks.streams.stream import Lane, Stream

_QUOTED: Final = str.maketrans({"\\": r"\\", '"': r"\""})
STALE_AFTER: Final = timedelta(hours=24)
"""An interrupted sweep older than this starts anew: its first pages say too little by now."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a lane goes on: its next cursor and page number, from 0."""

    cursor: str | None
    pages: int
    is_done: bool


async def open_sweep(
    pool: Pool, workspace_id: str, stream: str, now: datetime
) -> tuple[int, datetime, dict[str, Progress]]:
    """The open sweep of a stream, or a new one: its id, its start, and how far its lanes are."""
    async with pool.connection() as connection, connection.transaction():
        await connection.execute(
            """
            with abandoned as (
                update app.sweeps set finished_at = %(now)s, outcome = 'abandoned'
                where workspace_id = %(workspace)s and stream = %(stream)s
                    and finished_at is null and started_at < %(stale)s
                returning sweep_id
            ),
            pages as (
                delete from app.sweep_pages using abandoned
                where app.sweep_pages.sweep_id = abandoned.sweep_id
            )
            delete from app.sweep_lanes using abandoned
            where app.sweep_lanes.sweep_id = abandoned.sweep_id
            """,
            {"now": now, "workspace": workspace_id, "stream": stream, "stale": now - STALE_AFTER},
        )
        await connection.execute(
            """
            insert into app.sweeps (workspace_id, stream, started_at) values (%s, %s, %s)
            on conflict (workspace_id, stream) where finished_at is null do nothing
            """,
            [workspace_id, stream, now],
        )
        found = await connection.execute(
            """
            select sweep_id, started_at from app.sweeps
            where workspace_id = %s and stream = %s and finished_at is null
            """,
            [workspace_id, stream],
        )
        sweep = await found.fetchone()
        assert sweep is not None  # noqa: S101 - inserted above
        lanes = await connection.execute(
            "select lane, cursor, pages, is_done from app.sweep_lanes where sweep_id = %s",
            [sweep["sweep_id"]],
        )
        progress = {
            row["lane"]: Progress(row["cursor"], row["pages"], row["is_done"])
            for row in await lanes.fetchall()
        }
    return sweep["sweep_id"], sweep["started_at"], progress


async def note_lanes(
    connection: Connection, sweep_id: int, reached: Mapping[str, Progress]
) -> None:
    """Write where lanes stand now, inside the caller's transaction."""
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """
            insert into app.sweep_lanes (sweep_id, lane, cursor, pages, is_done)
            values (%s, %s, %s, %s, %s)
            on conflict (sweep_id, lane) do update
            set cursor = excluded.cursor, pages = excluded.pages, is_done = excluded.is_done
            """,
            [(sweep_id, lane, p.cursor, p.pages, p.is_done) for lane, p in reached.items()],
        )


async def note_pages(
    connection: Connection, sweep_id: int, pages: Iterable[tuple[str, str, int, Sequence[str]]]
) -> None:
    """Write which keys stood on pages: (stream, lane, page, keys)."""
    rows = [(stream, lane, page, _as_array(keys)) for stream, lane, page, keys in pages]
    columns = list(zip(*rows, strict=True)) or [(), (), (), ()]
    await connection.execute(
        """
        insert into app.sweep_pages (sweep_id, stream, lane, page, seen_keys)
        select %s, p.stream, p.lane, p.page, p.keys::text[]
        from unnest(%s::text[], %s::text[], %s::bigint[], %s::text[])
            as p (stream, lane, page, keys)
        on conflict (sweep_id, stream, lane, page) do nothing
        """,
        [sweep_id, *map(list, columns)],
    )


def _as_array(keys: Sequence[str]) -> str:
    """The literal of an array, whatever stands in the keys; arrays of arrays have one length."""
    if not keys:
        return "{}"
    together = "".join(keys)
    if '"' in together or "\\" in together:
        keys = [key.translate(_QUOTED) for key in keys]
    return '{"' + '","'.join(keys) + '"}'


async def close_sweep(
    connection: Connection, sweep_id: int, *, outcome: str, tombstoned: int, now: datetime
) -> None:
    """End a sweep and let go of the keys it saw."""
    await connection.execute(
        """
        update app.sweeps
        set
            finished_at = %(now)s, outcome = %(outcome)s, count_tombstoned = %(tombstoned)s,
            count_seen = (
                select coalesce(sum(cardinality(seen_keys)), 0)
                from app.sweep_pages where sweep_id = %(sweep)s
            )
        where sweep_id = %(sweep)s
        """,
        {"now": now, "outcome": outcome, "tombstoned": tombstoned, "sweep": sweep_id},
    )
    await connection.execute("delete from app.sweep_pages where sweep_id = %s", [sweep_id])
    await connection.execute("delete from app.sweep_lanes where sweep_id = %s", [sweep_id])


async def park(
    connection: Connection,
    workspace_id: str,
    stream: Stream,
    parked: Sequence[Parked],
    now: datetime,
) -> None:
    """Keep what could not be read, once each; a row that reads well again may be replayed."""
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """
            insert into app.parked_rows (
                workspace_id, stream, item_hash, item_key, reason, item,
                first_parked_at, last_parked_at
            )
            values (%s, %s, %s, %s, %s, %s, %s, %s)
            on conflict (workspace_id, stream, item_hash) do update
            set last_parked_at = excluded.last_parked_at, reason = excluded.reason
            """,
            [
                (workspace_id, stream.name, p.item_hash, p.item_key, p.reason, p.item, now, now)
                for p in parked
            ],
        )


def lanes_to_do(
    lanes: Sequence[Lane], progress: Mapping[str, Progress]
) -> list[tuple[Lane, Progress]]:
    """Lanes that are not done, each with where it goes on."""
    fresh = Progress(None, 0, is_done=False)
    standing = [(lane, progress.get(lane.name, fresh)) for lane in lanes]
    return [(lane, reached) for lane, reached in standing if not reached.is_done]
