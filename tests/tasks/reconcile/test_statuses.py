"""A status that a sync saw change, and a delivery about the same, count once."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.events import StatusChanged
from sandbox.application import Sandbox
from tasks.reconcile.statuses import settle_statuses
from tasks.record import record_changes
from tasks.site import Site
from tasks.store import Merged
from tests.tasks.desk import Desk
from tests.tasks.reconcile.search import Search

SEEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORKSPACE = "0a6c1d5e-3b7f-4c21-9d48-1f2e3a4b5c01"


@pytest.fixture
def search(desk: Desk, app: Sandbox) -> Search:
    return Search(desk, app)


def polled(search: Search, entity: str, name: str, after: int, at: datetime = SEEN) -> None:
    """What a sync writes when it sees the status change."""

    async def work(site: Site) -> None:
        merged = Merged(changes=[StatusChanged(entity, name, "status", 1, after, at)])
        async with site.pool.connection() as connection, connection.transaction():
            await record_changes(connection, site.place, merged)

    search.desk.at(work)


def settle(search: Search) -> None:
    async def work(site: Site) -> int:
        return await settle_statuses(site.pool, "northwind", None)

    search.desk.at(work)


def deliver(search: Search, event_type: str, at: datetime, **more: Any) -> None:
    body = {
        "timestamp": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "event_type": event_type,
        "workspace": WORKSPACE,
        **more,
    }
    with search.desk.connect() as connection:
        connection.execute(
            """
            insert into app.webhook_inbox (
                received_at, delivery_id, workspace_id, source, body, body_bytes
            )
            values (clock_timestamp(), gen_random_uuid(), 'northwind', 'webhook', %s, 1)
            """,
            [json.dumps(body).encode()],
        )
    search.drain()


ACCOUNT = "sender@mail.example"
CAMPAIGN = "0197a000-0000-7000-8000-0000000000c1"
ERRORS = "select count_errors from app.account_facts where account_email = %s"


@pytest.mark.parametrize("is_poll_first", [True, False])
def test_an_account_error_counts_once_in_either_order(search: Search, is_poll_first: bool) -> None:
    """The delivery told it 12 minutes before the sync saw it."""
    told = SEEN - timedelta(minutes=12)
    if is_poll_first:
        polled(search, "account", ACCOUNT, -1)
        settle(search)
        assert search.desk.one(ERRORS, ACCOUNT) == 1
    deliver(search, "account_error", told, email_account=ACCOUNT)
    if not is_poll_first:
        polled(search, "account", ACCOUNT, -1)
        settle(search)
    assert search.desk.one(ERRORS, ACCOUNT) == 1
    assert search.count("account_error") == 1
    assert search.desk.one("select count(*) from app.events") == 2


def test_another_error_of_the_account_counts_for_itself(search: Search) -> None:
    """Hours apart they are two; so is the error of another account."""
    polled(search, "account", ACCOUNT, -1)
    settle(search)
    deliver(search, "account_error", SEEN + timedelta(hours=5), email_account=ACCOUNT)
    deliver(search, "account_error", SEEN, email_account="other@mail.example")
    assert search.desk.one(ERRORS, ACCOUNT) == 2
    assert search.count("account_error") == 3


@pytest.mark.parametrize("is_poll_first", [True, False])
def test_a_campaign_ends_once(search: Search, is_poll_first: bool) -> None:
    """Whoever told of it first, and not where another campaign ended."""
    if is_poll_first:
        polled(search, "campaign", CAMPAIGN, 3)
    deliver(search, "campaign_completed", SEEN, campaign_id=CAMPAIGN)
    if not is_poll_first:
        polled(search, "campaign", CAMPAIGN, 3)
    settle(search)
    other = CAMPAIGN.replace("c1", "c2")
    deliver(search, "campaign_completed", SEEN, campaign_id=other)
    assert search.count("campaign_completed") == 2
