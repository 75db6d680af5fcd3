"""The webhooks of the demo: what happens at the sandbox, seen through the door, inbox and log."""

import json
import time
import urllib.request
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from cli.errors import CommandError
from cli.local import service
from cli.local.service import Service
from cli.local.supervisor import Supervisor
from cli.progress import Progress

EVENTS = 150
MISSED = 6
"""Failed deliveries after which the demo's sandbox disables a webhook; Instantly's own number is
not published."""
PATIENCE_S = 60.0
DISABLED = "northwind"
"""The workspace whose webhook is disabled before one's eyes."""

RunDeployment = Callable[[str], Awaitable[str]]
"""Runs a deployment here; its message."""


@dataclass(frozen=True)
class Show:
    """The stage: the sandbox, the door, and who ends and starts it."""

    sandbox: str
    database: str
    door: Service
    supervisor: Supervisor
    progress: Progress

    async def run(self, run: RunDeployment) -> None:
        """Events come in; then the door is shut until Instantly gives up, and all is mended."""
        self.progress.title("Webhooks: what happens at Instantly comes in at once")
        with self.progress.step("watch-subscriptions") as step:
            step.note = await run("watch-subscriptions")
        self._order("webhooks", {"running": True, "rate": 0})
        before = self._stored(), self._parked()
        with self.progress.step(f"{EVENTS} things happen at Instantly") as step:
            self._happen(EVENTS)
            self._wait(lambda: self._sent()["pending"] == 0 and self._waiting() == 0)
            step.note = self._balance(*before)
        with self.progress.step("The gateway is away, Instantly disables our webhook") as step:
            step.note = self._lose()
        with self.progress.step("watch-subscriptions") as step:
            step.note = await run("watch-subscriptions")
        with self.progress.step("reconcile-webhooks") as step:
            await run("reconcile-webhooks")
            self._wait(lambda: self._waiting() == 0)
            step.note = self._repaired()

    def _lose(self) -> str:
        """Events nobody receives: delivered in vain, until the webhook is disabled."""
        self._order("webhooks", {"disable-after": MISSED, "schedule": "0.2/0.4"})
        record = service.find(self.supervisor.home, self.door.name)
        if record:
            service.stop(record, self.supervisor.home)
        happened = self._happen(2 * MISSED, DISABLED)
        self._wait(lambda: self._sent()["pending"] == 0)
        self._order("webhooks", {"disable-after": 100, "schedule": "2/8/20"})
        again = replace(self.door)
        self.supervisor.start(again)
        self.supervisor.wait(again)
        return f"{happened} events happened meanwhile, and nobody was told"

    def _happen(self, count: int, workspace: str | None = None) -> int:
        where = {} if workspace is None else {"workspace": self._instantly_id(workspace)}
        return len(self._order("events", {"count": count, **where})["events"])

    def _order(self, name: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        request = urllib.request.Request(  # noqa: S310 - our own sandbox
            f"{self.sandbox}/_sandbox/{name}",
            data=None if body is None else json.dumps(body).encode(),
            method="GET" if body is None else "POST",
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=20) as answer:
            told: dict[str, Any] = json.loads(answer.read())
        return told

    def _sent(self) -> dict[str, Any]:
        return self._order("webhooks")

    def _balance(self, stored_before: int, parked_before: int) -> str:
        sent = self._sent()["outcomes"].get("acknowledged", 0)
        stored, parked = self._stored() - stored_before, self._parked() - parked_before
        words = f"sent {sent} = stored {stored} = processed {stored - parked - self._waiting()}"
        return f"{words}, {parked} parked" if parked else words

    def _stored(self) -> int:
        return self._count("select count(*) as n from app.webhook_inbox")

    def _parked(self) -> int:
        return self._count("select count(*) as n from app.parked_deliveries")

    def _repaired(self) -> str:
        found = self._count("select coalesce(sum(count_repaired), 0) as n from app.repair_counts")
        missed = self._count("select coalesce(sum(count_missed), 0) as n from app.repair_counts")
        return f"{missed} events were missed, {found} of them repaired"

    def _waiting(self) -> int:
        return self._count("select count(*) as n from app.inbox_queue")

    def _instantly_id(self, workspace: str) -> str:
        return str(
            self._value(
                "select instantly_workspace_id as n from app.workspaces where workspace_id = %s",
                workspace,
            )
        )

    def _count(self, query: str) -> int:
        return int(self._value(query))

    def _value(self, query: str, *given: Any) -> Any:
        from models.session import WORKER, connect

        with connect(self.database, role=WORKER) as connection:
            row = connection.execute(query, given).fetchone()
        return row["n"] if row else None

    def _wait(self, is_done: Callable[[], bool]) -> None:
        ends = time.monotonic() + PATIENCE_S
        while not is_done():
            if time.monotonic() > ends:
                raise CommandError(
                    f"The webhooks were not processed within {PATIENCE_S:.0f} s; see "
                    f"{self.supervisor.home / 'logs'}."
                )
            time.sleep(0.1)
