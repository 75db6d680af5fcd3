"""Who is hot: the share, the floor, ties, and a way out that is wider than the way in."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.hot_leads import BEYOND, FADED, GONE, Change, HotRule, Standing, changes, ranked

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
RULE = HotRule()


def standing(lead: int, value: float, days: float = 0, because: str | None = None) -> Standing:
    return Standing(f"lead{lead:03}", value, NOON - timedelta(days=days), because)


def crowd(count: int, value: float = 50) -> list[Standing]:
    """So many leads, each a point warmer than the next."""
    return [standing(number, value + count - number) for number in range(count)]


def entering(standings: list[Standing], hot: tuple[str, ...] = (), rule: HotRule = RULE) -> int:
    return sum(one.is_entry for one in changes(standings, hot, rule))


@pytest.mark.parametrize(
    ("leads", "most_in", "most_out"),
    [(0, 0, 0), (1, 1, 1), (9, 1, 2), (10, 1, 2), (11, 2, 2), (25, 3, 3), (100, 10, 12)],
)
def test_shares_are_whole_leads(leads: int, most_in: int, most_out: int) -> None:
    """Rounded up, and exact: 12 % of 25 are 3."""
    assert (RULE.most_in(leads), RULE.most_out(leads)) == (most_in, most_out)
    assert entering(crowd(leads)) == most_in


def test_nobody_enters_below_the_floor() -> None:
    """The warmest of cold leads is not hot; at the floor it is."""
    assert changes([standing(1, 39.9)], ()) == []
    assert changes([standing(1, 40)], ()) == [Change("lead001", True, 1, "place 1 of 1")]


def test_the_excluded_have_no_place_and_take_none() -> None:
    """They are not among the leads of which a share is taken either."""
    found = [*crowd(10), standing(99, 500, because="opted_out")]
    assert [one.lead_address for one in changes(found, ())] == ["lead000"]
    assert changes(found, ())[0].because == "place 1 of 10"


def test_ties_go_by_the_newest_signal_and_then_the_address() -> None:
    """Leads at their caps are equal: still no more than the share enters."""
    tied = [standing(3, 75, 2), standing(2, 75, 1), standing(1, 75, 2), standing(4, 75, 1)]
    order = [one.lead_address for one in ranked(tied)]
    assert order == ["lead002", "lead004", "lead001", "lead003"]
    almost = [standing(1, 75, 2), standing(2, 75 - 1e-9, 1)]
    assert ranked(almost)[0].lead_address == "lead002"
    assert entering([standing(number, 75) for number in range(100)]) == 10


def test_the_way_out_is_wider_than_the_way_in() -> None:
    """Of a hundred, place 11 and 12 stay and do not enter; place 13 leaves."""
    leads = crowd(100)
    names = [one.lead_address for one in leads]
    assert changes(leads, tuple(names[:12])) == []
    assert changes(leads, tuple(names[:13])) == [Change(names[12], False, 13, BEYOND)]
    assert entering(leads, tuple(names[2:12])) == 2


@pytest.mark.parametrize(
    ("after", "because"),
    [
        (standing(1, 32), None),
        (standing(1, 31.9), FADED),
        (standing(1, 90, because="bounced"), "excluded: bounced"),
        (standing(2, 90), GONE),
    ],
)
def test_why_a_lead_is_hot_no_longer(after: Standing, because: str | None) -> None:
    """Faded well below the floor, excluded, or no longer there; just below the floor it stays."""
    found = [one for one in changes([after], ("lead001",)) if not one.is_entry]
    assert [one.because for one in found] == ([because] if because else [])


def test_an_organization_may_want_it_otherwise() -> None:
    """Half of all, and from nought on."""
    wide = HotRule(enters_within=0.5, leaves_beyond=0.5, floor=0)
    assert entering(crowd(10, value=-5), rule=wide) == 5
    assert wide.stays_from == 0


STANDINGS = st.lists(
    st.builds(
        standing,
        st.integers(0, 40),
        st.sampled_from([0.0, 31.0, 33.0, 39.0, 40.0, 75.0, 75.0, 100.0]),
        st.sampled_from([0, 1, 2]),
        st.sampled_from([None, None, None, "bounced"]),
    ),
    max_size=40,
    unique_by=lambda one: one.lead_address,
)


def after(standings: list[Standing], hot: set[str]) -> set[str]:
    found = changes(standings, hot)
    out = {one.lead_address for one in found if not one.is_entry}
    return (hot - out) | {one.lead_address for one in found if one.is_entry}


@given(STANDINGS, st.sets(st.integers(0, 40).map(lambda lead: f"lead{lead:03}")))
def test_a_second_look_changes_nothing(standings: list[Standing], hot: set[str]) -> None:
    """And nobody is hot beyond the wider share, below the lower floor, or excluded."""
    once = after(standings, hot)
    assert after(standings, once) == once
    candidates = {one.lead_address for one in ranked(standings) if one.value >= RULE.stays_from}
    assert once <= candidates
    assert len(once) <= RULE.most_out(len(ranked(standings)))


@given(STANDINGS)
def test_the_way_in_is_a_share_of_the_warmest(standings: list[Standing]) -> None:
    """From nobody hot: at most the share, each at the floor at least, none warmer outside."""
    entered = after(standings, set())
    order = ranked(standings)
    assert len(entered) <= RULE.most_in(len(order))
    values = {one.lead_address: one.value for one in order}
    outside = [v for lead, v in values.items() if lead not in entered]
    assert all(values[lead] >= RULE.floor for lead in entered)
    if entered and len(entered) < RULE.most_in(len(order)):
        assert all(value < RULE.floor for value in outside)
