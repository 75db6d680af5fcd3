"""/leads."""

import numpy as np

from sandbox import leads as read
from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import body_limit_of, by_email, by_id, enveloped
from sandbox.schema import array_of, open_object
from sandbox.world.documents import Doc
from sandbox.world.ids import I64

LIST_BODY = open_object(
    campaign="string", list_id="string", search="string", filter="string", limit="integer",
    starting_after="string", ids=array_of("string"), contacts=array_of("string"),
    excluded_ids=array_of("string"), in_campaign="boolean", in_list="boolean",
    distinct_contacts="boolean")


def _rows(call: Call) -> I64:
    """Rows the scope of the body leaves: a campaign's, a list's or the workspace's."""
    state, world = call.state, call.state.world
    if (campaign := call.body.get("campaign")) is not None:
        number = state.campaign_no.get(campaign, -1)
        mine = number >= 0 and state.find("campaigns", call.workspace_id, campaign) is not None
        return world.rows_of_campaign[number] if mine else np.empty(0, dtype=np.int64)
    if (list_id := call.body.get("list_id")) is not None:
        return np.flatnonzero(world.leads.list_no == state.list_no.get(list_id, -2))
    return np.flatnonzero(world.leads.workspace == world.workspace_no(call.workspace_id))


def index(call: Call) -> Doc:
    """A page of leads, by id; keys the operation does not know are ignored."""
    limit, after = body_limit_of(call), call.body.get("starting_after")
    docs = read.page(call.state, call.workspace_id, _rows(call), None, after, limit + 1,
                     lambda d: True)
    return enveloped(call, docs[:limit], by_id, more=len(docs) > limit)


def found(call: Call) -> Doc:
    """The lead named in the path. Raises 404."""
    extra = call.state.extra_leads[call.workspace_id].get(call.path[0])
    if extra is not None:
        return extra
    row = read.row_of(call.state, call.path[0])
    if row is not None:
        doc = read.render(call.state, np.array([row]))[0]
        if doc["organization"] == call.workspace_id:
            return doc
    raise not_found("Lead not found")


ROUTES = [
    Route("POST", "/leads/list", index, "leads:read", LIST_BODY,
          nulls=True),  # rendered without nulls already
    Route("GET", "/leads/{id}", found, "leads:read"),
]
_ = by_email
