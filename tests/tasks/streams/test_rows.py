"""Items into rows: what is kept, what is parked, and when it is the API that changed."""

import copy
import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.streams.accounts import ACCOUNTS
from tasks.streams.campaigns import CAMPAIGNS
from tasks.streams.emails import EMAILS, mails
from tasks.streams.leads import LEADS
from tasks.streams.rows import DRIFT_AT_LEAST, Reading, content_hash, read_items, stage_columns
from tasks.streams.stream import Stream
from tasks.streams.workspace import WEBHOOKS, webhooks

MAIL = {
    "id": "m-1",
    "timestamp_created": "2026-06-30T21:17:41.142Z",
    "body": {"text": "Guten Tag, Mara", "html": "<p>Guten Tag, Mara</p>"},
    "subject": "Hello",
    "step": "0_1_0",
    "is_unread": 1,
    "lead": "Mara@Example.com",
}
HOOK = {
    "id": "w-1",
    "name": "ours",
    "target_hook_url": "https://hooks.example/in/tok-5f1c9e?key=tok-5f1c9e",
    "headers": {"x-shared-secret": "sec-77aa"},
    "status": 1,
}


def lead(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"lead-{number}",
        "email": f"Person{number}@Example.com",
        "status": 1,
        "timestamp_created": "2026-06-30T21:17:41.142Z",
        "timestamp_updated": "2026-06-30T21:17:41.142Z",
        "payload": {"role": "buyer"},
        **more,
    }


def as_dicts(stream: Stream, reading: Reading) -> list[dict[str, Any]]:
    names = stage_columns(stream)
    found = [dict(zip(names, row, strict=True)) for row in reading.rows.values()]
    return [row | {"raw": json.loads(row["raw"])} for row in found]


def test_an_item_becomes_a_row() -> None:
    """Typed columns, both forms of the address, and the rest in raw under Instantly's names."""
    item = lead(1, lt_interest_status=2, brand_new_field={"a": [1, None]}, email_open_count=None)
    [row] = as_dicts(LEADS, read_items(LEADS, [item], {}))
    assert row["lead_id"] == "lead-1"
    assert (row["email"], row["address"]) == ("Person1@Example.com", "person1@example.com")
    assert (row["interest_status"], row["open_count"], row["campaign_id"]) == (2, 0, None)
    assert row["raw"] == {"payload": {"role": "buyer"}, "brand_new_field": {"a": [1, None]}}


def test_a_stamp_completes_items_that_do_not_name_their_lane() -> None:
    """What the question said is part of the row, and of its hash."""
    one = read_items(LEADS, [lead(1)], {"campaign": "c-1"})
    other = read_items(LEADS, [lead(1)], {"campaign": "c-2"})
    assert as_dicts(LEADS, one)[0]["campaign_id"] == "c-1"
    assert one.rows["lead-1"][-1] != other.rows["lead-1"][-1]


