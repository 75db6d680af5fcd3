"""Reading answers: JSON that Postgres can keep, and errors by name."""

import json
import math
import re
from typing import Any, Final

import orjson

from tasks.clients.instantly import errors

_DIGITS_AS_ZEROS: Final = bytes.maketrans(b"123456789", b"0" * 9)
_MAYBE_LONG: Final = b"0" * 19
"""So many digits may be a whole number beyond 64 bits, which orjson reads as a fraction."""
_LONGEST_NUMBER: Final = 1000
_UNKEEPABLE: Final = re.compile("[\x00\ud800-\udfff]")
_REPLACEMENT: Final = "\ufffd"
_LONGEST_DETAIL: Final = 200
_BY_STATUS: Final[dict[int, type[errors.InstantlyError]]] = {
    401: errors.BadKey,
    402: errors.PlanTooLow,
    403: errors.ScopeMissing,
    404: errors.NotFound,
    413: errors.TooLarge,
    429: errors.RateLimited,
}


def decode(body: bytes) -> Any:
    """The JSON value of a body; raises UnreadableAnswer.

    NUL characters and lone surrogates become U+FFFD: neither text nor jsonb of Postgres can hold
    them, and a row is worth more than its worst character. Whole numbers keep every digit; a
    number that jsonb cannot hold becomes its text.
    """
    if not body:
        return None
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        return _decode_leniently(body)
    if _MAYBE_LONG in body.translate(_DIGITS_AS_ZEROS):
        return _decode_leniently(body)
    return keepable(answer) if b"\\u0000" in body else answer


def _decode_leniently(body: bytes) -> Any:
    try:
        return keepable(
            json.loads(
                body.decode("utf-8", "replace"),
                strict=False,
                parse_int=_whole,
                parse_float=_fraction,
                parse_constant=str,
            )
        )
    except (ValueError, RecursionError) as broken:
        raise errors.UnreadableAnswer(f"{len(body)} bytes") from broken


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _fraction(digits: str) -> float | str:
    number = float(digits)
    return number if math.isfinite(number) else digits


def keepable(value: Any) -> Any:
    """The value with every text free of what Postgres refuses."""
    if isinstance(value, str):
        return _UNKEEPABLE.sub(_REPLACEMENT, value)
    if isinstance(value, list):
        return [keepable(item) for item in value]
    if isinstance(value, dict):
        return {keepable(key): keepable(item) for key, item in value.items()}
    return value


def error_of(status: int, body: bytes, where: str) -> errors.InstantlyError:
    """The named error of an answer that is not 2xx. The body is quoted only where it is JSON."""
    told = _message(body)
    if status == 403 and told is None:
        return errors.BlockedAtEdge(where)
    kind = _BY_STATUS.get(status)
    if kind is None:
        kind = errors.InstantlyDown if status >= 500 else errors.BadRequest
    return kind(f"{where} -> {status}{': ' + told if told else ''}")


def _message(body: bytes) -> str | None:
    """`message` or `error` of a JSON error body; None when the body is no JSON object."""
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(answer, dict):
        return None
    told = answer.get("message") or answer.get("error") or ""
    return str(told)[:_LONGEST_DETAIL]
