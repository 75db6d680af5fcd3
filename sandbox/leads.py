"""Reading leads: columns are rendered to JSON documents only when a page asks for them."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice

import numpy as np

from sandbox.lead_documents import render
from sandbox.state import State
from sandbox.world.documents import Doc
from sandbox.world.ids import I64, dashed, halves
from sandbox.world.people import company_from, people_of, person

CHUNK = 2000  # rows rendered at a time

NO_ROWS: I64 = np.empty(0, dtype=np.int64)

Test = Callable[[Doc], bool]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which leads: the rows (ascending) and a test for them (None: every one); `extra_test` is
    the same for the leads that are not in the columns.
    """

    workspace_id: str
    rows: I64
    test: Test | None
    extra_test: Test


def page(state: State, wanted: Wanted, after: str | None, limit: int) -> list[Doc]:
    """Up to `limit` leads with ids above `after`, by id: columns and extra leads merged.

    Cost is O(log n + page) without a test.
    """
    return list(islice(walk(state, wanted, after, min(limit, CHUNK)), limit))


def walk(
    state: State, wanted: Wanted, after: str | None = None, chunk: int = CHUNK
) -> Iterator[Doc]:
    """All leads wanted with ids above `after`, by id; `chunk` rows are rendered at a time."""
    return merge(_walk(state, wanted, after, chunk), _extra_after(state, wanted, after), key=_id)


def _id(doc: Doc) -> str:
    return str(doc["id"])


def _walk(state: State, wanted: Wanted, after: str | None, chunk: int) -> Iterator[Doc]:
    rows, test = wanted.rows, wanted.test
    start = 0 if after is None else int(np.searchsorted(rows, rank_after(state, after)))
    while start < len(rows):
        part = rows[start : start + chunk]
        start += chunk
        part = part[~state.hidden[part]]
        for doc in render(state, part):
            if test is None or test(doc):
                yield doc


def _extra_after(state: State, wanted: Wanted, after: str | None) -> Iterator[Doc]:
    ids = state.extra_lead_ids[wanted.workspace_id]
    for lead_id in ids[bisect_right(ids, after) if after else 0 :]:
        doc = state.extra_leads[wanted.workspace_id][lead_id]
        if wanted.extra_test(doc):
            yield doc


def rank_after(state: State, lead_id: str) -> int:
    """The first row whose id is above `lead_id` (which need not exist any more)."""
    columns = state.world.leads
    parts = halves(lead_id)
    if parts is None:
        return len(columns)
    hi, lo = parts
    left = int(np.searchsorted(columns.hi, np.uint64(hi), side="left"))
    right = int(np.searchsorted(columns.hi, np.uint64(hi), side="right"))
    return left + int(np.searchsorted(columns.lo[left:right], np.uint64(lo), side="right"))


def row_of(state: State, lead_id: str) -> int | None:
    """The lead's row, None when it is unknown, deleted or no longer in the columns."""
    row = rank_after(state, lead_id) - 1
    columns = state.world.leads
    if row < 0 or dashed(int(columns.hi[row]), int(columns.lo[row])) != lead_id:
        return None
    return None if state.hidden[row] else row


def of_list(state: State, workspace_id: str, list_id: str) -> list[Doc]:
    """All leads of a list."""
    rows = state.rows(list_no=state.list_no[list_id]) if list_id in state.list_no else NO_ROWS
    docs = render(state, rows[~state.hidden[rows]])
    return docs + [
        d for d in state.extra_leads[workspace_id].values() if d.get("list_id") == list_id
    ]


def with_email(state: State, workspace_id: str, email: str) -> list[Doc]:
    """All of a workspace's leads with this address, in any case of letters."""
    docs = [
        d for d in render(state, rows_with_email(state, email)) if d["organization"] == workspace_id
    ]
    return docs + [
        d
        for d in state.extra_leads[workspace_id].values()
        if (d.get("email") or "").lower() == email.lower()
    ]


def rows_blocked_by(state: State, workspace_id: str, value: str) -> list[int]:
    """Rows of a workspace that an entry of its block list, an address or a domain, is about."""
    if "@" in value:
        rows = rows_with_email(state, value)
    else:
        company = company_from(value.lower())
        people = [] if company is None else list(people_of(company))
        rows = np.flatnonzero(np.isin(state.world.leads.person, people))
    mine = state.world.leads.workspace[rows] == state.world.workspace_no(workspace_id)
    mine &= ~state.hidden[rows]
    return [int(row) for row in rows[mine]]


def rows_with_email(state: State, email: str) -> I64:
    """Rows of the person with this address, in any case of letters; deleted ones left out."""
    company = company_from(email.lower().partition("@")[2])
    if company is None:
        return NO_ROWS
    for number in people_of(company):
        if person(number).email.lower() == email.lower():
            rows = np.flatnonzero(state.world.leads.person == number)
            return rows[~state.hidden[rows]]
    return NO_ROWS
