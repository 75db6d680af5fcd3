"""What a contact has come to, by its signs."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.contacts import RANKS, SIGNS, Sign, Standing, Status, standing
from domain.taxonomy import AUTOMATIC, Label

START = datetime(2026, 9, 1, tzinfo=UTC)


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def of(*signs: tuple[str, int]) -> tuple[Status, int, str] | None:
    """(status, day since, because)."""
    found = standing(Sign(name, day(at)) for name, at in signs)
    return (found.status, (found.since - START).days, found.because) if found else None


STORY = (
    ("lead", 0),
    ("sent", 1),
    ("opened", 2),
    ("reply:question", 3),
    ("reply:interested", 4),
    ("interest:2", 5),
    ("deal_won", 6),
    ("suppressed", 7),
)


@pytest.mark.parametrize("end", range(1, len(STORY) + 1))
def test_a_sale_goes_from_sign_to_sign(end: int) -> None:
    """Each sign of the story brings the contact further, since the day it came."""
    name, at = STORY[end - 1]
    assert of(*STORY[:end]) == (SIGNS[name], at, name)


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ([("lead", 0), ("reply:interested", 2), ("reply:not_interested", 3)],
         ("not_interested", 3, "reply:not_interested")),
        ([("lead", 0), ("reply:not_interested", 2), ("reply:interested", 3)],
         ("interested", 3, "reply:interested")),
        ([("interest:2", 2), ("reply:interested", 4)], ("meeting", 2, "interest:2")),
        ([("interest:2", 2), ("reply:not_interested", 3), ("reply:interested", 4)],
         ("interested", 4, "reply:interested")),
        ([("reply:not_interested", 1), ("reply:interested", 2), ("interest:-1", 3),
          ("reply:not_interested", 5)], ("not_interested", 3, "interest:-1")),
        ([("interest:1", 2), ("interest:-1", 2)], ("not_interested", 2, "interest:-1")),
        ([("deal_won", 2), ("reply:not_interested", 3)], ("customer", 2, "deal_won")),
        ([("reply:interested", 2), ("reply:question", 3)],
         ("interested", 2, "reply:interested")),
        ([("suppressed", 1), ("deal_won", 2)], ("suppressed", 1, "suppressed")),
        ([("sent", 1), ("interest:0", 2), ("reply:out_of_office", 2)], ("contacted", 1, "sent")),
        ([("opened", 3), ("clicked", 2)], ("engaged", 2, "clicked")),
        ([("interest:2", 2), ("interest:-4", 6)], ("meeting", 2, "interest:2")),
        ([("interest:2001", 2)], None),
        ([], None),
    ],
)  # fmt: skip
def test_what_counts(signs: list[tuple[str, int]], expected: tuple[str, int, str] | None) -> None:
    """The newest of yes and no; won deals and suppressions stay; automatic answers say nothing."""
    assert of(*signs) == expected
    assert of(*reversed(signs)) == expected


def test_every_status_has_a_sign_and_every_reading_a_place() -> None:
    """No status that nobody can come to, and no label that was forgotten."""
    assert set(SIGNS.values()) == set(Status) == set(RANKS)
    assert {f"reply:{one}" for one in Label if one not in AUTOMATIC} <= set(SIGNS)
    assert not {f"reply:{one}" for one in AUTOMATIC} & set(SIGNS)


def test_since_is_the_first_sign_of_the_status() -> None:
    """Told twice, it is so since the first time."""
    twice = [Sign("interest:1", day(5)), Sign("reply:interested", day(3))]
    assert standing(twice) == Standing(Status.INTERESTED, day(3), "reply:interested")
