"""/emails: the Unibox."""

import numpy as np
import numpy.typing as npt

from sandbox import leads, mails
from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_id, enveloped, limit_of
from sandbox.periods import moment
from sandbox.world.documents import Doc
from sandbox.world.ids import milliseconds
from sandbox.world.plan import Kind

Mask = npt.NDArray[np.bool_]
TYPES = {"received": mails.RECEIVED, "sent": (Kind.SENT, Kind.MANUAL), "manual": (Kind.MANUAL,)}


def _mask(call: Call) -> Mask:
    """What the filters leave of the events."""
    state, events = call.state, call.state.snapshot().events
    mask: Mask = state.world.leads.workspace[events.row] == state.world.workspace_no(
        call.workspace_id)
    if (campaign := call.text("campaign_id")) is not None:
        mask &= events.campaign == state.campaign_no.get(campaign, -2)
    if (kind := call.text("email_type")) is not None:
        mask &= np.isin(events.kind, TYPES.get(kind, ()))
    if accounts := call.texts("eaccount"):
        known = [n for n, a in enumerate(state.world.accounts) if a["email"] in accounts]
        mask &= np.isin(events.account, known)
    if (lead := call.text("lead") or call.text("search")) is not None and "thread:" not in lead:
        mask &= np.isin(events.row, leads.rows_with_email(state, lead))
    for name, low in (("min_timestamp_created", True), ("max_timestamp_created", False)):
        if (text := call.text(name)) is not None:
            at = milliseconds(moment(text, name))
            mask &= (events.t >= at) if low else (events.t <= at)
    return mask


def index(call: Call) -> Doc:
    """A page of mails, newest first unless told; 20 calls a minute."""
    limit, after = limit_of(call), call.text("starting_after")
    ascending = call.text("sort_order") == "asc"
    at = mails.positions(call.state.snapshot(), _mask(call))
    found: list[Doc] = []
    for position in (at if ascending else at[::-1]).tolist():
        t = int(call.state.snapshot().events.t[position])
        key = mails.mail_id(call.state.world.shape.seed, t,
                            int(call.state.snapshot().events.row[position]))
        if after is not None and ((key <= after) if ascending else (key >= after)):
            continue
        found.append(mails.render(call.state, position))
        if len(found) > limit:
            break
    return enveloped(call, found[:limit], by_id, more=len(found) > limit)


def one(call: Call) -> Doc:
    """The mail named in the path. Raises 404."""
    at = mails.position_of(call.state, call.path[0])
    doc = mails.render(call.state, at) if at is not None else None
    if doc is None or doc["organization_id"] != call.workspace_id:
        raise not_found("Email not found")
    return doc


ROUTES = [
    Route("GET", "/emails", index, "emails:read"),
    Route("GET", "/emails/{id}", one, "emails:read"),
]
