"""Answers: JSON that Postgres can keep."""

import json
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clients.instantly.answers import decode
from tasks.clients.instantly.errors import UnreadableAnswer
from tasks.streams.json_text import json_text


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b"", None),
        (b"[]", []),
        (b'{"a": "x\\u0000y"}', {"a": "x\ufffdy"}),
        (b'{"a\\u0000": [["\\u0000"]]}', {"a\ufffd": [["\ufffd"]]}),
        (b'{"a": "\\ud800", "b": "\\udc00x"}', {"a": "\ufffd", "b": "\ufffdx"}),
        (b'{"a": "\\ud83d\\ude00"}', {"a": "\U0001f600"}),
        (b'{"a": "\xff\xfe"}', {"a": "\ufffd\ufffd"}),
        (b'{"a": "line\nbreak"}', {"a": "line\nbreak"}),
        (b'{"a": "\x00"}', {"a": "\ufffd"}),
        (b'{"a": "\\\\u0000"}', {"a": "\\u0000"}),
    ],
)
def test_what_postgres_cannot_hold_is_replaced(body: bytes, value: Any) -> None:
    """NUL, lone surrogates and broken UTF-8 become U+FFFD: a row is worth more than that."""
    assert decode(body) == value


LONG = "9" * 2000


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("18446744073709551616", 18446744073709551616),
        ("-9223372036854775809", -9223372036854775809),
        ("123456789012345678901234567890", 123456789012345678901234567890),
        ("12345678901234567890.5", 12345678901234567890.5),
        ("1e400", "1e400"),
        ("-1e400", "-1e400"),
        ("NaN", "NaN"),
        (LONG, LONG),
    ],
)
def test_a_number_keeps_every_digit(
    postgres: psycopg.Connection[Any], number: str, kept: Any
) -> None:
    """Beyond 64 bits too, up to jsonb: a number where it can hold one, else its text."""
    answer = decode(f'{{"a": {number}, "b": 18446744073709551616}}'.encode())
    assert answer == {"a": kept, "b": 18446744073709551616}
    stored = postgres.execute("select %s::jsonb ->> 'a'", [json_text(answer)]).fetchone()
    assert stored is not None
    assert stored[0] == str(kept) or float(stored[0]) == kept


def test_digits_in_a_text_stay_text() -> None:
    """A long id is no number."""
    assert decode(b'{"id": "123456789012345678901234567890"}') == {
        "id": "123456789012345678901234567890"
    }


@pytest.mark.parametrize("body", [b"no", b"{", b"<html>", b"[" * 100_000, b'{"a": 1} x'])
def test_what_is_no_json_is_said(body: bytes) -> None:
    """By its size alone: the text is somebody's."""
    with pytest.raises(UnreadableAnswer, match=f"{len(body)} bytes"):
        decode(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(-1e6, 1e6) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(value=JSON)
def test_postgres_keeps_every_answer(postgres: psycopg.Connection[Any], value: Any) -> None:
    """Whatever Instantly sends, as raw it goes into jsonb and comes back equal."""
    answer = decode(json.dumps(value).encode())
    kept = postgres.execute("select %s::jsonb::text", [json_text(answer)]).fetchone()
    assert kept is not None
    assert json.loads(kept[0]) == json.loads(json_text(answer))


@pytest.fixture(scope="module")
def postgres(database_url: str) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(database_url, autocommit=True) as connection:
        yield connection
