"""Which chains of pages a stream is read by: planned from what is mirrored already."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from tasks.site import Site
from tasks.streams.stream import Lane

HISTORY_DAYS: Final = 90
"""How far back dated analytics of accounts are read at first: three calls of the 31 days that
Instantly allows at once, each with a day of the next."""
REREAD_DAYS: Final = 7
"""Dated analytics are read again for so long, since opens and replies of a day come in late."""
ACCOUNTS_A_CALL: Final = 200
ACCOUNTS_A_WARMUP_CALL: Final = 100
DAYS_A_CALL: Final = 31
"""Source of the three: Instantly's API document (accounts/analytics/daily, warmup-analytics)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Lanes of a sweep, and the lowest values within which a row can be found missing."""

    lanes: Sequence[Lane]
    scope: Mapping[str, Any] = field(default_factory=dict)


Planner = Callable[[Site, date, date | None], Awaitable[Plan]]
"""(site, today in UTC, day of the last success or None) -> Plan."""


async def whole(site: Site, today: date, last: date | None) -> Plan:
    """One chain for the whole workspace."""
    return Plan([Lane("all")])


async def lead_lanes(site: Site, today: date, last: date | None) -> Plan:
    """One chain a campaign and a lead list, and one for leads that are in neither.

    A chain is serial by its cursor; side by side they use the whole budget.
    """
    campaigns = await _ids(site, "campaigns", "campaign_id")
    lists = await _ids(site, "lead_lists", "lead_list_id")
    return Plan(
        [Lane(f"campaign:{one}", body={"campaign": one}, may_vanish=True) for one in campaigns]
        + [Lane(f"list:{one}", body={"list_id": one}, may_vanish=True) for one in lists]
        + [Lane("neither", body={"in_campaign": False, "in_list": False})]
    )


async def account_lanes(site: Site, today: date, last: date | None) -> Plan:
    """One chain an account, for the campaigns it serves."""
    return Plan(
        [
            Lane(one, path={"email": one}, stamp={"_account_email": one}, may_vanish=True)
            for one in await _ids(site, "accounts", "account_email")
        ]
    )


async def campaign_day_lanes(site: Site, today: date, last: date | None) -> Plan:
    """One call a campaign, since the answer does not name it.

    All days of a campaign that is new to us, else the latest.
    """
    since = None if last is None else last - timedelta(days=REREAD_DAYS)
    latest = {"start_date": str(since), "end_date": str(today + timedelta(days=1))}
    fresh = set(await _ids(site, "campaigns", "campaign_id", new_since=last))
    return Plan(
        [
            Lane(
                one,
                query={"campaign_id": one, **({} if one in fresh else latest)},
                stamp={"_campaign_id": one},
                may_vanish=True,
            )
            for one in await _ids(site, "campaigns", "campaign_id")
        ],
        {} if since is None else {"date_on": since},
    )


async def campaign_lanes(site: Site, today: date, last: date | None) -> Plan:
    """One call a campaign."""
    return Plan(
        [
            Lane(
                one,
                query={"campaign_id": one, "include_opportunities_count": "true"},
                stamp={"_campaign_id": one},
                may_vanish=True,
            )
            for one in await _ids(site, "campaigns", "campaign_id")
        ]
    )


async def account_day_lanes(site: Site, today: date, last: date | None) -> Plan:
    """Calls of at most 200 accounts and 31 days: the history of accounts that are new to us, and
    the latest days of the others."""
    history = today - timedelta(days=HISTORY_DAYS - 1)
    since = history if last is None else last - timedelta(days=REREAD_DAYS)
    fresh = await _ids(site, "accounts", "account_email", new_since=last)
    known = sorted(set(await _ids(site, "accounts", "account_email")) - set(fresh))
    lanes = [
        Lane(
            f"{emails[0]}:{start}",
            query={"emails": list(emails), "start_date": str(start), "end_date": str(end)},
        )
        for accounts, first in ((fresh, history), (known, since))
        for emails in _chunks(accounts, ACCOUNTS_A_CALL)
        for start, end in windows(first, today)
    ]
    return Plan(lanes, {"date_on": since})


async def warmup_lanes(site: Site, today: date, last: date | None) -> Plan:
    """Calls of at most 100 accounts; Instantly decides how many days it tells."""
    accounts = await _ids(site, "accounts", "account_email")
    return Plan(
        [
            Lane(emails[0], body={"emails": list(emails)})
            for emails in _chunks(accounts, ACCOUNTS_A_WARMUP_CALL)
        ],
        {"date_on": today - timedelta(days=1)},
    )


def windows(since: date, until: date) -> list[tuple[date, date]]:
    """Ranges of at most 31 days, each ending on the first day of the next.

    Nobody says whether the last day of a range counts: so every day is also within one, and
    the last range ends a day late.
    """
    found: list[tuple[date, date]] = []
    start = since
    while start <= until:
        end = min(until + timedelta(days=1), start + timedelta(days=DAYS_A_CALL - 1))
        found.append((start, end))
        start = end
    return found


async def _ids(
    site: Site, table: str, column: str, *, new_since: date | None = date.min
) -> list[str]:
    """Ids that are alive; with `new_since` only of what we first saw on that day or later, where
    None, no success yet, makes all of it new."""
    async with site.pool.connection() as connection:
        found = await connection.execute(
            f"""
            select {column} as id from instantly.{table}
            where workspace_id = %s and deleted_at is null and first_seen_at >= %s
            order by {column}
            """,
            [site.workspace_id, new_since or date.min],
        )
        return [row["id"] for row in await found.fetchall()]


def _chunks(items: Sequence[str], size: int) -> Iterable[Sequence[str]]:
    return (items[start : start + size] for start in range(0, len(items), size))
