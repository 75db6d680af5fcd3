"""Who is blocked, taken out of a campaign or deleted gets no mail any more."""

from collections.abc import Callable
from typing import NamedTuple

import httpx
import numpy as np
import pytest

from sandbox.application import Sandbox
from sandbox.keys import NORTHWIND
from sandbox.world.events import Kind
from sandbox.world.ids import dashed
from tests.sandbox.conftest import BASE
from tests.sandbox.test_live import happened

LATER_MS = 20 * 86_400_000


class Waiting(NamedTuple):
    """A lead's row in the world, and the lead as Instantly shows it."""

    row: int
    doc: dict[str, str]


Stop = Callable[[httpx.Client, dict[str, str]], None]


def waiting(app: Sandbox, northwind: httpx.Client) -> Waiting:
    """A lead of northwind that is to get another mail."""
    world, now = app.state.world, app.state.now()
    events, leads = world.events, world.leads
    mine = leads.workspace[events.row] == world.workspace_no(NORTHWIND)
    due = (events.kind == Kind.SENT) & (events.t > now + 1000) & (events.t < now + LATER_MS)
    row = int(events.row[np.flatnonzero(due & mine)[0]])
    lead_id = dashed(int(leads.hi[row]), int(leads.lo[row]))
    return Waiting(row, northwind.get(f"{BASE}/leads/{lead_id}").json())


def mails(app: Sandbox, lead: Waiting) -> int:
    """Campaign mails that the lead has got."""
    events = app.state.snapshot().events
    return int(((events.row == lead.row) & (events.kind == Kind.SENT)).sum())


def block(client: httpx.Client, lead: dict[str, str]) -> None:
    client.post(f"{BASE}/block-lists-entries", json={"bl_value": lead["email"].upper()})


def block_domain(client: httpx.Client, lead: dict[str, str]) -> None:
    client.post(f"{BASE}/block-lists-entries", json={"bl_value": lead["email"].partition("@")[2]})


def take_out(client: httpx.Client, lead: dict[str, str]) -> None:
    made = client.post(f"{BASE}/lead-lists", json={"name": "Opted out"}).json()
    body = {"ids": [lead["id"]], "campaign": lead["campaign"], "to_list_id": made["id"]}
    client.post(f"{BASE}/leads/move", json=body)


def delete(client: httpx.Client, lead: dict[str, str]) -> None:
    client.delete(f"{BASE}/leads/{lead['id']}")


@pytest.mark.parametrize("stop", [block, block_domain, take_out, delete])
def test_it_gets_none_of_the_planned_mails(
    app: Sandbox, northwind: httpx.Client, stop: Stop
) -> None:
    """What it got before stays."""
    lead = waiting(app, northwind)
    before = mails(app, lead)
    stop(northwind, lead.doc)
    app.state.offset += LATER_MS
    assert mails(app, lead) == before


def test_without_it_the_mail_comes(app: Sandbox, northwind: httpx.Client) -> None:
    """So that the test above can fail."""
    lead = waiting(app, northwind)
    before = mails(app, lead)
    app.state.offset += LATER_MS
    assert mails(app, lead) > before


def test_who_is_unblocked_gets_what_falls_due_from_then_on(
    app: Sandbox, northwind: httpx.Client
) -> None:
    """As long as no other entry blocks the address."""
    lead = waiting(app, northwind)
    before = mails(app, lead)
    block(northwind, lead.doc)
    block_domain(northwind, lead.doc)
    address, domain = lead.doc["email"], lead.doc["email"].partition("@")[2]
    unblock(northwind, address)
    assert app.state.is_silent(lead.row)
    unblock(northwind, domain)
    app.state.offset += LATER_MS
    assert mails(app, lead) > before


def unblock(client: httpx.Client, value: str) -> None:
    found = client.get(f"{BASE}/block-lists-entries", params={"search": value, "limit": 100})
    for entry in found.json()["items"]:
        if entry["bl_value"].lower() == value:
            client.delete(f"{BASE}/block-lists-entries/{entry['id']}").raise_for_status()


def test_nobody_who_is_blocked_is_mailed_live(app: Sandbox, northwind: httpx.Client) -> None:
    """Everybody else still is."""
    (first, *_) = happened(app, 5, "sent")
    northwind.post(f"{BASE}/block-lists-entries", json={"bl_value": first["lead_email"]})
    after = happened(app, 60, "sent")
    assert after
    assert first["lead_email"] not in {body["lead_email"] for body in after}


def test_a_blocked_address_is_not_taken_in(northwind: httpx.Client) -> None:
    """The workspace's block list counts where none is named."""
    northwind.post(f"{BASE}/block-lists-entries", json={"bl_value": "ann@moss.example"})
    campaign = northwind.get(f"{BASE}/campaigns").json()["items"][0]["id"]
    body = {"campaign_id": campaign, "leads": [{"email": "Ann@moss.example"}]}
    said = northwind.post(f"{BASE}/leads/add", json=body).json()
    assert (said["leads_uploaded"], said["in_blocklist"]) == (0, 1)
