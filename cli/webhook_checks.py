"""What `salesbrain doctor` says of webhooks: gaps, refusals at the door, and a live test."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from cli.commands.doctor import Finding
from cli.errors import CommandError
from cli.local.database import database_url

if TYPE_CHECKING:
    from tasks.site import Site
    from tasks.subscriptions import Wish

ARRIVES_WITHIN_S: Final = 10.0
HOURS: Final = 24
_REFUSALS: Final = """
    select hour_at, outcome, sum(count_answers)::int as number
    from app.door_counts
    where hour_at >= %s and outcome = any(%s)
    group by hour_at, outcome order by hour_at desc
"""
_KEPT_SINCE: Final = """
    select coalesce(sum(count_answers), 0)::int as number from app.door_counts
    where hour_at >= %s and outcome in ('stored', 'spooled', 'parked')
"""
_GAPS: Final = """
    select workspace_id, from_at, until_at, closed_at, because, remainder
    from app.delivery_gaps
    where closed_at is null or (remainder is not null and closed_at > now() - interval '7 days')
    order by from_at desc limit 20
"""
SAYS: Final[Mapping[str, tuple[str, str]]] = {
    "not_authentic": (
        "without a valid secret (401)",
        "If Instantly is behind them, `salesbrain webhooks list` shows whether our webhook is as "
        "wanted; the watch restores it, and `salesbrain webhooks adopt` takes over one without a "
        "secret. Others' scans may be ignored.",
    ),
    "flooded": (
        "because one address sent too many without a valid secret (429)",
        "Find out who sends them; behind a proxy all senders share one address "
        "(GATEWAY_REFUSALS_PER_SECOND).",
    ),
    "no_secrets": (
        "because it knew no secrets (503)",
        "Set INSTANTLY_WEBHOOK_SECRET and run `salesbrain run watch-subscriptions`.",
    ),
    "cannot_keep": (
        "because neither database nor spool could keep them (503)",
        "Look at the database and at the disk of the gateway's spool.",
    ),
    "busy": ("because it held too much at once (503)", "Start more gateway processes."),
}
"""Outcome of app.door_counts -> how it was refused, and what to do."""


def door_refusals() -> Sequence[Finding]:
    """What the gateway refused in the last 24 hours, hour by hour, and what to do.

    It is wrong only where nothing else came in the same hours: scans from outside always come.
    """
    now = datetime.now(UTC)
    rows = _rows(_REFUSALS, now - timedelta(hours=HOURS), sorted(SAYS))
    if rows is None:
        return []
    if not rows:
        return [Finding(True, f"The gateway refused nothing in the last {HOURS} hours.")]
    recent = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=1)
    kept = (_rows(_KEPT_SINCE, recent) or [{"number": 0}])[0]["number"]
    return [_refusal(row, is_fine=kept > 0 or row["hour_at"] < recent) for row in rows]


def _refusal(row: Mapping[str, Any], *, is_fine: bool) -> Finding:
    how, fix = SAYS[row["outcome"]]
    hour = row["hour_at"]
    span = f"{hour:%Y-%m-%d %H}:00 to {hour + timedelta(hours=1):%H}:00 UTC"
    count = f"{row['number']} request{'' if row['number'] == 1 else 's'}"
    return Finding(is_fine, f"The gateway refused {count} from {span} {how}.", fix)


def gaps() -> Sequence[Finding]:
    """Spans in which deliveries were missed and that are not closed, or not wholly."""
    rows = _rows(_GAPS)
    if rows is None:
        return []
    if not rows:
        return [Finding(True, "No gap in the deliveries is open.")]
    return [_gap(row) for row in rows]


def _gap(row: Mapping[str, Any]) -> Finding:
    ends = "now" if row["until_at"] is None else f"{row['until_at']:%Y-%m-%d %H:%M}"
    span = f"from {row['from_at']:%Y-%m-%d %H:%M} to {ends} UTC"
    said = row["remainder"] or row["because"]
    state = "was closed" if row["closed_at"] else "is open"
    fix = "The watch and `reconcile-webhooks` go on by themselves; see app.incidents for why."
    return Finding(
        row["closed_at"] is not None,
        f"The gap of {row['workspace_id']} {span} {state}: {said}",
        fix,
    )


def _rows(query: str, *given: Any) -> list[dict[str, Any]] | None:
    """None where there is no database to ask: the checks of the database have said so."""
    import psycopg
    from psycopg.rows import dict_row

    options = "-c timezone=UTC"
    try:
        with psycopg.connect(database_url(), row_factory=dict_row, options=options) as connection:
            return connection.execute(query.encode(), given).fetchall()
    except (psycopg.OperationalError, psycopg.errors.UndefinedTable):
        return None


def webhook_test() -> Sequence[Finding]:
    """Let Instantly send a sample to each workspace's webhook, and see it in the inbox."""
    from cli.local.webhook_wish import wish
    from models.customers_file import CustomersFileWrong

    wanted = wish()
    try:
        return asyncio.run(_test_each(wanted))
    except CustomersFileWrong as wrong:
        raise CommandError(str(wrong)) from wrong


