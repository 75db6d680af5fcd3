"""Which payload name and which change of a status is which event; which telling of one wins."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import (
    INTEREST,
    INTEREST_KINDS,
    MEANING,
    OWNERS_NAMES,
    PAYLOAD_KINDS,
    SOURCE_RANK,
    StatusChanged,
    better,
    kind_of,
    meaning,
    status_event_key,
    weight,
)
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


def test_the_owners_names_are_kinds() -> None:
    """Each of the 17 is understood in a body, and what Instantly never sends is concluded."""
    assert len(OWNERS_NAMES) == 17
    assert {PAYLOAD_KINDS[name] for name in OWNERS_NAMES} == OWNERS_NAMES
    never_sent = {
        "email_spam_report",
        "lead_completed",
        "lead_error",
        "campaign_started",
        "campaign_paused",
        "account_suspended",
    }
    assert never_sent <= set(MEANING.values())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("email_link_clicked", "email_clicked"),
        ("link_clicked", "email_clicked"),
        ("email_clicked", "email_clicked"),
        ("lead_unsubscribed", "email_unsubscribed"),
        ("auto_reply_received", "auto_reply_received"),
        ("Call back", "label_changed"),
        ("VIP", "label_changed"),
        ("vip", "label_changed"),
        ("Lead_Interested", "label_changed"),
        ("lead", "label_changed"),
        ("lead_went_quiet", "other"),
        ("email_marked_as_spam", "other"),
        ("workspace_renamed", "other"),
    ],
)
def test_names_and_labels(name: str, kind: str) -> None:
    """About a lead, what is not written as Instantly's own names is a label's text."""
    assert kind_of(name, is_about_lead=True) == kind
    assert kind_of(name, is_about_lead=False) == ("other" if kind == "label_changed" else kind)


def test_interest_is_spoken_of_by_kinds_that_exist() -> None:
    """Each is sent by Instantly under that name; lost (-3) has no event."""
    assert set(INTEREST) <= set(PAYLOAD_KINDS.values())
    assert set(INTEREST) | {"label_changed"} == INTEREST_KINDS
    assert sorted(n for n in INTEREST.values() if n is not None) == [-4, -2, -1, 0, 1, 2, 3, 4]


COLUMNS = st.fixed_dictionaries(
    {},
    optional={
        "occurred_at": st.sampled_from([SEEN, SEEN + timedelta(seconds=1)]),
        "campaign_id": st.none() | st.sampled_from(["c1", "c2"]),
        "step": st.none() | st.integers(1, 3),
        "detail": st.sampled_from([{}, {"is_first": True}, {"is_first": False}]),
    },
)
TELLINGS = st.tuples(st.sampled_from(sorted(SOURCE_RANK)), COLUMNS)


@given(st.data(), st.lists(TELLINGS, min_size=1, max_size=6))
def test_any_order_and_any_duplication_end_in_the_same_event(
    data: st.DataObject, tellings: list[tuple[str, Mapping[str, Any]]]
) -> None:
    """The merge is commutative, associative and idempotent; what weighs the same says the same."""
    again = data.draw(st.permutations(tellings + data.draw(st.lists(st.sampled_from(tellings)))))
    assert weight(*reduce(better, again)) == weight(*reduce(better, tellings))
    half = len(tellings) // 2
    if half:
        left, right = reduce(better, tellings[:half]), reduce(better, tellings[half:])
        assert weight(*better(left, right)) == weight(*reduce(better, tellings))


def test_the_better_source_wins_then_what_knows_more() -> None:
    """A webhook that knows little stands above a delivery log that knows much."""
    poor, rich = {"occurred_at": SEEN}, {"occurred_at": SEEN, "step": 2, "campaign_id": "c"}
    assert better(("webhook", poor), ("delivery_log", rich)) == ("webhook", poor)
    assert better(("poll", rich), ("inferred", rich)) == ("poll", rich)
    assert better(("webhook", poor), ("webhook", rich)) == ("webhook", rich)
    assert better(("webhook", {"step": 2}), ("webhook", {"step": 3})) == ("webhook", {"step": 3})
