"""The mails of one workspace: the world's and those callers wrote, filtered and in order."""

from collections.abc import Callable, Iterator
from heapq import merge

import numpy as np
import numpy.typing as npt

from sandbox import leads, mails
from sandbox.call import Call
from sandbox.errors import bad_request
from sandbox.periods import moment
from sandbox.world.documents import Doc
from sandbox.world.events import Kind
from sandbox.world.ids import iso, milliseconds, time_of

Mask = npt.NDArray[np.bool_]
TYPES = {"received": mails.RECEIVED, "sent": (Kind.SENT,), "manual": (Kind.MANUAL,)}
UE_TYPES = {"received": (2,), "sent": (1,), "manual": (3,)}
MODES = {"emode_focused": 1, "emode_others": 0}


def _mask(call: Call) -> Mask:
    """What the filters that are columns leave of the events."""
    state, events = call.state, call.state.snapshot().events
    mask: Mask = state.world.leads.workspace[events.row] == state.world.workspace_no(
        call.workspace_id
    )
    if (campaign := call.text("campaign_id")) is not None:
        mask &= events.campaign == state.campaign_no.get(campaign, -2)
    if (kind := call.text("email_type")) is not None:
        mask &= np.isin(events.kind, TYPES.get(kind, ()))
    if accounts := call.texts("eaccount"):
        known = [n for n, a in enumerate(state.world.accounts) if a["email"] in accounts]
        mask &= np.isin(events.account, known)
    if (lead := _wanted_lead(call)) is not None:
        mask &= np.isin(events.row, leads.rows_with_email(state, lead))
    if (search := call.text("search")) is not None and "thread:" in search:
        mask &= events.row == mails.row_of_thread(state, search.partition("thread:")[2])
    for name, low in (("min_timestamp_created", True), ("max_timestamp_created", False)):
        if (text := call.text(name)) is not None:
            at = milliseconds(moment(text, name))
            mask &= (events.t >= at) if low else (events.t <= at)
    if call.flag("scheduled_only"):
        mask &= False
    return mask


def _wanted_lead(call: Call) -> str | None:
    search = call.text("search")
    return call.text("lead") or (search if search and "thread:" not in search else None)


def _tests(call: Call) -> list[Callable[[Doc], bool]]:
    """The filters on finished documents; every one of `_mask` again, for mails callers wrote."""
    tests: list[Callable[[Doc], bool]] = []
    if (unread := call.flag("is_unread")) is not None:
        tests.append(lambda d: bool(d["is_unread"]) == unread)
    if (reminder := call.flag("has_reminder")) is not None:
        tests.append(lambda d: (d.get("reminder_ts") is not None) == reminder)
    if (mode := call.text("mode")) in MODES:
        tests.append(lambda d: d.get("is_focused") == MODES[mode or ""])
    if (status := call.number("i_status")) is not None:
        tests.append(lambda d: d.get("i_status") == status)
    if (domain := call.text("company_domain")) is not None:
        tests.append(lambda d: d["lead"].lower().endswith("@" + domain.lower()))
    if (search := call.text("search")) is not None and "thread:" in search:
        tests.append(lambda d: d["thread_id"] == search.partition("thread:")[2])
    for name, field in (("list_id", "list_id"), ("assigned_to", "assigned_to")):
        if (value := call.text(name)) is not None:
            tests.append(lambda d, f=field, v=value: d.get(f) == v)  # type: ignore[misc]
    if call.flag("marked_as_done"):
        tests.append(lambda d: False)
    return tests


def _written(call: Call) -> list[Doc]:
    """Mails callers wrote, by the same filters."""
    docs = [d for d in call.state.extra_mails.values() if d["organization_id"] == call.workspace_id]
    for name, field in (("campaign_id", "campaign_id"), ("lead", "lead")):
        if (value := call.text(name)) is not None:
            docs = [d for d in docs if d.get(field) == value]
    if accounts := call.texts("eaccount"):
        docs = [d for d in docs if d["eaccount"] in accounts]
    if (kind := call.text("email_type")) is not None:
        docs = [d for d in docs if d["ue_type"] in UE_TYPES.get(kind, ())]
    if call.flag("scheduled_only"):
        docs = [d for d in docs if d["ue_type"] == 4]
    for name, low in (("min_timestamp_created", True), ("max_timestamp_created", False)):
        if (text := call.text(name)) is not None:
            at = iso(milliseconds(moment(text, name)))
            docs = [
                d
                for d in docs
                if (d["timestamp_created"] >= at if low else d["timestamp_created"] <= at)
            ]
    return docs


def read(call: Call, after: str | None, *, ascending: bool) -> Iterator[Doc]:
    """Mails beyond the cursor, in order of their ids (which is the order of time)."""
    if (kind := call.text("email_type")) is not None and kind not in TYPES:
        raise bad_request("querystring/email_type must be equal to one of the allowed values")
    tests, preview = _tests(call), bool(call.flag("preview_only"))
    latest: set[str] | None = set() if call.flag("latest_of_thread") else None
    written = sorted(_written(call), key=lambda d: str(d["id"]), reverse=not ascending)
    both = merge(
        _of_world(call, after, ascending=ascending),
        ((d, None) for d in written if _beyond(d["id"], after, ascending=ascending)),
        key=lambda pair: str(pair[0]["id"]),
        reverse=not ascending,
    )
    for doc, position in both:
        if latest is not None:
            if doc["thread_id"] in latest:
                continue
            latest.add(doc["thread_id"])
        if all(test(doc) for test in tests):
            yield (
                doc
                if position is None
                else doc | mails.words(call.state, position, preview=preview)
            )


def _beyond(identity: str, after: str | None, *, ascending: bool) -> bool:
    return after is None or (identity > after if ascending else identity < after)


def _of_world(
    call: Call, after: str | None, *, ascending: bool
) -> Iterator[tuple[Doc, int | None]]:
    """The world's mails without their texts, and their positions."""
    state, snap = call.state, call.state.snapshot()
    seed, events = state.world.shape.seed, snap.events
    at = mails.positions(snap, _mask(call))
    if after is not None and (t := time_of(after)) is not None:  # ids are in order of time
        at = at[events.t[at] >= t] if ascending else at[events.t[at] <= t]
    for position in (at if ascending else at[::-1]).tolist():
        identity = mails.mail_id(seed, int(events.t[position]), int(events.row[position]))
        if _beyond(identity, after, ascending=ascending) and identity not in state.deleted_mails:
            yield mails.head(state, position), position
