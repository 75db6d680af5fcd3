"""Interpret claimed deliveries: each becomes an event, with its mail, or is parked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

import orjson

from domain.deliveries import (
    FAILED,
    FOREIGN_WORKSPACE,
    REASONS,
    TOO_LARGE,
    Unreadable,
    read_delivery,
)
from domain.happenings import Mail, happening, named_workspace
from tasks.process.claim import Claimed
from tasks.process.rows import EventRow, better, event_row

BODY_GONE: Final = "body_gone"
UNKNOWN_WORKSPACE: Final = "unknown_workspace"
EXPLANATIONS: Final[Mapping[str, str]] = {
    **REASONS,
    BODY_GONE: "It was emptied, or its day was dropped, before it was read.",
    UNKNOWN_WORKSPACE: "Its workspace is not in the customers file (any more).",
}


@dataclass(frozen=True, slots=True)
class Parked:
    """A delivery that says nothing to us; `explanation` quotes no body."""

    claimed: Claimed
    reason: str
    explanation: str


@dataclass(slots=True)
class Reading:
    """What a batch says: each event once, however often it was delivered."""

    events: dict[tuple[str, UUID], EventRow] = field(default_factory=dict)
    mails: list[tuple[EventRow, Mail]] = field(default_factory=list)
    parked: list[Parked] = field(default_factory=list)
    of: list[tuple[tuple[str, UUID], Claimed]] = field(default_factory=list)
    """Which delivery told which event."""
    again: list[str] = field(default_factory=list)
    """The workspace of each delivery whose event another one of the batch told already."""


def read(claims: Sequence[Claimed], foreigners: Mapping[str, str | None]) -> Reading:
    """Read each delivery; what fails is parked and stops nobody.

    `foreigners`: our workspaces, each with Instantly's own id of it, None before first contact.
    """
    reading = Reading()
    for claimed in claims:
        try:
            _read_one(claimed, foreigners, reading)
        except Exception as error:  # the item is bad, whatever is wrong with it
            explanation = f"Reading it failed: {type(error).__name__}."
            reading.parked.append(Parked(claimed, FAILED, explanation))
    return reading


def _read_one(claimed: Claimed, ours: Mapping[str, str | None], reading: Reading) -> None:
    if claimed.body is None or (claimed.is_cut and not claimed.body):
        return _park(reading, claimed, BODY_GONE)
    if claimed.workspace_id not in ours:
        return _park(reading, claimed, UNKNOWN_WORKSPACE)
    payload = payload_of(claimed.body)
    if isinstance(payload, Unreadable):
        return _park(reading, claimed, TOO_LARGE if claimed.is_cut else payload.reason)
    named, own = named_workspace(payload), ours[claimed.workspace_id]
    if named is not None and own is not None and named != own.lower():
        return _park(reading, claimed, FOREIGN_WORKSPACE)
    found = happening(payload, workspace_id=claimed.workspace_id, received_at=claimed.received_at)
    if isinstance(found, Unreadable):
        return _park(reading, claimed, found.reason)
    row = event_row(
        found,
        workspace_id=claimed.workspace_id,
        source=claimed.source,
        known_at=claimed.received_at,
        delivery_id=claimed.delivery_id,
    )
    reading.of.append((row.identity, claimed))
    _keep(reading, row, found.mail)
    return None


def _keep(reading: Reading, row: EventRow, mail: Mail | None) -> None:
    before = reading.events.get(row.identity)
    if before is not None:
        reading.again.append(row.workspace_id)
        row = better(before, row)
    reading.events[row.identity] = row
    if mail is not None:
        reading.mails.append((row, mail))


def _park(reading: Reading, claimed: Claimed, reason: str) -> None:
    reading.parked.append(Parked(claimed, reason, EXPLANATIONS[reason]))


def payload_of(body: bytes) -> dict[str, Any] | Unreadable:
    """The body as an object, as domain's reader gives it; most are read four times faster."""
    payload = _plain(body)
    return read_delivery(body) if payload is None else payload


def _plain(body: bytes) -> dict[str, Any] | None:
    """The object of a body that two readers cannot differ about, else None.

    Written again it is the same bytes: no key comes twice, no number was bent, nothing is escaped
    that need not be. Without a NUL, and flat, it is as Instantly writes it.
    """
    try:
        payload = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    if type(payload) is not dict or not _NESTING.isdisjoint(map(type, payload.values())):
        return None
    return payload if b"\\u0000" not in body and orjson.dumps(payload) == body else None


_NESTING: Final[frozenset[object]] = frozenset({dict, list})
