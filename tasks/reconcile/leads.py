"""What Instantly counts and says of leads, against what we know of them: the rest is concluded.

Instantly's counters have no event behind them that could be asked for. What a counter has more
than the facts is `inferred`, each with its ordinal, so that the sum never exceeds the counter
and the real event, when it comes, takes the place of the inferred one of its ordinal. That a lead
bounced or unsubscribed is a counter that ends at one.
"""

from collections.abc import AsyncIterator, Container, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from domain.conclusions import Counted, Interest, Known, concluded_interest, lacking
from domain.events import (
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_UNSUBSCRIBED,
    FROM_POLL,
    INFERRED,
    REPLY_RECEIVED,
)
from domain.identity import Subject, event_key, inferred_event_key
from models.session import Pool
from tasks.process.rows import NOTHING, EventRow
from tasks.reconcile.counts import COUNTERS, STATUSES, Missed
from tasks.reconcile.mails import Seen
from tasks.reconcile.write import write_polled

AT_ONCE: Final = 2000
_LAST_AT: Final[Mapping[str, str]] = {
    EMAIL_OPENED: "last_opened_at",
    EMAIL_CLICKED: "last_clicked_at",
    REPLY_RECEIVED: "last_replied_at",
    EMAIL_BOUNCED: "last_contacted_at",
    EMAIL_UNSUBSCRIBED: "updated_at",
}
"""What of a lead's times is nearest to the last event of a kind."""


async def write_leads(pool: Pool, workspace_id: str, seen: Seen) -> list[Missed]:
    """Conclude what leads, changed in this span, have more than we know; returns the missed.

    Of a lead that an earlier search saw, all that is lacking now happened since; of one that is
    new to us only if it is new to Instantly too: the rest of its counters may be history.
    """
    missed: list[Missed] = []
    async for leads in _leads(pool, workspace_id, seen):
        news = {(lead["address"], lead["campaign_id"]) for lead in leads if _is_settled(lead, seen)}

        def is_expected(row: EventRow, news: Container[Any] = news) -> bool:
            return (row.lead_address, row.campaign_id) in news and seen.is_expected(row)

        for way, conclude in ((COUNTERS, _inferred), (STATUSES, _interest)):
            rows = [row for lead in leads for row in conclude(lead)]
            missed += await write_polled(pool, workspace_id, rows, way=way, is_expected=is_expected)
    return missed


def _is_settled(lead: Mapping[str, Any], seen: Seen) -> bool:
    """Whether what a lead had before deliveries were expected is known."""
    was_seen = seen.from_at is not None and lead["first_seen_at"] <= seen.from_at
    made_at = lead["created_at"]
    return was_seen or bool(
        seen.expected_since is not None and made_at and made_at >= seen.expected_since
    )


def _inferred(lead: Mapping[str, Any]) -> Iterator[EventRow]:
    """One event an ordinal. All that is known of its time is when the last one was."""
    polled = Counted(lead["open_count"], lead["click_count"], lead["reply_count"], lead["status"])
    known = Known(
        lead["count_opened"], lead["count_clicked"], lead["count_replied"],
        lead["count_auto_replied"], lead["count_bounced"], lead["count_unsubscribed"],
    )  # fmt: skip
    subject = Subject(lead["campaign_id"], lead["address"])
    for kind, ordinals in lacking(polled, known).items():
        last_at = lead[_LAST_AT[kind]] or lead["changed_at"]
        for ordinal in ordinals:
            key = inferred_event_key(lead["workspace_id"], kind, subject, ordinal)
            yield _row(lead, kind, INFERRED, key, last_at, ordinal=ordinal)


def _interest(lead: Mapping[str, Any]) -> Iterator[EventRow]:
    """The interest that Instantly says a lead has now, where no event told of it."""
    changed_at = lead["interest_changed_at"]
    concluded = concluded_interest(
        Interest(lead["interest_status"], changed_at, lead["label"]),
        Interest(lead["interest"], lead["interest_at"]),
    )
    if concluded is None:
        return
    subject = Subject(lead["campaign_id"], lead["address"], said=concluded.label)
    key = event_key(lead["workspace_id"], concluded.kind, changed_at, subject, {})
    yield _row(
        lead, concluded.kind, FROM_POLL, key, changed_at,
        interest=concluded.interest if concluded.label is None else None, label=concluded.label,
    )  # fmt: skip


def _row(
    lead: Mapping[str, Any], kind: str, source: str, key: UUID, at: datetime, **more: Any
) -> EventRow:
    nothing: dict[str, Any] = dict.fromkeys(EventRow._fields)
    return EventRow(
        **{
            **nothing,
            "workspace_id": lead["workspace_id"],
            "event_key": key,
            "kind": kind,
            "source": source,
            "occurred_at": at,
            "known_at": lead["changed_at"],
            "campaign_id": lead["campaign_id"],
            "lead_address": lead["address"],
            "detail": NOTHING,
            **more,
        }
    )


async def _leads(
    pool: Pool, workspace_id: str, seen: Seen
) -> AsyncIterator[Sequence[dict[str, Any]]]:
    """Page by page in the order of their ids, so that what is read is not what was written."""
    after = ""
    while True:
        async with pool.connection() as connection:
            found = await connection.execute(
                _CHANGED,
                {
                    "workspace": workspace_id,
                    **seen.parameters,
                    "after": after,
                    "most": AT_ONCE,
                },
            )
            leads = await found.fetchall()
        if not leads:
            return
        yield leads
        after = leads[-1]["lead_id"]


_CHANGED: Final = """
    with changed as (
        select
            workspace_id, lead_id, campaign_id, address, open_count, click_count, reply_count,
            status, interest_status, interest_changed_at, last_opened_at, last_clicked_at,
            last_replied_at, last_contacted_at, created_at, updated_at, first_seen_at, changed_at
        from instantly.leads
        where
            workspace_id = %(workspace)s and lead_id > %(after)s and deleted_at is null
            and campaign_id is not null and address is not null
            and (%(from)s::timestamptz is null or changed_at > %(from)s)
            and (
                changed_at <= %(until)s
                or greatest(
                    last_opened_at, last_clicked_at, last_replied_at, interest_changed_at,
                    case when status in (-1, -2) then updated_at end
                ) <= %(over)s::timestamptz
            )
            and (
                open_count > 0 or click_count > 0 or reply_count > 0 or status in (-1, -2)
                or interest_changed_at is not null
            )
        order by lead_id
        limit %(most)s
    )
    select
        c.*, f.interest, f.interest_at,
        coalesce(f.count_opened, 0) as count_opened,
        coalesce(f.count_clicked, 0) as count_clicked,
        coalesce(f.count_replied, 0) as count_replied,
        coalesce(f.count_auto_replied, 0) as count_auto_replied,
        coalesce(f.count_bounced, 0) as count_bounced,
        coalesce(f.count_unsubscribed, 0) as count_unsubscribed,
        (
            select l.label from instantly.lead_labels as l
            where l.workspace_id = c.workspace_id and l.interest_status = c.interest_status
                and l.deleted_at is null
            order by l.lead_label_id limit 1
        ) as label
    from changed as c
    left join app.lead_facts as f
        on f.workspace_id = c.workspace_id and f.lead_address = c.address
        and f.campaign_id = c.campaign_id
    order by c.lead_id
"""
