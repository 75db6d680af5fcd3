"""/accounts and /account-campaign-mappings."""

from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_created, by_created_and_email, listed
from sandbox.world.documents import Doc


def found(call: Call) -> Doc:
    """The account named in the path. Raises 404."""
    doc = call.state.find("accounts", call.workspace_id, call.path[0].lower())
    if doc is None:
        raise not_found("Account not found")
    return doc


def _brief(doc: Doc) -> Doc:
    """List rows carry of the warm-up only its limit."""
    return doc | {"warmup": {"limit": doc["warmup"]["limit"]}}


def index(call: Call) -> Doc:
    """A page of accounts."""
    docs = call.own("accounts")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["email"]]
    for name in ("status", "provider_code"):
        if (value := call.number(name)) is not None:
            docs = [d for d in docs if d[name] == value]
    return listed(call, [_brief(d) for d in docs], by_created_and_email, descending=True)


def mappings(call: Call) -> Doc:
    """The campaigns an account sends for."""
    found(call)
    docs = [{"campaign_id": c["id"], "campaign_name": c["name"], "status": c["status"],
             "timestamp_created": c["timestamp_created"]}
            for c in call.own("campaigns") if call.path[0].lower() in c["email_list"]]
    return listed(call, docs, by_created, descending=True)


ROUTES = [
    Route("GET", "/accounts", index, "accounts:read"),
    Route("GET", "/accounts/{email}", found, "accounts:read"),
    Route("GET", "/account-campaign-mappings/{email}", mappings,
          "account_campaign_mappings:read"),
]
