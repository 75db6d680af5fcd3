"""/accounts and /account-campaign-mappings."""

from collections.abc import Callable
from typing import Any

from sandbox.call import Call, Route
from sandbox.pagination import by_created, by_created_and_email, enveloped, limit_of, listed
from sandbox.routes import entities as own
from sandbox.routes.jobs import background_job
from sandbox.schema import array_of, between, closed, open_object
from sandbox.world.documents import Doc

ACTIVE, PAUSED = 1, 2
found = own.finder("accounts", "Account")
_FILTERS: dict[str, Callable[[Doc], bool]] = {
    "ACC_FILTER_PAUSED": lambda d: d["status"] == PAUSED,
    "ACC_FILTER_ERROR": lambda d: d["status"] < 0,
    "ACC_FILTER_NO_CTD": lambda d: not d["tracking_domain_name"],
    "ACC_FILTER_PW_ACCOUNTS": lambda d: d["provider_code"] == 8,
    "ACC_FILTER_DFY": lambda d: d["is_managed_account"],
    "ACC_FILTER_DFY_SETUP_PENDING": lambda d: d["is_managed_account"] and d["setup_pending"],
    "ACC_FILTER_W_ACTIVE": lambda d: d["warmup_status"] == 1,
    "ACC_FILTER_W_PAUSED": lambda d: d["warmup_status"] == 0,
    "ACC_FILTER_W_ERROR": lambda d: d["warmup_status"] < 0,
}


def _brief(call: Call, doc: Doc) -> Doc:
    """List rows carry of the warm-up only its limit."""
    brief = doc | {"warmup": {"limit": doc["warmup"]["limit"]}}
    if call.flag("include_tags"):
        used = {
            m["tag_id"] for m in call.own("custom-tag-mappings") if m["resource_id"] == doc["email"]
        }
        brief["tags"] = [
            {k: t[k] for k in ("id", "label", "description")}
            for t in call.own("custom-tags")
            if t["id"] in used
        ]
    return brief


def _tagged(call: Call, docs: list[Doc]) -> list[Doc]:
    """The accounts with any (tag_ids) or all (tag_ids_all) of the tags asked for."""
    some, every = set(call.texts("tag_ids")), set(call.texts("tag_ids_all"))
    if not some and not every:
        return docs
    tags: dict[str, set[str]] = {}
    for mapping in call.own("custom-tag-mappings"):
        tags.setdefault(mapping["resource_id"], set()).add(mapping["tag_id"])
    return [
        d
        for d in docs
        if (not some or some & tags.get(d["email"], set())) and every <= tags.get(d["email"], set())
    ]


def index(call: Call) -> Doc:
    """A page of accounts, newest first; with sort_by by offset."""
    docs = _tagged(call, call.own("accounts"))
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["email"]]
    for name in ("status", "provider_code"):
        if (value := call.number(name)) is not None:
            docs = [d for d in docs if d[name] == value]
    if (chosen := _FILTERS.get(call.text("filter") or "")) is not None:
        docs = [d for d in docs if chosen(d)]
    docs = [_brief(call, d) for d in docs]
    if (column := call.text("sort_by")) is not None:
        return _by_offset(call, docs, column)
    after = call.text("starting_after")
    if after is not None and "&" not in after:  # the older cursor: a bare timestamp
        docs = [d for d in docs if d["timestamp_created"] < after]
    return listed(call, docs, by_created_and_email, descending=True)


def _by_offset(call: Call, docs: list[Doc], column: str) -> Doc:
    limit, skip = limit_of(call), call.number("skip") or 0
    docs.sort(
        key=lambda d: (d.get(column) is None, d.get(column), d["email"]),
        reverse=call.text("sort_order") == "desc",
    )
    return enveloped(
        call, docs[skip : skip + limit], by_created_and_email, more=len(docs) > skip + limit
    )


def patch(call: Call) -> Doc:
    """Change settings; `warmup` replaces the whole object."""
    doc = own.patcher(found)(call)
    own.audit(call, own.ACCOUNT_UPDATED)
    return doc


def pause(call: Call) -> Doc:
    """Stop sending from the account."""
    doc = found(call)
    doc["status"] = PAUSED
    return call.state.touched(doc)


def resume(call: Call) -> Doc:
    """Send from the account again; also what mark-fixed does."""
    doc = found(call)
    doc |= {"status": ACTIVE, "status_message": None}
    return call.state.touched(doc)


def pause_many(call: Call) -> Doc:
    """Pause up to 100 accounts."""
    out: dict[str, list[str]] = {"paused_emails": [], "failed_emails": []}
    for email in call.body["emails"]:
        doc = call.state.find("accounts", call.workspace_id, email.lower())
        out["paused_emails" if doc else "failed_emails"].append(email)
        if doc:
            doc["status"] = PAUSED
            call.state.touched(doc)
    return out


def _warmup(call: Call, status: int) -> Doc:
    docs = call.own("accounts")
    if not call.body.get("include_all_emails"):
        docs = [d for d in docs if d["email"] in call.body.get("emails", [])]
    for doc in docs:
        if doc["email"] not in call.body.get("excluded_emails", []):
            doc["warmup_status"] = status
    return background_job(call, "update-warmup-accounts", call.workspace_id, "workspace")


def mappings(call: Call) -> Doc:
    """The campaigns an account sends for."""
    email = found(call)["email"]
    docs = [
        {
            "campaign_id": c["id"],
            "campaign_name": c["name"],
            "status": c["status"],
            "timestamp_created": c["timestamp_created"],
        }
        for c in call.own("campaigns")
        if email in (c.get("email_list") or [])
    ]
    return listed(call, docs, by_created, descending=True)


_FIELDS: dict[str, Any] = {
    "first_name": "string",
    "last_name": "string",
    "warmup": "object",
    "daily_limit": "number|null",
    "tracking_domain_name": "string|null",
    "tracking_domain_status": "string|null",
    "enable_slow_ramp": "boolean|null",
    "inbox_placement_test_limit": "number|null",
    "sending_gap": between(0, 1440),
    "signature": "string|null",
    "reply_to": "string|null",
    "skip_cname_check": "boolean",
    "remove_tracking_domain": "boolean",
}
_WARMUP = open_object(
    emails=array_of("string"), include_all_emails="boolean", excluded_emails=array_of("string")
)

ROUTES = [
    Route("GET", "/accounts", index, "accounts:read"),
    Route("GET", "/accounts/{email}", found, "accounts:read"),
    Route("PATCH", "/accounts/{email}", patch, "accounts:update", closed(**_FIELDS)),
    Route("DELETE", "/accounts/{email}", own.remover("accounts", found), "accounts:delete"),
    Route("POST", "/accounts/{email}/pause", pause, "accounts:update", open_object()),
    Route("POST", "/accounts/{email}/resume", resume, "accounts:update", open_object()),
    Route("POST", "/accounts/{email}/mark-fixed", resume, "accounts:update", open_object()),
    Route(
        "POST",
        "/accounts/pause",
        pause_many,
        "accounts:update",
        closed(required=("emails",), emails=array_of("string", most=100)),
    ),
    Route("POST", "/accounts/warmup/enable", lambda call: _warmup(call, 1), None, _WARMUP, True),
    Route("POST", "/accounts/warmup/disable", lambda call: _warmup(call, 0), None, _WARMUP, True),
    Route("GET", "/account-campaign-mappings/{email}", mappings, "account_campaign_mappings:read"),
]
