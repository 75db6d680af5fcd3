"""Our webhook at Instantly: find it among the others, make it, mend it, try it."""

import asyncio
import ipaddress
import secrets
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from domain.repair import (
    OUR_PREFIX,
    Decision,
    Found,
    Hindrance,
    Wanted,
)
from domain.targets import Address, host_of, target_fault
from domain.webhook_secret import secret_of
from models.session import Pool
from models.settings import InstantlySettings, WebhookSettings
from tasks.clients.instantly import InstantlyClient, operations
from tasks.clients.instantly.errors import UnreadableAnswer
from tasks.clients.outgoing import is_public
from tasks.site import Place, Site
from tasks.streams import readers

DOOR = "/webhooks/instantly/webhook"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the settings ask for: where Instantly is to deliver, and the master secrets."""

    target_url: str
    master: str | None = field(default=None, repr=False)
    previous: str | None = field(default=None, repr=False)


def read_wish() -> Wish | None:
    """The wish of this process's settings; None where no webhook is wanted."""
    url = InstantlySettings().webhook_url
    if not url:
        return None
    own = WebhookSettings()
    return Wish(url, _open(own.secret), _open(own.secret_previous))


def _open(secret: Any) -> str | None:
    return secret.get_secret_value() or None if secret is not None else None


async def installation_name(pool: Pool) -> str:
    """The name that our subscriptions carry; made at the first call and kept for ever."""
    async with pool.connection() as connection, connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtext('salesbrain name'))")
        await connection.execute(
            """
            insert into app.installation (installation_id, created_at)
            select %s, clock_timestamp() where not exists (select from app.installation)
            """,
            [secrets.token_hex(4)],
        )
        found = await connection.execute(
            "select installation_id from app.installation order by created_at limit 1"
        )
        row = await found.fetchone()
    assert row is not None  # noqa: S101 - inserted above
    return f"{OUR_PREFIX}{row['installation_id']}"


async def wanted_of(site: Site, wish: Wish) -> Wanted:
    """How this workspace's subscription is to look; without a master its secret is empty."""
    secret = secret_of(wish.master, site.workspace_id) if wish.master else ""
    previous = secret_of(wish.previous, site.workspace_id) if wish.previous else None
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            select theirs.tag from app.webhook_secrets as theirs
            join app.webhook_secrets as ours
                on ours.workspace_id = theirs.workspace_id and ours.tag = %s
            where theirs.workspace_id = %s and theirs.retired_at is null
                and theirs.made_at > ours.made_at
            """,
            [secret.partition(".")[0], site.workspace_id],
        )
        newer = frozenset(row["tag"] for row in await found.fetchall())
    name = await installation_name(site.pool)
    return Wanted(name, wish.target_url, secret, previous, newer)


async def hindrance(place: Place, wish: Wish) -> Hindrance | None:
    """Why nothing may be changed at Instantly for this workspace, if so."""
    if wish.master is None:
        return Hindrance(
            "INSTANTLY_WEBHOOK_SECRET is not set, so the gateway would refuse every delivery.",
            "Set INSTANTLY_WEBHOOK_SECRET to a long random text where the worker runs.",
        )
    fault = target_fault(
        wish.target_url, await _addresses(wish.target_url), is_sandbox=is_sandbox(place)
    )
    if fault is not None:
        return Hindrance(
            f"INSTANTLY_WEBHOOK_URL is not used: {fault}.",
            f"Set INSTANTLY_WEBHOOK_URL to the gateway's address on the internet, "
            f"https://HOST{DOOR}.",
        )
    if not place.access.allow_writes:
        return Hindrance(
            "This installation may only read at Instantly.",
            "Set INSTANTLY_ALLOW_WRITES=true where the worker runs.",
        )
    return None


def is_sandbox(place: Place) -> bool:
    """Whether Instantly is a simulation on this machine."""
    host = host_of(place.access.base_url) or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


async def _addresses(url: str) -> Sequence[Address]:
    """All that a host's name stands for; none where it cannot be resolved."""
    host = host_of(url)
    if host is None:
        return ()
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, urlsplit(url).port, type=socket.SOCK_STREAM)
    except (OSError, ValueError):
        return ()
    texts = sorted({str(entry[4][0]) for entry in found})
    return [
        Address(text, is_public(text), ipaddress.ip_address(text.partition("%")[0]).is_loopback)
        for text in texts
    ]


async def subscriptions(client: InstantlyClient) -> list[Found]:
    """All of a workspace, whoever made them; raises an InstantlyError."""
    found: list[Found] = []
    cursor: str | None = None
    while True:
        query = {"limit": operations.LARGEST_PAGE} | ({"starting_after": cursor} if cursor else {})
        answer = await client.call(operations.LIST_WEBHOOKS, query=query)
        items = answer.get("items") if isinstance(answer, dict) else None
        if not isinstance(items, list):
            raise UnreadableAnswer("The list of webhooks has no items.")
        found += [_found(item) for item in items if isinstance(item, dict) and item.get("id")]
        following = answer.get("next_starting_after")
        if not items or not following or following == cursor:
            return found
        cursor = str(following)


def _found(item: Mapping[str, Any]) -> Found:
    headers = item.get("headers")
    return Found(
        webhook_id=str(item["id"]),
        name=_or_none(readers.text, item.get("name")),
        target_url=str(item.get("target_hook_url") or ""),
        event_type=_or_none(readers.text, item.get("event_type")),
        campaign_id=_or_none(readers.text, item.get("campaign")) or None,
        label=_or_none(readers.whole, item.get("custom_interest_value")),
        headers={str(k): str(v) for k, v in headers.items()} if isinstance(headers, dict) else {},
        status=_or_none(readers.whole, item.get("status")),
        failed_at=_moment(item.get("timestamp_error")),
    )


def _or_none(read: Any, value: Any) -> Any:
    try:
        return read(value)
    except ValueError:
        return None


def _moment(value: Any) -> datetime | None:
    text = _or_none(readers.moment, value)
    return None if text is None else datetime.fromisoformat(text)


async def carry_out(client: InstantlyClient, wanted: Wanted, decision: Decision) -> str:
    """Do what was decided and return the subscription's id; raises an InstantlyError.

    A write is sent once: what a lost answer leaves in doubt, the next look finds out.
    """
    if decision.webhook_id is None:
        answer = await client.call(operations.CREATE_WEBHOOK, body=wanted.body)
        if not isinstance(answer, dict) or not answer.get("id"):
            raise UnreadableAnswer("The answer about the new webhook has no id.")
        return str(answer["id"])
    path = {"id": decision.webhook_id}
    if decision.edited:
        await client.call(
            operations.CHANGE_WEBHOOK, path=path, body=wanted.changes(decision.edited)
        )
    if decision.is_disabled:
        await client.call(operations.RESUME_WEBHOOK, path=path)
    return decision.webhook_id


async def send_test(client: InstantlyClient, webhook_id: str) -> Mapping[str, Any]:
    """Let Instantly deliver a sample; the answer says what it met at our door."""
    answer = await client.call(operations.TEST_WEBHOOK, path={"id": webhook_id})
    return answer if isinstance(answer, dict) else {}
