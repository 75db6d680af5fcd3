"""Checks of request bodies, with Fastify's wording for the first thing that is wrong."""

import re
from collections.abc import Callable
from typing import Any

from sandbox.errors import bad_request

Check = Callable[[Any, str], None]
Body = Callable[[Any], None]

_TYPES: dict[str, Callable[[Any], bool]] = {
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "null": lambda v: v is None,
}


def of_type(*names: str) -> Check:
    """One of the JSON types."""

    def check(value: Any, where: str) -> None:
        if not any(_TYPES[n](value) for n in names):
            raise bad_request(f"{where} must be {','.join(names)}")

    return check


def one_of(*values: Any) -> Check:
    """One of the allowed values."""

    def check(value: Any, where: str) -> None:
        if value not in values or isinstance(value, bool):
            raise bad_request(f"{where} must be equal to one of the allowed values")

    return check


def matching(pattern: str) -> Check:
    """Text that matches a pattern."""

    def check(value: Any, where: str) -> None:
        of_type("string")(value, where)
        if not re.search(pattern, value):
            raise bad_request(f'{where} must match pattern "{pattern}"')

    return check


def between(low: float | None, high: float | None, kind: str = "number") -> Check:
    """A number within bounds."""

    def check(value: Any, where: str) -> None:
        of_type(kind)(value, where)
        if low is not None and value < low:
            raise bad_request(f"{where} must be >= {low}")
        if high is not None and value > high:
            raise bad_request(f"{where} must be <= {high}")

    return check


def array_of(kind: str | Check, *, least: int = 0, most: int | None = None) -> Check:
    """An array of values that all pass."""
    item = of_type(kind) if isinstance(kind, str) else kind

    def check(value: Any, where: str) -> None:
        of_type("array")(value, where)
        if len(value) < least:
            raise bad_request(f"{where} must NOT have fewer than {least} items")
        if most is not None and len(value) > most:
            raise bad_request(f"{where} must NOT have more than {most} items")
        for n, one in enumerate(value):
            item(one, f"{where}/{n}")

    return check


def shape(required: tuple[str, ...], fields: dict[str, str | Check], *, only: bool) -> Check:
    """An object: required keys first, then unknown keys (when closed), then each field.

    A field written as text is one or more type names, joined by |.
    """
    checks = {n: of_type(*f.split("|")) if isinstance(f, str) else f for n, f in fields.items()}

    def check(value: Any, where: str) -> None:
        of_type("object")(value, where)
        for name in required:
            if name not in value:
                raise bad_request(f"{where} must have required property '{name}'")
        for name, one in value.items():
            if name in checks:
                checks[name](one, f"{where}/{name}")
            elif only:
                raise bad_request(f"{where} must NOT have additional properties")

    return check


def closed(*, required: tuple[str, ...] = (), **fields: str | Check) -> Body:
    """An entity's body: a key it does not know is refused."""
    check = shape(required, fields, only=True)
    return lambda body: check(body, "body")


def open_object(*, required: tuple[str, ...] = (), **fields: str | Check) -> Body:
    """An action's body: a key it does not know is silently ignored."""
    check = shape(required, fields, only=False)
    return lambda body: check(body, "body")
