"""Which change of a status is which event, and what makes an event the same event."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import MEANING, StatusChanged, meaning, status_event_key
from domain.statuses import BY_ENTITY

SEEN = datetime(2026, 3, 1, 12, tzinfo=UTC)


def changed(
    entity: str, field: str, before: int | None, after: int | None, entity_id: str = "one"
) -> StatusChanged:
    return StatusChanged(entity, entity_id, field, before, after, SEEN)


@pytest.mark.parametrize(
    ("entity", "field", "before", "after", "expected"),
    [
        ("campaign", "status", 0, 1, "campaign_started"),
        ("campaign", "status", 2, 1, "campaign_started"),
        ("campaign", "status", 1, 2, "campaign_paused"),
        ("campaign", "status", 1, 3, "campaign_completed"),
        ("campaign", "status", 1, -1, "account_error"),
        ("campaign", "status", 1, -2, "email_spam_report"),
        ("campaign", "status", 1, -99, "account_suspended"),
        ("campaign", "status", 1, 4, None),
        ("campaign", "status", 1, 7, None),
        ("account", "status", 1, -1, "account_error"),
        ("account", "status", 1, -2, "account_error"),
        ("account", "status", 1, -3, "account_error"),
        ("account", "status", 1, 2, None),
        ("account", "warmup_status", 1, -1, "account_suspended"),
        ("account", "warmup_status", 1, -2, "email_spam_report"),
        ("account", "warmup_status", 1, -3, "account_suspended"),
        ("account", "warmup_status", 0, 1, None),
        ("lead", "status", 1, 3, "lead_completed"),
        ("lead", "status", 1, -1, "lead_error"),
        ("lead", "status", 1, -3, "lead_error"),
        ("lead", "status", 1, -2, None),
    ],
)
def test_a_change_has_the_owners_name(
    entity: str, field: str, before: int, after: int, expected: str | None
) -> None:
    """What Instantly sends no event for is concluded from the status it changed to."""
    assert meaning(changed(entity, field, before, after)) == expected


@pytest.mark.parametrize(("entity", "field", "after"), sorted(MEANING))
def test_first_sight_is_no_event(entity: str, field: str, after: int) -> None:
    """An entity that we meet paused was not paused just now."""
    assert meaning(changed(entity, field, None, after)) is None


@pytest.mark.parametrize(("entity", "field"), sorted({(e, f) for e, f, _ in MEANING}))
def test_a_status_that_vanishes_is_no_event(entity: str, field: str) -> None:
    """An answer without the field says nothing."""
    assert meaning(changed(entity, field, 1, None)) is None


def test_events_are_concluded_from_documented_numbers_only() -> None:
    """Each number in the table is one that domain/statuses.py names."""
    for entity, field, number in MEANING:
        assert number in BY_ENTITY["warmup" if field == "warmup_status" else entity]


CHANGES = st.builds(
    StatusChanged,
    entity=st.sampled_from(["campaign", "account", "lead"]),
    entity_id=st.sampled_from(["a", "b", "a\x1fstatus"]),
    field=st.sampled_from(["status", "warmup_status"]),
    before=st.one_of(st.none(), st.integers(-99, 9)),
    after=st.one_of(st.none(), st.integers(-99, 9)),
    observed_at=st.integers(0, 3).map(lambda us: SEEN + timedelta(microseconds=us)),
)


def identity(change: StatusChanged) -> tuple[object, ...]:
    return (change.entity, change.entity_id, change.field, change.after, change.observed_at)


@given(CHANGES, CHANGES)
def test_two_changes_share_a_key_only_when_they_are_the_same(
    one: StatusChanged, other: StatusChanged
) -> None:
    """Which status of what became what, and when: that is the identity, and all of it."""
    same = identity(one) == identity(other)
    assert (status_event_key("acme", one) == status_event_key("acme", other)) is same


@pytest.mark.parametrize(
    "other",
    [
        replace(changed("lead", "status", 1, 3), entity="account"),
        replace(changed("lead", "status", 1, 3), entity_id="two"),
        replace(changed("lead", "status", 1, 3), field="warmup_status"),
        replace(changed("lead", "status", 1, 3), after=-3),
        replace(changed("lead", "status", 1, 3), observed_at=SEEN + timedelta(microseconds=1)),
    ],
)
def test_every_part_of_the_identity_counts(other: StatusChanged) -> None:
    """Changing one part alone makes it another event."""
    assert status_event_key("acme", other) != status_event_key(
        "acme", changed("lead", "status", 1, 3)
    )


def test_a_key_is_of_its_workspace_and_not_of_what_was_before() -> None:
    """The same lead id elsewhere is another event; what we missed in between changes nothing."""
    change = changed("lead", "status", 1, 3)
    assert status_event_key("acme", change) != status_event_key("globex", change)
    assert status_event_key("acme", change) == status_event_key("acme", replace(change, before=2))


def test_the_key_is_the_same_for_ever() -> None:
    """Keys stand in the permanent log: a change of the recipe would double history."""
    key = status_event_key("acme", changed("campaign", "status", 1, 2, "c1"))
    assert str(key) == "5561ad92-dad4-5690-a5a0-245be2cf47b6"
