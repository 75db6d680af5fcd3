"""One workspace as a sync meets it: who it is, its way to Instantly, its way to Postgres."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from domain.budget import Limits
from models.customers_file import CustomersFile, environment
from models.session import Pool
from models.settings import InstantlySettings
from tasks.budget import SharedBudget, shared_budget
from tasks.clients.instantly import Access, InstantlyClient
from tasks.clients.instantly.errors import NoKey


@dataclass(frozen=True, slots=True)
class Place:
    """A workspace of customers.yaml with its keys, as read at the entrance of a process."""

    workspace_id: str
    organization_id: str
    is_shared: bool
    access: Access
    limits: Limits
    key_variables: tuple[str, ...] = ()


def places(file: CustomersFile, settings: InstantlySettings) -> list[Place]:
    """The enabled workspaces of the customers file, each with the keys that are set for it."""
    limits = Limits(settings.requests_per_second, settings.emails_per_minute)
    variables = environment()
    return [
        Place(
            workspace_id=slug,
            organization_id=entry.owner,
            is_shared=entry.shared,
            access=Access(
                base_url=settings.base_url,
                keys=entry.secrets(variables),
                act_as=entry.act_as,
                allow_writes=settings.allow_writes,
            ),
            limits=limits,
            key_variables=entry.keys,
        )
        for slug, entry in file.workspaces.items()
        if entry.enabled
    ]


@dataclass(frozen=True, slots=True)
class Site:
    """What a sync of one workspace works with."""

    place: Place
    pool: Pool
    client: InstantlyClient
    budget: SharedBudget

    @property
    def workspace_id(self) -> str:
        return self.place.workspace_id


@asynccontextmanager
async def open_site(
    place: Place,
    pool: Pool,
    budget_pool: Pool,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
) -> AsyncIterator[Site]:
    """A client paced by the workspace's shared budget, for the time of a sync.

    Raises NoKey, which names the variables that are not set.
    """
    if not place.access.keys:
        raise NoKey(" or ".join(place.key_variables))
    async with (
        shared_budget(budget_pool, place.workspace_id, place.limits) as budget,
        InstantlyClient(place.access, budget, transport=transport) as client,
    ):
        yield Site(place=place, pool=pool, client=client, budget=budget)


def now() -> datetime:
    """The moment, in UTC: the one clock of the tasks."""
    return datetime.now(UTC)
