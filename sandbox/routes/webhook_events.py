"""/webhook-events: the delivery log, the way to find what was missed."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from sandbox import deliveries
from sandbox.call import Call, Route
from sandbox.delivery_log import Logged
from sandbox.errors import bad_request, not_found
from sandbox.pagination import by_id, enveloped, limit_of
from sandbox.periods import day_text, moment
from sandbox.world.documents import Doc
from sandbox.world.ids import DAY, I64, iso, milliseconds, time_of


def _day(call: Call, name: str) -> str | None:
    text = call.text(name)
    if text is not None and (len(text) != 10 or text.count("-") != 2):
        raise bad_request(f'querystring/{name} must match format "date"')
    return text


def _positions(call: Call) -> I64:
    """Events delivered within `from` and `to` (both inclusive), in order of time."""
    first, last = _day(call, "from"), _day(call, "to")
    at = deliveries.positions(call.state, call.workspace_id)
    created = call.state.snapshot().events.t[at] + deliveries.DELAY
    if first is not None:
        at, created = at[keep := created >= milliseconds(moment(first, "from"))], created[keep]
    if last is not None:
        at = at[created < milliseconds(moment(last, "to")) + DAY]
    return at


def _outcomes(call: Call) -> list[tuple[str, bool]]:
    """Day and success of every delivery asked for."""
    at = _positions(call)
    days = ((call.state.snapshot().events.t[at] + deliveries.DELAY) // DAY).tolist()
    out = [
        (day_text(day), deliveries.succeeded(call.state, one))
        for one, day in zip(at.tolist(), days, strict=True)
    ]
    out += [(d["timestamp_created_date"], d["success"]) for d in _tested(call)]
    return out + [(iso(e.at)[:10], e.error is None) for e in _live(call, None)]


def _live(call: Call, after: str | None) -> Iterator[Logged]:
    """What was really delivered, within the days asked for and beyond the cursor, newest first."""
    first, last = _day(call, "from"), _day(call, "to")
    start = milliseconds(moment(first, "from")) if first else 0
    end = milliseconds(moment(last, "to")) + DAY if last else None
    for entry in call.state.log.of(call.workspace_id, after):
        if start <= entry.at and (end is None or entry.at < end):
            yield entry


def _of_live(
    call: Call, success: bool | None, search: str | None, after: str | None
) -> Iterator[Doc]:
    for entry in _live(call, after):
        if success is not None and (entry.error is None) != success:
            continue
        if _is_url(search) and search != entry.url:
            continue
        doc = entry.render()
        if _wanted(doc, success, search):
            yield doc


def _tested(call: Call) -> list[Doc]:
    """Deliveries that /test made."""
    first, last = _day(call, "from"), _day(call, "to")
    return [
        d
        for d in call.state.deliveries.values()
        if d["organization_id"] == call.workspace_id
        and (first is None or d["timestamp_created_date"] >= first)
        and (last is None or d["timestamp_created_date"] <= last)
    ]


def _wanted(doc: Doc, success: bool | None, search: str | None) -> bool:
    return (success is None or doc["success"] == success) and (
        search is None or search in (doc["webhook_url"], doc["lead_email"])
    )


def _is_url(search: str | None) -> bool:
    return search is not None and search.startswith("http")


def index(call: Call) -> Doc:
    """A page of deliveries, newest first."""
    limit, after = limit_of(call), call.text("starting_after")
    success, search = call.flag("success"), call.text("search")
    docs = [
        d
        for d in _tested(call)
        if _wanted(d, success, search) and (after is None or d["id"] < after)
    ]
    docs += islice(_of_live(call, success, search, after), limit + 1)
    docs += islice(_of_world(call, success, search, after), limit + 1)
    docs.sort(key=by_id, reverse=True)
    return enveloped(call, docs[:limit], by_id, more=len(docs) > limit)


def _of_world(
    call: Call, success: bool | None, search: str | None, after: str | None
) -> Iterator[Doc]:
    """Deliveries of the world's events beyond the cursor, newest first."""
    state, at = call.state, _positions(call)
    if _is_url(search) and search != deliveries.target(state, call.workspace_id):
        return
    if after is not None and (t := time_of(after)) is not None:  # ids are in order of time
        at = at[state.snapshot().events.t[at] + deliveries.DELAY <= t]
    for one_at in at[::-1].tolist():
        if success is not None and deliveries.succeeded(state, one_at) != success:
            continue
        if after is not None and deliveries.delivery_id(state, one_at) >= after:
            continue
        doc = deliveries.render(state, call.workspace_id, one_at)
        if doc is not None and _wanted(doc, success, search):
            yield doc


def one(call: Call) -> Doc:
    """The delivery named in the path. Raises 404."""
    doc = call.state.deliveries.get(call.path[0])
    logged = call.state.log.find(call.path[0])
    if logged is not None and logged.event.workspace_id == call.workspace_id:
        return logged.render()
    if doc is None or doc["organization_id"] != call.workspace_id:
        at = deliveries.position_of(call.state, call.workspace_id, call.path[0])
        doc = deliveries.render(call.state, call.workspace_id, at) if at is not None else None
    if doc is None:
        raise not_found("Webhook event not found")
    return doc


def _rates(total: int, good: int) -> Doc:
    share = round(100 * good / total, 2) if total else 0
    return {
        "total_events": total,
        "successful_events": good,
        "failed_events": total - good,
        "success_rate": share,
    }


def summary(call: Call) -> Doc:
    """Counts over the days asked for."""
    outcomes = [good for _, good in _outcomes(call)]
    rates = _rates(len(outcomes), sum(outcomes))
    return rates | {"failure_rate": round(100 - rates["success_rate"], 2) if outcomes else 0}


def by_date(call: Call) -> Doc:
    """Counts per day."""
    pairs = _outcomes(call)
    total, good = Counter(day for day, _ in pairs), Counter(day for day, ok in pairs if ok)
    return {"items": [{"date": day, **_rates(total[day], good[day])} for day in sorted(total)]}


ROUTES = [
    Route("GET", "/webhook-events", index, "webhook_events:read"),
    Route("GET", "/webhook-events/summary", summary),
    Route("GET", "/webhook-events/summary-by-date", by_date),
    Route("GET", "/webhook-events/{id}", one, "webhook_events:read"),
]
