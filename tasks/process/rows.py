"""An event as a row: what is read from a delivery, and which of two tellings of it stands."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from domain.events import weight
from domain.happenings import Happening

NOTHING: Final = "{}"


class EventRow(NamedTuple):
    """A row for app.events in the order of its stage; `detail` is JSON text."""

    workspace_id: str
    event_key: UUID
    kind: str
    source: str
    occurred_at: datetime
    known_at: datetime
    campaign_id: str | None
    lead_id: str | None
    lead_address: str | None
    account_email: str | None
    email_id: str | None
    step: int | None
    variant: int | None
    interest: int | None
    label: str | None
    ordinal: int | None
    delivery_id: UUID | None
    detail: str

    @property
    def identity(self) -> tuple[str, UUID]:
        return self.workspace_id, self.event_key


def event_row(
    found: Happening, *, workspace_id: str, source: str, known_at: datetime, delivery_id: UUID
) -> EventRow:
    """The row of what a delivery tells."""
    return EventRow(
        workspace_id,
        found.event_key,
        found.kind,
        source,
        found.occurred_at,
        known_at,
        found.campaign_id,
        None,
        found.lead_address,
        found.account_email,
        found.email_id,
        found.step,
        found.variant,
        found.interest,
        found.label,
        None,
        delivery_id,
        _detail_text(found.detail),
    )


def _detail_text(detail: dict[str, Any]) -> str:
    if len(detail) == 1:
        is_first = detail.get("is_first")
        if is_first is not None:
            return _IS_FIRST[is_first]
    return canonical_json(detail) if detail else NOTHING


def canonical_json(detail: Mapping[str, Any]) -> str:
    """The JSON text that jsonb gives back as it got it: fractions stand as texts, and so do
    whole numbers beyond 64 bits.
    """
    return json.dumps(_exact(detail), sort_keys=True, ensure_ascii=False)


def better(one: EventRow, other: EventRow) -> EventRow:
    """The row that two tellings of one event come to, whichever came first.

    The columns are the better telling's, whole; `known_at` and `delivery_id` (a UUID by time)
    are the earlier. An event that has no time of its own happened when it was first told.
    """
    winner = max(one, other, key=_weight)
    known_at = min(one.known_at, other.known_at)
    deliveries = [row.delivery_id for row in (one, other) if row.delivery_id is not None]
    delivery_id = min(deliveries, default=None)
    occurred_at = winner.occurred_at
    if is_timeless(winner.event_key):
        occurred_at = min(one.occurred_at, other.occurred_at)
    return winner._replace(known_at=known_at, delivery_id=delivery_id, occurred_at=occurred_at)


def is_timeless(event_key: UUID) -> bool:
    """Does the identity hold no time? Then no telling's time is better than another's."""
    return event_key.int >> 80 == 0


def _weight(row: EventRow) -> tuple[int, int, str]:
    columns = row._asdict()
    columns["detail"] = json.loads(row.detail) or None
    if is_timeless(row.event_key):
        del columns["occurred_at"]
    return weight(row.source, columns)


def _exact(value: Any) -> Any:
    if isinstance(value, float) or (type(value) is int and not -_BEYOND <= value < _BEYOND):
        return repr(value)
    if isinstance(value, Mapping):
        return {key: _exact(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_exact(each) for each in value]
    return value


_BEYOND: Final = 2**63
_IS_FIRST: Final = {truth: canonical_json({"is_first": truth}) for truth in (False, True)}
