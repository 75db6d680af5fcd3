"""When a silent reader is to be written to again, with what, and why."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.answer_templates import ALL
from domain.campaign_copy import copy_language, copy_text
from domain.events import EMAIL_CLICKED, EMAIL_OPENED
from domain.follow_ups import (
    FRESH,
    Behaviour,
    Touch,
    Watched,
    due_at,
    follow_up,
    silence_ends,
    silent_since,
)
from domain.mail_writing import Source, flat
from domain.working_days import is_working
from sandbox.world.texts import BOOKS

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FRIDAY = MONDAY + 4 * DAY
COPY = Source("campaign", "c1/1/1", "Idea\n\nHi, see https://go.example/pricing. Bye")


def opened(after: timedelta = HOUR) -> Touch:
    return Touch(EMAIL_OPENED, MONDAY + after, "c1", 1, 1)


def clicked(after: timedelta = HOUR, step: int = 1) -> Touch:
    return Touch(EMAIL_CLICKED, MONDAY + after, "c1", step, 1)


def watched(*touches: Touch, **more: object) -> Watched:
    here = Watched(
        touches=touches or (opened(),),
        last_sent_at=MONDAY,
        zone=ZoneInfo("Europe/Berlin"),
        zone_from="campaign.schedule",
        first_name="Ana",
        company="Acme",
        sender="Mara Lindt",
        subject=Source("thread", "m0", "Re: Idea for Acme"),
        campaign=(COPY,),
    )
    return replace(here, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("touches", "behaviour", "reason"),
    [
        ((opened(),), Behaviour.OPENED, "opened once"),
        ((opened(), opened(2 * HOUR)), Behaviour.OPENED_OFTEN, "opened twice"),
        ((opened(), opened(2 * HOUR), opened(3 * HOUR)), Behaviour.OPENED_OFTEN, "opened 3 times"),
        ((opened(), clicked()), Behaviour.CLICKED_LINK,
         "clicked https://go.example/pricing, opened once"),
        ((clicked(), clicked(2 * HOUR, step=2)), Behaviour.CLICKED, "clicked twice"),
    ],
)  # fmt: skip
def test_what_was_done_decides_what_is_written(
    touches: tuple[Touch, ...], behaviour: Behaviour, reason: str
) -> None:
    """A link is named only if the mail that was clicked in has no other."""
    found = follow_up(watched(*touches), FRIDAY)
    assert found is not None
    assert found.behaviour == behaviour
    assert found.reason.startswith(f"{reason}, last on 2026-03-02 1")
    assert found.reason.endswith("(Europe/Berlin); no answer for 3 working days")


def test_a_mail_with_two_links_does_not_tell_which() -> None:
    """So none is claimed."""
    two = Source("campaign", "c1/1/1", "https://go.example/a and https://go.example/b")
    found = follow_up(watched(clicked(), campaign=(two,)), FRIDAY)
    assert found is not None
    assert found.behaviour == Behaviour.CLICKED
    assert found.evidence["link"] is None


def test_silence_is_counted_from_the_mail_or_the_first_look_at_it() -> None:
    """Looking again puts nothing off; a look at an earlier mail does not count before the next."""
    assert silent_since(watched(opened(2 * HOUR), opened(DAY))) == MONDAY + 2 * HOUR
    later_mail = watched(opened(2 * HOUR), last_sent_at=MONDAY + DAY)
    assert silent_since(later_mail) == MONDAY + DAY


def test_it_is_suggested_at_the_end_of_silence_and_not_before() -> None:
    """Three working days after, at the same hour there."""
    ends = silence_ends(watched(opened()))
    assert ends == MONDAY + 3 * DAY + HOUR
    assert follow_up(watched(opened()), ends - timedelta(seconds=1)) is None
    assert follow_up(watched(opened()), ends) is not None


def test_who_looked_long_ago_is_left_alone() -> None:
    """A mail about a look a month back would come out of nowhere."""
    here = watched(opened())
    assert follow_up(here, here.last_touch + FRESH) is not None
    assert follow_up(here, here.last_touch + FRESH + HOUR) is None


def test_who_did_not_look_is_not_watched() -> None:
    """Nothing was done, so nothing is suggested."""
    assert follow_up(watched(touches=()), FRIDAY) is None


def test_an_absence_moves_it_to_the_return() -> None:
    """At nine on the first working day; never to before the silence ends."""
    away = watched(opened(), away_until=date(2026, 3, 14))  # a Saturday
    assert due_at(away) == datetime(2026, 3, 16, 8, tzinfo=UTC)
    back_soon = watched(opened(), away_until=date(2026, 3, 3))
    assert due_at(back_soon) == silence_ends(back_soon)


@pytest.mark.parametrize("language", sorted(ALL))
def test_it_speaks_the_campaign_s_language_and_cites_what_it_used(language: str) -> None:
    """Each quote stands in its source; nothing is left open."""
    for touches in ((opened(),), (opened(), opened(2 * HOUR)), (clicked(),), (clicked(step=3),)):
        here = watched(*touches, language=language)
        found = follow_up(here, FRIDAY)
        assert found is not None
        sources = {
            "m0": "Re: Idea for Acme", "c1/1/1": COPY.text, "first_name": "Ana",
            "company": "Acme", "sender": "Mara Lindt",
        }  # fmt: skip
        assert found.cites
        assert all(cite.quote in flat(sources[cite.ref]) for cite in found.cites)
        assert "Ana" in found.body
        assert "{" not in found.body
        assert "Idea for Acme" in found.subject


def test_without_names_and_subject_it_still_reads_well() -> None:
    """Nothing known but that somebody opened a mail."""
    bare = watched(opened(), first_name=None, company=None, sender=None, subject=None, campaign=())
    found = follow_up(bare, FRIDAY)
    assert found is not None
    assert found.subject == ""
    assert found.body.startswith("Hello,\n\nI am coming back to my last mail in case")


@given(
    st.lists(st.integers(0, 14 * 24), min_size=1, max_size=6),
    st.integers(0, 10 * 24),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Pacific/Auckland"]),
)
def test_it_is_due_in_working_hours_there_and_in_any_order_of_touches(
    hours: list[int], mailed: int, where: str
) -> None:
    """Never on a weekend, never sooner than three days after; the order of touches is nothing."""
    touches = tuple(opened(hour * HOUR) for hour in hours)
    here = watched(*touches, last_sent_at=MONDAY + mailed * HOUR, zone=ZoneInfo(where))
    due = due_at(here)
    local = due.astimezone(here.zone)
    assert is_working(local.date())
    assert 9 <= local.hour < 17
    assert due - silent_since(here) >= 2 * DAY + 23 * HOUR  # a clock change takes an hour
    assert due_at(replace(here, touches=touches[::-1])) == due


@pytest.mark.parametrize("language", sorted(BOOKS))
def test_the_language_of_a_copy_is_found(language: str) -> None:
    """Of each of the simulated campaigns, as a whole."""
    book = BOOKS[language]
    assert copy_language("\n\n".join([*book.mails, book.unsubscribe])) == language


def test_a_copy_that_says_nothing_is_of_the_default_language() -> None:
    """Numbers, links and variables have none."""
    assert copy_language("{{firstName}} https://der.example/die 42", "pl") == "pl"


def test_a_copy_is_read_as_people_do() -> None:
    """Breaks are lines, a link shows where it leads, variables stay."""
    html = (
        '<div>Hi {{firstName}},<br/>see <a class="x" href="https://go.example/a?b=1&amp;c=2">this'
        "</a>.</div><p>Bye &amp; thanks</p>"
    )
    assert copy_text(html) == (
        "Hi {{firstName}},\nsee https://go.example/a?b=1&c=2 this.\nBye & thanks"
    )
