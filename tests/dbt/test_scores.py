"""The hottest leads and what scores are good for, as marts."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from cli.local import postgres
from domain.calibration import BANDS
from domain.scoring import Touch, score
from domain.signals import DEFAULT
from tasks.score.rank import kept_reasons
from tests.dbt.warehouse import Warehouse, messages

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=7)
MODELS = "stg_app__hot_leads stg_app__score_bands hottest_leads score_calibration"
TOUCHES = {
    "jane@alder.example": [
        *[Touch("email_opened", NOON - timedelta(hours=hour)) for hour in range(5)],
        Touch("reply_received", NOON),
    ],
    "john@alder.example": [Touch("lead_meeting_booked", NOON)],
    "joan@birch.example": [Touch("reply_received", NOON)],
}


@pytest.fixture(scope="module")
def scored(warehouse: Warehouse, postgres_server: postgres.Postgres) -> Iterator[Warehouse]:
    """Three hot leads of two customers and a week's bands, built a week later, in a copy."""
    with warehouse.copied(postgres_server) as copy:
        with copy.connect() as connection:
            _tell(connection)
        built = copy.dbt(
            "run", "--select", *MODELS.split(), "--vars", json.dumps({"as_of": LATER.isoformat()})
        )
        assert built.success, messages(built)
        yield copy


def _tell(connection: psycopg.Connection[Any]) -> None:
    for lead, touches in TOUCHES.items():
        found = score(touches, NOON)
        connection.execute(
            """
            insert into app.hot_leads values
            (%s, %s, 'pool', 'a-live', %s, 1, %s, %s, %s, %s)
            """,
            [lead.partition("@")[2].partition(".")[0], lead, found.value,
             json.dumps({"reasons": kept_reasons(found, DEFAULT)}), found.version, NOON, NOON],
        )  # fmt: skip
    for number, (_, band) in enumerate(BANDS):
        for week in (0, 7):
            connection.execute(
                """
                insert into app.score_bands values
                ('alder', 'scoring-1', %s, %s, 14, 10, %s, %s)
                """,
                [NOON - timedelta(days=30 + week), band, number, NOON],
            )


def test_points_fade_to_the_moment_of_the_build(scored: Warehouse) -> None:
    """A week later they are those of domain/scoring.py, capped signals too; the warmest first."""
    rows = scored.rows(
        "select * from marts.hottest_leads where organization_id = 'alder' order by place"
    )
    assert [row["lead_address"] for row in rows] == ["john@alder.example", "jane@alder.example"]
    for row in rows:
        value = score(TOUCHES[row["lead_address"]], LATER).value
        assert float(row["points"]) == pytest.approx(value, abs=0.006)
    assert rows[1]["reasons"] == ["replied", "opened x5"]
    assert (rows[1]["campaign_name"] is not None, rows[1]["hot_since"]) == (True, NOON)


def test_bands_add_up_over_the_moments(scored: Warehouse) -> None:
    """Each band once, in the order of domain/calibration.py, with the rate of the sums."""
    rows = scored.rows("select * from marts.score_calibration order by band_number")
    assert [row["band"] for row in rows] == [name for _, name in BANDS]
    assert [row["band_number"] for row in rows] == [1, 2, 3, 4, 5, 6]
    last = rows[-1]
    assert (last["moments"], last["leads"], last["leads_positive"]) == (2, 20, 10)
    assert last["positive_rate_leads"] == Decimal("0.5")


@pytest.mark.parametrize(("login", "leads"), [("bi_alder", 2), ("bi_birch", 1), ("bi_nobody", 0)])
def test_a_customer_sees_its_own_hot_leads(scored: Warehouse, login: str, leads: int) -> None:
    """And nobody else's; the same of the bands."""
    count = scored.rows("select count(*) as count from marts.hottest_leads", login=login)
    assert count == [{"count": leads}]
    bands = scored.rows("select count(*) as count from marts.score_calibration", login=login)
    assert bands == [{"count": 6 if login == "bi_alder" else 0}]
