"""What follows from replies that were read: batch after batch, each in one transaction.

Suppressions and holds count at once; alerts and whatever is to be done at Instantly are written
to the outbox in the same transaction. Every batch acts alone, so that two processes cannot
decide about one address at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from domain.follow_through import Kind
from domain.opt_outs import Ask, Because
from models.session import Pool
from tasks.act.consequences import Followed
from tasks.act.orders import Order, queue_orders
from tasks.act.read_replies import BATCH, ReadReply, claim, mark
from tasks.act.reply_alerts import alert
from tasks.act.suppress import act_alone, suppress
from tasks.store import Connection

LATELY: Final = timedelta(days=3)

_ASKED: Final = """
    select a.* from app.opt_outs_asked as a
    where
        a.workspace_id = any(%(workspaces)s) and a.asked_at > %(since)s
        and not exists (
            select 1 from app.suppression_changes as c
            where
                c.organization_id = a.organization_id and c.lead_address = a.lead_address
                and c.source = a.source and (c.detail = 'yes' or a.is_doubtful)
        )
    order by a.asked_at, a.source
    limit %(most)s
"""


@dataclass(slots=True)
class Acted:
    """What was done. `suppressed` and `held` count people, `ordered` what waits for Instantly."""

    replies: int = 0
    suppressed: int = 0
    held: int = 0
    cancelled: int = 0
    ordered: int = 0
    alerts: int = 0

    def add(self, followed: Followed) -> None:
        self.suppressed += followed.suppressed
        self.held += followed.held
        self.cancelled += followed.cancelled
        self.ordered += followed.ordered

    @property
    def is_any(self) -> bool:
        return bool(self.replies or self.suppressed or self.held)

    @property
    def sentence(self) -> str:
        return (
            f"{self.replies} replies: {self.suppressed} opt-outs, {self.held} held, "
            f"{self.alerts} alerts, {self.ordered} orders for Instantly"
        )


async def act_on_new(pool: Pool, now: datetime, *, is_thorough: bool = False) -> Acted:
    """Do what follows from replies nobody acted on, and from unsubscriptions of late.

    `is_thorough` looks at everything that ever asked, for campaigns that moved to another
    customer and histories that came in late; it is for a schedule, not after every event. A
    second run finds nothing. Whoever calls it tells Prefect of orders (tasks/act/tell.py).
    """
    acted = Acted()
    while await _replies(pool, now, acted) == BATCH:
        pass
    since = now - timedelta(days=36500) if is_thorough else now - LATELY
    while await _asks(pool, since, now, acted) == BATCH:
        pass
    return acted


async def _replies(pool: Pool, now: datetime, acted: Acted) -> int:
    async with pool.connection() as connection, connection.transaction():
        await act_alone(connection)
        replies = await claim(connection, now)
        if not replies:
            return 0
        followed = await suppress(connection, [ask for one in replies if (ask := one.ask)], now)
        ordered = await queue_orders(connection, _interests(replies), now)
        alerts = await alert(connection, replies, now)
        await mark(connection, replies, now)
    acted.replies += len(replies)
    acted.alerts += alerts
    acted.ordered += ordered
    acted.add(followed)
    return len(replies)


async def _asks(pool: Pool, since: datetime, now: datetime, acted: Acted) -> int:
    async with pool.connection() as connection, connection.transaction():
        await act_alone(connection)
        asks = await _asked(connection, since)
        acted.add(await suppress(connection, asks, now))
    return len(asks)


async def _asked(connection: Connection, since: datetime) -> list[Ask]:
    known = await connection.execute("select workspace_id from app.workspaces")
    workspaces = [row["workspace_id"] for row in await known.fetchall()]
    found = await connection.execute(
        _ASKED, {"workspaces": workspaces, "since": since, "most": BATCH}
    )
    return [
        Ask(
            organization_id=row["organization_id"],
            lead_address=row["lead_address"],
            is_doubtful=row["is_doubtful"],
            because=Because(row["because"]),
            source=row["source"],
            asked_at=row["asked_at"],
        )
        for row in await found.fetchall()
    ]


def _interests(replies: Sequence[ReadReply]) -> list[Order]:
    return [
        Order(
            kind=Kind.SET_INTEREST,
            workspace_id=one.row["workspace_id"],
            organization_id=one.row["organization_id"],
            lead_address=one.row["lead_address"],
            source=one.source,
            occasion=f"{one.row['message_key']}@{one.row['labelled_at'].isoformat()}",
            reason=action.reason,
            campaign_id=one.row["campaign_id"],
            interest=action.interest,
            replied_at=one.row["sent_at"],
        )
        for one in replies
        if (action := one.wants(Kind.SET_INTEREST))
    ]
