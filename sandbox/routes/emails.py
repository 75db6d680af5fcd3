"""/emails: the Unibox."""

import dataclasses
import itertools

from sandbox import mailbox, mails
from sandbox.call import Call, Route
from sandbox.errors import not_found
from sandbox.pagination import by_id, enveloped, limit_of
from sandbox.schema import array_of, closed, open_object, shape
from sandbox.world.documents import Doc
from sandbox.world.ids import digest, iso, uuid7


def index(call: Call) -> Doc:
    """A page of mails, newest first unless told; 20 calls a minute."""
    limit, after = limit_of(call), call.text("starting_after")
    ascending = call.text("sort_order") == "asc"
    found = list(itertools.islice(mailbox.read(call, after, ascending=ascending), limit + 1))
    return enveloped(call, found[:limit], by_id, more=len(found) > limit)


def one(call: Call) -> Doc:
    """The mail named in the path. Raises 404."""
    return _found(call, call.path[0])


def _found(call: Call, identity: str) -> Doc:
    doc = call.state.extra_mails.get(identity)
    if doc is None:
        at = mails.position_of(call.state, identity)
        doc = mails.render(call.state, at) if at is not None else None
    if doc is None or doc["organization_id"] != call.workspace_id:
        raise not_found("Email not found")
    return doc


def _changed(call: Call, doc: Doc, fields: Doc) -> Doc:
    if doc["id"] in call.state.extra_mails:
        doc.update(fields)
    else:
        patches = call.state.mail_patches
        patches[doc["id"]] = patches.get(doc["id"], {}) | fields
    return doc | fields


def patch(call: Call) -> Doc:
    """Change is_unread or the reminder."""
    return _changed(call, one(call), call.body)


def remove(call: Call) -> Doc:
    """Delete a mail; it comes back."""
    doc = one(call)
    if call.state.extra_mails.pop(doc["id"], None) is None:
        call.state.deleted_mails.add(doc["id"])
    return doc


def _sent(call: Call, original: Doc, target: str, body: Doc) -> Doc:
    """A mail written by hand, kept in the original's thread."""
    at, sender = call.state.stamp(), call.body["eaccount"]
    account = call.state.find("accounts", call.workspace_id, sender.lower())
    if account is None:
        raise not_found("Email account not found")
    text = body.get("text") or body.get("html", "")
    doc: Doc = {
        "id": uuid7(at, "written mail"),
        "timestamp_created": iso(at),
        "timestamp_email": iso(at),
        "message_id": mails.message_id(digest("written", at) >> 64, account["email"]),
        "subject": call.body["subject"],
        "from_address_email": account["email"],
        "to_address_email_list": target,
        "body": body,
        "organization_id": call.workspace_id,
        "eaccount": account["email"],
        "ue_type": 3,
        "is_unread": 0,
        "is_auto_reply": 0,
        "is_focused": 1,
        "content_preview": text[:120],
        "thread_id": original["thread_id"],
        **{k: original[k] for k in ("campaign_id", "lead", "lead_id") if k in original},
        **{
            k: call.body[k]
            for k in ("cc_address_email_list", "bcc_address_email_list", "reminder_ts")
            if k in call.body
        },
    }
    call.state.extra_mails[doc["id"]] = doc
    return doc


def reply(call: Call) -> Doc:
    """Answer a mail: to its sender, or to its recipient when we had sent it."""
    original = _found(call, call.body["reply_to_uuid"])
    target = original["from_address_email"]
    if original["ue_type"] != 2:
        target = original["to_address_email_list"]
    more = call.body.get("additional_recipients") or []
    return _sent(call, original, ",".join([target, *more]), call.body["body"])


def forward(call: Call) -> Doc:
    """Pass a mail on."""
    original = _found(call, call.body["reply_to_uuid"])
    body = call.body.get("body") or original["body"]
    return _sent(call, original, call.body["to_address_email_list"], body)


def test(call: Call) -> Doc:
    """Pretend to send a test mail; 200 with an error inside for an account that cannot."""
    account = call.state.find("accounts", call.workspace_id, call.body["eaccount"].lower())
    if account is None:
        return {"error": "ACC_NOT_FOUND"}
    return {"error": "ACC_AUTH_ERROR"} if account["status"] == -1 else {"status": "success"}


def unread(call: Call) -> Doc:
    """How many mails are unread."""
    received = dataclasses.replace(call, query={"email_type": ["received"]})
    return {"count": sum(d["is_unread"] for d in mailbox.read(received, None, ascending=True))}


def mark_thread(call: Call) -> Doc:
    """Mark a thread as read: success even for an unknown one."""
    thread = dataclasses.replace(call, query={"search": [f"thread:{call.path[0]}"]})
    for doc in list(mailbox.read(thread, None, ascending=True)):
        if doc["is_unread"]:
            _changed(call, doc, {"is_unread": 0})
    return {"success": True}


_BODY = shape((), {"html": "string", "text": "string"}, only=False)
_REPLY = open_object(
    required=("eaccount", "reply_to_uuid", "subject", "body"),
    eaccount="string",
    reply_to_uuid="string",
    subject="string",
    body=_BODY,
    additional_recipients=array_of("string"),
    reminder_ts="string",
)

ROUTES = [
    Route("GET", "/emails", index, "emails:read"),
    Route("GET", "/emails/unread/count", unread, "emails:read"),
    Route("POST", "/emails/reply", reply, "emails:create", _REPLY),
    Route(
        "POST",
        "/emails/forward",
        forward,
        "emails:create",
        open_object(
            required=("eaccount", "reply_to_uuid", "to_address_email_list", "subject"),
            eaccount="string",
            reply_to_uuid="string",
            to_address_email_list="string",
            subject="string",
            body=_BODY,
        ),
    ),
    Route(
        "POST",
        "/emails/test",
        test,
        "emails:create",
        open_object(
            required=("eaccount", "to_address_email_list", "subject", "body"),
            eaccount="string",
            to_address_email_list="string",
            subject="string",
            body=_BODY,
        ),
    ),
    Route(
        "POST",
        "/emails/threads/{thread_id}/mark-as-read",
        mark_thread,
        "emails:update",
        open_object(),
    ),
    Route("GET", "/emails/{id}", one, "emails:read"),
    Route(
        "PATCH",
        "/emails/{id}",
        patch,
        "emails:update",
        closed(is_unread="number|null", reminder_ts="string|null"),
    ),
    Route("DELETE", "/emails/{id}", remove, "emails:delete"),
]
