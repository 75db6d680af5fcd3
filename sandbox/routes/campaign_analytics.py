"""/campaigns/analytics and its kin: counted from the events, never stored."""

import numpy as np

from sandbox import analytics as count
from sandbox.call import Call, Route
from sandbox.periods import bounds, day_text
from sandbox.world.documents import Doc
from sandbox.world.events import EventColumns, Kind
from sandbox.world.ids import DAY


def positive_labels(call: Call) -> frozenset[int]:
    """Interest values of the workspace's positive custom labels."""
    return frozenset(
        d["interest_status"]
        for d in call.own("lead-labels")
        if d["interest_status_label"] == "positive"
    )


def chosen(call: Call, ids: list[str]) -> list[Doc]:
    """The workspace's campaigns, or those named."""
    docs = call.own("campaigns")
    if (status := call.number("campaign_status")) is not None:
        docs = [d for d in docs if d["status"] == status]
    return [d for d in docs if not ids or d["id"] in ids]


def events_of(call: Call, docs: list[Doc]) -> EventColumns:
    """The campaigns' events within the range asked for."""
    events = call.state.snapshot().events
    numbers = [call.state.campaign_no[d["id"]] for d in docs if d["id"] in call.state.campaign_no]
    start, end = bounds(call)
    mask = np.isin(events.campaign, numbers)
    if start is not None:
        mask &= events.t >= start
    if end is not None:
        mask &= events.t < end
    return count.subset(events, mask)


def opportunities(call: Call, events: EventColumns, docs: list[Doc]) -> tuple[int, float]:
    """Leads that became opportunities, and their value by the campaign's pl_value."""
    good = count.positive(events, positive_labels(call))
    leads, first = np.unique(events.row[good], return_index=True)
    value = {call.state.campaign_no.get(d["id"], -1): d.get("pl_value") or 0 for d in docs}
    total = sum(value.get(c, 0) for c in events.campaign[good][first].tolist())
    return len(leads), total


def per_campaign(call: Call) -> list[Doc]:
    """One row per campaign."""
    ids = call.texts("ids") + ([call.text("id") or ""] if call.text("id") else [])
    without_leads = call.flag("exclude_total_leads_count")
    everything = call.state.snapshot().events
    ever = set(everything.campaign[everything.kind == Kind.SENT].tolist())
    rows = []
    for doc in chosen(call, ids):
        number = call.state.campaign_no.get(doc["id"], -1)
        if call.quirks.analytics_gaps and number not in ever:
            continue
        events = events_of(call, [doc])
        deals, value = opportunities(call, events, [doc])
        rows.append(
            {
                "campaign_name": doc["name"],
                "campaign_id": doc["id"],
                "campaign_status": doc["status"],
                "campaign_is_evergreen": bool(doc.get("is_evergreen")),
                "leads_count": 0 if without_leads else call.state.count_leads(doc["id"]),
                **_counters(call, events, leads=True),
                "total_opportunities": deals,
                "total_opportunity_value": value,
            }
        )
    return rows


def _counters(call: Call, events: EventColumns, *, leads: bool) -> dict[str, int]:
    return count.counters(
        events,
        opens_are_leads=leads,
        dispatch=call.quirks.contacted_dispatch,
        automatic_in_replies=call.quirks.automatic_in_replies,
    )


def overview(call: Call) -> Doc:
    """One object over the campaigns chosen."""
    ids = call.texts("ids") + ([call.text("id") or ""] if call.text("id") else [])
    docs, every = chosen(call, ids), bool(call.flag("expand_crm_events"))
    events = events_of(call, docs)
    deals, value = opportunities(call, events, docs)
    if every:
        deals = int(count.positive(events, positive_labels(call)).sum())
    totals = {
        name: count.interest_total(events, code, every=every)
        for name, code in (
            ("total_interested", 1),
            ("total_meeting_booked", 2),
            ("total_meeting_completed", 3),
            ("total_closed", 4),
        )
    }
    return {
        **_counters(call, events, leads=False),
        "total_opportunities": deals,
        "total_opportunity_value": value,
        **totals,
    }


def daily(call: Call) -> list[Doc]:
    """One row per UTC day with activity."""
    campaign = call.text("campaign_id")
    events = events_of(call, chosen(call, [campaign] if campaign else []))
    good = count.positive(events, positive_labels(call))
    rows = [
        {"date": day_text(day), **count.picked(counts, count.DAILY)}
        for day, counts in count.grouped(events, events.t // DAY, good)
    ]
    return [r for r in rows if any(v for k, v in r.items() if k != "date")]


def steps(call: Call) -> list[Doc]:
    """One row per step and variant, both as zero-based text; null: it could not be told."""
    campaign = call.text("campaign_id")
    events = events_of(call, chosen(call, [campaign] if campaign else []))
    good = count.positive(events, positive_labels(call))
    key = events.step.astype(np.int64) * 100 + events.variant
    key[events.step < 0] = -1
    names: tuple[str, ...] = count.STEPS
    extended = bool(call.flag("include_opportunities_count"))
    if extended:
        names += ("opportunities", "unique_opportunities")
    current = _current_interest(call)
    rows = []
    for number, counts in count.grouped(events, key, good):
        row: Doc = (
            {"step": None, "variant": None}
            if number < 0
            else {"step": str(number // 100), "variant": str(number % 100)}
        )
        row |= count.picked(counts, names)
        if extended:
            leads = np.unique(events.row[good & (key == number)]).tolist()
            row["meetings_booked"] = sum(current.get(r) == 2 for r in leads)
            row["won"] = sum(current.get(r) == 4 for r in leads)
        rows.append(row)
    return [r for r in rows if any(v for k, v in r.items() if k not in ("step", "variant"))]


def _current_interest(call: Call) -> dict[int, int]:
    snap = call.state.snapshot()
    changed = snap.activity.last_interest
    has = changed >= 0
    return dict(
        zip(snap.activity.rows[has].tolist(), snap.events.value[changed[has]].tolist(), strict=True)
    )


ROUTES = [
    Route("GET", "/campaigns/analytics", per_campaign, nulls=True),
    Route("GET", "/campaigns/analytics/overview", overview, nulls=True),
    Route("GET", "/campaigns/analytics/daily", daily, nulls=True),
    Route("GET", "/campaigns/analytics/steps", steps, nulls=True),
]
