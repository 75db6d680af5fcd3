"""The world goes on by itself, and what happens is delivered."""

import asyncio
from pathlib import Path
from random import Random
from time import monotonic

import numpy as np

from sandbox.acts import ACTS
from sandbox.ledger import Ledger
from sandbox.load import LoadBodies
from sandbox.occurrence import Happening, Occurrence
from sandbox.payloads import occurrence_at
from sandbox.sender import Sender
from sandbox.sending import Sending
from sandbox.stage import Pool, Stage
from sandbox.state import State
from sandbox.world.documents import Doc
from sandbox.world.events import Kind

TICK = 0.01
MOST_PENDING = 20_000  # beyond it the world waits for the sender
AFTER_A_MAIL = ("replied", "auto-replied", "bounced", "unsubscribed", "opened", "clicked")
LOSSES = (
    ("email_id",),
    ("campaign_id", "campaign_name", "campaign"),
    ("timestamp",),
    ("step", "variant"),
    ("email_id", "unibox_url", "email_account", "is_first"),
)
"""What old bodies, or those of some kinds, lack."""
COLLISIONS: tuple[Doc, ...] = (
    {"step": "pricing page", "variant": "B"},
    {"email_id": "crm-4711"},
    {"timestamp": "2019-01-01"},
    {"workspace": "Berlin office"},
    {"event_type": "trade fair"},
)
"""Custom variables that somebody named like Instantly's own keys."""


class Live:
    """Live activity of one sandbox. Nothing happens before `start` or `happen`."""

    def __init__(self, state: State, sending: Sending, ledger: Path | None = None) -> None:
        self.state, self.sending = state, sending
        self.ledger = Ledger(ledger)
        self.sender = Sender(state, self.ledger, sending)
        self.count = 0
        self._stage: Stage | None = None
        self._dice = Random(state.world.shape.seed ^ 0x10AD)
        self._spoil = Random(state.world.shape.seed ^ 0x0DD)
        self._bodies = LoadBodies(state.world.shape.seed)
        self._seen = len(state.extra_events)
        self._planned_up_to = 0
        self._task: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Events happen by themselves and are delivered."""
        return self._task is not None and not self._task.done()

    def configure(self, sending: Sending) -> None:
        """Other switches from now on."""
        self.sending = self.sender.sending = sending
        self.state.stale_ms = 200.0 if sending.rate > 50 and self.is_running else 0.0
        if self.is_running:
            self.sender.start()

    def start(self) -> None:
        """Begin to deliver, in the event loop that runs; events at the rate of the switches."""
        if self.is_running:
            return
        if self.state.live_since is None:
            self.state.live_since = self.state.now()
        self._planned_up_to = self.state.now()
        self._task = asyncio.get_running_loop().create_task(self._run())
        self.configure(self.sending)

    async def stop(self) -> None:
        """Let nothing further happen; what is on its way is abandoned."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None
        await self.sender.close()
        self.state.stale_ms = 0.0

    async def close(self) -> None:
        """Stop for good."""
        await self.stop()
        self.ledger.close()

    def happen(self, kind: str | None = None, workspace: int | None = None) -> list[Occurrence]:
        """Let one thing happen now: of any kind, or of this one, after a mail where it needs one.

        What happened, in order; nothing where it cannot.
        """
        found = self._one(kind, workspace)
        if found is None and kind in AFTER_A_MAIL:
            mail = self._one("sent", workspace)
            found = self._one(kind, workspace)
            return [what for what in (mail, found) if what is not None]
        return [] if found is None else [found]

    def _one(self, kind: str | None = None, workspace: int | None = None) -> Occurrence | None:
        self._follow()
        found = self._next(kind, workspace)
        self._seen = len(self.state.extra_events)
        if found is not None:
            self._deliver(found)
        return found

    async def _run(self) -> None:
        began, due, rate = monotonic(), 0.0, self.sending.rate
        while True:
            if self.sending.rate != rate:
                began, due, rate = monotonic(), 0.0, self.sending.rate
            self._follow()
            wanted = (monotonic() - began) * rate
            while due + 1 <= wanted and self.sender.pending < MOST_PENDING:
                due += 1
                self._go_on()
                if due % 50 == 0:
                    await asyncio.sleep(0)
            await asyncio.sleep(TICK)

    def _go_on(self) -> None:
        if self.sending.load:
            self.sender.offer(self._bodies.event(self.count))
            self.count += 1
        else:
            self._one()

    def _next(self, kind: str | None, workspace: int | None) -> Occurrence | None:
        if self._stage is None:
            self._stage = Stage(self.state)
        stage = self._stage
        for _ in range(40):
            pool = self._pool(stage, workspace)
            name = kind or self._dice.choices(list(ACTS), [w for w, _ in ACTS.values()])[0]
            found = ACTS[name][1](stage, pool)
            if found is not None:
                return found
        return None

    def _pool(self, stage: Stage, workspace: int | None) -> Pool:
        if workspace is not None:
            return stage.pools[workspace]
        sizes = [len(p.fresh) + len(p.threads) for p in stage.pools]
        return self._dice.choices(stage.pools, sizes)[0] if any(sizes) else stage.pools[0]

    def _deliver(self, what: Occurrence) -> None:
        what.number, self.count = self.count, self.count + 1
        if self._spoil.random() < self.sending.missing:
            what.omitted = self._spoil.choice(LOSSES)
        if self._spoil.random() < self.sending.colliding:
            what.variables = self._spoil.choice(COLLISIONS)
        if self.is_running:
            self.sender.offer(Happening(self.state.world, what))

    def _follow(self) -> None:
        """Deliver what was planned and is due, and what callers of the API caused."""
        state, events = self.state, self.state.world.events
        caused = [(e.t, e.kind, e.row) for e in state.extra_events[self._seen :]]
        self._seen = len(state.extra_events)
        if self.is_running:
            now = state.now()
            first, last = np.searchsorted(events.t, [self._planned_up_to, now], side="right")
            self._planned_up_to = now
            caused += [
                (int(events.t[n]), Kind(int(events.kind[n])), int(events.row[n]))
                for n in range(int(first), int(last))
            ]
        if caused:
            state.refresh()
        for t, kind, row in caused:
            at = self._position(t, kind, row)
            found = occurrence_at(state, at) if at is not None else None
            if found is not None:
                self._deliver(found)

    def _position(self, t: int, kind: Kind, row: int) -> int | None:
        """Where an event stands among the visible ones; None when a pause prevented it."""
        events = self.state.snapshot().events
        first = int(np.searchsorted(events.t, t, side="left"))
        for at in range(first, int(np.searchsorted(events.t, t, side="right"))):
            if events.row[at] == row and events.kind[at] == kind:
                return at
        return None
