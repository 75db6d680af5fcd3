"""Orders are carried out in runs that say what was done, what waits and why."""

from collections.abc import Iterator

import httpx
import pytest

from domain.events import ACTIONS_WAITING
from flows.carry_out_actions import carry_out_actions
from sandbox import keys
from tasks.act.claim_orders import NO_WRITES
from tasks.act.run import Acted
from tasks.act.tell import ask_to_carry_out
from tests.flows.conftest import environment
from tests.flows.installation import Api, Installation, settled

WHO = "ann@moss.example"
UNSUBSCRIBED = """
    insert into app.events (
        workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, lead_address
    )
    values (
        'northwind', 'northwind', gen_random_uuid(), 'email_unsubscribed', 'webhook',
        now() - interval '30 days', now(), 'ann@moss.example'
    )
"""


@pytest.fixture
def person(instantly: str) -> Iterator[httpx.Client]:
    """Somebody who looks at northwind's block list, and clears what the test left there."""
    headers = {"Authorization": f"Bearer {keys.NORTHWIND_KEY}", "User-Agent": "a person"}
    with httpx.Client(base_url=f"{instantly}/api/v2", headers=headers) as client:
        yield client
        for entry in blocked(client):
            client.delete(f"/block-lists-entries/{entry}").raise_for_status()


def blocked(client: httpx.Client) -> list[str]:
    page = client.get("/block-lists-entries", params={"search": WHO}).raise_for_status().json()
    return [str(one["id"]) for one in page["items"]]


def test_who_unsubscribed_is_suppressed_and_blocked_once(
    synced: Installation, person: httpx.Client
) -> None:
    """Also long ago; the run's table says what was done, and a second run finds nothing."""
    synced.change(UNSUBSCRIBED)
    with environment({"INSTANTLY_ALLOW_WRITES": "true"}):
        first, second = synced.run(carry_out_actions), synced.run(carry_out_actions)
    assert first.state == "Completed"
    assert first.message == "Orders carried out: 1, failed: 0, waiting: 0"
    assert second.message == "Orders carried out: 0, failed: 0, waiting: 0"
    assert len(blocked(person)) == 1
    rows = synced.rows("select state, because from app.suppressions where lead_address = %s", WHO)
    assert rows == [{"state": "active", "because": "unsubscribed"}]
    assert synced.table(first, "carry-out-actions") == [
        {"workspace": "northwind", "action": "block_address", "outcome": "blocked", "count": "1"}
    ]
    assert synced.api.artifacts(second.ids) == []


def test_without_leave_to_write_the_run_says_what_waits(
    synced: Installation, person: httpx.Client
) -> None:
    """It ends well: the operator wants it so. Nothing was changed at Instantly."""
    synced.change(UNSUBSCRIBED)
    run = synced.run(carry_out_actions)
    assert (run.state, run.message) == (
        "Completed",
        "Orders carried out: 0, failed: 0, waiting: 1",
    )
    [row] = synced.table(run, "carry-out-actions")
    assert row["outcome"] == f"waiting: {NO_WRITES}"
    again = synced.run(carry_out_actions)
    assert (again.message, synced.api.artifacts(again.ids)) == (run.message, [])
    assert blocked(person) == []


def test_contradictions_of_interest_are_shown(synced: Installation) -> None:
    """A table of them when one comes; a second run has nothing new to show."""
    synced.change(
        """
        insert into app.reply_labels (
            workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
            is_effective, label, opt_out, confidence, version, content_hash, labelled_at, acted_at
        )
        values (
            'northwind', 'm1', 'rules', 'northwind', 'c1', 'ann@moss.example', now(), true,
            'not_interested', 'no', 0.9, 'v', gen_random_uuid(), now(), now()
        )
        """
    )
    synced.change(
        """
        insert into app.lead_facts (
            workspace_id, lead_address, campaign_id, organization_id, first_event_at,
            last_event_at, interest, interest_at
        )
        values (
            'northwind', 'ann@moss.example', 'c1', 'northwind', now(), now(), 1, now()
        )
        """
    )
    first, second = synced.run(carry_out_actions), synced.run(carry_out_actions)
    [row] = [one for one in synced.table(first, "interest-conflicts") if one["lead"] == WHO]
    assert (row["our label"], row["ours"], row["at Instantly"]) == ("not_interested", "-1", "1")
    assert synced.api.artifacts(second.ids) == []


def test_whoever_writes_orders_rings(prefect_api: Api) -> None:
    """The event that starts the deployment, with how many; without orders there is none."""

    def rung() -> list[int]:
        found = prefect_api.ask("events", filter={"event": {"name": [ACTIONS_WAITING]}}, limit=50)
        return [event["payload"]["orders"] for event in found["events"]]

    ask_to_carry_out(Acted(ordered=0))
    ask_to_carry_out(Acted(ordered=3))
    assert settled(rung, lambda found: found == [3]) == [3]
