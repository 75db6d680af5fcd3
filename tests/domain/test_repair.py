"""What our webhook must look like, and what is done when it does not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.repair import (
    CANNOT,
    CREATE,
    NOTHING,
    RESTORE,
    RESUME,
    Found,
    Hindrance,
    Wanted,
    adoptable,
    adopted,
    decide,
    gap_start,
    must_register,
)
from domain.webhook_secret import HEADER, secret_of, tag_of

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://door.example/webhooks/instantly/webhook"
SECRET = secret_of("master", "acme")
OTHER_SECRET = secret_of("another master", "acme")
WANTED = Wanted("salesbrain 1", URL, SECRET)
OURS = Found("w1", "salesbrain 1", URL, "all_events", headers={HEADER: SECRET})
STRAY = Found("w9", "Zapier", URL, "reply_received")
FOREIGN = Found("w8", "Zapier", "https://hooks.example/1", "all_events", status=-1)
READ_ONLY = Hindrance("may only read", "allow writes")


def test_what_is_as_wanted_is_left_alone() -> None:
    """Also when header names come back in another case, and beside other people's webhooks."""
    lower = replace(OURS, headers={HEADER.lower(): SECRET, "x-more": "1"})
    assert decide(WANTED, [FOREIGN, OURS]).action == NOTHING
    assert decide(WANTED, [lower]).action == NOTHING
    assert decide(WANTED, [OURS], READ_ONLY).action == NOTHING


@pytest.mark.parametrize("found", [[], [FOREIGN], [FOREIGN, STRAY]])
def test_a_missing_one_is_created_and_foreign_ones_are_never_chosen(found: list[Found]) -> None:
    """Whoever else has webhooks there, even a disabled one or one to our own address."""
    decision = decide(WANTED, found)
    assert (decision.action, decision.webhook_id, decision.kind) == (
        CREATE,
        None,
        "webhook_missing",
    )
    assert decision.strays == tuple(one.webhook_id for one in found if one is STRAY)


@pytest.mark.parametrize(
    ("changed", "edited"),
    [
        ({"target_url": "https://other.example/"}, ("target_hook_url",)),
        ({"headers": {}}, ("headers",)),
        ({"headers": {HEADER: OTHER_SECRET}}, ("headers",)),
        ({"event_type": "reply_received"}, ("event_type",)),
        ({"event_type": None, "label": 7}, ("event_type", "custom_interest_value")),
        ({"campaign_id": "c1"}, ("campaign",)),
    ],
)
def test_an_edited_one_is_restored(changed: dict[str, Any], edited: tuple[str, ...]) -> None:
    """Exactly the fields that differ are written."""
    decision = decide(WANTED, [replace(OURS, **changed)])
    assert (decision.action, decision.webhook_id, decision.edited) == (RESTORE, "w1", edited)
    assert set(WANTED.changes(edited)) == set(edited)


def test_a_disabled_one_is_resumed_and_an_edited_one_too() -> None:
    """One that is both is restored and resumed in one go; an unknown status counts as off."""
    off = replace(OURS, status=-1, failed_at=NOW)
    decision = decide(WANTED, [off])
    assert (decision.action, decision.edited, decision.kind) == (RESUME, (), "webhook_disabled")
    assert decision.failed_at == NOW
    assert "2026-03-01 12:00:00" in decision.seen
    both = decide(WANTED, [replace(off, campaign_id="c1")])
    assert (both.action, both.is_disabled, both.edited) == (RESTORE, True, ("campaign",))
    assert decide(WANTED, [replace(OURS, status=-7)]).action == RESUME
    assert decide(WANTED, [replace(OURS, status=None)]).action == NOTHING


def test_of_two_with_our_name_the_better_one_counts() -> None:
    """A lost answer may leave two of ours: nothing is done while one of them delivers."""
    off = replace(OURS, webhook_id="w0", status=-1)
    assert decide(WANTED, [off, OURS]).action == NOTHING
    assert decide(WANTED, [off, replace(OURS, campaign_id="c")]).webhook_id == "w0"


def test_one_that_was_renamed_and_delivers_is_not_doubled_and_not_touched() -> None:
    """It shows our secret, so it is ours; but only one that carries our name is changed."""
    renamed = replace(OURS, name="our hook")
    assert decide(WANTED, [renamed]).action == NOTHING
    assert decide(WANTED, [replace(renamed, status=-1)]).action == CREATE
    assert decide(WANTED, [replace(renamed, headers={})]).action == CREATE


@pytest.mark.parametrize("found", [[], [replace(OURS, status=-1)], [replace(OURS, headers={})]])
def test_what_is_hindered_says_what_and_why(found: list[Found]) -> None:
    """The same is seen, nothing is done, and a person is told what to do."""
    free, hindered = decide(WANTED, found), decide(WANTED, found, READ_ONLY)
    assert hindered == replace(free, action=CANNOT, hindrance=READ_ONLY)


