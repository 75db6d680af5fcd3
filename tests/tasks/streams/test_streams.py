"""Each stream against its table, and what its unpacking does with answers of another form."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.table import SyncedRow
from tasks.plans import STREAMS, SWEEPS
from tasks.streams.accounts import accounts, active_days, warmup_days, warmup_totals
from tasks.streams.analytics import steps
from tasks.streams.campaigns import CAMPAIGN_VARIANTS, variants
from tasks.streams.emails import mails
from tasks.streams.rows import read_items
from tasks.streams.stream import Stream, bare, listed, single
from tasks.streams.workspace import webhooks

OURS = set(SyncedRow.model_fields)


def by_name(stream: Stream) -> str:
    return stream.name


@pytest.mark.parametrize("stream", STREAMS, ids=by_name)
def test_every_column_of_the_table_is_filled_once(stream: Stream) -> None:
    """A column that no stream fills would be empty for ever, and nobody would know."""
    names = [column.name for column in stream.columns]
    assert sorted(names) == sorted({c.name for c in stream.table.columns} - OURS)


@pytest.mark.parametrize("stream", STREAMS, ids=by_name)
def test_the_key_stands_first_and_is_required(stream: Stream) -> None:
    """Rows are told apart by their first columns; without them an item is parked."""
    first = stream.columns[: len(stream.key)]
    assert tuple(column.name for column in first) == stream.key
    assert all(column.is_required for column in first)


@pytest.mark.parametrize("stream", STREAMS, ids=by_name)
def test_what_the_table_wants_is_never_absent(stream: Stream) -> None:
    """A NOT NULL column has a required source or a value for its absence."""
    for column in stream.columns:
        if not stream.table.columns[column.name].nullable:
            assert column.is_required or column.when_absent is not None, column.name


@pytest.mark.parametrize("stream", STREAMS, ids=by_name)
def test_watched_statuses_are_columns(stream: Stream) -> None:
    """History is kept of what the table has, under the name of an entity."""
    assert set(stream.statuses) <= {column.name for column in stream.columns}
    assert bool(stream.statuses) == (stream.entity is not None)


@pytest.mark.parametrize("stream", STREAMS, ids=by_name)
def test_the_owner_can_be_found(stream: Stream) -> None:
    """A row that belongs to a campaign or an account names it."""
    wanted = {"campaign": "campaign_id", "account": "account_email"}.get(stream.belongs_to)
    assert wanted is None or wanted in stream.table.columns


def test_names_and_tables_are_told_apart() -> None:
    """Two streams of one name would share a lock, a stage and the books."""
    assert len({stream.name for stream in STREAMS}) == len(STREAMS)
    assert len({stream.table.name for stream in STREAMS}) == len(STREAMS)
    tables = {f"instantly.{s.table.name}" for s in STREAMS}
    assert tables == {t.fullname for t in SyncedRow.metadata.tables.values()
                      if t.schema == "instantly"}  # fmt: skip


def test_streams_of_a_step_are_filled_from_the_same_pages() -> None:
    """They ask for the same operation in the same way; only their unpacking differs."""
    for steps_of_kind in SWEEPS.values():
        for step in steps_of_kind:
            asked = {(s.operation, s.is_paged, s.page_size) for s in step.streams}
            assert len(asked) == 1


def test_variants_count_from_one_and_only_the_first_sequence_counts() -> None:
    """Instantly uses one sequence; the step's wait stands with each of its variants."""
    campaign = {
        "id": "c-1",
        "sequences": [
            {
                "steps": [
                    {"type": "email", "delay": 2, "variants": [{"subject": "A"}, {"subject": "B"}]},
                    {"type": "email", "delay": 3, "delay_unit": "hours",
                     "variants": [{"subject": "C", "body": "<p>x</p>", "v_disabled": True}]},
                ]
            },
            {"steps": [{"delay": 9, "variants": [{"subject": "never"}]}]},
        ],
    }  # fmt: skip
    reading = read_items(CAMPAIGN_VARIANTS, variants({"items": [campaign]}), {})
    assert [row[:8] for row in reading.rows.values()] == [
        ("c-1", 1, 1, "A", None, 2, "days", None),
        ("c-1", 1, 2, "B", None, 2, "days", None),
        ("c-1", 2, 1, "C", "<p>x</p>", 3, "hours", True),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        "a text",
        {"id": "c-2", "sequences": "text"},
        {"id": "c-2", "sequences": {"steps": []}},
        {"id": "c-2", "sequences": ["text"]},
        {"id": "c-2", "sequences": [{"steps": "text"}]},
        {"id": "c-2", "sequences": [{"steps": ["text"]}]},
        {"id": "c-2", "sequences": [{"steps": [{"variants": "text"}]}]},
        {"id": "c-2", "sequences": [{"steps": [{"variants": {"subject": "x"}}]}]},
        {"id": "c-2", "sequences": [{"steps": [{"variants": ["text"]}]}]},
        {"id": "c-2", "sequences": [{"steps": [{"variants": [{"subject": ["x"]}]}]}]},
    ],
)
def test_a_campaign_of_another_form_leaves_the_others_alone(broken: Any) -> None:
    """Its variants are parked, those of the page's other campaigns are kept."""
    good = {"id": "c-1", "sequences": [{"steps": [{"variants": [{"subject": "A"}]}]}]}
    reading = read_items(CAMPAIGN_VARIANTS, variants({"items": [good, broken, good]}), {})
    assert set(reading.rows) == {"c-1\x1f1\x1f1"}


