"""A campaign that the customers file gives to another customer."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.sync_campaigns import sync_campaigns
from tests.flows.conftest import PROJECT
from tests.flows.installation import Installation

WITH_IT = (
    "leads",
    "emails",
    "campaign_variants",
    "campaign_analytics",
    "campaign_analytics_daily",
    "campaign_analytics_steps",
    "account_campaign_mappings",
)


def test_a_campaign_moves_with_all_that_hangs_on_it(
    synced: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Leads, mails and analytics follow to the new customer; nothing doubles or moves beside."""
    campaign = synced.one(
        """
        select campaign_id from instantly.leads
        inner join instantly.campaigns using (workspace_id, campaign_id)
        where workspace_id = 'beta-pool' and campaigns.organization_id = 'acme'
        group by campaign_id order by count(*) desc limit 1
        """
    )
    before = _owners(synced, campaign)
    assert all({"acme"} == set(mine) for mine, _ in before.values())
    file = yaml.safe_load((PROJECT / "sandbox" / "customers.yaml").read_text())
    rules = file["workspaces"]["beta-pool"]["assignments"]
    rules.insert(0, {"campaign": campaign, "organization": "globex"})
    moved = tmp_path / "customers.yaml"
    moved.write_text(yaml.safe_dump(file))
    monkeypatch.setenv("SALESBRAIN_CUSTOMERS_FILE", str(moved))

    run = synced.run(sync_campaigns)
    assert run.message == "3 of 3 workspaces synced"
    after = _owners(synced, campaign)
    for table, (mine, others) in before.items():
        assert mine["acme"] > 0, table
        assert after[table] == ({"globex": mine["acme"]}, others), table


def _owners(
    installation: Installation, campaign: str
) -> dict[str, tuple[dict[str, int], dict[str, int]]]:
    """By table: rows per customer of this campaign, and of all others."""
    return {
        table: (
            _count(installation, table, "campaign_id = %s", campaign),
            _count(installation, table, "campaign_id is distinct from %s", campaign),
        )
        for table in ("campaigns", *WITH_IT)
    }


def _count(installation: Installation, table: str, condition: str, campaign: str) -> dict[str, int]:
    query: Any = f"""
        select organization_id, count(*) as rows from instantly.{table}
        where {condition} group by organization_id order by organization_id
    """
    return {row["organization_id"]: row["rows"] for row in installation.rows(query, campaign)}
