"""Orders for Instantly, written to the outbox: what is to be done there, once each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from psycopg.types.json import Jsonb

from domain.follow_through import Kind
from tasks.store import Connection

INSTANTLY: Final = "instantly"
"""The outbox's kind; the topic is the kind of action."""

_ADD: Final = """
    insert into app.outbox (
        workspace_id, idempotency_key, kind, topic, content, made_at, due_at
    )
    values (%(workspace)s, %(key)s, %(kind)s, %(topic)s, %(content)s, %(now)s, %(now)s)
    on conflict (idempotency_key) do nothing
"""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to be done in one workspace. `occasion` tells it from the same at another time:
    an address that was lifted and asked again is blocked again."""

    kind: Kind
    workspace_id: str
    organization_id: str
    lead_address: str
    source: str
    occasion: str
    reason: str
    campaign_id: str | None = None
    interest: int | None = None
    replied_at: datetime | None = None
    entry_id: str | None = None
    """Of the block list, where an entry of ours is to go."""

    @property
    def idempotency_key(self) -> str:
        return "/".join(
            (
                INSTANTLY,
                self.kind,
                self.workspace_id,
                self.organization_id,
                self.lead_address,
                self.occasion,
            )
        )

    def content(self) -> dict[str, Any]:
        return {
            "organization_id": self.organization_id,
            "lead_address": self.lead_address,
            "campaign_id": self.campaign_id,
            "source": self.source,
            "reason": self.reason,
            "interest": self.interest,
            "entry_id": self.entry_id,
            "replied_at": self.replied_at.isoformat() if self.replied_at else None,
        }


def order_of(row: dict[str, Any]) -> Order:
    """The order that a row of the outbox holds."""
    content = row["content"]
    at = content["replied_at"]
    return Order(
        kind=Kind(row["topic"]),
        workspace_id=row["workspace_id"],
        organization_id=content["organization_id"],
        lead_address=content["lead_address"],
        source=content["source"],
        occasion=row["idempotency_key"].rpartition("/")[2],
        reason=content["reason"],
        campaign_id=content["campaign_id"],
        interest=content["interest"],
        entry_id=content.get("entry_id"),
        replied_at=datetime.fromisoformat(at) if at else None,
    )


def unblocking(
    *, workspace_id: str, organization_id: str, lead_address: str, source: str, entry_id: str
) -> Order:
    """The order that takes an entry of ours off a block list, once."""
    return Order(
        kind=Kind.UNBLOCK_ADDRESS,
        workspace_id=workspace_id,
        organization_id=organization_id,
        lead_address=lead_address,
        source=source,
        occasion=entry_id,
        reason="a person lifted the suppression",
        entry_id=entry_id,
    )


async def queue_orders(connection: Connection, orders: Sequence[Order], now: datetime) -> int:
    """Write orders down, in the caller's transaction; returns how many are new."""
    if not orders:
        return 0
    async with connection.cursor() as cursor:
        await cursor.executemany(
            _ADD,
            [
                {
                    "workspace": one.workspace_id,
                    "key": one.idempotency_key,
                    "kind": INSTANTLY,
                    "topic": one.kind,
                    "content": Jsonb(one.content()),
                    "now": now,
                }
                for one in orders
            ],
        )
        return cursor.rowcount
