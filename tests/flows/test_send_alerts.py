"""The safety net of alerts, and the sign of life."""

from collections.abc import Iterator

import pytest

from flows.send_alerts import send_alerts
from flows.sync_accounts import sync_accounts
from tests.flows.installation import Installation
from tests.tasks.receiver import Receiver, listening

INCIDENT = """
    insert into app.incidents (
        workspace_id, kind, subject, summary, remedy, opened_at, last_seen_at, count_seen
    )
    values ('beta-pool', 'rows_parked', 'emails', '1 item.', 'Look.', now(), now(), 1)
"""


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """ALERT_URLS and ALERT_DEADMAN_URL lead to it, by secret paths."""
    with listening() as found:
        monkeypatch.setenv("ALERT_URLS", found.url("hush-alerts"))
        monkeypatch.setenv("ALERT_DEADMAN_URL", f"http://127.0.0.1:{found.port}/hush-alive")
        monkeypatch.setenv("ALERT_ALLOW_PRIVATE_TARGETS", "true")
        yield found


def test_an_incident_is_told_and_then_a_sign_of_life(
    synced: Installation, receiver: Receiver
) -> None:
    """A run with something to tell and one without; each asks the dead-man service once."""
    synced.change(INCIDENT)
    first, second = synced.run(send_alerts), synced.run(send_alerts)
    assert (first.state, first.message) == ("Completed", "Alerts sent: 1, failing: 0")
    assert (second.state, second.message) == ("Completed", "Alerts sent: 0, failing: 0")
    assert receiver.titles == ["[beta-pool] emails: rows parked"]
    assert receiver.paths == ["/hush-alerts", "/hush-alive", "/hush-alive"]


def test_alerts_that_do_not_arrive_fail_the_run_and_the_sign_of_life(
    synced: Installation, receiver: Receiver
) -> None:
    """Who cannot be told of trouble learns of it by the silence; the run names no secret."""
    receiver.answers = [500]
    synced.change(INCIDENT)
    run = synced.run(send_alerts)
    assert run.state == "Failed"
    assert run.message == "Alerts sent: 0, failing: 1: see error in app.outbox"
    assert receiver.paths == ["/hush-alerts"]


def test_a_dead_man_service_that_does_not_answer_fails_the_run(
    synced: Installation, receiver: Receiver
) -> None:
    """The run says which setting it was, and not what stands in it."""
    receiver.answers = [503]
    run = synced.run(send_alerts)
    assert run.state == "Failed"
    assert "ALERT_DEADMAN_URL answered HTTP 503" in run.message
    assert "hush" not in run.message


def test_each_address_can_be_tried_from_the_form(
    synced: Installation, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which of them works and which does not, by kind and place; nothing else is sent."""
    synced.change(INCIDENT)
    one = synced.run(send_alerts, is_test=True)
    assert (one.state, one.message) == ("Completed", "json #1: sent")
    assert receiver.titles == ["[test] test"]
    monkeypatch.setenv("ALERT_URLS", f"{receiver.url()} hush://hush")
    two = synced.run(send_alerts, is_test=True)
    assert two.state == "Failed"
    assert two.message.startswith("json #1: sent; address #2: apprise cannot use this address")
    monkeypatch.delenv("ALERT_URLS")
    none = synced.run(send_alerts, is_test=True)
    assert (none.state, none.message) == ("Failed", "ALERT_URLS is not set: nobody is told")


def test_what_postgres_refuses_is_told_in_the_page_and_as_an_alert(
    synced: Installation, receiver: Receiver
) -> None:
    """A sync that cannot write: its workspace's page says why it idles, and somebody is told."""
    synced.change("revoke insert on instantly.accounts from salesbrain_worker")
    run = synced.run(sync_accounts, workspace="northwind")
    assert run.state == "Failed"
    assert "permission denied" in run.child("accounts", "northwind")[1]
    page = synced.page(run, "why-idle-northwind")
    assert "**database** (sync accounts" in page
    assert "| accounts |" in page
    assert "**database**: Postgres refused" in page
    synced.run(send_alerts)
    assert receiver.titles == ["[northwind] sync accounts: database"]
