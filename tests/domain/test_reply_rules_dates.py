"""The first day back of an absence, from the words of eight languages."""

from datetime import date

import pytest

from domain.reply_rules.dates import return_on

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "I'll be back on 12 March.", "2026-03-12"),
        ("en", "I return on Monday, March 9th.", "2026-03-09"),
        ("en", "I am on leave from 2 March through March 6.", "2026-03-09"),
        ("en", "Out of office until next Monday.", "2026-03-09"),
        ("en", "Back 03/12.", "2026-03-12"),
        ("en", "Back 13/03/2026.", "2026-03-13"),
        ("de", "Ich bin ab dem 12.3. wieder da.", "2026-03-12"),
        ("de", "Ich bin bis 6.3. im Urlaub.", "2026-03-09"),
        ("de", "Ab Donnerstag, den 12. März, bin ich wieder erreichbar.", "2026-03-12"),
        ("fr", "Je suis absent jusqu'au 5 mars inclus.", "2026-03-06"),
        ("fr", "De retour le 1er avril.", "2026-04-01"),
        ("de", "Ich antworte erst am 21.", "2026-03-21"),
        ("de", "Zurück in KW 12.", "2026-03-16"),
        ("en", "I am away until the end of the month.", "2026-04-01"),
        ("es", "Responderé el 21.", "2026-03-21"),
        ("es", "Vuelvo el 9 de marzo.", "2026-03-09"),
        ("it", "Sarò in ferie dal 2 al 6 marzo.", "2026-03-09"),
        ("nl", "Ik ben met vakantie van 2 maart t/m 8 maart.", "2026-03-09"),
        ("pt", "Regresso no dia 10 de março.", "2026-03-10"),
        ("pl", "Wracam 12 marca.", "2026-03-12"),
    ],
)
def test_first_day_back(language: str, text: str, day: str) -> None:
    """The day itself where they come back on it, else the first working day after the last one."""
    assert return_on(text, MONDAY, language) == date.fromisoformat(day)


def test_a_day_without_a_year_is_the_next_one() -> None:
    """In December, January means the year to come."""
    assert return_on("Back on 7 January.", date(2026, 12, 22), "en") == date(2027, 1, 7)


@pytest.mark.parametrize(
    "text", ["I am away.", "Back soon.", "31.2. wieder da", "Room 12, 4th floor"]
)
def test_no_day_where_none_is_named(text: str) -> None:
    """And none that is no day at all."""
    assert return_on(text, MONDAY, "en") is None
