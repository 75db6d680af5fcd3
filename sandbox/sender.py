"""Delivers events to subscriptions: tries, retries, and switches off what keeps failing."""

import asyncio
from collections import Counter
from dataclasses import dataclass
from http import HTTPStatus
from random import Random
from time import monotonic

import orjson

from sandbox import ledger as said
from sandbox.delivery_log import Event, Logged
from sandbox.ledger import Ledger, fingerprint
from sandbox.routes.entities import WEBHOOK_DISABLED, machine_audit
from sandbox.sending import Sending
from sandbox.state import State
from sandbox.subscriptions import is_reserved, wants
from sandbox.wire import Targets, UnansweredError
from sandbox.world.documents import Doc
from sandbox.world.ids import dashed, iso, mix, v7

OFF = -1
IDENTITY = ("timestamp", "campaign_id", "lead_email", "email_id", "step")


@dataclass(slots=True)
class Delivery:
    """One event on its way to one subscription."""

    id: str
    event: Event
    hook_id: str
    changed: bool
    attempt: int = 0
    variation: int = 0
    first: Logged | None = None
    last: Logged | None = None


class Sender:
    """Everything that is on its way. `offer` needs a running event loop after `start`."""

    def __init__(self, state: State, ledger: Ledger, sending: Sending) -> None:
        self.state, self.ledger, self.sending = state, ledger, sending
        self.pending = 0
        self._targets = Targets()
        self._dice = Random(state.world.shape.seed ^ 0x5E4D)
        self._failures: Counter[str] = Counter()
        self._count = 0
        self._ready: asyncio.Queue[Delivery] = asyncio.Queue()
        self._timers: set[asyncio.TimerHandle] = set()
        self._workers: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Have as many workers as connections are wanted, in the event loop that runs."""
        self._workers = [w for w in self._workers if not w.done()]
        if not self._workers:  # the first, or those of a loop that has ended are gone
            self._ready, self.pending = asyncio.Queue(), 0
        while len(self._workers) < self.sending.connections:
            self._workers.append(asyncio.get_running_loop().create_task(self._work()))
        while len(self._workers) > self.sending.connections:
            self._workers.pop().cancel()

    async def close(self) -> None:
        """Stop at once; what is under way is written down as unanswered."""
        for timer in self._timers:
            timer.cancel()
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        self._workers.clear()
        self._timers.clear()
        self._targets.close()
        self._ready, self.pending = asyncio.Queue(), 0

    def offer(self, event: Event) -> None:
        """Send an event to every subscription that wants it, as the switches have it."""
        sending, dice = self.sending, self._dice
        dropped = dice.random() < sending.dropped
        twice = dice.random() < sending.twice
        for hook in list(self.state.docs["webhooks"].values()):
            if not wants(hook, event):
                continue
            silent = dropped or hook["status"] == OFF
            if is_reserved(hook["target_hook_url"]):
                if not (silent or sending.load):
                    self._make_up(event, hook)
                continue
            if silent:
                self._set_aside(event, hook["id"], said.DROPPED if dropped else said.DISABLED)
                continue
            self._send(event, hook, again=False)
            if twice:
                self._send(event, hook, again=True)

    def _make_up(self, event: Event, hook: Doc) -> None:
        """A delivery to somebody who does not exist: it stands in the log as any other."""
        took = 40 + mix(event.number) % 700
        self._logged(Delivery("", event, hook["id"], changed=False), hook, (200, None, took))

    def _send(self, event: Event, hook: Doc, *, again: bool) -> None:
        sending, dice = self.sending, self._dice
        self._count += 1
        changed = dice.random() < sending.changed
        identity = dashed(*v7(self.state.now(), mix(self._count)))
        delivery = Delivery(identity, event, hook["id"], changed)
        if again and changed:
            delivery.variation = 1 + mix(event.number) % 9000
        wait = dice.random() * sending.order_window if dice.random() < sending.out_of_order else 0.0
        if dice.random() < sending.late:
            wait += sending.late_seconds
        self._in(wait, delivery)

    def _in(self, wait: float, delivery: Delivery) -> None:
        self.pending += 1
        if wait <= 0:
            self._ready.put_nowait(delivery)
            return

        def due() -> None:
            self._timers.discard(timer)
            self._ready.put_nowait(delivery)

        timer = asyncio.get_running_loop().call_later(wait, due)
        self._timers.add(timer)

    async def _work(self) -> None:
        while True:
            delivery = await self._ready.get()
            try:
                await self._attempt(delivery)
            finally:
                self.pending -= 1

    async def _attempt(self, delivery: Delivery) -> None:
        hook = self.state.docs["webhooks"].get(delivery.hook_id)
        if hook is None or hook["status"] == OFF:
            self._give_up(delivery)
            return
        document, started = delivery.event.document(delivery.variation), monotonic()
        body = orjson.dumps(document)
        status: int | None = None
        error: str | None = "the sandbox was stopped"
        try:
            target = self._targets.of(hook["target_hook_url"], hook.get("headers") or {})
            status = await target.post(body, self.sending.timeout)
            error = None if 200 <= status < 300 else f"HTTP {status}: {_phrase(status)}"
        except UnansweredError as failure:
            error = str(failure)
        finally:
            outcome = said.outcome_of(status, error)
            self._write(delivery, document, outcome, status=status, error=error, raw=body)
        took = round((monotonic() - started) * 1000)
        entry = self._logged(delivery, hook, (status, error, took))
        if error is None:
            self._failures[delivery.hook_id] = 0
        else:
            self._failed(delivery, hook, entry)

    def _failed(self, delivery: Delivery, hook: Doc, entry: Logged) -> None:
        """Try again later; switch the subscription off when it has failed too often in a row."""
        sending, now = self.sending, self.state.now()
        self._failures[delivery.hook_id] += 1
        if hook["status"] != OFF and 0 < sending.disable_after <= self._failures[hook["id"]]:
            hook |= {"status": OFF, "timestamp_error": iso(now)}
            self._failures[hook["id"]] = 0
            machine_audit(self.state, hook["organization"], WEBHOOK_DISABLED, webhook_id=hook["id"])
        if hook["status"] == OFF or delivery.attempt >= len(sending.schedule):
            return
        wait = sending.schedule[delivery.attempt] * sending.scale
        delivery.first = delivery.first or entry
        entry.group, entry.next_retry = delivery.first.id, now + round(wait * 1000)
        delivery.attempt += 1
        if delivery.changed:
            delivery.variation = delivery.attempt + mix(delivery.event.number) % 9000
        self._in(wait, delivery)

    def _logged(
        self, delivery: Delivery, hook: Doc, outcome: tuple[int | None, str | None, int]
    ) -> Logged:
        first, (status, error, took) = delivery.first, outcome
        if delivery.last is not None:
            delivery.last.next_retry = None
        if first is not None and self.sending.log_per_delivery:
            first.retry, first.status, first.error = delivery.attempt, status, error
            first.took_ms, first.variation = took, delivery.variation
            return first
        entry = Logged(
            "",
            self.state.now(),
            delivery.event,
            delivery.variation,
            hook["target_hook_url"],
            delivery.attempt,
            status,
            error,
            took,
            group=first.id if first else None,
        )
        delivery.last = self.state.log.add(entry)
        return entry

    def _set_aside(self, event: Event, hook_id: str, outcome: str) -> None:
        """Write down that an event was not sent, and why."""
        self._write(Delivery("", event, hook_id, changed=False), event.document(), outcome)

    def _give_up(self, delivery: Delivery) -> None:
        """The subscription went away or was switched off while the delivery waited."""
        if delivery.last is not None:
            delivery.last.next_retry = None
        self._write(delivery, delivery.event.document(delivery.variation), said.GIVEN_UP)

    def _write(
        self,
        delivery: Delivery,
        document: Doc,
        outcome: str,
        *,
        status: int | None = None,
        error: str | None = None,
        raw: bytes | None = None,
    ) -> None:
        event = delivery.event
        self.ledger.write(
            {
                "event": event.number,
                "type": event.event_type,
                "workspace": event.workspace_id,
                **{name: document.get(name) for name in IDENTITY},
                "delivery": delivery.id or None,
                "webhook": delivery.hook_id,
                "attempt": delivery.attempt,
                "outcome": outcome,
                "acknowledged": outcome == said.ACKNOWLEDGED,
                "status": status,
                "error": error,
                "sha256": fingerprint(orjson.dumps(document) if raw is None else raw),
            }
        )


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
