"""Reading leads: /leads/list and /leads/{id}."""

from bisect import bisect_right
from collections.abc import Callable

import numpy as np

from sandbox import leads as read
from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.lead_documents import render
from sandbox.lead_filters import NEED_ACTIVITY, test_of
from sandbox.pagination import body_limit_of, by_email, by_id, enveloped
from sandbox.schema import array_of, open_object
from sandbox.world.documents import Doc
from sandbox.world.ids import I64

MANY = 1_000_000  # leads that callers may have added
LIST_BODY = open_object(
    campaign="string",
    list_id="string",
    search="string",
    filter="string",
    limit="integer",
    starting_after="string",
    ids=array_of("string"),
    contacts=array_of("string"),
    excluded_ids=array_of("string"),
    in_campaign="boolean",
    in_list="boolean",
    distinct_contacts="boolean",
    enrichment_status="number",
    queries=array_of("object"),
)


def scope_of(call: Call) -> tuple[I64, Callable[[Doc], bool]]:
    """The rows `campaign` or `list_id` of the body leave, and the same as a test."""
    state, body = call.state, call.body
    if (campaign := body.get("campaign")) is not None:
        number = state.campaign_no.get(campaign, -1)
        own = state.find("campaigns", call.workspace_id, campaign) is not None
        rows = state.rows(campaign=number) if number >= 0 and own else read.NO_ROWS
        return rows, lambda d: d.get("campaign") == campaign
    if (list_id := body.get("list_id")) is not None:
        number = state.list_no.get(list_id, -1)
        own = state.find("lead-lists", call.workspace_id, list_id) is not None
        rows = state.rows(list_no=number) if number >= 0 and own else read.NO_ROWS
        return rows, lambda d: d.get("list_id") == list_id
    workspace = state.world.workspace_no(call.workspace_id)
    return (state.rows(workspace=workspace) if workspace >= 0 else read.NO_ROWS), lambda d: True


def narrowed(call: Call, rows: I64) -> I64:
    """Fewer rows where `contacts` or `ids` name them, so that large worlds need no scan."""
    body, state = call.body, call.state
    columns = state.world.leads
    if (contacts := body.get("contacts")) is not None:
        named = [read.rows_with_email(state, c) for c in contacts]
        return np.intersect1d(rows, np.concatenate([read.NO_ROWS, *named]))
    if (ids := body.get("ids")) is not None:
        found = [r for r in (read.row_of(state, i) for i in ids) if r is not None]
        return np.intersect1d(rows, np.array(found, dtype=np.int64))
    if "@" in (body.get("search") or ""):
        return np.intersect1d(rows, read.rows_with_email(state, body["search"]))
    if body.get("filter") in NEED_ACTIVITY:
        lived = np.concatenate(
            [state.snapshot().activity.rows, np.array(list(state.patches), dtype=np.int64)]
        )
        return np.intersect1d(rows, lived)
    for key, column in (("in_campaign", columns.campaign), ("in_list", columns.list_no)):
        if (inside := body.get(key)) is not None:
            rows = rows[((column[rows] >= 0) == inside) | np.isin(rows, list(state.patches))]
    return rows


def matching(call: Call) -> list[Doc]:
    """All leads the body describes, by id: for bulk operations."""
    return read.page(call.state, _wanted(call), None, len(call.state.world.leads) + MANY)


def _wanted(call: Call) -> read.Wanted:
    rows, inside = scope_of(call)
    test = test_of(call.body)
    return read.Wanted(
        call.workspace_id,
        narrowed(call, rows),
        test,
        lambda d: inside(d) and (test is None or test(d)),
    )


def index(call: Call) -> Doc:
    """A page of leads, by id; keys the operation does not know are ignored."""
    limit, after = body_limit_of(call), call.body.get("starting_after")
    if call.body.get("distinct_contacts"):
        return _distinct(call, limit, after)
    docs = read.page(call.state, _wanted(call), after, limit + 1)
    return enveloped(call, docs[:limit], by_id, more=len(docs) > limit)


def _distinct(call: Call, limit: int, after: str | None) -> Doc:
    """One lead per address, by address; the cursor is an address."""
    contacts = _contacts(call)
    start = 0 if after is None else bisect_right(contacts, after, key=lambda pair: pair[0])
    chosen = [located(call, lead_id)[0] for _, lead_id in contacts[start : start + limit]]
    return enveloped(call, chosen, by_email, more=len(contacts) > start + limit)


def _contacts(call: Call) -> list[tuple[str, str]]:
    """Each address once with the id of its first lead, by address; kept from page to page."""
    state = call.state
    asked = {k: v for k, v in call.body.items() if k not in ("limit", "starting_after")}
    key = (
        call.workspace_id,
        repr(sorted(asked.items())),
        state.version,
        len(state.snapshot().events),
    )
    if state.contacts[0] != key:
        first: dict[str, str] = {}
        for doc in read.walk(state, _wanted(call)):
            if doc.get("email"):
                first.setdefault(doc["email"], doc["id"])
        state.contacts = (key, sorted(first.items()))
    return state.contacts[1]


def located(call: Call, lead_id: str) -> tuple[Doc, int | None]:
    """A lead and its row (None when it is not in the columns). Raises 404."""
    extra = call.state.extra_leads[call.workspace_id].get(lead_id)
    if extra is not None:
        return extra, None
    row = read.row_of(call.state, lead_id)
    if row is not None:
        doc = render(call.state, np.array([row]))[0]
        if doc["organization"] == call.workspace_id:
            return doc, row
    raise not_found("Lead not found")


def found(call: Call) -> Doc:
    """The lead named in the path. Raises 404."""
    return located(call, call.path[0])[0]


ROUTES = [
    Route(
        "POST", "/leads/list", index, "leads:read", LIST_BODY, nulls=True
    ),  # rendered without nulls already
    Route("GET", "/leads/{id}", found, "leads:read"),
]
