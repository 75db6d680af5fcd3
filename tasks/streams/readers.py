"""Reading one value of an item into one column; each raises ValueError with what it expected.

Absent equals null, so readers never see None.
"""

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from domain.addresses import canonical_address
from tasks.streams.json_text import json_text

LONGEST_KEY: Final = 320
"""Characters: the longest address of RFC 5321. Two such keys fit into an index row."""
LARGEST_EXPONENT: Final = 1000


def whole(value: Any) -> int:
    """A whole number of 64 bits; also 30.0 and "30", as the API's "number" may be either."""
    if type(value) is not int:
        value = _whole_of(value)
    if -(2**63) <= value < 2**63:
        return int(value)
    raise ValueError("expected a whole number of 64 bits, got a larger one")


def _whole_of(value: Any) -> int:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.isascii() and value.removeprefix("-").isdigit():
        return int(value) if len(value) < 20 else 2**63
    raise ValueError(f"expected a whole number, got {_kind(value)}")


def text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError(f"expected text, got {_kind(value)}")


def key(value: Any) -> str:
    """A text that names something: not an empty one, and none that no index could hold."""
    if isinstance(value, str) and 0 < len(value) <= LONGEST_KEY:
        return value
    got = f"a text of {len(value)} characters" if isinstance(value, str) else _kind(value)
    raise ValueError(f"expected an id, got {got}")


def reference(value: Any) -> str | None:
    """The id of something else; "" is absent."""
    return None if value == "" else key(value)


def address(value: Any) -> str | None:
    return canonical_address(text(value))


def account_address(value: Any) -> str:
    """An account's identity: its address in the form to join on."""
    return key(canonical_address(key(value)) or "")


def moment(value: Any) -> str | None:
    """An ISO 8601 time with a zone; "" is absent, a naive time is refused.

    As Instantly writes it, it goes to Postgres unchanged; other forms that Python reads are
    written anew, since Postgres does not know them all.
    """
    if value == "":
        return None
    try:
        parsed = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"expected a time in ISO 8601, got {_kind(value)}") from None
    if parsed.tzinfo is None:
        raise ValueError("expected a time with a zone, got one without")
    if len(value) == 24 and value[7:20:3] == "-T::." and value[23] == "Z":
        return str(value)
    try:
        return parsed.astimezone(UTC).isoformat()
    except OverflowError:
        raise ValueError("expected a time of the years 1 to 9999") from None


def day(value: Any) -> str:
    """A date, also where the API sends it as a time."""
    if not isinstance(value, str):
        raise ValueError(f"expected a date, got {_kind(value)}")
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        raise ValueError("expected a date, got text") from None


def flag(value: Any) -> bool:
    """A boolean; the Unibox says it as 0 or 1."""
    if isinstance(value, bool) or value in (0, 1):
        return bool(value)
    raise ValueError(f"expected true or false, got {_kind(value)}")


def decimal(value: Any) -> Decimal:
    if isinstance(value, bool):
        raise ValueError("expected a number, got a boolean")
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise ValueError(f"expected a number, got {_kind(value)}") from None
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError("expected a number of ordinary size")
    return number


def texts(value: Any) -> list[str]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    raise ValueError(f"expected a list of texts, got {_kind(value)}")


def document(value: Any) -> str:
    """An object, as JSON text."""
    if isinstance(value, dict):
        return json_text(value)
    raise ValueError(f"expected an object, got {_kind(value)}")


def _kind(value: Any) -> str:
    """What a value is, without quoting it: it may be somebody's text."""
    names = {str: "text", list: "a list", dict: "an object", bool: "a boolean", float: "a fraction"}
    return names.get(type(value), type(value).__name__)
