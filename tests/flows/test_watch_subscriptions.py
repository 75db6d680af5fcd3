"""Our webhooks are watched in runs: one child where something is to be done, none elsewhere."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from domain.events import WEBHOOK_REPAIRED
from flows.reconcile_webhooks import reconcile_webhooks
from flows.watch_subscriptions import watch_subscriptions
from sandbox import keys
from tests.flows.conftest import environment
from tests.flows.installation import Installation, Run, settled

DOOR = "http://127.0.0.1:8001/webhooks/instantly/webhook"
WISH = {
    "INSTANTLY_WEBHOOK_URL": DOOR,
    "INSTANTLY_WEBHOOK_SECRET": "a master of many words",
    "INSTANTLY_ALLOW_WRITES": "true",
}


class Hooks:
    """The webhooks of northwind at the sandbox, changed as a person would."""

    def __init__(self, base_url: str) -> None:
        headers = {"Authorization": f"Bearer {keys.NORTHWIND_KEY}", "User-Agent": "a person"}
        self.http = httpx.Client(base_url=f"{base_url}/api/v2", headers=headers)

    def all(self) -> list[dict[str, Any]]:
        answer = self.http.get("/webhooks", params={"limit": 100})
        found: list[dict[str, Any]] = answer.raise_for_status().json()["items"]
        return found

    def ours(self) -> dict[str, Any]:
        [found] = [one for one in self.all() if str(one.get("name")).startswith("salesbrain ")]
        return found

    def foreign(self) -> list[dict[str, Any]]:
        return [one for one in self.all() if "salesbrain " not in str(one.get("name"))]

    def delete(self, webhook_id: str) -> None:
        self.http.delete(f"/webhooks/{webhook_id}").raise_for_status()

    def edit(self, webhook_id: str, **changes: Any) -> None:
        self.http.patch(f"/webhooks/{webhook_id}", json=changes).raise_for_status()


@pytest.fixture
def hooks(instantly: str) -> Iterator[Hooks]:
    found = Hooks(instantly)
    yield found
    for one in found.all():
        if str(one.get("name")).startswith("salesbrain "):
            found.delete(one["id"])


@pytest.fixture
def wished() -> Iterator[None]:
    with environment(WISH):
        yield


def watched(run: Run, workspace: str = "northwind") -> str:
    """The message of the child run of a workspace."""
    return str(run.children[f"watch-subscriptions/{workspace}"]["state"]["message"])


def test_without_an_address_there_is_nothing_to_watch(synced: Installation) -> None:
    """The run says which setting is missing, and asks Instantly nothing."""
    run = synced.run(watch_subscriptions)
    assert run.state == "Completed"
    assert "INSTANTLY_WEBHOOK_URL is not set" in run.message


@pytest.mark.usefixtures("wished")
def test_a_webhook_is_made_for_every_workspace_and_then_left_alone(
    synced: Installation, hooks: Hooks
) -> None:
    """Three children make three; the next run has none, and the table shows each."""
    foreign = hooks.foreign()
    first = synced.run(watch_subscriptions)
    assert (first.state, first.message) == ("Completed", "3 of 3 webhooks deliver")
    assert len(first.children) == 3
    assert hooks.ours()["target_hook_url"] == DOOR
    second = synced.run(watch_subscriptions)
    assert (second.message, second.children) == ("3 of 3 webhooks deliver", {})
    rows = synced.table(second, "watch-subscriptions")
    assert [row["workspace"] for row in rows] == ["northwind", "beta-pool", "agency-sub"]
    assert hooks.foreign() == foreign


@pytest.mark.usefixtures("wished")
def test_a_deleted_one_comes_back_and_what_was_missed_is_fetched(
    synced: Installation, hooks: Hooks
) -> None:
    """A gap, an incident, an event; reconcile closes the gap and counts what it found."""
    made = synced.run(watch_subscriptions)
    assert settled(lambda: synced.api.events(WEBHOOK_REPAIRED, made.ids), bool)
    first = synced.run(reconcile_webhooks, only_gaps=True)
    assert first.message == "3 of 3 workspaces reconciled"
    last_good = datetime.now(UTC) - timedelta(days=5)
    synced.change(
        """
        update app.stream_states
        set last_succeeded_at = %s, backfill_from_at = %s, watermark_at = %s
        where stream = 'webhook' and workspace_id = 'northwind'
        """,
        last_good,
        last_good,
        last_good,
    )
    hooks.delete(hooks.ours()["id"])
    run = synced.run(watch_subscriptions, workspace="northwind")
    assert run.message == "1 of 1 webhooks deliver"
    assert watched(run) == "There is none of ours. It was made."
    assert hooks.ours()["status"] == 1
    [row] = synced.table(run, "webhook-northwind")
    assert row["done"] == "create"
    events = settled(lambda: synced.api.events(WEBHOOK_REPAIRED, run.ids), bool)
    assert len(events) == 1

    fetched = synced.run(reconcile_webhooks, only_gaps=True)
    assert fetched.message == "1 of 1 workspaces reconciled"
    assert list(fetched.children) == ["reconcile-webhooks/northwind"]
    [gap] = synced.rows("select * from app.delivery_gaps")
    assert gap["from_at"] == last_good
    assert gap["closed_at"] > gap["until_at"] > last_good
    assert gap["count_found"] > 0
    counted = synced.one("select sum(count_repaired)::int from app.repair_counts")
    assert counted >= gap["count_found"]
    assert any(
        one["kind"] == "(gap)" for one in synced.table(fetched, "reconcile-webhooks-northwind")
    )

    again = synced.run(reconcile_webhooks, only_gaps=True)
    assert (again.message, again.children) == ("0 of 0 workspaces reconciled", {})


@pytest.mark.usefixtures("wished")
def test_an_edited_one_is_restored_and_a_read_only_installation_says_so(
    synced: Installation, hooks: Hooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without leave to write: a failed child once, an incident, and nothing changed."""
    synced.run(watch_subscriptions)
    ours = hooks.ours()
    hooks.edit(ours["id"], target_hook_url="https://elsewhere.example/", headers=None)

    monkeypatch.setenv("INSTANTLY_ALLOW_WRITES", "false")
    refused = synced.run(watch_subscriptions, workspace="northwind")
    assert refused.state == "Failed"
    assert refused.message == "0 of 1 webhooks deliver; not: northwind (see app.incidents)"
    assert "may only read" in watched(refused)
    assert hooks.ours()["target_hook_url"] == "https://elsewhere.example/"
    known = synced.run(watch_subscriptions, workspace="northwind")
    assert (known.state, known.message, known.children) == ("Completed", refused.message, {})
    [row] = synced.table(refused, "webhook-northwind")
    assert "INSTANTLY_ALLOW_WRITES=true" in row["what to do"]

    monkeypatch.setenv("INSTANTLY_ALLOW_WRITES", "true")
    mended = synced.run(watch_subscriptions, workspace="northwind")
    assert mended.state == "Completed"
    assert hooks.ours() == ours