BROKEN: list[Any] = [
    "a text",
    None,
    7,
    [],
    {"id": ""},
    {"email": "no.id@example.com"},
    lead(900, status={"unexpected": "object"}),
    lead(901, timestamp_created="yesterday"),
    lead(902, email_open_count=2**64),
    lead(903, campaign="x" * 4000),
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_item_leaves_the_others_alone(broken: Any) -> None:
    """97 good items are kept, the broken ones parked once each, with a reason in words."""
    items = [lead(number) for number in range(97)]
    reading = read_items(LEADS, [broken, *items[:50], broken, *items[50:], broken], {})
    assert len(reading.rows) == 97
    assert len(reading.parked) == 3
    assert len({parked.item_hash for parked in reading.parked}) == 1
    assert all("expected" in p.reason or "missing" in p.reason for p in reading.parked)
    assert reading.drifted == frozenset()
    assert json.loads(reading.parked[0].item) == broken


def test_a_broken_item_with_a_key_was_seen() -> None:
    """It is there at Instantly, so a sweep does not take it for deleted."""
    reading = read_items(LEADS, [lead(1), lead(2, status="odd"), {"id": 5, "status": 1}], {})
    assert reading.seen_keys == {"lead-1", "lead-2"}
    assert [parked.item_key for parked in reading.parked] == ["lead-2", None]


def test_a_reason_quotes_no_value() -> None:
    """A reason goes into artifacts; the value may be somebody's text."""
    reading = read_items(LEADS, [lead(1, status="call me at 555-0100")], {})
    assert reading.parked[0].reason == "status: status: expected a whole number, got text"


def test_a_column_that_changed_type_on_a_whole_page_is_let_go() -> None:
    """It is the API that changed: rows come in, the column is empty, its values stay in raw."""
    items = [lead(number, timestamp_created={"at": number}) for number in range(DRIFT_AT_LEAST)]
    reading = read_items(LEADS, items, {})
    assert (len(reading.rows), reading.parked) == (DRIFT_AT_LEAST, [])
    assert reading.drifted == {"created_at"}
    rows = as_dicts(LEADS, reading)
    assert [row["created_at"] for row in rows] == [None] * DRIFT_AT_LEAST
    assert [row["raw"]["timestamp_created"]["at"] for row in rows] == list(range(DRIFT_AT_LEAST))
    assert next(row["address"] for row in rows) == "person0@example.com"


def test_a_few_items_are_broken_and_no_change_of_the_api() -> None:
    """One page of four items proves nothing: they are parked and can be read again later."""
    items = [lead(number, status="odd") for number in range(DRIFT_AT_LEAST - 1)]
    reading = read_items(LEADS, items, {})
    assert (len(reading.rows), len(reading.parked)) == (0, DRIFT_AT_LEAST - 1)
    assert reading.drifted == frozenset()


def test_a_key_is_never_let_go() -> None:
    """Rows without their key would be lost in each other."""
    items = [lead(number) | {"id": number} for number in range(20)]
    reading = read_items(LEADS, items, {})
    assert (len(reading.rows), len(reading.parked), reading.drifted) == (0, 20, frozenset())


def test_two_columns_that_changed_at_once_are_both_let_go() -> None:
    """A new form of times changes every time at once."""
    items = [lead(n, timestamp_created=n, timestamp_updated=n) for n in range(20)]
    reading = read_items(LEADS, items, {})
    assert (len(reading.rows), reading.drifted) == (20, frozenset({"created_at", "updated_at"}))


def test_a_column_that_only_some_items_have_can_change_too() -> None:
    """Leads that never opened have no time of it; the others must not go stale for that."""
    items = [lead(n) | ({"timestamp_last_open": n} if n % 2 else {}) for n in range(20)]
    reading = read_items(LEADS, items, {})
    assert (len(reading.rows), reading.drifted) == (20, frozenset({"last_opened_at"}))


def test_broken_items_on_a_page_that_changed_are_still_parked() -> None:
    """A change of the API and an item without an id on one page: each is what it is."""
    items = [lead(n, timestamp_created=n) for n in range(20)]
    reading = read_items(LEADS, [*items, {"status": 1}], {})
    assert (len(reading.rows), len(reading.parked)) == (20, 1)
    assert reading.drifted == {"created_at"}


def test_one_readable_value_shows_that_the_others_are_broken() -> None:
    """As long as one item of the page has the old form, the API has not changed."""
    items = [lead(n, timestamp_created=n) for n in range(20)]
    reading = read_items(LEADS, [*items, lead(99)], {})
    assert (len(reading.rows), len(reading.parked), reading.drifted) == (1, 20, frozenset())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
ITEMS = st.dictionaries(st.text(max_size=5), JSON, max_size=6)


@given(ITEMS, st.randoms(use_true_random=False))
def test_the_order_of_keys_is_not_seen(item: dict[str, Any], dice: random.Random) -> None:
    """Instantly may send the same item with its keys in another order, at any depth."""

    def shuffled(value: Any) -> Any:
        if not isinstance(value, dict):
            return [shuffled(one) for one in value] if isinstance(value, list) else value
        pairs = list(value.items())
        dice.shuffle(pairs)
        return {name: shuffled(inner) for name, inner in pairs}

    assert content_hash(shuffled(item)) == content_hash(item)


@given(ITEMS, st.sets(st.text(max_size=5), max_size=3))
def test_absent_is_null(item: dict[str, Any], absent: set[str]) -> None:
    """Instantly leaves null fields out, mostly: it is the same item, and the same row."""
    with_nulls = dict.fromkeys(absent) | item
    assert content_hash(with_nulls) == content_hash(item)


@given(ITEMS, ITEMS)
def test_what_differs_has_another_hash(one: dict[str, Any], other: dict[str, Any]) -> None:
    """A change of any value, also of one we do not know, is a change."""
    different = json.dumps(present(one), sort_keys=True) != json.dumps(
        present(other), sort_keys=True
    )
    assert (content_hash(one) != content_hash(other)) is different


def present(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value is not None}


@given(st.lists(st.one_of(JSON, ITEMS), max_size=8))
def test_no_item_is_too_strange(items: list[Any]) -> None:
    """Whatever comes, each item is a row or parked, and reading never raises."""
    reading = read_items(LEADS, items, {})
    assert len(reading.rows) + len(reading.parked) == len(items)


def test_reading_changes_no_item() -> None:
    """The same answer is read by several streams."""
    items = [lead(1), lead(2, status="odd")]
    before = copy.deepcopy(items)
    read_items(LEADS, items, {"campaign": "c"})
    assert items == before


def test_the_body_of_a_mail_is_kept_once() -> None:
    """Text and HTML have their columns; raw does not hold them again."""
    [row] = as_dicts(EMAILS, read_items(EMAILS, mails({"items": [MAIL]}), {}))
    assert (row["body_text"], row["body_html"]) == ("Guten Tag, Mara", "<p>Guten Tag, Mara</p>")
    assert (row["step"], row["variant"], row["is_unread"]) == (2, 1, True)
    assert (row["lead_email"], row["lead_address"]) == ("Mara@Example.com", "mara@example.com")
    assert "Mara" not in json.dumps(row["raw"])


def test_secrets_of_webhooks_are_never_kept() -> None:
    """Neither the headers nor the address with its token: not in a row, not when parked."""
    good = read_items(WEBHOOKS, webhooks({"items": [HOOK]}), {})
    bad = read_items(WEBHOOKS, webhooks({"items": [HOOK | {"status": "odd"}]}), {})
    [row] = as_dicts(WEBHOOKS, good)
    assert row["target_host"] == "hooks.example"
    assert row["raw"] == {}
    assert len(bad.parked) == 1
    for kept in (repr(good.rows), bad.parked[0].item, bad.parked[0].reason):
        assert "tok-5f1c9e" not in kept
        assert "sec-77aa" not in kept


def test_numbers_beyond_64_bits_stay_as_they_are_in_raw() -> None:
    """Custom variables are anybody's; JSON has no largest number."""
    big = 2**200
    [row] = as_dicts(LEADS, read_items(LEADS, [lead(1, payload={"n": big})], {}))
    assert row["raw"]["payload"]["n"] == big


def test_a_name_that_is_no_text_any_more_does_not_stop_campaigns() -> None:
    """A required column that changed type: nothing raises, and each campaign was seen."""
    items = [{"id": f"c-{n}", "name": {"en": "Hi"}, "status": 1} for n in range(10)]
    reading = read_items(CAMPAIGNS, items, {})
    assert reading.seen_keys == {f"c-{n}" for n in range(10)}
    assert len(reading.rows) + len(reading.parked) == 10


def test_addresses_of_accounts_are_keys_in_one_form() -> None:
    """An account's identity is its address: two spellings are one account, the first kept raw."""
    shout = {"email": "SENDER@Example.com", "status": 1}
    reading = read_items(ACCOUNTS, [shout], {})
    assert reading.seen_keys == {"sender@example.com"}
    assert as_dicts(ACCOUNTS, reading)[0]["raw"] == {"email": "SENDER@Example.com"}
