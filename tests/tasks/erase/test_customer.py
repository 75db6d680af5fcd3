"""A customer is forgotten: its own workspaces whole, of shared ones its campaigns."""

from datetime import UTC, datetime
from typing import cast

import pytest

from domain.erasure import EVERYWHERE, Subject
from models.session import ERASER
from tasks.erase.customer import forget_organization
from tasks.erase.receipt import Erasure, Wish
from tests.tasks.erase.conftest import KEY, Town
from tests.tasks.erase.test_person import found

NOW = datetime.now(UTC)
SHARED = ("app.campaign_facts", "app.conversations", "app.events", "app.lead_facts",
          "app.messages", "instantly.campaign_variants", "instantly.campaigns")  # fmt: skip


def forget(town: Town, organization: str) -> Erasure:
    wish = Wish(Subject.ORGANIZATION, organization, EVERYWHERE, "a tester")
    return cast(
        Erasure,
        town.pooled(lambda pool: forget_organization(pool, wish, KEY, NOW, {}), role=ERASER),
    )


def counted(town: Town, organization: str) -> dict[str, int]:
    """Rows by table of a customer."""
    counts = {}
    for table in SHARED:
        query = f"select count(*) from {table} where organization_id = %s"
        counts[table] = town.one(query, organization)
    return counts


@pytest.mark.parametrize("customer", ["acme", "northwind"])
def test_all_of_it_goes_and_nothing_of_others(town: Town, customer: str) -> None:
    """Name, campaigns and people; the others have what they had. Its events do not come back by a
    workspace that it shared."""
    other = {"acme": "northwind", "northwind": "acme"}[customer]
    campaign = town.campaign("beta-pool", "acme")
    before = counted(town, other)
    assert sum(counted(town, customer).values()) > 5
    done = forget(town, customer)
    assert done.waits_for == {}
    assert counted(town, other) == before
    assert set(counted(town, customer).values()) == {0}
    assert {**found(town, f",{customer},"), **found(town, f"({customer},")} == {}
    if customer == "acme":
        assert "app.webhook_inbox" not in found(town, campaign)
        town.webhook("email_sent", "beta-pool", campaign, "new@example.net")
        town.work()
        town.sync("campaigns", "beta-pool")
        assert found(town, "new@example.net") == {}
        assert list(found(town, campaign)) == ["app.erased_campaigns"]


def test_the_receipt_names_nobody(town: Town) -> None:
    """A keyed hash, counts by table, when and by whom."""
    forget(town, "acme")
    [receipt] = town.rows("select * from app.erasures")
    assert (receipt["subject"], receipt["asked_by"], receipt["finished_at"]) == (
        "organization", "a tester", NOW,
    )  # fmt: skip
    assert receipt["counts"]["app.events"] > 0
    assert "acme" not in str(receipt)