def test_a_worker_with_the_old_master_does_not_undo_the_new_one() -> None:
    """A secret whose tag a younger process registered is right; another unknown one is not."""
    shown = replace(OURS, headers={HEADER: OTHER_SECRET})
    old = replace(WANTED, newer_tags=frozenset({tag_of(OTHER_SECRET)}))
    assert decide(old, [shown]).action == NOTHING
    assert decide(WANTED, [shown]).action == RESTORE


def test_the_previous_secret_is_replaced_without_alarm() -> None:
    """While a master is rotated both are valid: the header moves on, and nothing was missed."""
    rotating = replace(WANTED, previous=OTHER_SECRET)
    shown = replace(OURS, headers={HEADER: OTHER_SECRET})
    decision = decide(rotating, [shown])
    assert (decision.action, decision.delivers_anyway) == (RESTORE, True)
    assert not decide(rotating, [replace(shown, status=-1)]).delivers_anyway
    assert not decide(rotating, [replace(shown, campaign_id="c")]).delivers_anyway
    assert not decide(WANTED, [shown]).delivers_anyway
    assert not decide(WANTED, [replace(OURS, headers={})]).delivers_anyway


def test_one_without_our_name_is_adopted_when_asked_for() -> None:
    """The only one that leads to our door, or the one that is named; all that differs is set."""
    found = adoptable(WANTED, [FOREIGN, STRAY])
    assert found is STRAY
    assert adopted(WANTED, STRAY) == {
        "name": "salesbrain 1", "event_type": "all_events", "headers": {HEADER: SECRET},
    }  # fmt: skip
    second = replace(STRAY, webhook_id="w7")
    assert adoptable(WANTED, [STRAY, second], "w7") is second


@pytest.mark.parametrize(
    ("found", "webhook_id", "because"),
    [
        ([FOREIGN], None, "No webhook"),
        ([FOREIGN], "w8", "w8 is none"),
        ([STRAY, replace(STRAY, webhook_id="w7")], None, "Several"),
        ([STRAY, OURS], None, "already"),
        ([replace(STRAY, name="salesbrain 2")], None, "another installation"),
    ],
)
def test_what_is_not_ours_to_take_is_not_adopted(
    found: list[Found], webhook_id: str | None, because: str
) -> None:
    """Neither one that leads elsewhere nor another installation's, and none beside our own."""
    refused = adoptable(WANTED, found, webhook_id)
    assert isinstance(refused, Hindrance)
    assert because in refused.because
    assert refused.remedy


def test_no_secret_and_no_path_is_told() -> None:
    """Records are logged and shown: neither the secret nor the address's path is in them."""
    found = replace(OURS, target_url="https://other.example/hush", headers={HEADER: "hush"})
    told = f"{WANTED!r} {found!r} {decide(WANTED, [found])!r}".replace(found.target_url, "")
    assert SECRET not in told
    assert "hush" not in told
    assert found.host == "other.example"


@pytest.mark.parametrize(
    ("last_good", "failed_at", "start"),
    [
        (None, None, None),
        (NOW - timedelta(minutes=2), None, NOW - timedelta(minutes=2)),
        (NOW - timedelta(minutes=2), NOW - timedelta(hours=3), NOW - timedelta(hours=3)),
        (NOW - timedelta(hours=5), NOW - timedelta(hours=3), NOW - timedelta(hours=5)),
        (None, NOW - timedelta(hours=3), NOW - timedelta(hours=3)),
        (None, NOW + timedelta(hours=3), NOW),
    ],
)
def test_a_gap_begins_where_all_was_last_known_to_be_well(
    last_good: datetime | None, failed_at: datetime | None, start: datetime | None
) -> None:
    """Or where Instantly says that it failed, whichever is earlier; never in the future."""
    assert gap_start(last_good, failed_at, NOW) == start


@pytest.mark.parametrize(
    ("active", "ours", "previous", "is_due"),
    [
        ([], "b", None, True),
        (["b"], "b", None, False),
        (["a"], "b", "a", True),
        (["a", "b"], "b", "a", False),
        (["a", "b"], "b", None, True),
        (["a", "b"], "a", None, False),
        (["0", "a"], "a", "0", False),
        (["0", "a", "b"], "b", "a", True),
    ],
)
def test_the_youngest_master_decides_which_secrets_the_door_accepts(
    active: list[str], ours: str, previous: str | None, is_due: bool
) -> None:
    """A process with an old master changes nothing; the one with the new one retires the rest."""
    assert must_register(active, ours, previous) is is_due
