"""/custom-tags and /custom-tag-mappings."""

from typing import Any

from sandbox.call import Call, Route
from sandbox.errors import Refused
from sandbox.pagination import by_created, by_id, listed
from sandbox.routes import entities as own
from sandbox.schema import array_of, closed, matching, one_of
from sandbox.world.documents import Doc, tag_mapping
from sandbox.world.ids import iso, uuid4

ACCOUNT, CAMPAIGN = 1, 2
found = own.finder("custom-tags", "Custom tag")
_FIELDS: dict[str, Any] = {"label": matching(r".*\S.*"), "description": "string|null"}


def index(call: Call) -> Doc:
    """A page of tags."""
    docs = call.own("custom-tags")
    if (search := call.text("search")) is not None:
        docs = [d for d in docs if search.lower() in d["label"].lower()]
    if wanted := set(call.texts("tag_ids")):
        docs = [d for d in docs if d["id"] in wanted]
    if resources := set(call.texts("resource_ids")):
        used = {
            m["tag_id"] for m in call.own("custom-tag-mappings") if m["resource_id"] in resources
        }
        docs = [d for d in docs if d["id"] in used]
    return listed(call, docs, by_id)


def _refuse_twin(call: Call, own_id: str | None) -> None:
    label = call.body.get("label")
    if any(d["label"] == label and d["id"] != own_id for d in call.own("custom-tags")):
        raise Refused(409, f"Custom tag with label '{label}' already exists")


def create(call: Call) -> Doc:
    """A new tag. A description sent along is not kept (as recorded)."""
    _refuse_twin(call, None)
    at = call.state.stamp()
    doc = {
        "id": uuid4(call.state.world.shape.seed, "new tag", at),
        "label": call.body["label"],
        "description": None,
        "organization_id": call.workspace_id,
        "timestamp_created": iso(at),
        "timestamp_updated": iso(at),
    }
    return own.kept(call, "custom-tags", doc)


def patch(call: Call) -> Doc:
    """Rename a tag."""
    _refuse_twin(call, found(call)["id"])
    return own.patcher(found)(call)


def remove(call: Call) -> Doc:
    """Delete a tag and what it was put on."""
    doc = own.remover("custom-tags", found)(call)
    mappings = call.state.docs["custom-tag-mappings"]
    for key in [k for k, m in mappings.items() if m["tag_id"] == doc["id"]]:
        del mappings[key]
    return doc


def _resources(call: Call) -> list[str]:
    body = call.body
    if not body.get("selected_all"):
        return list(body.get("resource_ids") or [])
    kind, key = ("accounts", "email") if body["resource_type"] == ACCOUNT else ("campaigns", "id")
    return [d[key] for d in call.own(kind) if d[key] not in body.get("excluded_resource_ids", [])]


def toggle(call: Call) -> Doc:
    """Put tags on accounts or campaigns, or take them off."""
    mappings = call.state.docs["custom-tag-mappings"]
    for tag_id in call.body["tag_ids"]:
        tag = call.state.find("custom-tags", call.workspace_id, tag_id)
        for resource in _resources(call) if tag else []:
            there = [
                k
                for k, m in mappings.items()
                if m["tag_id"] == tag_id and m["resource_id"] == resource
            ]
            if call.body["assign"] and not there:
                doc = tag_mapping(
                    0, tag or {}, resource, call.body["resource_type"], call.state.stamp()
                )
                mappings[doc["id"]] = doc
            elif not call.body["assign"]:
                for key in there:
                    del mappings[key]
    return {"success": True}


def mappings(call: Call) -> Doc:
    """A page of what is tagged with what."""
    docs = call.own("custom-tag-mappings")
    if resources := set(call.texts("resource_ids")):
        docs = [d for d in docs if d["resource_id"] in resources]
    return listed(call, docs, by_created, descending=True)


ROUTES = [
    Route("GET", "/custom-tags", index, "custom_tags:read"),
    Route(
        "POST", "/custom-tags", create, "custom_tags:create", closed(required=("label",), **_FIELDS)
    ),
    Route("GET", "/custom-tags/{id}", found, "custom_tags:read"),
    Route("PATCH", "/custom-tags/{id}", patch, "custom_tags:update", closed(**_FIELDS)),
    Route("DELETE", "/custom-tags/{id}", remove, "custom_tags:delete"),
    Route(
        "POST",
        "/custom-tags/toggle-resource",
        toggle,
        None,
        closed(
            required=("tag_ids", "resource_type", "assign"),
            tag_ids=array_of("string"),
            resource_type=one_of(ACCOUNT, CAMPAIGN),
            assign="boolean",
            resource_ids=array_of("string"),
            excluded_resource_ids=array_of("string"),
            selected_all="boolean",
            filter="string|object|null",
            search="string",
        ),
    ),
    Route("GET", "/custom-tag-mappings", mappings, "custom_tag_mappings:read"),
]
