"""A database and a sandbox, and the few moves that the tests of the tasks make with them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import httpx

from domain.budget import Limits
from models.customers_file import CustomersFile, read_customers
from models.session import open_pool
from sandbox import keys
from sandbox.application import Sandbox
from tasks.assign import assign
from tasks.clients.instantly import Access
from tasks.customers import save_customers
from tasks.site import Place, Site, open_site
from tasks.sync import Synced, Wishes, sync
from tests.reading import Reader

T = TypeVar("T")
KEYS: Mapping[str, Sequence[str]] = {
    "northwind": (keys.NORTHWIND_KEY, keys.NORTHWIND_OLD_KEY),
    "beta-pool": (keys.BETA_POOL_KEY,),
    "agency-sub": (keys.AGENCY_KEY,),
}
CUSTOMERS = Path(__file__).parents[2] / "sandbox" / "customers.yaml"
UNHURRIED = Limits(requests_per_second=5000, emails_per_minute=5000)


@dataclass
class Desk(Reader):
    """`url` is the owner's; `transport` replaces the sandbox in this process."""

    role: ClassVar[str] = "salesbrain_worker"
    url: str
    app: Sandbox
    customers: CustomersFile = field(default_factory=lambda: read_customers(CUSTOMERS))
    transport: httpx.AsyncBaseTransport | None = None

    def place(self, workspace: str = "northwind", *given: str, **changes: Any) -> Place:
        """The workspace of the customers file, with these keys instead of its own."""
        entry = self.customers.workspaces[workspace]
        return Place(
            workspace_id=workspace,
            organization_id=entry.owner,
            is_shared=entry.shared,
            access=Access(
                base_url="http://sandbox.example",
                keys=given or KEYS[workspace],
                act_as=entry.act_as,
                key_variables=entry.keys,
                **changes,
            ),
            limits=UNHURRIED,
        )

    @asynccontextmanager
    async def site(self, place: Place | None = None) -> AsyncIterator[Site]:
        transport = self.transport or httpx.ASGITransport(self.app)
        async with (
            open_pool(self.url, size=3) as pool,
            open_pool(self.url, size=2, is_durable=False) as budget_pool,
            open_site(place or self.place(), pool, budget_pool, transport=transport) as site,
        ):
            yield site

    def at(self, work: Callable[[Site], Awaitable[T]], place: Place | None = None) -> T:
        """The result of work at an opened site."""

        async def opened() -> T:
            async with self.site(place) as site:
                return await work(site)

        return asyncio.run(opened())

    def sync(
        self, kind: str, workspace: str | Place = "northwind", wishes: Wishes | None = None
    ) -> Synced:
        """What the flow's child run does: sync, then assign."""
        place = workspace if isinstance(workspace, Place) else self.place(workspace)

        async def both(site: Site) -> Synced:
            synced = await sync(site, kind, wishes or Wishes())
            await assign(site)
            return synced

        return self.at(both, place)

    def save_customers(self, at: datetime | None = None) -> None:
        async def save() -> None:
            async with open_pool(self.url, size=1) as pool:
                await save_customers(pool, self.customers, at or datetime.now(UTC))

        asyncio.run(save())

    def move(self, workspace: str, **changes: Any) -> None:
        """Say something else of a workspace in the customers file."""
        entry = self.customers.workspaces[workspace].model_copy(update=changes)
        self.customers = self.customers.model_copy(
            update={"workspaces": {**self.customers.workspaces, workspace: entry}}
        )
        self.save_customers()

    def table(self, name: str) -> list[dict[str, Any]]:
        """A table of the mirror without the moments at which we saw things, in order."""
        ours = ("first_seen_at", "changed_at")
        found = [
            {column: value for column, value in row.items() if column not in ours}
            for row in self.rows(f"select * from instantly.{name}")
        ]
        return sorted(found, key=repr)

    def order(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """An order to the sandbox's control endpoint."""

        async def post() -> Any:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://s.example") as http:
                answer = await http.post(f"/_sandbox/{path}", json=body or {})
                return answer.raise_for_status().json()

        return asyncio.run(post())

    def writes(self, table: str) -> int:
        """Rows ever inserted into or updated in a table."""
        with self.connect() as connection:
            connection.execute("select pg_stat_force_next_flush()")
        schema, name = table.split(".")
        return int(
            self.one(
                """
                select n_tup_ins + n_tup_upd as writes from pg_stat_user_tables
                where schemaname = %s and relname = %s
                """,
                schema,
                name,
            )
        )


def shown(outcome: Any) -> tuple[int, int, int, int]:
    """(new, changed, unchanged, parked) of a stream."""
    merged = outcome.merged
    return merged.new, merged.changed, merged.unchanged, outcome.parked


__all__ = ["KEYS", "UNHURRIED", "Desk", "replace", "shown", "timedelta"]