def test_a_broken_variant_is_parked_under_its_place() -> None:
    """It is there at Instantly, so its row is not taken for deleted."""
    campaign = {"id": "c-1", "sequences": [{"steps": [{"variants": ["text", {"subject": "B"}]}]}]}
    reading = read_items(CAMPAIGN_VARIANTS, variants({"items": [campaign]}), {})
    assert reading.seen_keys == {"c-1\x1f1\x1f1", "c-1\x1f1\x1f2"}
    assert [parked.item_key for parked in reading.parked] == ["c-1\x1f1\x1f1"]


def test_warm_up_is_told_by_account_and_day() -> None:
    """One nested answer fills two tables; an account nobody warms up has no row of totals."""
    answer = {
        "email_date_data": {"a@x.example": {"2026-03-01": {"sent": 4, "landed_inbox": 3}}},
        "aggregate_data": {"a@x.example": {"sent": 4, "health_score": 99}, "b@x.example": {}},
    }
    assert warmup_days(answer) == [
        {"email": "a@x.example", "date": "2026-03-01", "sent": 4, "landed_inbox": 3}
    ]
    assert warmup_totals(answer) == [{"email": "a@x.example", "sent": 4, "health_score": 99}]


def test_the_ghost_row_of_account_analytics_means_nothing() -> None:
    """A row of zeros with an empty address was recorded live; it is no broken row either."""
    ghost = {"email_account": "", "date": "2026-03-01", "sent": 0}
    assert active_days([ghost, {"email_account": "a@x.example"}]) == [
        {"email_account": "a@x.example"}
    ]


def test_a_reason_of_another_form_does_not_park_its_account() -> None:
    """The status of a broken account matters more than the words of its mail server."""
    [item] = accounts({"items": [{"email": "a@x.example", "status_message": {
        "e_message": {"code": 535}, "response": "535 denied"}}]})  # fmt: skip
    assert item["_status_reason"] == "535 denied"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(
        st.sampled_from([
            "items", "id", "sequences", "steps", "variants", "step", "variant", "body", "warmup",
            "status_message", "email_date_data", "aggregate_data", "email_account", "a@x.example",
            "target_hook_url", "2026-03-01",
        ]),
        inner,
        max_size=3,
    ),
    max_leaves=12,
)  # fmt: skip
UNPACKS = [
    listed, bare, single, accounts, active_days, warmup_days, warmup_totals, steps, mails,
    variants, webhooks,
]  # fmt: skip


@settings(max_examples=25)
@given(JSON)
@pytest.mark.parametrize("unpack", UNPACKS, ids=lambda unpack: str(unpack.__name__))
def test_no_answer_is_too_strange_to_unpack(unpack: Any, answer: Any) -> None:
    """An answer of any form is a list of items, readable or not; never an exception."""
    assert isinstance(unpack(answer), list)
    assert isinstance(unpack({"items": answer}), list)
    assert isinstance(unpack([answer]), list)
    nested = {"email_date_data": answer, "aggregate_data": answer}
    assert isinstance(unpack(nested), list)
    assert isinstance(unpack({name: {"a@x.example": answer} for name in nested}), list)
    assert isinstance(unpack({"items": [{"id": "c", "sequences": answer}]}), list)


@settings(max_examples=25)
@given(JSON)
@pytest.mark.parametrize("stream", STREAMS, ids=by_name)
def test_no_answer_is_too_strange_to_read(stream: Stream, answer: Any) -> None:
    """Every stream reads any answer into rows and parked items."""
    items = stream.unpack({"items": [answer, answer]})
    reading = read_items(stream, items, {})
    assert len(reading.rows) + len(reading.parked) <= len(items)
