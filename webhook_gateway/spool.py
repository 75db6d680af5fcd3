"""What is kept on the local disk while Postgres is away or slow.

This process appends to one file of its own; files of processes that are gone are adopted.
"""

import asyncio
import errno
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import TypeVar

from webhook_gateway import spool_file
from webhook_gateway.row import received_seconds
from webhook_gateway.spool_file import SUFFIX, SpoolFile

T = TypeVar("T")


class SpoolFull(OSError):
    """The spool has reached GATEWAY_SPOOL_BYTES."""


@dataclass(frozen=True)
class Batch:
    """Rows of one file that are not yet in Postgres."""

    rows: list[bytes]
    file: SpoolFile
    end: int


class Spool:
    """The spool of this process. Disk calls run in threads, one at a time."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self.folder = folder
        self.is_failing = False
        self.depth = 0
        self.oldest_seconds: float | None = None
        self._most_bytes = most_bytes
        self._current: SpoolFile | None = None
        self._left: list[SpoolFile] = []
        self._bytes_elsewhere = 0
        self._one_at_a_time = asyncio.Lock()

    @property
    def waiting_bytes(self) -> int:
        own = [self._current] if self._current else []
        return sum(file.waiting_bytes for file in (*own, *self._left))

    @property
    def waiting_seconds(self) -> float:
        """Age of the oldest row that waits here; 0.0 when none does."""
        return time() - self.oldest_seconds if self.oldest_seconds is not None else 0.0

    @property
    def is_empty(self) -> bool:
        return not self.waiting_bytes and not self._left

    @property
    def is_full(self) -> bool:
        return self._used() >= self._most_bytes

    def _used(self) -> int:
        own = [self._current] if self._current else []
        return self._bytes_elsewhere + sum(file.end for file in (*own, *self._left))

    async def open(self) -> None:
        """Make this process' file now, so that /ready knows whether the folder works."""
        async with self._one_at_a_time:
            with suppress(OSError):
                await self._written(self._own_file)

    async def append(self, rows: Sequence[bytes]) -> None:
        """Keep rows until they are drained; raises OSError when that is not certain."""
        async with self._one_at_a_time:
            await self._written(lambda: self._append(rows))
            self.depth += len(rows)
            if self.oldest_seconds is None:
                self.oldest_seconds = received_seconds(rows[0])

    def _append(self, rows: Sequence[bytes]) -> None:
        file = self._own_file()
        if self._used() + sum(map(len, rows)) > self._most_bytes:
            raise SpoolFull(errno.ENOSPC, "the spool is full")
        file.append(rows)

    def _own_file(self) -> SpoolFile:
        if self._current is not None and self._current.is_broken:
            self._left.append(self._current)
            self._current = None
        if self._current is None:
            self._current = spool_file.create(self.folder)
        return self._current

    async def adopt(self) -> None:
        """Take over the files of processes that are gone, oldest first."""
        async with self._one_at_a_time:
            await asyncio.to_thread(self._adopt)

    def _adopt(self) -> None:
        ours = {file.path for file in (self._current, *self._left) if file}
        elsewhere = 0
        for path in sorted(self.folder.glob(f"*{SUFFIX}")):
            if path in ours:
                continue
            found = spool_file.adopt(path)
            if found is not None:
                self._welcome(found)
            else:
                with suppress(FileNotFoundError):
                    elsewhere += path.stat().st_size
        self._bytes_elsewhere = elsewhere

    def _welcome(self, found: SpoolFile) -> None:
        rows, _ = found.next_rows()
        if not rows:
            found.close(remove=True)
            return
        self._left.append(found)
        since = received_seconds(rows[0])
        self.oldest_seconds = min(since, self.oldest_seconds or since)

    async def next_batch(self) -> Batch | None:
        """The oldest rows that wait, or None when nothing does."""
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._next_batch)

    def _next_batch(self) -> Batch | None:
        while self._left:
            rows, end = self._left[0].next_rows()
            if rows:
                return Batch(rows, self._left[0], end)
            self._left.pop(0).close(remove=True)
        if self._current is None or not self._current.waiting_bytes:
            return None
        rows, end = self._current.next_rows()
        return Batch(rows, self._current, end)

    async def done(self, batch: Batch) -> None:
        """These rows are in Postgres."""
        async with self._one_at_a_time:
            batch.file.drained = batch.end
            self.depth = max(0, self.depth - len(batch.rows))
            if batch.rows:
                self.oldest_seconds = received_seconds(batch.rows[-1])
            if self._current is not None and not self._current.waiting_bytes:
                await asyncio.to_thread(self._current.clear)
            if self.is_empty:
                self.depth, self.oldest_seconds = 0, None

    async def close(self) -> None:
        """Give all locks back; what still waits is for the next process on this host."""
        async with self._one_at_a_time:
            for file in (self._current, *self._left):
                if file is not None:
                    file.close(remove=not file.waiting_bytes)
            self._current, self._left = None, []

    async def _written(self, call: Callable[[], T]) -> T:
        try:
            result = await asyncio.to_thread(call)
        except SpoolFull:
            raise
        except OSError:
            self.is_failing = True
            raise
        self.is_failing = False
        return result
