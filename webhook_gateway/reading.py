"""The little that the door reads of a body: is it certain that nobody can use it?

A quick reader lets pass what it understands; what it does not is judged by the rules of
domain/deliveries.py, as processing would. Everything else passes.
"""

from typing import Any, Final
from uuid import UUID

import orjson

from domain.deliveries import (
    FOREIGN_WORKSPACE,
    NOT_AN_OBJECT,
    NOT_JSON,
    TOO_DEEP,
    TOO_LARGE,
    Unreadable,
    read_delivery,
)
from webhook_gateway.keyring import Key

REASONS: Final = (FOREIGN_WORKSPACE, NOT_AN_OBJECT, NOT_JSON, TOO_DEEP, TOO_LARGE)
"""What the door can say of a body that it parks."""

MOST_READ: Final = 2**20
"""Larger bodies are not read at the door: parsed, they would fill the memory."""


def reason_to_park(body: bytes | bytearray, key: Key) -> str | None:
    """Why nobody can use this body, a word of domain/deliveries.py; None when somebody may."""
    if len(body) > MOST_READ:
        return None
    try:
        payload = orjson.loads(body)
    except orjson.JSONDecodeError:
        return _judged(body, key)
    if type(payload) is not dict:
        return NOT_AN_OBJECT
    if _is_foreign(payload.get("workspace"), key):
        return _judged(body, key)
    return None


def _judged(body: bytes | bytearray, key: Key) -> str | None:
    payload: dict[str, Any] | Unreadable = read_delivery(bytes(body))
    if isinstance(payload, Unreadable):
        return payload.reason
    return FOREIGN_WORKSPACE if _is_foreign(payload.get("workspace"), key) else None


def _is_foreign(named: object, key: Key) -> bool:
    """Only an id names a workspace: a lead's own variable of that name can be anything."""
    if key.instantly_id is None or not isinstance(named, str) or named == key.instantly_id:
        return False
    try:
        return str(UUID(named)) != key.instantly_id
    except ValueError:
        return False
