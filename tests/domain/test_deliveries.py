"""Reading what arrived: whatever the bytes, an answer, and one that jsonb can hold."""

import json
import math
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.deliveries import DEEPEST, REASONS, Unreadable, read_delivery
from tests.domain.payloads import FOLDER, body


def storable(value: Any) -> bool:
    """What a jsonb column and a 64-bit reader of JSON both take."""
    if isinstance(value, dict):
        return all(storable(key) and storable(each) for key, each in value.items())
    if isinstance(value, list):
        return all(map(storable, value))
    if isinstance(value, str):
        return not any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in value)
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or (isinstance(value, int) and -(2**63) <= value < 2**63)


@given(st.binary())
@example(b"\xef\xbb\xbf{}")
@example(b"{\0")
@example(b'\xff\xfe{\0"\0')
@example(b"[" * 100_000)
@example(b'{"a":' * 100_000)
@example(b'{"a": ' + b"9" * 10_000 + b"}")
@example(b'{"a": -1e99999}')
@example(b'"\\ud800"')
def test_any_bytes_get_an_answer(data: bytes) -> None:
    """It never raises; what it refuses has a reason that people can read."""
    found = read_delivery(data)
    assert found.explanation if isinstance(found, Unreadable) else storable(found)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
@example({"\ud800": "\0", "n": 2**63, "m": -(2**63) - 1})
def test_any_object_becomes_storable(value: dict[str, Any]) -> None:
    """NUL, lone surrogates, NaN, numbers beyond 64 bits: all of it fits into a jsonb column."""
    found = read_delivery(json.dumps(value).encode())
    assert isinstance(found, dict)
    assert storable(found)


@given(st.dictionaries(st.text("aé\U0001f69a", max_size=3), st.integers(-5, 5) | st.text("xß")))
def test_an_ordinary_body_is_read_as_it_is(value: dict[str, Any]) -> None:
    """Nothing is touched that needs no touching, in any of JSON's encodings."""
    text = json.dumps(value, ensure_ascii=False)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert read_delivery(text.encode(encoding)) == value


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bad_too_deep", "too_deep"),
        ("bad_cut_off", "not_json"),
        ("bad_empty", "not_json"),
        ("bad_array", "not_an_object"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, reason: str) -> None:
    """Each refusal has its own word."""
    assert read_delivery(body(name)) == Unreadable(reason)
    assert reason in REASONS


def test_nesting_is_bounded_exactly() -> None:
    """The deepest allowed is read, one more is not."""
    for levels, is_read in ((DEEPEST, True), (DEEPEST + 1, False)):
        nested = b'{"a":' + b"[" * (levels - 1) + b"]" * (levels - 1) + b"}"
        assert isinstance(read_delivery(nested), dict) is is_read


def test_brackets_in_a_text_are_no_nesting() -> None:
    """A mail may be full of them."""
    assert read_delivery(json.dumps({"email_text": "[{" * 500}).encode()) == {
        "email_text": "[{" * 500
    }


def test_numbers_that_do_not_fit_become_text() -> None:
    """64 bits are kept as numbers, whatever is larger or none at all as its own digits."""
    found = read_delivery(body("odd_numbers"))
    assert isinstance(found, dict)
    assert found["score"] == "NaN"
    assert found["worth"] == "Infinity"
    assert found["big"] == "1e999"
    assert found["long"] == "9" * 10_000
    assert found["id64"] == "18446744073709551616"
    assert read_delivery(b'{"a": 9223372036854775807, "b": -9223372036854775808}') == {
        "a": 2**63 - 1,
        "b": -(2**63),
    }


def test_broken_letters_are_replaced_and_nothing_else() -> None:
    """An event is not given up for one letter of a name."""
    latin = read_delivery(body("odd_latin_1"))
    broken = read_delivery(body("odd_nul_and_surrogates"))
    assert isinstance(latin, dict)
    assert isinstance(broken, dict)
    assert latin["firstName"] == "Zo\ufffd"
    assert broken["firstName"] == "Mi\ufffdra"
    assert broken["nick\ufffd"] == "\ufffd"
    assert broken["emoji"] == "\U0001f69a"
    assert broken["timestamp"] == latin["timestamp"] == "2026-03-27T09:40:55.083Z"


def test_of_a_key_that_comes_twice_instantlys_own_value_stands() -> None:
    """By type first, by position second; of a lead's variables the last one counts."""
    found = read_delivery(body("odd_duplicate_keys"))
    assert isinstance(found, dict)
    assert found["timestamp"] == "2026-03-27T09:40:55.083Z"
    assert found["step"] == 1
    assert found["colour"] == "green"
    assert read_delivery(b'{"step": "blue", "step": 3, "step": 4}') == {"step": 3}
    assert read_delivery(b'{"step": "blue", "step": "red"}') == {"step": "red"}


def test_every_recorded_style_body_is_read_unless_it_is_named_bad() -> None:
    """The folder says what it holds."""
    for path in FOLDER.glob("*.json"):
        found = read_delivery(path.read_bytes())
        is_bad_json = path.stem.startswith("bad_") and "event_type" not in path.stem
        assert isinstance(found, Unreadable) is is_bad_json, path.stem
