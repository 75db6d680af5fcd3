"""The fast way to read a body comes to what domain's own reader comes to."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.deliveries import read_delivery
from tasks.process.read import payload_of
from tests.tasks.process.inbox import body

VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.text(max_size=20),
    st.floats(allow_nan=False, allow_infinity=False), st.lists(st.integers(0, 3), max_size=2),
)  # fmt: skip
BODIES = st.dictionaries(st.text(max_size=8), VALUES, max_size=8)


@given(told=BODIES, is_compact=st.booleans())
def test_both_ways_read_the_same(told: dict[str, Any], is_compact: bool) -> None:
    """Written by orjson as Instantly's sender would, or by json with its spaces and escapes."""
    raw = orjson.dumps(told) if is_compact else json.dumps(told).encode()
    assert payload_of(raw) == read_delivery(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"step":1,"step":"my step"}',
        b'{"a":"\\u0000"}',
        b'{"a":"\\ud800"}',
        b'{"a":"\xff"}',
        b'\xef\xbb\xbf{"a":1}',
        b'{"a":1e400,"b":123456789012345678901234567890}',
        b'{"a":NaN}',
        b'{"a":{"b":{"c":1}}}',
        b'{"a":-0,"b":1.50,"c":1E5}',
        b"[]",
        b"",
    ],
)
def test_what_two_readers_might_read_differently_is_read_by_the_domain(raw: bytes) -> None:
    """Keys that come twice, NUL, lone surrogates, bytes that are no text, odd numbers."""
    assert payload_of(raw) == read_delivery(raw)


def test_a_usual_body_is_read_fast() -> None:
    """Flat and compact: the object is the same, and the slow reader is not needed for it."""
    raw = orjson.dumps(body("reply_received", reply_text='He said: "yes"\n\u00e4\u2603'))
    assert payload_of(raw) == read_delivery(raw) == orjson.loads(raw)
