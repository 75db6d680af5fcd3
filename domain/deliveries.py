"""Safe reading of what arrived at the door, and the reasons for which a delivery is parked."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from domain.payload import OWN

NOT_JSON: Final = "not_json"
NOT_AN_OBJECT: Final = "not_an_object"
TOO_DEEP: Final = "too_deep"
NO_EVENT_TYPE: Final = "no_event_type"
TOO_LARGE: Final = "too_large"
FOREIGN_WORKSPACE: Final = "foreign_workspace"
FAILED: Final = "failed"

REASONS: Final[Mapping[str, str]] = {
    NOT_JSON: "The body is not JSON.",
    NOT_AN_OBJECT: "The body is JSON but not an object.",
    TOO_DEEP: "The body nests too deep to be kept as JSON.",
    NO_EVENT_TYPE: "The body does not say what happened: event_type is missing or no text.",
    TOO_LARGE: "The body is larger than the gateway keeps; its head is in the inbox.",
    FOREIGN_WORKSPACE: "The body names another workspace than the one its secret belongs to.",
    FAILED: "Storing the event failed, alone and again.",
}
"""Why a delivery is parked -> the sentence for people. No sentence quotes a body."""

DEEPEST: Final = 64
"""Levels of nesting. Bodies are flat; Python's reader gives up near 1,000, jsonb later."""
_LONGEST_NUMBER: Final = 19
"""Digits that surely fit in 64 bits are one fewer; the rest is compared."""
_UNSTORABLE: Final = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_LONE: Final = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a delivery says nothing to us; `reason` is a key of REASONS."""

    reason: str

    @property
    def explanation(self) -> str:
        return REASONS[self.reason]


def read_delivery(body: bytes) -> dict[str, Any] | Unreadable:
    """The body as an object that jsonb can hold; never raises.

    Bytes that are no text become U+FFFD, as do NUL and lone surrogates: an event is not given up
    for one letter of a name. A byte order mark is skipped, UTF-16 and UTF-32 are recognised.
    Numbers beyond 64 bits, NaN and Infinity become text. A key that comes twice: see `_unique`.
    """
    try:
        text = _text(body)
        found = _DECODER.decode(text)
    except RecursionError:
        return Unreadable(TOO_DEEP)
    except ValueError:
        return Unreadable(NOT_JSON)
    if not isinstance(found, dict):
        return Unreadable(NOT_AN_OBJECT)
    if text.count("{") + text.count("[") > DEEPEST and _depth(found) > DEEPEST:
        return Unreadable(TOO_DEEP)
    return _storable(found) if _UNSTORABLE.search(text) else found


def _text(body: bytes) -> str:
    if b"\0" not in body:
        try:
            return body.decode().removeprefix("\ufeff")
        except UnicodeDecodeError:
            pass
    return body.decode(json.detect_encoding(body), "replace").removeprefix("\ufeff")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of a key that comes twice, the first value of Instantly's own type; else the last value.

    Instantly's own keys stand before the lead's variables in recorded bodies.
    """
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    settled: set[str] = set()
    for key, value in pairs:
        read = OWN.get(key)
        if read and key not in settled and read(value) is not None:
            found[key] = value
            settled.add(key)
    return found


def _whole(digits: str) -> int | str:
    if len(digits) <= _LONGEST_NUMBER + 1:
        number = int(digits)
        if -(2**63) <= number < 2**63:
            return number
    return digits


def _fraction(digits: str) -> float | str:
    number = float(digits)
    return digits if number in (float("inf"), float("-inf")) else number


def _depth(found: dict[str, Any]) -> int:
    """Levels of nesting, counted no further than one past the deepest allowed."""
    level, depth = list(_nested(found)), 1
    while level and depth <= DEEPEST:
        level = [inner for value in level for inner in _nested(value)]
        depth += 1
    return depth


def _nested(value: dict[str, Any] | list[Any]) -> Iterator[dict[str, Any] | list[Any]]:
    inner = value.values() if isinstance(value, dict) else value
    return (each for each in inner if isinstance(each, dict | list))


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_storable(key): _storable(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_storable(each) for each in value]
    return value


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_unique, parse_int=_whole, parse_float=_fraction, parse_constant=str
)
