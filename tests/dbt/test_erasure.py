"""A forgotten person leaves what dbt built at once, and a build finds it as it would build it."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cli.local import postgres
from domain.erasure import EVERYWHERE, NOBODY, Subject
from models.session import ERASER, open_pool
from tasks.erase.receipt import Erasure, Wish
from tasks.erase.run import forget_person
from tests.dbt.test_steps import STEPS, every_row, run
from tests.dbt.warehouse import Warehouse

HER = "lead7@ash.example"
KNOWN = Path(__file__).with_name("erased_lead.sql")


@pytest.fixture(scope="module")
def known(warehouse: Warehouse, postgres_server: postgres.Postgres) -> Iterator[Warehouse]:
    """Two customers' marts with the four hundred events of the first step, and her."""
    with warehouse.copied(postgres_server) as copy:
        with copy.connect() as connection, connection.transaction():
            connection.execute(STEPS[0].read_bytes())
            connection.execute(KNOWN.read_bytes())
        run(copy)
        yield copy


def forget(warehouse: Warehouse) -> Erasure:
    async def opened() -> Erasure:
        wish = Wish(Subject.PERSON, HER, EVERYWHERE, "a tester")
        async with open_pool(warehouse.url, role=ERASER, size=2) as pool:
            return await forget_person(pool, wish, b"key", datetime.now(UTC), {})

    return asyncio.run(opened())


def test_marts_forget_at_once_and_a_build_agrees(known: Warehouse) -> None:
    """Nothing of her in any table of dbt's before a build; the build changes not one row; every
    number that is counted of her is still counted."""
    before = every_row(known)
    hers = {name for name, rows in before.items() if any(HER in row for row in rows)}
    assert {
        "marts.fct_lead_events", "marts.fct_messages", "marts.dim_leads", "marts.lead_engagement",
        "marts.inbox_threads", "marts.fct_deals",
    } <= hers  # fmt: skip
    done = forget(known)
    assert done.waits_for == {}
    after = every_row(known)
    assert {
        name
        for name, rows in after.items()
        if any(w in row for row in rows for w in (HER, "Quill"))
    } == set()
    run(known)
    assert every_row(known) == after
    counted = ("campaign_performance", "engagement_daily", "engagement_hourly", "customer_roi",
               "campaign_roi", "attribution", "reply_outcomes", "reconciliation_daily")  # fmt: skip
    for name in counted:
        assert [r for r in after[f"marts.{name}"] if NOBODY not in r] == [
            r for r in before[f"marts.{name}"] if HER not in r
        ]
