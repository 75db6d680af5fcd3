"""One workspace as a sync meets it: who it is, its way to Instantly, its way to Postgres."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from domain.budget import Limits
from models.customers_file import (
    CustomersFile,
    CustomersFileWrong,
    WorkspaceEntry,
    customers,
    environment,
)
from models.session import Pool, open_pool
from models.settings import DatabaseSettings, InstantlySettings, SalesbrainSettings
from tasks.budget import SharedBudget, shared_budget
from tasks.clients.instantly import Access, InstantlyClient


@dataclass(frozen=True, slots=True)
class Place:
    """A workspace of customers.yaml with its keys, as read at the entrance of a process."""

    workspace_id: str
    organization_id: str
    is_shared: bool
    access: Access
    limits: Limits


def places(file: CustomersFile, settings: InstantlySettings) -> list[Place]:
    """The enabled workspaces of the customers file, each with the keys that are set for it."""
    variables = environment()
    return [
        _place(slug, entry, entry.secrets(variables), settings)
        for slug, entry in file.workspaces.items()
        if entry.enabled
    ]


def _place(
    slug: str, entry: WorkspaceEntry, keys: Mapping[str, str], settings: InstantlySettings
) -> Place:
    return Place(
        workspace_id=slug,
        organization_id=entry.owner,
        is_shared=entry.shared,
        access=Access(
            base_url=settings.base_url,
            keys=tuple(keys.values()),
            key_variables=tuple(keys) or entry.keys,
            act_as=entry.act_as,
            allow_writes=settings.allow_writes,
        ),
        limits=Limits(settings.requests_per_second, settings.emails_per_minute),
    )


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
    """A client paced by the workspace's shared budget, for the time of a sync."""
    async with (
        shared_budget(budget_pool, place.workspace_id, place.limits) as budget,
        InstantlyClient(place.access, budget, transport=transport) as client,
    ):
        yield Site(place=place, pool=pool, client=client, budget=budget)


@asynccontextmanager
async def open_workspace(workspace_id: str) -> AsyncIterator[Site]:
    """The site of a workspace by the settings of this process.

    Raises CustomersFileWrong, also when the file does not name the workspace; SettingMissing.
    """
    file = customers(SalesbrainSettings(), InstantlySettings())
    known = {place.workspace_id: place for place in places(file, InstantlySettings())}
    if workspace_id not in known:
        raise CustomersFileWrong(
            f"no enabled workspace {workspace_id!r}; known: {', '.join(sorted(known)) or 'none'}"
        )
    url = DatabaseSettings().required_url()
    name = f"salesbrain sync {workspace_id}"
    async with (
        open_pool(url, application=name) as pool,
        open_pool(url, application=f"{name} budget", size=2, is_durable=False) as budget_pool,
        open_site(known[workspace_id], pool, budget_pool) as site,
    ):
        yield site


def now() -> datetime:
    """The moment, in UTC: the one clock of the tasks."""
    return datetime.now(UTC)
