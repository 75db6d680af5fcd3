"""From bytes to an admitted call: user agent, key, scope, limits and bodies."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson

from sandbox.call import Route
from sandbox.errors import Refused, bad_request
from sandbox.keys import EXPIRED, GROUPS, ApiKey
from sandbox.quirks import Quirks
from sandbox.state import State

_BLOCKED_AGENTS = ("python-urllib", "python-httpx")


@dataclass(frozen=True, slots=True)
class Head:
    """The request headers that matter."""

    agent: str
    authorization: str | None
    content_type: str | None
    as_workspace: str | None


def head_of(headers: Iterable[tuple[bytes, bytes]]) -> Head:
    """Read the headers of an ASGI scope."""
    seen = {name.lower(): value.decode("latin-1") for name, value in headers}
    return Head(
        seen.get(b"user-agent", ""),
        seen.get(b"authorization"),
        seen.get(b"content-type"),
        seen.get(b"x-as-workspace"),
    )


def blocked(head: Head, quirks: Quirks) -> bool:
    """Whether Cloudflare turns the caller away."""
    agent = head.agent.lower()
    return quirks.cloudflare and (not agent or agent.startswith(_BLOCKED_AGENTS))


def authenticated(state: State, head: Head) -> tuple[ApiKey, str]:
    """The key and the workspace it acts on. Raises 401, 402 or 403."""
    if head.authorization is None:
        raise Refused(401, "Missing Authorization header")
    scheme, _, text = head.authorization.partition(" ")
    key = state.keys.get(text.strip()) if scheme.lower() == "bearer" else None
    if key is None:
        raise Refused(401, "Invalid authorization header")
    if not key.plan or key.workspace_id == EXPIRED:
        raise Refused(402, "No active paid plan found for this workspace")
    target = head.as_workspace or key.workspace_id
    if target != key.workspace_id and target not in GROUPS.get(key.workspace_id, ()):
        raise Refused(403, "You do not have access to this workspace")
    return key, target


def authorised(key: ApiKey, route: Route, quirks: Quirks) -> None:
    """Raises 403 (or 400) when the key lacks the operation's scope."""
    if route.scope is None:
        return
    resource, action = route.scope.split(":")
    enough = {route.scope, f"{resource}:all", f"all:{action}", "all:all"}
    if not enough & key.scopes:
        raise Refused(
            400 if quirks.scope_400 else 403,
            f"Missing required scope. One of: {route.scope}, {resource}:all, all:{action}, all:all",
        )


def body_of(route: Route, head: Head, raw: bytes, quirks: Quirks) -> Any:
    """The JSON body, {} for none; 400 in Fastify's words for what it would not take."""
    typed = head.content_type is not None
    if route.body is None and route.method == "DELETE" and typed and quirks.delete_content_type:
        raise bad_request("body must be null")
    if route.method == "GET" or (not typed and not raw):
        if route.body is not None and route.method != "GET":
            route.body({})
        return {}
    if not raw:
        if quirks.empty_json_body:
            raise bad_request("Body cannot be empty when content-type is set to 'application/json'")
        return {}
    if typed and "json" not in (head.content_type or ""):
        raise Refused(400, f"Unsupported Media Type: {head.content_type}")
    try:
        body = orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise bad_request(
            "Body is not valid JSON but content-type is set to 'application/json'"
        ) from None
    if route.body is not None:
        route.body(body)
    return body if isinstance(body, dict) else {}


def without_nulls(value: Any) -> Any:
    """Entities as Instantly sends them: null fields are left out, but not those of a payload."""
    if isinstance(value, dict):
        return {
            k: v if k == "payload" else without_nulls(v) for k, v in value.items() if v is not None
        }
    if isinstance(value, list):
        return [without_nulls(v) for v in value]
    return value
