"""Read the Unibox: what is new first, then the history backwards, as the budget allows.

Mails are never swept: 20 calls a minute would take hours. New ones come by time from the last
watermark on, with an overlap, since a mail may become visible after one that is newer. Each page
becomes messages of conversations in the transaction that stores it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from tasks.clients.instantly import operations
from tasks.fetch import Page, fetch_pages
from tasks.process.converse import join_mails
from tasks.site import Site, now
from tasks.store import Connection
from tasks.streams import readers
from tasks.streams.emails import EMAILS
from tasks.streams.stream import Lane
from tasks.writer import Outcome, PageWriter, arrive

FIRST_LOOK_BACK: Final = timedelta(days=3)
OVERLAP: Final = timedelta(minutes=10)
_OF_OLD = replace(EMAILS, operation=operations.LIST_EMAILS_OF_OLD)


@dataclass(frozen=True, slots=True)
class MailState:
    """Where the reading of a workspace's mails stands."""

    watermark_at: datetime | None
    backfill_from_at: datetime | None
    backfill_cursor: str | None
    is_backfill_done: bool


async def read_mails(site: Site, *, until: datetime) -> Outcome:
    """Read new mails to the end, then history until `until`; raises an InstantlyError.

    Raises StreamTaken when another process is at it.
    """
    writer = PageWriter(site, (EMAILS,))
    async with writer.opened():
        state = await _state(site)
        since = state.watermark_at or now() - FIRST_LOOK_BACK
        await _read_new(site, writer, since)
        await _read_history(site, writer, state, since, until)
    return writer.outcomes[0]


async def _read_new(site: Site, writer: PageWriter, since: datetime) -> None:
    lane = Lane("new", query={"sort_order": "asc", "min_timestamp_created": _iso(since - OVERLAP)})
    newest = since
    async for page in fetch_pages(site.client, EMAILS, lane, cursor=None, number=0):
        newest = max(newest, _newest(page) or newest)
        await _store(site, writer, page, {"watermark_at": newest})


async def _read_history(
    site: Site, writer: PageWriter, state: MailState, since: datetime, until: datetime
) -> None:
    if state.is_backfill_done:
        return
    start = state.backfill_from_at or since
    lane = Lane("history", query={"sort_order": "desc", "max_timestamp_created": _iso(start)})
    if not await _has_time(site, until):
        return
    pages = fetch_pages(site.client, _OF_OLD, lane, cursor=state.backfill_cursor, number=0)
    async for page in pages:
        reached = {
            "backfill_from_at": start,
            "backfill_cursor": page.cursor,
            "is_backfill_done": page.is_last,
        }
        await _store(site, writer, page, reached)
        if page.is_last or not await _has_time(site, until):
            return


async def _has_time(site: Site, until: datetime) -> bool:
    wait = await site.budget.backfill_wait_s()
    return now() + timedelta(seconds=wait) < until


async def _store(site: Site, writer: PageWriter, page: Page, reached: Mapping[str, Any]) -> None:
    async def note(connection: Connection) -> None:
        sets = ", ".join(f"{name} = %({name})s" for name in reached)
        await connection.execute(
            f"""
            update app.stream_states set {sets}
            where workspace_id = %(workspace)s and stream = %(stream)s
            """,
            {**reached, "workspace": site.workspace_id, "stream": EMAILS.name},
        )
        await join_mails(connection, site.workspace_id, _ids(page))

    await writer.write([arrive(page, (EMAILS,))], note)


async def _state(site: Site) -> MailState:
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            select watermark_at, backfill_from_at, backfill_cursor, is_backfill_done
            from app.stream_states where workspace_id = %s and stream = %s
            """,
            [site.workspace_id, EMAILS.name],
        )
        row = await found.fetchone()
    return MailState(**row) if row else MailState(None, None, None, is_backfill_done=False)


async def note_calls_left(site: Site) -> int | None:
    """Estimate how many list calls the history still takes, from Instantly's own totals."""
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            update app.stream_states
            set backfill_calls_left = case
                when is_backfill_done then 0
                else (
                    select greatest(1, ceil((expected.mails - mirrored.mails) / 100.0))::bigint
                    from (
                        select sum(emails_sent_count + reply_count + reply_count_automatic) as mails
                        from instantly.campaign_analytics where workspace_id = %(workspace)s
                    ) as expected,
                    (
                        select count(*) as mails
                        from instantly.emails where workspace_id = %(workspace)s
                    ) as mirrored
                )
            end
            where workspace_id = %(workspace)s and stream = %(stream)s
            returning backfill_calls_left
            """,
            {"workspace": site.workspace_id, "stream": EMAILS.name},
        )
        row = await found.fetchone()
    return row["backfill_calls_left"] if row else None


def _ids(page: Page) -> list[str]:
    """The mails of a page; one that could not be stored is in no mirror and joins nothing."""
    items = EMAILS.unpack(page.answer)
    ids = {item.get("id") for item in items if isinstance(item, dict)}
    return sorted(found for found in ids if isinstance(found, str) and "\0" not in found)


def _newest(page: Page) -> datetime | None:
    """The newest readable time of a page; a mail dated ahead of us must not hide what comes."""
    times = [_created_at(item) for item in EMAILS.unpack(page.answer)]
    return max((min(time, now()) for time in times if time is not None), default=None)


def _created_at(item: Any) -> datetime | None:
    told = item.get("timestamp_created") if isinstance(item, dict) else None
    try:
        text = readers.moment(told)
    except ValueError:
        return None
    return None if text is None else datetime.fromisoformat(text)


def _iso(moment: datetime) -> str:
    """As Instantly writes times: UTC, milliseconds, Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
