"""/webhook-events: the delivery log, the way to find what was missed."""

from collections import Counter

from sandbox import deliveries
from sandbox.call import Call, Route
from sandbox.errors import bad_request, not_found
from sandbox.pagination import by_id, enveloped, limit_of
from sandbox.periods import day_text
from sandbox.world.documents import Doc
from sandbox.world.ids import DAY


def _day(call: Call, name: str) -> str | None:
    text = call.text(name)
    if text is not None and (len(text) != 10 or text.count("-") != 2):
        raise bad_request(f'querystring/{name} must match format "date"')
    return text


def _outcomes(call: Call) -> list[tuple[int, str, bool]]:
    """Position, day and success of every delivery within `from` and `to` (both inclusive)."""
    first, last = _day(call, "from"), _day(call, "to")
    events = call.state.snapshot().events
    out = []
    for at in deliveries.positions(call.state, call.workspace_id).tolist():
        day = day_text((int(events.t[at]) + deliveries.DELAY) // DAY)
        if (first is None or day >= first) and (last is None or day <= last):
            out.append((at, day, deliveries.succeeded(call.state, at)))
    return out


def _tested(call: Call) -> list[Doc]:
    """Deliveries that /test made."""
    first, last = _day(call, "from"), _day(call, "to")
    return [d for d in call.state.deliveries.values() if d["organization_id"] == call.workspace_id
            and (first is None or d["timestamp_created_date"] >= first)
            and (last is None or d["timestamp_created_date"] <= last)]


def _wanted(doc: Doc, success: bool | None, search: str | None) -> bool:
    return ((success is None or doc["success"] == success)
            and (search is None or search in (doc["webhook_url"], doc["lead_email"])))


def index(call: Call) -> Doc:
    """A page of deliveries, newest first."""
    limit, after = limit_of(call), call.text("starting_after")
    success, search = call.flag("success"), call.text("search")
    docs = [d for d in _tested(call) if _wanted(d, success, search)
            and (after is None or d["id"] < after)]
    found = 0
    for at, _, good in reversed(_outcomes(call)):
        if found > limit:
            break
        identity = deliveries.delivery_id(call.state, at)
        if (success is not None and good != success) or (after is not None and identity >= after):
            continue
        doc = deliveries.render(call.state, call.workspace_id, at)
        if doc is not None and _wanted(doc, success, search):
            docs.append(doc)
            found += 1
    docs.sort(key=by_id, reverse=True)
    return enveloped(call, docs[:limit], by_id, more=len(docs) > limit)


def one(call: Call) -> Doc:
    """The delivery named in the path. Raises 404."""
    doc = call.state.deliveries.get(call.path[0])
    if doc is None or doc["organization_id"] != call.workspace_id:
        at = deliveries.position_of(call.state, call.workspace_id, call.path[0])
        doc = deliveries.render(call.state, call.workspace_id, at) if at is not None else None
    if doc is None:
        raise not_found("Webhook event not found")
    return doc


def _rates(total: int, good: int) -> Doc:
    share = round(100 * good / total, 2) if total else 0
    return {"total_events": total, "successful_events": good, "failed_events": total - good,
            "success_rate": share}


def summary(call: Call) -> Doc:
    """Counts over the days asked for."""
    outcomes = [good for _, _, good in _outcomes(call)] + [d["success"] for d in _tested(call)]
    rates = _rates(len(outcomes), sum(outcomes))
    return rates | {"failure_rate": round(100 - rates["success_rate"], 2) if outcomes else 0}


def by_date(call: Call) -> Doc:
    """Counts per day."""
    pairs = [(day, good) for _, day, good in _outcomes(call)]
    pairs += [(d["timestamp_created_date"], d["success"]) for d in _tested(call)]
    total, good = Counter(day for day, _ in pairs), Counter(day for day, ok in pairs if ok)
    return {"items": [{"date": day, **_rates(total[day], good[day])} for day in sorted(total)]}


ROUTES = [
    Route("GET", "/webhook-events", index, "webhook_events:read"),
    Route("GET", "/webhook-events/summary", summary),
    Route("GET", "/webhook-events/summary-by-date", by_date),
    Route("GET", "/webhook-events/{id}", one, "webhook_events:read"),
]
