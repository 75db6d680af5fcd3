"""Showing shifts as runs of the deployment `process-inbox`, in a thread of its own.

Each run is created PENDING, which workers pass over, and executed here. Prefect being slow or
away costs a line in the UI and no event: what could not be shown is reported when it is back.
Prefect is imported in the thread, so that the first drain does not wait for it.
"""

import asyncio
import contextlib
import logging
import threading
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import psycopg

from domain.shifts import Rhythm
from tasks.listener.bell import Name
from tasks.listener.dead_runs import close_dead_runs, tags_of
from tasks.listener.debt import Debt
from tasks.listener.figures import Figures
from tasks.listener.shift import Shift, on_duty
from tasks.listener.worked import Worked

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient
    from prefect.client.schemas.objects import FlowRun
    from prefect.flows import Flow

DEPLOYMENT: Final = "process-inbox/process-inbox"
ENTRYPOINT: Final = "flows.process_inbox.process_inbox"
TRY_AGAIN_S: Final = 5.0
AWAY_S: Final = 1.0
FIRST_ROUND_S: Final = 20.0
ROUND_S: Final = 60.0
"""How often runs of dead listeners are looked for."""
log = logging.getLogger("salesbrain.listener")


@dataclass
class Runs:
    """Shows one shift after the other. `url`: the database, to see which listeners live."""

    url: str
    name: Name
    figures: Figures
    rhythm: Rhythm
    debt: Debt = field(default_factory=Debt)
    _shifts: deque[Shift | None] = field(default_factory=deque)
    _in_hand: Shift | None = None
    _thread: threading.Thread | None = None
    _loop: asyncio.AbstractEventLoop | None = None
    _came: asyncio.Event = field(default_factory=asyncio.Event)
    _is_away: bool = False

    def start(self) -> None:
        self._thread = threading.Thread(target=self._work, name="runs", daemon=True)
        self._thread.start()

    def show(self, shift: Shift) -> None:
        """Returns at once; called from another thread."""
        self._put(shift)

    def stop(self, seconds: float) -> None:
        """Wait until the last run is closed, but not longer than this; hardly while Prefect is
        away."""
        self._put(None)
        if self._thread is not None:
            self._thread.join(min(seconds, AWAY_S) if self._is_away else seconds)

    def _work(self) -> None:
        from prefect.settings import (
            PREFECT_CLIENT_MAX_RETRIES,
            PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED,
            PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
            temporary_settings,
        )

        ours = {
            PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None,  # each run would wait a second for its thread
            PREFECT_CLIENT_MAX_RETRIES: 0,  # else a run whose server died hangs for two minutes
            PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED: False,  # it may be away at our start
        }
        with temporary_settings(ours):
            while True:
                try:
                    asyncio.run(self._serve())
                    return
                except Exception:  # whatever breaks in a display must not end the displaying
                    log.exception("showing runs broke; beginning again")
                    self._show_again()
                    time.sleep(TRY_AGAIN_S)

    def _put(self, shift: Shift | None) -> None:
        self._shifts.append(shift)
        with contextlib.suppress(AttributeError, RuntimeError):  # no loop yet, or no more
            self._loop.call_soon_threadsafe(self._came.set)  # type: ignore[union-attr]

    def _show_again(self) -> None:
        if self._in_hand is not None:
            self._shifts.appendleft(self._in_hand)

    async def _serve(self) -> None:
        from prefect.context import AsyncClientContext

        self._came, self._loop = asyncio.Event(), asyncio.get_running_loop()
        async with AsyncClientContext.get_or_create() as context:
            tidying = asyncio.create_task(self._keep_tidy(context.client))
            try:
                await self._show_all(context.client)
            finally:
                tidying.cancel()
            await self._pay(context.client)

    async def _show_all(self, client: "PrefectClient") -> None:
        while True:
            self._came.clear()
            while self._shifts:
                self._in_hand = self._shifts.popleft()
                if self._in_hand is None:
                    return
                await self._stand_for(client, self._in_hand)
                self._in_hand = None
            await self._came.wait()

    async def _stand_for(self, client: "PrefectClient", shift: Shift) -> None:
        run = await self._opened(client, shift)
        while run is None and not shift.ended.done():
            await asyncio.wait([asyncio.wrap_future(shift.ended)], timeout=TRY_AGAIN_S)
            run = await self._opened(client, shift)
        if run is None:
            self.figures.shifts_without_run += 1
            self.debt.add(shift.ended.result())
        elif not await self._run(run, shift):
            self.debt.open_runs[run.id] = await asyncio.wrap_future(shift.ended)

    async def _opened(self, client: "PrefectClient", shift: Shift) -> "FlowRun | None":
        """A run of the deployment that no worker takes; None while Prefect is away."""
        from prefect.states import Pending

        with self._forgiving():
            return await client.create_flow_run_from_deployment(
                await self._deployment(client),
                state=Pending(),
                name=f"process-inbox/{shift.opened_at:%H:%M}",
                tags=tags_of(self.name),
                # Asked again after an answer that was lost, the server gives the same run.
                idempotency_key=f"{self.name.text} {shift.opened_at.isoformat()}",
                parameters={
                    "quiet_seconds": self.rhythm.quiet.total_seconds(),
                    "longest_minutes": self.rhythm.longest.total_seconds() / 60,
                },
            )
        return None

    async def _run(self, run: "FlowRun", shift: Shift) -> bool:
        """Execute the flow, which waits for the shift to end; False when Prefect went away."""
        from prefect.flow_engine import run_flow

        async def end() -> Worked:
            return await asyncio.wrap_future(shift.ended)

        token = on_duty.set(end)
        self.figures.is_run_open = True
        try:
            with self._forgiving():
                ended: Any = run_flow(self._flow(), flow_run=run, return_type="state")
                return bool((await ended).is_completed())
            return False
        except Exception:  # of the engine, and only the display is lost
            log.exception("the run %s broke", run.id)
            return False
        finally:
            self.figures.is_run_open = False
            on_duty.reset(token)

    async def _keep_tidy(self, client: "PrefectClient") -> None:
        """What is owed is paid soon after Prefect is back; dead listeners' runs are closed."""
        round_at = time.monotonic() + FIRST_ROUND_S
        while True:
            await asyncio.sleep(TRY_AGAIN_S)
            await self._pay(client)
            if time.monotonic() >= round_at:
                round_at = time.monotonic() + ROUND_S
                with self._forgiving(), contextlib.suppress(psycopg.Error):
                    await close_dead_runs(client, await self._deployment(client), self.url)

    async def _pay(self, client: "PrefectClient") -> None:
        if self.debt.is_owing:
            with self._forgiving():
                await self.debt.pay(client, await self._deployment(client), tags_of(self.name))

    async def _deployment(self, client: "PrefectClient") -> UUID:
        return (await client.read_deployment_by_name(DEPLOYMENT)).id

    def _flow(self) -> "Flow[..., Any]":
        from prefect.flows import load_flow_from_entrypoint

        return load_flow_from_entrypoint(ENTRYPOINT)

    @contextlib.contextmanager
    def _forgiving(self) -> Iterator[None]:
        """What Prefect's absence breaks is said once, and tried again later."""
        import httpx
        from prefect.exceptions import PrefectException, PrefectSignal

        try:
            yield
        except (httpx.HTTPError, PrefectException, PrefectSignal) as error:
            if not self._is_away:
                log.warning(
                    "Prefect is away (%s: %s): draining without a run, to be reported later",
                    type(error).__name__, error,
                )  # fmt: skip
            self._is_away = True
        else:
            if self._is_away:
                log.info("Prefect is back")
            self._is_away = False
