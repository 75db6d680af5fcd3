"""The control endpoint, outside of /api: faults, quirks, clock and counters at run time."""

import inspect
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import orjson

from sandbox import keys, live_control, mails
from sandbox.call import Answer
from sandbox.errors import Refused, bad_request
from sandbox.faults import BREAKS, Breakage, Failure, Faults
from sandbox.quirks import QUIRKS
from sandbox.world.documents import Doc
from sandbox.world.events import Topic

if TYPE_CHECKING:
    from sandbox.application import Sandbox

PREFIX = "/_sandbox"


async def answer(app: "Sandbox", method: str, path: str, raw: bytes | str) -> Answer:
    """Carry out one order, with a JSON body or a query. Needs no key and counts for no limit."""
    name = path.removeprefix(PREFIX).strip("/")
    try:
        body = dict(parse_qsl(raw)) if isinstance(raw, str) else orjson.loads(raw)
        if (method, name) not in ORDERS:
            raise Refused(
                404,
                f"no {method} {path}; known: " + ", ".join(f"{m} {PREFIX}/{n}" for m, n in ORDERS),
            )
        result = ORDERS[method, name](app, body)
        return Answer(await result if inspect.isawaitable(result) else result)
    except Refused as refusal:
        return Answer(refusal.body, refusal.status)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        return Answer({"message": f"{type(error).__name__}: {error}"}, 400)


def _overview(app: "Sandbox", _: Doc) -> Doc:
    shape = app.state.world.shape
    return {
        "seed": shape.seed,
        "leads": len(app.state.world.leads),
        "now": app.state.now_text(),
        "anchor": shape.anchor.isoformat(),
        "quirks": asdict(app.quirks),
        "known": QUIRKS,
    }


def _quirks(app: "Sandbox", body: Doc) -> Doc:
    for name, value in body.items():
        if name not in QUIRKS:
            raise bad_request(f"unknown quirk {name!r}; known: {', '.join(QUIRKS)}")
        app.quirks = app.quirks.set(name, value)
    return asdict(app.quirks)


def _faults(app: "Sandbox", body: Doc) -> Doc:
    for name, value in body.items():
        if name not in _FAULTS:
            raise bad_request(f"unknown fault {name!r}; known: {', '.join(_FAULTS)}")
        _FAULTS[name](app, value)
    return {"ok": True}


def _break(app: "Sandbox", order: Doc) -> None:
    kinds = order.get("kinds") or list(BREAKS)
    if unknown := set(kinds) - set(BREAKS):
        raise bad_request(f"unknown kinds {sorted(unknown)}; known: {', '.join(BREAKS)}")
    app.faults.breakages[order["stream"]] = Breakage(
        order.get("rows", 3), order.get("pages", 1), kinds
    )


def _values(app: "Sandbox", order: Doc) -> None:
    app.faults.values.setdefault(order["stream"], {})[order["field"]] = order["value"]


def _types(app: "Sandbox", order: Doc) -> None:
    app.faults.types.setdefault(order["stream"], {})[order["field"]] = order["to"]


def _fail(app: "Sandbox", order: Doc) -> None:
    app.faults.failures.append(
        Failure(order.get("status", 503), order.get("count", 1), "/api/v2" + order.get("path", ""))
    )


def _empty(app: "Sandbox", on: Any) -> None:
    app.faults.empty_lists = bool(on)


def _latency(app: "Sandbox", ms: Any) -> None:
    app.latency_ms = float(ms)


def _delete_campaign(app: "Sandbox", order: Doc) -> None:
    app.later(int(order.get("after_calls", 0)), lambda: app.state.delete_campaign(order["id"]))


_FAULTS = {
    "empty_lists": _empty,
    "break": _break,
    "new_field": _values,
    "new_enum": _values,
    "change_type": _types,
    "fail": _fail,
    "latency_ms": _latency,
    "delete_campaign": _delete_campaign,
}


def _clear(app: "Sandbox", _: Doc) -> Doc:
    app.faults = Faults()
    return {"ok": True}


def _clock(app: "Sandbox", body: Doc) -> Doc:
    app.state.offset += round(float(body["advance_seconds"]) * 1000)
    return {"now": app.state.now_text()}


def _counters(app: "Sandbox", _: Doc) -> Doc:
    return app.limiter.counters()


def _reset(app: "Sandbox", _: Doc) -> Doc:
    app.limiter.reset()
    return {"ok": True}


def _truth(app: "Sandbox", _: Doc) -> Doc:
    """What each reply really says, and which opens and clicks no human made."""
    snap, world = app.state.snapshot(), app.state.world
    events, out = snap.events, {}
    for at in mails.positions(snap).tolist():
        if events.kind[at] in mails.RECEIVED:
            out[mails.mail_id(world.shape.seed, int(events.t[at]), int(events.row[at]))] = {
                "topic": Topic(int(events.value[at])).name.lower(),
                "language": mails.language_of(world, int(events.row[at])),
                "workspace_id": world.workspaces[world.leads.workspace[events.row[at]]],
            }
    machine = [
        (mails.lead_id(world, int(r)), int(k), int(t))
        for r, k, t, v in zip(events.row, events.kind, events.t, events.value, strict=True)
        if k in (2, 3) and v == 1
    ]
    return {
        "replies": out,
        "machine": [
            {"lead_id": lead, "kind": "open" if kind == 2 else "click", "at_ms": t}
            for lead, kind, t in machine
        ],
    }


def _keys(_: "Sandbox", __: Doc) -> Doc:
    return {
        name: value
        for name, value in vars(keys).items()
        if name.isupper() and isinstance(value, str)
    }


ORDERS: dict[tuple[str, str], Callable[["Sandbox", Doc], Any]] = {
    ("GET", ""): _overview,
    ("POST", "quirks"): _quirks,
    ("POST", "faults"): _faults,
    ("DELETE", "faults"): _clear,
    ("POST", "clock"): _clock,
    ("GET", "counters"): _counters,
    ("DELETE", "counters"): _reset,
    ("GET", "truth"): _truth,
    ("GET", "keys"): _keys,
    **live_control.ORDERS,
}
