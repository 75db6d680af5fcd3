"""What a gateway does every few seconds: secrets, the inbox's state, counts, the bell."""

import asyncio
import logging
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from http.client import HTTPException
from time import monotonic
from typing import Final

import psycopg

from webhook_gateway.bell import Bell
from webhook_gateway.figures import Figures, Outcome
from webhook_gateway.inbox import Connection, connect
from webhook_gateway.keyring import Key, Keyring
from webhook_gateway.keys import load_keys, read_keys, save_keys
from webhook_gateway.patience import ended, within
from webhook_gateway.plan import Plan
from webhook_gateway.surroundings import Waiting, add_counts, read_waiting

log = logging.getLogger("salesbrain.gateway")

EVERY_SECONDS: Final = 2.0
ANSWER_SECONDS: Final = 10.0
RING_AFTER_SECONDS: Final = 5.0
RING_EVERY_SECONDS: Final = 30


class Chores:
    """Has one connection of its own. What it cannot do now, it does at the next look."""

    def __init__(self, plan: Plan, application: str, keyring: Keyring, figures: Figures) -> None:
        self.waiting: dict[str, Waiting] = {}
        self._url = plan.database_url
        self._folder = plan.folder
        self._bell = plan.bell
        self._application = application
        self._keyring = keyring
        self._figures = figures
        self._connection: Connection | None = None
        self._keys: list[Key] = []
        self._counted: Counter[tuple[str, Outcome]] = Counter()
        self._rang_at = 0.0
        self._is_closing = False
        self._wake = asyncio.Event()
        self._ringing: asyncio.Task[None] | None = None

    @property
    def depth(self) -> int:
        return sum(one.depth for one in self.waiting.values())

    @property
    def oldest_seconds(self) -> float:
        """Age of the oldest delivery that waits in the inbox; 0.0 when none does."""
        oldest = min((one.oldest_received_at for one in self.waiting.values()), default=None)
        return (datetime.now(UTC) - oldest).total_seconds() if oldest else 0.0

    def load_cached_keys(self) -> None:
        """For the first moment, and for a start while Postgres is down."""
        if not self._keyring:
            self._keyring.replace(load_keys(self._folder))

    async def run(self) -> None:
        while not self._is_closing:
            await self.once()
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY_SECONDS):
                    await self._wake.wait()

    async def once(self) -> None:
        try:
            if self._connection is None:
                self._connection = await connect(self._url, self._application)
            await within(ANSWER_SECONDS, self._connection, self._look(self._connection))
        except (psycopg.Error, TimeoutError, OSError) as error:
            if self._connection is not None:
                await self._connection.close()
                self._connection = None
            log.warning("chores_failed error=%s", type(error).__name__)
            return
        self._ring()

    async def _look(self, connection: Connection) -> None:
        keys = await read_keys(connection)
        if keys != self._keys:
            self._keyring.replace(keys)
            self._keys = keys
            log.info("secrets_read accepted=%d", len(keys))
            await asyncio.to_thread(self._cache, keys)
        self.waiting = await read_waiting(connection)
        await self._count(connection)

    def _cache(self, keys: list[Key]) -> None:
        try:
            save_keys(self._folder, keys)
        except OSError as error:
            log.error("secrets_not_cached errno=%s", error.errno)

    async def _count(self, connection: Connection) -> None:
        answers = Counter(self._figures.answers)
        fresh = answers - self._counted
        if fresh:
            await add_counts(connection, self._application, fresh)
            self._counted = answers

    def _ring(self) -> None:
        is_due = monotonic() - self._rang_at > RING_EVERY_SECONDS or not self._rang_at
        if self._bell is None or not is_due or self.oldest_seconds < RING_AFTER_SECONDS:
            return
        self._rang_at = monotonic()
        self._ringing = asyncio.ensure_future(self._rings(self._bell))

    async def _rings(self, bell: Bell) -> None:
        try:
            await asyncio.to_thread(bell.ring, self.depth, self.oldest_seconds, RING_EVERY_SECONDS)
        except (OSError, HTTPException, ValueError):
            self._figures.bells_failed += 1

    async def close(self, runner: "asyncio.Task[None]") -> None:
        """Leave the last counts."""
        self._is_closing = True
        self._wake.set()
        await ended(runner)
        if self._connection is None:
            return
        try:
            await within(1.0, self._connection, self._count(self._connection))
            await self._connection.close()
        except (psycopg.Error, TimeoutError, OSError):
            log.warning("counts_not_saved")
