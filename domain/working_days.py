"""Working days where a person lives: Monday to Friday, by that person's clock.

Public holidays are not known to us: a suggestion may be due on one.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

OPENS: Final = time(9)
CLOSES: Final = time(17)
"""The hours in which a mail is looked at; the day's end is not in them."""
SATURDAY: Final = 5
ZONE_NAMES: Final = ("timezone", "timeZone", "time_zone", "tz", "Timezone", "Time Zone")
COUNTRY_NAMES: Final = ("country", "Country", "countryCode", "country_code")
"""What a lead's variables call them; both are free text of the customer's."""

_COUNTRIES: Final = {
    "Europe/Amsterdam": "nl netherlands nederland holland",
    "Europe/Berlin": "de germany deutschland",
    "Europe/Brussels": "be belgium belgië belgique belgien",
    "Europe/Bucharest": "ro romania",
    "Europe/Copenhagen": "dk denmark danmark",
    "Europe/Dublin": "ie ireland",
    "Europe/Helsinki": "fi finland suomi",
    "Europe/Lisbon": "pt portugal",
    "Europe/London": "gb uk england scotland wales united-kingdom great-britain",
    "Europe/Luxembourg": "lu luxembourg luxemburg",
    "Europe/Madrid": "es spain españa",
    "Europe/Oslo": "no norway norge",
    "Europe/Paris": "fr france",
    "Europe/Prague": "cz czechia czech-republic",
    "Europe/Rome": "it italy italia",
    "Europe/Stockholm": "se sweden sverige",
    "Europe/Vienna": "at austria österreich",
    "Europe/Warsaw": "pl poland polska",
    "Europe/Zurich": "ch switzerland schweiz suisse svizzera",
    "America/Bogota": "co colombia",
    "America/Lima": "pe peru perú",
    "Asia/Jerusalem": "il israel",
    "Asia/Kolkata": "in india",
    "Asia/Singapore": "sg singapore",
    "Asia/Tokyo": "jp japan",
}
_ZONE_OF: Final[Mapping[str, str]] = {
    name: zone for zone, names in _COUNTRIES.items() for name in names.split()
}
"""Countries of one zone, near enough; who lives in a country of several has none by it."""


def zone(name: Any) -> ZoneInfo | None:
    """The zone of this IANA name; None for anything else, as for a path or an abbreviation."""
    if not isinstance(name, str) or ("/" not in name and name.strip() != "UTC"):
        return None
    try:
        return ZoneInfo(name.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_of_country(name: Any) -> ZoneInfo | None:
    """The zone of a country that has one, by its code or its name."""
    if not isinstance(name, str):
        return None
    return zone(_ZONE_OF.get("-".join(name.casefold().split())))


def zone_of_lead(
    variables: Mapping[str, Any], schedule: Mapping[str, Any] | None, organization: str | None
) -> tuple[ZoneInfo, str]:
    """Where a lead is, and by what we know it: its own variables (zone, then country), the
    campaign's schedule, the organization's zone, UTC.

    `schedule` is Instantly's campaign_schedule.
    """
    for named in ZONE_NAMES:
        if found := zone(variables.get(named)):
            return found, f"lead.{named}"
    for named in COUNTRY_NAMES:
        if found := zone_of_country(variables.get(named)):
            return found, f"lead.{named}"
    if found := zone(_scheduled(schedule)):
        return found, "campaign.schedule"
    if found := zone(organization):
        return found, "organization.time_zone"
    return ZoneInfo("UTC"), "none"


def _scheduled(schedule: Mapping[str, Any] | None) -> Any:
    listed = schedule.get("schedules") if isinstance(schedule, Mapping) else None
    first = listed[0] if isinstance(listed, list) and listed else None
    return first.get("timezone") if isinstance(first, Mapping) else None


def is_working(day: date) -> bool:
    return day.weekday() < SATURDAY


def working_day(day: date) -> date:
    """The day itself, or the Monday after it."""
    while not is_working(day):
        day += timedelta(days=1)
    return day


def days_later(day: date, days: int) -> date:
    """The working day that is so many working days after this one; a weekend counts as the
    Monday after it."""
    day = working_day(day)
    for _ in range(days):
        day = working_day(day + timedelta(days=1))
    return day


def later(moment: datetime, days: int, where: ZoneInfo) -> datetime:
    """So many working days after a moment, at the same time by the clock there; UTC.

    What happens on a weekend counts as happening when Monday begins. A time that a clock change
    leaves out is the one an hour later.
    """
    local = moment.astimezone(where)
    day, clock = local.date(), local.time()
    if not is_working(day):
        day, clock = working_day(day), time(0)
    return at(days_later(day, days), clock, where)


def within_hours(moment: datetime, where: ZoneInfo) -> datetime:
    """The moment itself in working hours there, or when the next ones begin; UTC."""
    local = moment.astimezone(where)
    day = working_day(local.date())
    if day != local.date() or local.time() < OPENS:
        return at(day, OPENS, where)
    if local.time() >= CLOSES:
        return at(days_later(day, 1), OPENS, where)
    return moment.astimezone(UTC)


def at(day: date, clock: time, where: ZoneInfo) -> datetime:
    """The moment at which a clock there shows this; UTC."""
    return datetime.combine(day, clock.replace(tzinfo=None), where).astimezone(UTC)
