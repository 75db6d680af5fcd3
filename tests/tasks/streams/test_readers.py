"""Reading one value: what each reader takes, what it refuses, and that Postgres takes the rest."""

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tasks.streams import readers

SMALLEST, LARGEST = -(2**63), 2**63 - 1


@pytest.mark.parametrize(
    ("read", "value", "result"),
    [
        (readers.whole, 30, 30),
        (readers.whole, -2, -2),
        (readers.whole, 30.0, 30),
        (readers.whole, "30", 30),
        (readers.whole, "-3", -3),
        (readers.whole, LARGEST, LARGEST),
        (readers.whole, SMALLEST, SMALLEST),
        (readers.text, "", ""),
        (readers.text, "ä", "ä"),
        (readers.key, "0199-abc", "0199-abc"),
        (readers.key, "x" * 300, "x" * 300),
        (readers.reference, "0199-abc", "0199-abc"),
        (readers.reference, "", None),
        (readers.address, " Ada@Example.com", "ada@example.com"),
        (readers.address, "", None),
        (readers.account_address, "Ada@Example.com", "ada@example.com"),
        (readers.moment, "2026-06-30T21:17:41.142Z", "2026-06-30T21:17:41.142Z"),
        (readers.moment, "", None),
        (readers.day, "2026-06-30", "2026-06-30"),
        (readers.day, "2026-06-30T00:00:00.000Z", "2026-06-30"),
        (readers.flag, True, True),
        (readers.flag, 0, False),
        (readers.flag, 1, True),
        (readers.decimal, 12.5, Decimal("12.5")),
        (readers.decimal, "0.1", Decimal("0.1")),
        (readers.texts, ["a", "b"], ["a", "b"]),
        (readers.texts, [], []),
        (readers.document, {"a": 1}, '{"a":1}'),
    ],
)
def test_what_a_reader_takes(read: Callable[[Any], Any], value: Any, result: Any) -> None:
    """The forms that Instantly's document and its recorded answers show."""
    assert read(value) == result


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (readers.whole, True),
        (readers.whole, 1.5),
        (readers.whole, "1.5"),
        (readers.whole, "\u0663"),
        (readers.whole, "--1"),
        (readers.whole, ""),
        (readers.whole, LARGEST + 1),
        (readers.whole, SMALLEST - 1),
        (readers.whole, 1e20),
        (readers.whole, float("inf")),
        (readers.whole, float("nan")),
        (readers.whole, "9" * 5000),
        (readers.whole, [1]),
        (readers.text, 1),
        (readers.text, {}),
        (readers.key, ""),
        (readers.key, 7),
        (readers.key, "x" * 321),
        (readers.reference, 7),
        (readers.reference, "x" * 321),
        (readers.address, 7),
        (readers.account_address, "  "),
        (readers.moment, "yesterday"),
        (readers.moment, "2026-06-30"),
        (readers.moment, "2026-06-30T21:17:41"),
        (readers.moment, 1751318261),
        (readers.moment, {}),
        (readers.day, "30.06.2026"),
        (readers.day, ""),
        (readers.day, 20260630),
        (readers.day, {}),
        (readers.day, ["2026-06-30"]),
        (readers.flag, 2),
        (readers.flag, "true"),
        (readers.flag, []),
        (readers.decimal, True),
        (readers.decimal, "a lot"),
        (readers.decimal, float("inf")),
        (readers.decimal, "nan"),
        (readers.decimal, "1e200000"),
        (readers.decimal, "1e-200000"),
        (readers.decimal, []),
        (readers.texts, "a"),
        (readers.texts, ["a", 1]),
        (readers.document, []),
    ],
)
def test_what_a_reader_refuses(read: Callable[[Any], Any], value: Any) -> None:
    """A ValueError that says what was expected, and never quotes the value: it is somebody's."""
    with pytest.raises(ValueError, match="expected") as refused:
        read(value)
    if isinstance(value, str) and len(value) > 8:
        assert value not in str(refused.value)


@pytest.mark.parametrize(
    "value",
    [
        "2026-W01-1T00:00:00Z",
        "2026-01-01X00:00:00Z",
        "2026-01-01T00:00:00,123Z",
        "2026-01-01T00:00:00+23:59:59",
        "20260101T000000Z",
        "2026-01-01T00:00:00.1234567890123Z",
        "2026-01-01T00Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
    ],
)
def test_a_strange_time_is_read_rightly_or_refused(
    postgres: psycopg.Connection[Any], value: str
) -> None:
    """What Python takes for a time and Postgres not would end a whole sweep."""
    try:
        read = readers.moment(value)
    except ValueError:
        return
    told = postgres.execute("select extract(epoch from %s::timestamptz)", [read]).fetchone()
    assert told is not None
    assert float(told[0]) == pytest.approx(datetime.fromisoformat(value).timestamp(), abs=1e-5)


@pytest.fixture
def postgres(database_url: str) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(database_url, autocommit=True) as connection:
        yield connection


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
"""As decoded answers hold it: without NUL and lone surrogates (test_answers.py)."""
TIMES = st.builds(
    "{}{}{}{}".format,
    st.dates().map(str),
    st.sampled_from(["T", " ", "t", "x", "é"]),
    st.times().map(str),
    st.sampled_from(["Z", "+00:00", "-14:00", "+15:59", "+16:00", "+23:59", ""]),
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT | TIMES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=3,
)
NUMBERS = st.one_of(
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.decimals().map(str),
    st.integers(-(10**6), 10**6).map("1e{}".format),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@example(value="2026-W01-1T00:00:00Z")
@given(value=ANYTHING | NUMBERS)
@pytest.mark.parametrize(
    ("read", "kind"),
    [
        (readers.whole, "bigint"),
        (readers.text, "text"),
        (readers.key, "text"),
        (readers.reference, "text"),
        (readers.address, "text"),
        (readers.account_address, "text"),
        (readers.moment, "timestamptz"),
        (readers.day, "date"),
        (readers.flag, "boolean"),
        (readers.decimal, "numeric"),
    ],
)
def test_what_a_reader_lets_through_postgres_takes(
    postgres: psycopg.Connection[Any], read: Callable[[Any], Any], kind: str, value: Any
) -> None:
    """One value that Postgres refuses would end a sweep of a million good ones."""
    try:
        result = read(value)
    except ValueError:
        return
    text = None if result is None else str(result)
    assert postgres.execute(f"select %s::text::{kind}", [text]).fetchone() is not None
