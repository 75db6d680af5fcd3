"""Orders of the control endpoint about live events, webhooks and the ledger."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from sandbox.acts import ACTS
from sandbox.errors import bad_request
from sandbox.sending import SENDING
from sandbox.world.documents import Doc

if TYPE_CHECKING:
    from sandbox.application import Sandbox

MOST = 10_000


def overview(app: "Sandbox", _: Doc) -> Doc:
    """The switches, and what was sent so far."""
    live = app.live
    return {
        "running": live.is_running,
        "sending": asdict(live.sending),
        "known": SENDING,
        "kinds": list(ACTS),
        "events": live.count,
        "pending": live.sender.pending,
        **_totals(app),
    }


def _totals(app: "Sandbox") -> Doc:
    ledger = app.live.ledger
    return {
        "entries": ledger.count,
        "outcomes": dict(ledger.outcomes),
        "distinct_events": ledger.events.count,
        "distinct_acknowledged": ledger.acknowledged_events.count,
    }


async def switch(app: "Sandbox", body: Doc) -> Doc:
    """Set switches; `running` starts or stops, everything else is one of SENDING."""
    sending = app.live.sending
    for name, value in body.items():
        if name != "running":
            sending = sending.set(name, value)
    app.live.configure(sending)
    if body.get("running") is False:
        await app.live.stop()
    elif body.get("running"):
        app.live.start()
    return overview(app, {})


def happen(app: "Sandbox", body: Doc) -> Doc:
    """Let `count` things happen now, of any `kind` or of one, anywhere or in one `workspace`.

    Somebody who should answer is written to first, where nobody waits for one.
    """
    kind, workspace_id = body.get("kind"), body.get("workspace")
    if kind is not None and kind not in ACTS:
        raise bad_request(f"unknown kind {kind!r}; known: {', '.join(ACTS)}")
    number = None if workspace_id is None else app.state.world.workspace_no(workspace_id)
    if number == -1:
        raise bad_request(f"unknown workspace {workspace_id!r}")
    wanted = min(int(body.get("count", 1)), MOST)
    made = [one for _ in range(wanted) for one in app.live.happen(kind, number)]
    return {
        "events": [
            {"number": o.number, "type": o.event_type, "workspace": o.workspace_id, "at_ms": o.t}
            for o in made
        ]
    }


def ledger(app: "Sandbox", query: Doc) -> Doc:
    """Entries after `after`, at most `limit`; `oldest` is the first one memory still has."""
    after, limit = int(query.get("after", 0)), min(int(query.get("limit", 1000)), MOST)
    entries = app.live.ledger.after(after, limit)
    last = entries[-1]["seq"] if entries else after
    return {
        "items": entries,
        "next": last,
        "more": last < app.live.ledger.count,
        "oldest": app.live.ledger.oldest,
        "pending": app.live.sender.pending,
        "events": app.live.count,
        **_totals(app),
    }


ORDERS = {
    ("GET", "webhooks"): overview,
    ("POST", "webhooks"): switch,
    ("POST", "events"): happen,
    ("GET", "ledger"): ledger,
}
