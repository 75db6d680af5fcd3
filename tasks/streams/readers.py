"""Reading one value of an item into one column; each raises ValueError with what it expected.

Absent equals null, so readers never see None.
"""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from domain.addresses import canonical_address


def whole(value: Any) -> int:
    """A whole number; also 30.0 and "30", as the API's "number" may be either."""
    if type(value) is int:
        return value
    if isinstance(value, bool):
        raise ValueError("expected a whole number, got a boolean")
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.lstrip("-").isdigit() and value.isascii():
        return int(value)
    raise ValueError(f"expected a whole number, got {_kind(value)}")


def text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError(f"expected text, got {_kind(value)}")


def key(value: Any) -> str:
    """A text that names something, so not an empty one."""
    if isinstance(value, str) and value:
        return value
    raise ValueError(f"expected an id, got {'an empty text' if value == '' else _kind(value)}")


def address(value: Any) -> str | None:
    return canonical_address(text(value))


def account_address(value: Any) -> str:
    """An account's identity: its address in the form to join on."""
    return canonical_address(key(value)) or key("")


def moment(value: Any) -> str | None:
    """An ISO 8601 time with a zone, unchanged; "" is absent, a naive time is refused."""
    if value == "":
        return None
    try:
        parsed = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"expected a time in ISO 8601, got {_kind(value)}") from None
    if parsed.tzinfo is None:
        raise ValueError("expected a time with a zone, got one without")
    return str(value)


def day(value: Any) -> str:
    """A date, also where the API sends it as a time."""
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except (TypeError, ValueError):
        raise ValueError(f"expected a date, got {_kind(value)}") from None


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
    if not number.is_finite():
        raise ValueError("expected a finite number")
    return number


def texts(value: Any) -> list[str]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    raise ValueError(f"expected a list of texts, got {_kind(value)}")


def mapping(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise ValueError(f"expected an object, got {_kind(value)}")


def _kind(value: Any) -> str:
    """What a value is, without quoting it: it may be somebody's text."""
    names = {str: "text", list: "a list", dict: "an object", bool: "a boolean", float: "a fraction"}
    return names.get(type(value), type(value).__name__)
