"""Pages and the four forms of cursor."""

from collections.abc import Callable
from typing import Any

from sandbox.call import Call
from sandbox.errors import bad_request
from sandbox.world.documents import Doc

DEFAULT, MOST = 10, 100


def by_id(doc: Doc) -> str:
    """Cursor: the item's id (campaigns, e-mails, leads, jobs, tags)."""
    return str(doc["id"])


def by_created(doc: Doc) -> str:
    """Cursor: a timestamp (lead lists, labels, tag mappings)."""
    return str(doc["timestamp_created"])


def by_created_and_email(doc: Doc) -> str:
    """Cursor: `timestamp_created&email` (accounts)."""
    return f"{doc['timestamp_created']}&{doc['email']}"


def by_email(doc: Doc) -> str:
    """Cursor: an address (leads with distinct_contacts)."""
    return str(doc["email"])


def checked_limit(raw: Any, where: str, most: int = MOST) -> int:
    """The page size: 10 unless told; 0 or less is 400. More than `most` is given back as is."""
    if raw is None:
        return DEFAULT
    try:
        limit = int(raw)
    except (TypeError, ValueError):
        raise bad_request(f"{where}/limit must be integer") from None
    if limit < 1:
        raise bad_request(f"{where}/limit must be >= 1")
    return limit


def limit_of(call: Call, most: int = MOST) -> int:
    """The page size asked for in the query; 0 stands for the empty list beyond the maximum."""
    return _within(call, checked_limit(call.text("limit"), "querystring"), "querystring", most)


def body_limit_of(call: Call) -> int:
    """The page size asked for in the body."""
    return _within(call, checked_limit(call.body.get("limit"), "body"), "body", MOST)


def _within(call: Call, limit: int, where: str, most: int) -> int:
    if limit <= most:
        return limit
    if call.quirks.limit_400:
        raise bad_request(f"{where}/limit must be <= {most}")
    return 0


def listed(
    call: Call,
    docs: list[Doc],
    key: Callable[[Doc], str] = by_id,
    *,
    descending: bool = False,
    most: int = MOST,
) -> Doc:
    """One page of `docs` in the order of their cursor.

    A cursor whose item is gone still works: the page starts after its place in the order. An
    account cursor of the older form, without the address, is the bare timestamp.
    """
    limit, after = limit_of(call, most), call.text("starting_after")
    docs = sorted(docs, key=key, reverse=descending)
    if after is not None:
        if descending:
            docs = [d for d in docs if key(d) < after]
        else:
            docs = [d for d in docs if key(d) > after]
    return enveloped(call, docs[:limit], key, more=len(docs) > limit)


def enveloped(call: Call, items: list[Doc], key: Callable[[Doc], str], *, more: bool) -> Doc:
    """`items` and the cursor, which the real API also gives on the last page with items."""
    page: Doc = {"items": items}
    if items and (more or call.quirks.trailing_cursor):
        page["next_starting_after"] = key(items[-1])
    return page
