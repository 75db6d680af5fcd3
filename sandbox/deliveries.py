"""The delivery log (/webhook-events) of what happened before anything was really delivered: one
entry per event, made up when read. What is really delivered stands in delivery_log.py."""

import numpy as np

from sandbox.payloads import LOST, NOT_DELIVERED, event_type, payload
from sandbox.state import State
from sandbox.world.documents import Doc
from sandbox.world.events import Kind
from sandbox.world.ids import DAY, HOUR, I64, MINUTE, dashed, halves, iso, mix, v7

KEPT = 30 * DAY
DELAY = 1500  # ms from the event to its first delivery
OUTAGE = (-6 * DAY + 4 * HOUR, -6 * DAY + 6 * HOUR + 30 * MINUTE)  # around the anchor


def _hook(state: State, workspace_id: str) -> Doc | None:
    """The seeded subscription to all events, whose log this is."""
    hooks = [h for h in state.owned("webhooks", workspace_id) if h["event_type"] == "all_events"]
    return hooks[0] if hooks else None


def target(state: State, workspace_id: str) -> str:
    """The URL these deliveries went to."""
    return str((_hook(state, workspace_id) or {}).get("target_hook_url", ""))


def positions(state: State, workspace_id: str) -> I64:
    """Events of the last 30 days that were delivered, in order of time."""
    snap, world = state.snapshot(), state.world
    if _hook(state, workspace_id) is None:
        return np.empty(0, dtype=np.int64)
    events = snap.events
    mask = (events.t > state.now() - KEPT) & (events.t <= state.now() - DELAY)
    if state.live_since is not None:
        mask &= events.t < state.live_since
    mask &= ~np.isin(events.kind, NOT_DELIVERED)
    mask &= ~((events.kind == Kind.INTEREST) & (events.value == LOST))
    mask &= world.leads.workspace[
        np.minimum(events.row, len(world.leads) - 1)
    ] == world.workspace_no(workspace_id)
    return np.flatnonzero(mask)


def delivery_id(state: State, at: int) -> str:
    """The id of an event's delivery."""
    t = int(state.snapshot().events.t[at])
    return dashed(*v7(t + DELAY, mix(t ^ state.world.shape.seed ^ 0xDE11)))


def succeeded(state: State, at: int) -> bool:
    """About one delivery in fifty fails, and all during an outage six days before the anchor."""
    t = int(state.snapshot().events.t[at])
    relative = t - state.world.anchor
    return not OUTAGE[0] <= relative < OUTAGE[1] and mix(t ^ 0xFA11) % 50 != 0


def render(state: State, workspace_id: str, at: int) -> Doc | None:
    """The WebhookEvent; None when nothing is sent about the event."""
    if event_type(state, at) is None:
        return None
    t, good, body = int(state.snapshot().events.t[at]), succeeded(state, at), payload(state, at)
    dice = mix(t ^ 0x7E57)
    doc: Doc = {
        "id": delivery_id(state, at),
        "timestamp_created": iso(t + DELAY),
        "timestamp_created_date": iso(t + DELAY)[:10],
        "organization_id": workspace_id,
        "success": good,
        "retry_count": 0 if good else 3,
        "will_retry": False,
        "webhook_url": target(state, workspace_id),
        "status_code": 200 if good else 503,
        "payload": body,
        "lead_email": body["lead_email"],
        "response_time_ms": 40 + dice % 700,
    }
    if not good:
        doc |= {
            "error_message": "HTTP 503: Service Unavailable",
            "retry_successful": False,
            "retry_group_id": delivery_id(state, at),
        }
    return doc


def position_of(state: State, workspace_id: str, identity: str) -> int | None:
    """The event behind a delivery's id."""
    parts = halves(identity)
    if parts is None:
        return None
    t, events = (parts[0] >> 16) - DELAY, state.snapshot().events
    first = int(np.searchsorted(events.t, t))
    known = positions(state, workspace_id)
    for at in range(first, int(np.searchsorted(events.t, t, side="right"))):
        if delivery_id(state, at) == identity and at in known:
            return at
    return None
