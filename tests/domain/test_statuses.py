"""Instantly's status numbers and the names we give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statuses import BY_ENTITY, UNKNOWN, status_name


@pytest.mark.parametrize(
    ("entity", "number", "name"),
    [
        ("campaign", 0, "draft"),
        ("campaign", 1, "active"),
        ("campaign", 4, "running_subsequences"),
        ("campaign", -1, "accounts_unhealthy"),
        ("campaign", -2, "bounce_protect"),
        ("campaign", -99, "account_suspended"),
        ("account", 3, "maintenance"),
        ("account", -1, "connection_error"),
        ("account", -3, "sending_error"),
        ("warmup", 0, "paused"),
        ("warmup", -1, "banned"),
        ("warmup", -2, "spam_folder_unknown"),
        ("lead", 3, "completed"),
        ("lead", -1, "bounced"),
        ("lead", -2, "unsubscribed"),
        ("interest", 0, "out_of_office"),
        ("interest", 4, "won"),
        ("interest", -4, "no_show"),
    ],
)
def test_a_documented_number_has_its_name(entity: str, number: int, name: str) -> None:
    """The names follow Instantly's document: -1 of a lead is a bounce, of an account no bounce."""
    assert status_name(entity, number) == name


@given(st.sampled_from(sorted(BY_ENTITY)), st.one_of(st.none(), st.integers()))
def test_a_number_nobody_documented_is_unknown(entity: str, number: int | None) -> None:
    """The sets are open: what Instantly adds tomorrow has a name today, and it is "unknown"."""
    expected = BY_ENTITY[entity].get(number, UNKNOWN) if number is not None else UNKNOWN
    assert status_name(entity, number) == expected
    if number is None or number not in BY_ENTITY[entity]:
        assert status_name(entity, number) == "unknown"


@pytest.mark.parametrize("entity", sorted(BY_ENTITY))
def test_two_numbers_of_an_entity_never_share_a_name(entity: str) -> None:
    """A name says which number it was, so nothing is lost by reading names."""
    names = list(BY_ENTITY[entity].values())
    assert len(names) == len(set(names))
    assert UNKNOWN not in names
