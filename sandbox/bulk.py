"""Sends a bounded number of distinct events to one receiver, as fast or as evenly as told."""

import asyncio
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from time import monotonic
from typing import Any

from sandbox.ledger import Ledger, fingerprint, outcome_of
from sandbox.load import LoadBodies
from sandbox.wire import Target, UnansweredError
from sandbox.world.ids import mix

FIRST_WAIT, LONGEST_WAIT = 0.05, 2.0


@dataclass(frozen=True)
class Order:
    """What to send. `rate` 0: as fast as it is answered. `duplicates`: share of events sent twice;
    `changed`: share of those whose second delivery has other lead fields. `first`: the number of
    the first event. Times in seconds; `within` bounds everything.
    """

    events: int
    rate: float = 0.0
    connections: int = 64
    duplicates: float = 0.0
    changed: float = 0.0
    shuffle: bool = False
    seed: int = 1
    first: int = 0
    until_acknowledged: bool = False
    timeout: float = 10.0
    within: float = 600.0


@dataclass
class Outcome:
    """What came of it. `took`: seconds of each acknowledged request."""

    deliveries: int = 0
    attempts: int = 0
    acknowledged: int = 0
    seconds: float = 0.0
    is_out_of_time: bool = False
    answers: Counter[str] = field(default_factory=Counter)
    took: "array[float]" = field(default_factory=lambda: array("d"))
    done: bytearray = field(default_factory=bytearray)

    @property
    def is_complete(self) -> bool:
        """Every delivery was acknowledged."""
        return self.acknowledged == self.deliveries

    def summary(self) -> dict[str, Any]:
        """For a line of JSON; latencies in ms."""
        took = sorted(self.took)

        def at(share: float) -> float | None:
            return round(took[int(share * (len(took) - 1))] * 1000, 2) if took else None

        return {
            "deliveries": self.deliveries,
            "attempts": self.attempts,
            "acknowledged": self.acknowledged,
            "events_acknowledged": sum(self.done),
            "seconds": round(self.seconds, 3),
            "acknowledged_per_second": round(self.acknowledged / max(self.seconds, 1e-9), 1),
            "out_of_time": self.is_out_of_time,
            "answers": dict(self.answers),
            "latency_ms": {"p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "max": at(1.0)},
        }


def plan(order: Order) -> "array[int]":
    """Numbers of the events in the order they are sent; a second delivery is -1 - number."""
    dice = Random(order.seed ^ 0xB17)
    numbers = array("q", range(order.first, order.first + order.events))
    again = (n for n in numbers if dice.random() < order.duplicates)
    whole = array("q", numbers)
    whole.extend(-1 - n for n in again)
    if order.shuffle:
        dice.shuffle(whole)
    return whole


def variation_of(order: Order, number: int) -> int:
    """Which variation of its body the second delivery of an event has; 0: the same bytes."""
    dice = mix(number ^ order.seed << 16)
    return 1 + dice % 9000 if dice >> 32 < order.changed * 2**32 else 0


class Bulk:
    """One run."""

    def __init__(self, order: Order, target: Target, ledger: Ledger, bodies: LoadBodies) -> None:
        self.order, self.target, self.ledger, self.bodies = order, target, ledger, bodies
        self.outcome = Outcome(done=bytearray(order.events))
        self._began = 0.0

    async def run(self) -> Outcome:
        """Send everything; what is not through in time, or when cancelled, stays unanswered."""
        jobs, outcome = plan(self.order), self.outcome
        outcome.deliveries = len(jobs)
        self._began = monotonic()
        queue = iter(enumerate(jobs))
        try:
            async with asyncio.timeout(self.order.within), asyncio.TaskGroup() as group:
                for _ in range(self.order.connections):
                    group.create_task(self._work(queue))
        except TimeoutError:
            outcome.is_out_of_time = True
        outcome.seconds = monotonic() - self._began
        self.target.close()
        return outcome

    async def _work(self, queue: Iterator[tuple[int, int]]) -> None:
        rate, order = self.order.rate, self.order
        for place, job in queue:
            if rate and (wait := self._began + place / rate - monotonic()) > 0:
                await asyncio.sleep(wait)
            number = job if job >= 0 else -1 - job
            variation = variation_of(order, number) if job < 0 else 0
            body = self.bodies.body(number, variation)
            mark = fingerprint(body)
            attempt = 0
            while not await self._attempt((place, number, attempt), body, mark):
                if not order.until_acknowledged:
                    break
                spread = 0.5 + (mix(place ^ attempt << 32) & 0xFF) / 256
                await asyncio.sleep(min(FIRST_WAIT * 2**attempt, LONGEST_WAIT) * spread)
                attempt = min(attempt + 1, 1_000_000)

    async def _attempt(self, which: tuple[int, int, int], body: bytes, mark: str) -> bool:
        outcome, started = self.outcome, monotonic()
        place, number, attempt = which
        status: int | None = None
        error: str | None = "the sender was stopped"
        try:
            status = await self.target.post(body, self.order.timeout)
            error = None if 200 <= status < 300 else f"HTTP {status}"
        except UnansweredError as failure:
            error = str(failure)
        finally:
            good = error is None
            outcome.attempts += 1
            outcome.answers[str(status) if status else error or ""] += 1
            self.ledger.write(
                {
                    "event": number,
                    "delivery": place,
                    "attempt": attempt,
                    "outcome": outcome_of(status, error),
                    "acknowledged": good,
                    "status": status,
                    "error": error,
                    "sha256": mark,
                }
            )
        if good:
            outcome.acknowledged += 1
            outcome.done[number - self.order.first] = 1
            outcome.took.append(monotonic() - started)
        return good