async def _test_each(wanted: "Wish") -> list[Finding]:
    from tasks.clients.instantly.errors import InstantlyError
    from tasks.customers import enabled_workspaces
    from tasks.site import open_workspace

    found = []
    for name in await enabled_workspaces():
        async with open_workspace(name) as site:
            try:
                found.append(await _test(site, wanted))
            except InstantlyError as error:
                found.append(Finding(False, f"{name}: {error}", error.remedy))
    return found


async def _test(site: "Site", wanted: "Wish") -> Finding:
    from domain.repair import NOTHING
    from tasks.reconcile.adopt import listed
    from tasks.subscriptions import send_test

    _, _, decision = await listed(site, wanted)
    if decision.action != NOTHING or decision.webhook_id is None:
        stop = decision.hindrance
        why = f" {stop.because}" if stop else ""
        fix = stop.remedy if stop else "Run `salesbrain run watch-subscriptions`: it mends this."
        return Finding(False, f"{site.workspace_id}: {decision.seen}{why}", fix)
    asked, moment = time.monotonic(), await _database_time(site)
    answer = await send_test(site.client, decision.webhook_id)
    stored = await _stored(site, moment) if answer.get("success", True) else None
    if stored is None:
        return _not_stored(site.workspace_id, answer)
    return Finding(
        True,
        f"{site.workspace_id}: Instantly's test was stored after {time.monotonic() - asked:.1f} s: "
        f"delivery {stored['delivery_id']}, received {stored['received_at']:%Y-%m-%d %H:%M:%S.%f} "
        f"UTC, {stored['body_bytes']} bytes"
        + (f", parked because {stored['parked_because']}" if stored["parked_because"] else "")
        + ".",
    )


def _not_stored(workspace_id: str, answer: Mapping[str, Any]) -> Finding:
    status = answer.get("status_code")
    if answer.get("success", True):
        return Finding(
            False,
            f"{workspace_id}: Instantly says its test arrived, but no row came within "
            f"{ARRIVES_WITHIN_S:.0f} s.",
            "Does the address lead to this installation's gateway? Its /ready says whether it is "
            "spooling because the database is away.",
        )
    if status == 401:
        fix = "The gateway does not know the secret: run `salesbrain run watch-subscriptions`."
    elif status == 404:
        fix = "INSTANTLY_WEBHOOK_URL must end in /webhooks/instantly/webhook."
    elif status is None:
        fix = "Is the gateway running, and can it be reached from the internet at that address?"
    else:
        fix = "Look at the gateway's log."
    said = answer.get("error") or f"HTTP {status}"
    return Finding(False, f"{workspace_id}: Instantly's test did not arrive: {said}.", fix)


async def _database_time(site: "Site") -> datetime:
    """The clock that the rows are compared by."""
    async with site.pool.connection() as connection:
        found = await connection.execute("select clock_timestamp() as now")
        row = await found.fetchone()
    assert row is not None  # noqa: S101 - it is one row
    moment: datetime = row["now"]
    return moment - timedelta(seconds=1)


async def _stored(site: "Site", since: datetime) -> dict[str, Any] | None:
    """The first delivery of the workspace that came since then, once it is there."""
    ends = time.monotonic() + ARRIVES_WITHIN_S
    while time.monotonic() < ends:
        async with site.pool.connection() as connection:
            found = await connection.execute(
                """
                select received_at, delivery_id, body_bytes, parked_because
                from app.webhook_inbox
                where workspace_id = %s and source = 'webhook' and received_at >= %s
                order by received_at limit 1
                """,
                [site.workspace_id, since],
            )
            row = await found.fetchone()
        if row is not None:
            return row
        await asyncio.sleep(0.1)
    return None
