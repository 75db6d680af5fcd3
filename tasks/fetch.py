"""Fetch the pages of a lane, one after the other; no database here."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from tasks.clients.instantly import InstantlyClient
from tasks.clients.instantly.errors import NotFound, UnreadableAnswer
from tasks.streams.stream import Lane, Stream


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a lane. `cursor` leads to the next page, absent on the last one."""

    lane: Lane
    number: int
    answer: Any
    cursor: str | None

    @property
    def is_last(self) -> bool:
        return self.cursor is None


async def fetch_pages(
    client: InstantlyClient, stream: Stream, lane: Lane, *, cursor: str | None, number: int
) -> AsyncIterator[Page]:
    """Pages of a lane from a cursor on, until one is empty or names no next.

    A lane that Instantly no longer knows (its campaign was deleted meanwhile) is at its end.
    Raises UnreadableAnswer when a cursor leads back to itself.
    """
    while True:
        try:
            answer = await _ask(client, stream, lane, cursor)
        except NotFound:
            if not lane.may_vanish:
                raise
            answer = {"items": []}
        following = _next_cursor(stream, answer)
        if following is not None and following == cursor:
            raise UnreadableAnswer(f"{stream.name}: the cursor of page {number} does not move")
        yield Page(lane, number, answer, following)
        if following is None:
            return
        cursor, number = following, number + 1


async def _ask(client: InstantlyClient, stream: Stream, lane: Lane, cursor: str | None) -> Any:
    operation = stream.operation
    paging: dict[str, Any] = {}
    if stream.is_paged:
        paging = {"limit": stream.page_size}
        if cursor is not None:
            paging["starting_after"] = cursor
    if operation.page_in_body:
        return await client.call(operation, path=lane.path, body={**(lane.body or {}), **paging})
    return await client.call(
        operation, path=lane.path, query={**lane.query, **paging}, body=lane.body
    )


def _next_cursor(stream: Stream, answer: Any) -> str | None:
    """The next page's cursor; none when this page is empty or names none."""
    if not stream.is_paged or not isinstance(answer, dict) or not answer.get("items"):
        return None
    cursor = answer.get("next_starting_after")
    return str(cursor) if cursor is not None and cursor != "" else None
