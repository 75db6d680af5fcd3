"""Working days by the clock of the person who is waited for."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.working_days import (
    CLOSES,
    OPENS,
    at,
    days_later,
    is_working,
    later,
    within_hours,
    working_day,
    zone,
    zone_of_country,
    zone_of_lead,
)

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "Africa/Cairo"]
).map(ZoneInfo)
MOMENTS = st.integers(0, 15 * 365 * 86_400).map(
    lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


def berlin(*when: int) -> datetime:
    return datetime(*when, tzinfo=BERLIN).astimezone(UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("what", "began", "ends"),
    [
        ("within a week", (2026, 3, 2, 10), (2026, 3, 5, 10)),
        ("over a weekend", (2026, 3, 5, 10), (2026, 3, 10, 10)),
        ("from Friday", (2026, 3, 6, 10), (2026, 3, 11, 10)),
        ("a Saturday counts as Monday's beginning", (2026, 3, 7, 15), (2026, 3, 12, 0)),
        ("a Sunday too", (2026, 3, 8, 23), (2026, 3, 12, 0)),
        ("over the clock change in spring", (2026, 3, 26, 10), (2026, 3, 31, 10)),
        ("over the clock change in autumn", (2026, 10, 22, 10), (2026, 10, 27, 10)),
        ("over the year's end", (2026, 12, 30, 9), (2027, 1, 4, 9)),
    ],
)
def test_three_working_days_later(what: str, began: tuple[int, ...], ends: tuple[int, ...]) -> None:
    """The same time by the clock there, whatever UTC says of it."""
    assert later(berlin(*began), 3, BERLIN) == berlin(*ends), what


def test_the_day_is_the_one_where_the_person_is() -> None:
    """Late on Friday in Berlin is Saturday in Auckland: Monday begins the count there."""
    moment = berlin(2026, 3, 6, 15)
    auckland = ZoneInfo("Pacific/Auckland")
    assert moment.astimezone(auckland).date() == date(2026, 3, 7)
    assert later(moment, 1, auckland) == at(date(2026, 3, 10), time(0), auckland)


def test_a_time_that_the_clock_leaves_out_is_an_hour_later() -> None:
    """2:30 does not exist on the last Sunday of March in Berlin; on a working day in Amman."""
    amman = ZoneInfo("Asia/Amman")
    lost = at(date(2022, 2, 25), time(0, 30), amman)  # clocks went from 0:00 to 1:00
    assert lost.astimezone(amman).time() == time(1, 30)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ((2026, 3, 2, 8, 59), (2026, 3, 2, 9)),
        ((2026, 3, 2, 9), (2026, 3, 2, 9)),
        ((2026, 3, 2, 16, 59), (2026, 3, 2, 16, 59)),
        ((2026, 3, 2, 17), (2026, 3, 3, 9)),
        ((2026, 3, 6, 17), (2026, 3, 9, 9)),
        ((2026, 3, 7, 12), (2026, 3, 9, 9)),
    ],
)
def test_mails_are_looked_at_in_working_hours(
    moment: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    """From nine to five, Monday to Friday, there."""
    assert within_hours(berlin(*moment), BERLIN) == berlin(*expected)


@given(MOMENTS, st.integers(0, 12), ZONES)
def test_the_end_is_a_working_day_and_later(moment: datetime, days: int, where: ZoneInfo) -> None:
    """Never on a weekend there, never before the beginning, and more days end no sooner."""
    ends = later(moment, days, where)
    assert is_working(ends.astimezone(where).date())
    assert ends >= moment
    assert later(moment, days + 1, where) > ends


@given(MOMENTS, ZONES)
def test_within_hours_is_never_before_and_settled(moment: datetime, where: ZoneInfo) -> None:
    """It is in working hours, not before the moment, and stays as it is."""
    found = within_hours(moment, where)
    local = found.astimezone(where)
    assert found >= moment
    assert is_working(local.date())
    assert OPENS <= local.time() < CLOSES
    assert within_hours(found, where) == found


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(0, 30))
def test_a_week_has_five_working_days(day: date, weeks: int) -> None:
    """Five working days on is a week on."""
    first = working_day(day)
    assert days_later(day, 5 * weeks).toordinal() == first.toordinal() + 7 * weeks


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (" America/Chicago ", "America/Chicago"),
        ("UTC", "UTC"),
        ("CET", None),
        ("Berlin", None),
        ("../../etc/passwd", None),
        ("/etc/localtime", None),
        ("Europe/Atlantis", None),
        ("Europe", None),
        ("", None),
        (None, None),
        (60, None),
        ("a/\x00b", None),
    ],
)
def test_only_a_zone_s_name_is_a_zone(name: object, key: str | None) -> None:
    """What a customer wrote into a variable may be anything."""
    found = zone(name)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("country", "key"),
    [
        ("Germany", "Europe/Berlin"),
        ("deutschland", "Europe/Berlin"),
        ("PL", "Europe/Warsaw"),
        ("United Kingdom", "Europe/London"),
        ("United States", None),  # of several zones
        ("Narnia", None),
        (49, None),
    ],
)
def test_a_country_of_one_zone_says_where(country: object, key: str | None) -> None:
    """Who lives in a country of several zones has none by it."""
    found = zone_of_country(country)
    assert (found.key if found else None) == key


SCHEDULE = {"schedules": [{"timezone": "Europe/Rome"}]}


@pytest.mark.parametrize(
    ("variables", "schedule", "organization", "expected"),
    [
        ({"timezone": "Asia/Tokyo", "country": "PL"}, SCHEDULE, "Europe/Paris",
         ("Asia/Tokyo", "lead.timezone")),
        ({"timezone": "soon", "country": "Poland"}, SCHEDULE, "Europe/Paris",
         ("Europe/Warsaw", "lead.country")),
        ({}, SCHEDULE, "Europe/Paris", ("Europe/Rome", "campaign.schedule")),
        ({}, {"schedules": []}, "Europe/Paris", ("Europe/Paris", "organization.time_zone")),
        ({}, {"schedules": "none"}, None, ("UTC", "none")),
        ({}, None, "nowhere", ("UTC", "none")),
    ],
)  # fmt: skip
def test_the_lead_s_own_zone_before_the_campaign_s_before_the_customer_s(
    variables: dict[str, object],
    schedule: dict[str, object] | None,
    organization: str | None,
    expected: tuple[str, str],
) -> None:
    """And by what it is known."""
    where, known_by = zone_of_lead(variables, schedule, organization)
    assert (where.key, known_by) == expected
