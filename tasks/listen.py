"""The warm listener: drains the inbox when the bell rings, and shows that as runs."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from itertools import chain, repeat
from typing import Any, Final

import psycopg
from psycopg_pool import PoolTimeout

from domain.shifts import Rhythm
from models.session import Pool, open_pool
from models.settings import AlertSettings, ListenerSettings
from tasks.inbox_days import make_days
from tasks.listener.bell import BACKOFF_S, Name, hear, own_name
from tasks.listener.deadman import ping
from tasks.listener.door import open_door
from tasks.listener.figures import Figures
from tasks.listener.follow import Following
from tasks.listener.pump import Pump
from tasks.listener.runs import Runs
from tasks.notify import keep_telling
from tasks.process.parked_incidents import keep_noting

LAST_WORDS_S: Final = 8.0
"""How long a listener that was told to stop may take to close its run."""
log = logging.getLogger("salesbrain.listener")


async def listen(url: str, settings: ListenerSettings, rhythm: Rhythm) -> None:
    """Until SIGTERM or SIGINT: then the batch in hand is finished and the run closed.

    `url`: the database. Any number of listeners may run at once. Raises PortTaken when
    nobody can be answered where /metrics is to be.
    """
    name, figures = own_name(), Figures()
    door = await open_door(figures, settings.host, settings.port)
    log.info("listener %s: /metrics on port %d", name.text, _port_of(door))
    runs = Runs(url, name, figures, rhythm)
    runs.start()
    try:
        async with _patient_pool(url) as pool:
            pump = Pump(pool, runs, figures, rhythm)
            _stop_at_signals(pump)
            async with _beside(*_companions(url, name, settings, pump, pool)):
                await pump.run()
    finally:
        door.close()
        await asyncio.to_thread(runs.stop, LAST_WORDS_S)


def _companions(
    url: str, name: Name, settings: ListenerSettings, pump: Pump, pool: Pool
) -> list[Coroutine[Any, Any, None]]:
    """What goes on beside the draining. Only the bell may end the listener when it breaks."""
    beside = [
        hear(url, name, pump.ring, pump.figures.heard),
        _apart("days", lambda: _make_days(pool)),
        _apart("parked", lambda: keep_noting(pool)),
        _apart("alerts", lambda: keep_telling(pool)),
        _apart("replies", Following(pool, pump).run),
    ]
    if settings.deadman_url is not None:
        address, allowed = settings.deadman_url, AlertSettings().allow_private_targets
        signs = partial(ping, address.get_secret_value(), pump.figures, allow_private=allowed)
        beside.append(_apart("dead-man", signs))
    return beside


async def _apart(what: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """This for ever, again a minute after it broke: no event may wait for an alert."""
    while True:
        try:
            await work()
        except Exception:
            log.exception("%s broke; beginning again in a minute", what)
            await asyncio.sleep(60)


async def _make_days(pool: Pool) -> None:
    """At the start and daily, as the flow prune_records does, which alone drops old ones."""
    while True:
        try:
            await make_days(pool)
            await asyncio.sleep(86_400)
        except (psycopg.Error, PoolTimeout) as error:
            log.warning("inbox: no days could be made ahead (%s)", type(error).__name__)
            await asyncio.sleep(60)


@asynccontextmanager
async def _patient_pool(url: str) -> AsyncIterator[Pool]:
    """A pool as soon as there is a database."""
    async with AsyncExitStack() as stack:
        for pause in chain(BACKOFF_S, repeat(BACKOFF_S[-1])):
            try:
                opened = open_pool(url, size=8, application="salesbrain listener")
                pool = await stack.enter_async_context(opened)
                # The pool doubles its pauses for five minutes: after a long absence of Postgres
                # events would wait for it. So it gives up soon, and is asked again by the pump.
                pool.reconnect_timeout, pool.timeout = 2.0, 3.0
                break
            except PoolTimeout:
                log.warning("Postgres does not answer; trying again")
                await asyncio.sleep(pause)
        yield pool


@asynccontextmanager
async def _beside(*works: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """These run meanwhile and end with the block; one that breaks breaks the block."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work) for work in works]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()


def _stop_at_signals(pump: Pump) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, pump.stop)


def _port_of(door: asyncio.Server) -> int:
    return int(door.sockets[0].getsockname()[1])
