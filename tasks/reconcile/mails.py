"""Mails that the sync has read, as events: sent by a campaign, or received from a lead.

By the mail's own id, under which a webhook's telling of the same mail stands too.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from domain.events import AUTO_REPLY_RECEIVED, EMAIL_SENT, FROM_POLL, REPLY_RECEIVED
from domain.identity import mail_event_key, mail_milliseconds
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
    `until_at`; what surely happened before `over_at`, the end of a gap or the first day of our
    webhook, is looked at however lately it was seen, since no delivery of it can be under way.

    `expected_since`: what happened from then on, a delivery should have told; absent: nothing.
    """

    from_at: datetime | None
    until_at: datetime
    over_at: datetime | None = None
    expected_since: datetime | None = None

    @property
    def parameters(self) -> dict[str, datetime | None]:
        return {"from": self.from_at, "until": self.until_at, "over": self.over_at}

    def is_expected(self, row: EventRow) -> bool:
        return self.expected_since is not None and row.occurred_at >= self.expected_since


async def write_mails(pool: Pool, workspace_id: str, seen: Seen) -> list[Missed]:
    """Bring mails first seen in this span into the log of events; returns the missed ones."""
    missed: list[Missed] = []
    async for mails in _mails(pool, workspace_id, seen):
        rows = [event_of(mail) for mail in mails if _is_due(mail, seen)]
        missed += await write_polled(
            pool, workspace_id, rows, way=EMAILS, is_expected=seen.is_expected
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
        occurred_at=moment_of(mail),
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


def moment_of(mail: dict[str, Any]) -> datetime:
    """When Instantly handled a mail: its id tells (UUIDv7), else the earlier of its two times.

    The time in the mail itself is the sender's word, and a mail may be listed some time later.
    """
    made = mail_milliseconds(str(mail["email_id"]))
    if made is not None:
        return datetime.fromtimestamp(made / 1000, UTC)
    created_at: datetime = mail["created_at"]
    return min(mail["mailed_at"] or created_at, created_at)


def _is_due(mail: dict[str, Any], seen: Seen) -> bool:
    """Whether no delivery of it can be under way any more."""
    if mail["first_seen_at"] <= seen.until_at:
        return True
    return seen.over_at is not None and moment_of(mail) <= seen.over_at


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
        and (first_seen_at <= %(until)s or %(over)s::timestamptz is not null)
    order by email_id
"""
