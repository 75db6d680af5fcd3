"""Replies that were read, as the tests of what follows put them there."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import NAMESPACE_DNS, uuid5

from domain.taxonomy import Label
from tasks.act.run import Acted, act_on_new
from tasks.site import Site
from tests.tasks.desk import Desk

T = TypeVar("T")
WHO = "mara@fern.example"
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
_NAMESPACE = uuid5(NAMESPACE_DNS, "replies.example")

_READ = """
    insert into app.reply_labels (
        workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
        is_effective, label, opt_out, confidence, return_on, version, content_hash, labelled_at
    )
    values (
        %(workspace_id)s, %(message_key)s, 'rules', %(organization_id)s, %(campaign_id)s,
        %(lead_address)s, %(sent_at)s, true, %(label)s, %(opt_out)s, %(confidence)s,
        %(return_on)s, 'rules-1', %(content_hash)s, %(labelled_at)s
    )
    on conflict (workspace_id, message_key, way) do update
    set
        label = excluded.label, opt_out = excluded.opt_out, labelled_at = excluded.labelled_at,
        acted_at = null
"""


def read(desk: Desk, key: str, label: Label, **changes: Any) -> None:
    """A reply to northwind, read as this; read again where the key is known."""
    values = {
        "workspace_id": "northwind",
        "message_key": key,
        "organization_id": "northwind",
        "campaign_id": "campaign-1",
        "lead_address": WHO,
        "sent_at": AT - timedelta(minutes=1),
        "label": label,
        "opt_out": "yes" if label is Label.UNSUBSCRIBE else "no",
        "confidence": 0.9,
        "return_on": None,
        "content_hash": uuid5(_NAMESPACE, key),
        "labelled_at": AT,
        **changes,
    }
    with desk.connect() as connection:
        connection.execute(_READ, values)


def unsubscribed(desk: Desk, address: str, **changes: Any) -> None:
    """An event of Instantly: the link in the mail was used."""
    at = changes.get("occurred_at", AT - timedelta(minutes=5))
    values = {
        "workspace_id": "northwind",
        "organization_id": "northwind",
        "event_key": uuid5(_NAMESPACE, f"{address} {at}"),
        "kind": "email_unsubscribed",
        "lead_address": address,
        "campaign_id": "campaign-1",
        "occurred_at": at,
        **changes,
    }
    with desk.connect() as connection:
        connection.execute(
            """
            insert into app.events (
                workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
                campaign_id, lead_address
            )
            values (
                %(workspace_id)s, %(organization_id)s, %(event_key)s, %(kind)s, 'webhook',
                %(occurred_at)s, %(occurred_at)s, %(campaign_id)s, %(lead_address)s
            )
            """,
            values,
        )


def acted(desk: Desk, at: datetime = AT, *, is_thorough: bool = False) -> Acted:
    async def work(site: Site) -> Acted:
        return await act_on_new(site.pool, at, is_thorough=is_thorough)

    return desk.at(work)


def opted_out(desk: Desk, **changes: Any) -> None:
    """WHO asked not to be written to again, and that was acted on."""
    read(desk, "m1", Label.UNSUBSCRIBE, **changes)
    acted(desk)


def within(desk: Desk, work: Callable[[Any], Awaitable[T]]) -> T:
    """The result of work in one transaction."""

    async def opened(site: Site) -> T:
        async with site.pool.connection() as connection, connection.transaction():
            return await work(connection)

    return desk.at(opened)


def states(desk: Desk) -> dict[tuple[str, str], str]:
    """(organization, address) -> the state of its suppression."""
    rows = desk.rows("select organization_id, lead_address, state from app.suppressions")
    return {(row["organization_id"], row["lead_address"]): row["state"] for row in rows}


def trail(desk: Desk, address: str = WHO) -> list[str]:
    """What was done about an address, in order."""
    rows = desk.rows(
        """
        select action from app.suppression_changes where lead_address = %s
        order by suppression_change_id
        """,
        address,
    )
    return [row["action"] for row in rows]


def orders(desk: Desk) -> set[tuple[str, str, str]]:
    """(what, workspace, customer) of the orders for Instantly."""
    rows = desk.rows(
        """
        select topic, workspace_id, content ->> 'organization_id' as organization
        from app.outbox where kind = 'instantly'
        """
    )
    return {(row["topic"], row["workspace_id"], row["organization"]) for row in rows}
