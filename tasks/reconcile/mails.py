"""Mails that the sync has read, as events: sent by a campaign, or received from a lead.

By the mail's own id, under which a webhook's telling of the same mail stands too.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.events import AUTO_REPLY_RECEIVED, EMAIL_SENT, FROM_POLL, REPLY_RECEIVED
from domain.identity import mail_event_key
from models.session import Pool
from tasks.process.rows import NOTHING, EventRow
from tasks.reconcile.counts import EMAILS, Missed
from tasks.reconcile.write import write_polled

AT_ONCE: Final = 2000
SENT: Final = 1
RECEIVED: Final = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """When the mirror saw what is to be looked at: after `from_at` (absent: ever), and up to
    `until_at`; what surely happened before `over_at`, the end of a gap, is looked at however
    lately it was seen, since no delivery of it can be under way."""

    from_at: datetime | None
    until_at: datetime
    over_at: datetime | None = None

    @property
    def parameters(self) -> dict[str, datetime | None]:
        return {"from": self.from_at, "until": self.until_at, "over": self.over_at}


async def write_mails(
    pool: Pool, workspace_id: str, seen: Seen, expected_since: datetime | None
) -> list[Missed]:
    """Bring mails first seen in this span into the log of events; returns the missed ones."""
    missed: list[Missed] = []
    async for mails in _mails(pool, workspace_id, seen):
        rows = [event_of(mail) for mail in mails]
        missed += await write_polled(
            pool, workspace_id, rows, way=EMAILS, expected_since=expected_since
        )
    return missed


def event_of(mail: dict[str, Any]) -> EventRow:
    """The event that a mail is. Mails written by hand are none: no webhook tells of them."""
    kind = EMAIL_SENT
    if mail["mail_type"] == RECEIVED:
        kind = AUTO_REPLY_RECEIVED if mail["is_auto_reply"] else REPLY_RECEIVED
    email_id = str(mail["email_id"]).lower()
    return EventRow(
        workspace_id=mail["workspace_id"],
        event_key=mail_event_key(mail["workspace_id"], kind, email_id),
        kind=kind,
        source=FROM_POLL,
        occurred_at=mail["mailed_at"] or mail["created_at"],
        known_at=mail["first_seen_at"],
        campaign_id=mail["campaign_id"],
        lead_id=None,
        lead_address=mail["lead_address"],
        account_email=mail["account_email"],
        email_id=email_id,
        step=mail["step"],
        variant=mail["variant"],
        interest=None,
        label=None,
        ordinal=None,
        delivery_id=None,
        detail=NOTHING,
    )


async def _mails(
    pool: Pool, workspace_id: str, seen: Seen
) -> AsyncIterator[Sequence[dict[str, Any]]]:
    async with (
        pool.connection() as connection,
        connection.transaction(),
        connection.cursor("mails_seen") as cursor,
    ):
        cursor.itersize = AT_ONCE
        await cursor.execute(
            _SEEN,
            {
                "workspace": workspace_id,
                "types": [SENT, RECEIVED],
                **seen.parameters,
            },
        )
        while rows := await cursor.fetchmany(AT_ONCE):
            yield rows


_SEEN: Final = """
    select
        workspace_id, email_id, campaign_id, lead_address, account_email, mail_type, step,
        variant, is_auto_reply, mailed_at, created_at, first_seen_at
    from instantly.emails
    where
        workspace_id = %(workspace)s and mail_type = any(%(types)s)
        and lead_address is not null
        and (%(from)s::timestamptz is null or first_seen_at > %(from)s)
        and (
            first_seen_at <= %(until)s
            or coalesce(mailed_at, created_at) <= %(over)s::timestamptz
        )
    order by email_id
"""
