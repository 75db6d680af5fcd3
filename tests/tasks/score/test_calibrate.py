"""What bands of points were good for: who said yes in the weeks after."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.calibration import WITHIN_DAYS, moments
from domain.events import EMAIL_CLICKED, EMAIL_OPENED, LEAD_MEETING_BOOKED, REPLY_RECEIVED
from tasks.score.calibrate import calibrate
from tests.tasks.score.log import Log

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
NOW = MONDAY + timedelta(days=WITHIN_DAYS, hours=5)
DAY = timedelta(days=1)


def bands(log: Log, moment: datetime = MONDAY) -> dict[tuple[str, str], tuple[int, int]]:
    """(leads, those who said yes) by organization and band."""
    found = log.rows("select * from app.score_bands where moment_at = %s", moment)
    return {
        (row["organization_id"], row["band"]): (row["count_leads"], row["count_positive"])
        for row in found
    }


def test_a_band_tells_how_many_said_yes_afterwards(log: Log) -> None:
    """Scores as of the moment, by all that is known; a yes before it or too late is none."""
    assert moments(NOW)[-1] == MONDAY
    for lead in ("jane", "john", "joan"):
        log.event(EMAIL_OPENED, MONDAY - DAY, lead)
        log.event(EMAIL_CLICKED, MONDAY - DAY, lead)
        log.event(EMAIL_CLICKED, MONDAY - DAY, lead)
    log.event(EMAIL_OPENED, MONDAY - DAY, "jack")
    log.event(EMAIL_OPENED, MONDAY + DAY, "late")
    log.event(LEAD_MEETING_BOOKED, MONDAY + DAY, "jane")
    log.event(REPLY_RECEIVED, MONDAY + DAY, "john", mail="m")
    log.label("m", "interested", MONDAY + DAY, "john")
    log.event(LEAD_MEETING_BOOKED, MONDAY + timedelta(days=WITHIN_DAYS, seconds=1), "joan")
    log.event(LEAD_MEETING_BOOKED, MONDAY - DAY, "jack")
    assert log.at(lambda pool: calibrate(pool, NOW)) == 1
    assert bands(log) == {
        ("alder", "40 to 80"): (3, 2),
        ("alder", "80 to 160"): (1, 0),
    }


def test_a_moment_is_looked_at_once(log: Log) -> None:
    """Again finds nothing to do; a week later there is one moment more."""
    log.event(EMAIL_OPENED, MONDAY - DAY)
    assert log.at(lambda pool: calibrate(pool, NOW)) == 1
    assert log.at(lambda pool: calibrate(pool, NOW)) == 0
    assert log.at(lambda pool: calibrate(pool, NOW + 7 * DAY)) == 1
    assert bands(log) == {("alder", "0 to 20"): (1, 0)}


@pytest.mark.parametrize("campaign", ["a1", "b1"])
def test_each_customer_has_bands_of_its_own_table(log: Log, campaign: str) -> None:
    """By the points that its own settings give."""
    log.want("alder", {"signals": {"opened": {"points": 25, "cap": 50}}})
    log.event(EMAIL_OPENED, MONDAY - timedelta(hours=1), campaign=campaign)
    log.at(lambda pool: calibrate(pool, NOW))
    wanted = {"a1": ("alder", "20 to 40"), "b1": ("birch", "0 to 20")}[campaign]
    assert bands(log) == {wanted: (1, 0)}


def test_without_a_log_there_is_nothing_to_learn(log: Log) -> None:
    """No moment before the first event."""
    assert log.at(lambda pool: calibrate(pool, NOW)) == 0
