"""An inbox to put deliveries in, and the tables that come of them."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from models.session import Pool, open_pool
from tasks.process.drain import Drained, drain
from tests.reading import Reader

T = TypeVar("T")
WORKSPACE = "northwind"
INSTANTLY_ID = "0197a000-0000-7000-8000-000000000001"
CAMPAIGN = "0197a000-0000-7000-8000-0000000000c1"
LEAD = "jane@example.net"
ACCOUNT = "sender@example.com"
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
OURS_ALONE = {
    "events": {"event_id", "known_at", "delivery_id"},
    "event_verdicts": {"judged_at"},
}
"""Columns that tell of the processing and not of what happened."""
TABLES = (
    "events", "event_verdicts", "lead_facts", "campaign_facts", "account_facts",
    "conversations", "messages",
)  # fmt: skip


def body(event_type: str, after: float = 0, **more: Any) -> dict[str, Any]:
    """A payload as Instantly sends it, `after` seconds after the start."""
    return {
        "timestamp": iso(after),
        "event_type": event_type,
        "workspace": INSTANTLY_ID,
        "campaign_id": CAMPAIGN,
        "campaign_name": "Spring",
        "lead_email": LEAD,
        "email": LEAD,
        "email_account": ACCOUNT,
        "step": 1,
        "variant": 1,
        "firstName": "Jane",
        **more,
    }


def iso(after: float) -> str:
    at = START + timedelta(seconds=after)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True)
class Sent:
    """One delivery; its `number` gives it its identity and the time of its receipt."""

    body: Mapping[str, Any] | bytes
    source: str = "webhook"
    workspace: str = WORKSPACE
    number: int = 0

    @property
    def raw(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return json.dumps(self.body, separators=(",", ":"), ensure_ascii=False).encode()

    @property
    def received_at(self) -> datetime:
        return START + timedelta(milliseconds=self.number)

    @property
    def delivery_id(self) -> UUID:
        return UUID(int=self.number << 80 | 7 << 76 | 2 << 62)


@dataclass
class Inbox(Reader):
    """A database with one workspace. `url` is the owner's login."""

    role: ClassVar[str] = "salesbrain_owner"
    url: str
    delivered: int = 0
    _kept: "tuple[asyncio.Runner, Pool] | None" = None

    def open(self, workspace: str = WORKSPACE, instantly_id: str | None = INSTANTLY_ID) -> None:
        """Make a customer with a workspace, both of this name."""
        with self.connect() as connection:
            connection.execute(
                "insert into app.organizations values (%s, %s, 'UTC', 'EUR', now())",
                [workspace, workspace],
            )
            connection.execute(
                """
                insert into app.workspaces (
                    workspace_id, organization_id, name, instantly_workspace_id, created_at
                ) values (%s, %s, %s, %s, now())
                """,
                [workspace, workspace, workspace, instantly_id],
            )

    def deliver(
        self,
        *bodies: Mapping[str, Any] | bytes,
        workspace: str = WORKSPACE,
        source: str = "webhook",
    ) -> list[UUID]:
        """Put deliveries into the inbox, a millisecond apart."""
        numbers = range(self.delivered, self.delivered + len(bodies))
        self.delivered += len(bodies)
        return self.put(
            Sent(one, source, workspace, number)
            for one, number in zip(bodies, numbers, strict=True)
        )

    def put(self, deliveries: "Iterable[Sent]") -> list[UUID]:
        """Put these into the inbox as the gateway does."""
        rows = [
            (one.received_at, one.delivery_id, one.workspace, one.source, one.raw, len(one.raw))
            for one in deliveries
        ]
        with self.connect() as connection, connection.cursor() as cursor:
            cursor.executemany(
                """
                insert into app.webhook_inbox (
                    received_at, delivery_id, workspace_id, source, body, body_bytes
                ) values (%s, %s, %s, %s, %s, %s)
                """,
                rows,
            )
        return [row[1] for row in rows]

    def drain(self, **how: Any) -> Drained:
        return self.at(lambda pool: drain(pool, **how))

    def at(self, work: Callable[[Pool], Awaitable[T]], *, size: int = 2) -> T:
        """The result of work with a pool of the worker's."""

        if self._kept is not None:
            runner, kept = self._kept
            return runner.run(_awaited(work(kept)))

        async def opened() -> T:
            async with open_pool(self.url, size=size) as pool:
                return await work(pool)

        return asyncio.run(opened())

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep one pool for all work inside, as a warm listener does."""
        with asyncio.Runner() as runner:
            opening = open_pool(self.url, size=1)
            self._kept = runner, runner.run(opening.__aenter__())
            try:
                yield
            finally:
                runner.run(opening.__aexit__(None, None, None))
                self._kept = None

    def table(self, name: str) -> list[dict[str, Any]]:
        """A table without what tells of the processing, in order."""
        ours = OURS_ALONE.get(name, set())
        with self.connect() as connection:
            found = connection.execute(f"select * from app.{name}".encode()).fetchall()
        kept = [{key: row[key] for key in row if key not in ours} for row in found]
        return sorted(kept, key=repr)

    def tables(self, names: Sequence[str] = TABLES) -> dict[str, list[dict[str, Any]]]:
        return {name: self.table(name) for name in names}

    def forget(self, names: Iterable[str]) -> None:
        """Empty these tables."""
        with self.connect() as connection:
            connection.execute(f"truncate {', '.join(f'app.{name}' for name in names)}".encode())


async def _awaited(work: Awaitable[T]) -> T:
    return await work
