"""Reading a piece as something to watch: a task run that materializes its tables, with progress."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from prefect.artifacts import acreate_progress_artifact, aupdate_progress_artifact
from prefect.assets import Asset, AssetProperties, materialize
from prefect.cache_policies import NO_CACHE

from tasks import sync
from tasks.bookkeeping import Span
from tasks.site import Site
from tasks.writer import Outcome

PROGRESS_EVERY_S: Final = 5.0


def table_asset(schema: str, table: str) -> Asset:
    """The asset of a table, as lineage names it."""
    return Asset(
        key=f"postgres://salesbrain/{schema}/{table}",
        properties=AssetProperties(name=f"{schema}.{table}"),
    )


async def read_watched(
    site: Site, piece: sync.Piece, wishes: sync.Wishes
) -> tuple[Sequence[Outcome], Span]:
    """Read a piece in a task run of its own, named after its first stream."""
    assets = [table_asset("instantly", stream.table.name) for stream in piece.streams]
    task = materialize(
        *assets,
        name=piece.name,
        task_run_name=f"{piece.name}/{site.workspace_id}",
        cache_policy=NO_CACHE,
        persist_result=False,
    )(sync.read)
    return await task(site, piece, wishes)


class Progress:
    """Pages stored so far, against how many are expected."""

    def __init__(self, expected: int) -> None:
        self.expected = max(expected, 1)
        self.stored = 0

    def add(self, _stream: str, pages: int) -> None:
        self.stored += pages

    @property
    def percent(self) -> float:
        return min(99.0, 100 * self.stored / self.expected)


@asynccontextmanager
async def progress_shown(
    key: str, expected: int, *, every_s: float = PROGRESS_EVERY_S
) -> AsyncIterator[Progress]:
    """A progress artifact that moves while a long sync runs; none for one of few pages."""
    progress = Progress(expected)
    teller = asyncio.create_task(_tell(key, progress, every_s))
    try:
        yield progress
    finally:
        teller.cancel()
        await asyncio.gather(teller, return_exceptions=True)


async def _tell(key: str, progress: Progress, every_s: float) -> None:
    artifact: Any = None
    try:
        while True:
            await asyncio.sleep(every_s)
            if artifact is None:
                artifact = await acreate_progress_artifact(
                    progress.percent, key=key, description="Pages stored, of those expected."
                )
            else:
                await aupdate_progress_artifact(artifact, progress.percent)
    finally:
        if artifact is not None:
            await aupdate_progress_artifact(artifact, 100.0)


async def expected_pages(site: Site, kind: str) -> int:
    """How many pages the last sync of this kind took, for the progress to be measured by."""
    streams = [piece.name for piece in sync.pieces(kind)]
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            select coalesce(sum(pages), 0) as pages from (
                select distinct on (stream) count_pages as pages from app.sync_runs
                where workspace_id = %s and stream = any(%s)
                order by stream, sync_run_id desc
            ) as latest
            """,
            [site.workspace_id, streams],
        )
        row = await found.fetchone()
        if row and row["pages"]:
            return int(row["pages"])
        counted = await connection.execute(
            """
            select coalesce(sum(leads_count), 0) / 100 as pages
            from instantly.campaign_analytics where workspace_id = %s
            """,
            [site.workspace_id],
        )
        row = await counted.fetchone()
    return int(row["pages"]) if row else 0
