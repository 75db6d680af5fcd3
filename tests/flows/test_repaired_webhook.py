"""A gateway dies, Instantly gives up: the watch brings the webhook back, and nothing stays lost."""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from cli.local import processes
from flows.reconcile_webhooks import reconcile_webhooks
from flows.sync_campaigns import sync_campaigns
from flows.sync_emails import sync_emails
from flows.sync_leads import sync_leads
from flows.watch_subscriptions import watch_subscriptions
from sandbox import keys
from tests.flows.conftest import PROJECT, environment
from tests.flows.installation import Installation, with_password
from tests.gateway.running import PATH, gateway

MASTER = "a master of many words"


@pytest.fixture
def living() -> Iterator[str]:
    """The address of a sandbox whose world goes on."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox", "--port", "0", "--leads", "300", "--no-limits"],
        stdout=subprocess.PIPE, text=True, cwd=PROJECT, start_new_session=True,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[-1]
    finally:
        processes.stop(process.pid)


class Instantly:
    """What a person sees of northwind there, and the switches of the simulation."""

    def __init__(self, url: str) -> None:
        headers = {"Authorization": f"Bearer {keys.NORTHWIND_KEY}", "User-Agent": "a person"}
        self.http = httpx.Client(base_url=url, headers=headers)

    def order(self, path: str, **body: Any) -> dict[str, Any]:
        done: dict[str, Any] = self.http.post(f"/_sandbox/{path}", json=body).json()
        return done

    def happen(self, count: int) -> None:
        """So many things happen in northwind, of the kinds that polling can find again."""
        for kind in ("sent", "opened", "clicked", "replied"):
            self.order("events", kind=kind, count=count, workspace=keys.NORTHWIND)

    def hooks(self) -> list[dict[str, Any]]:
        answer = self.http.get("/api/v2/webhooks", params={"limit": 100})
        return list(answer.raise_for_status().json()["items"])

    def ours(self) -> dict[str, Any]:
        [found] = [one for one in self.hooks() if str(one.get("name")).startswith("salesbrain ")]
        return found

    def be_alone(self) -> None:
        """Delete other people's webhooks: their deliveries stand in the log too, and tell all."""
        for one in self.hooks():
            self.http.delete(f"/api/v2/webhooks/{one['id']}").raise_for_status()

    def never_tried(self) -> Counter[str]:
        """Events by type of which nothing was even sent, since the webhook was off."""
        items = self.http.get("/_sandbox/ledger", params={"limit": 10_000}).json()["items"]
        unsent = ("disabled", "given_up")  # the second also ends what was tried before
        tried = {one["event"] for one in items if one["outcome"] not in unsent}
        return Counter(
            {one["event"]: one["type"] for one in items if one["event"] not in tried}.values()
        )

    def pending(self) -> int:
        return int(self.http.get("/_sandbox/webhooks").json()["pending"])


def until(is_true: Callable[[], object], what: str, seconds: float = 90) -> None:
    ends = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < ends, f"waited in vain for {what}"
        time.sleep(0.1)


LEADS = """
    select count(*) from instantly.leads as l
    left join app.lead_facts as f
        on f.workspace_id = l.workspace_id and f.lead_address = l.address
        and f.campaign_id = l.campaign_id
    where l.campaign_id is not null and l.workspace_id = 'northwind' and (
        coalesce(f.count_opened, 0) <> l.open_count or coalesce(f.count_clicked, 0) <> l.click_count
    )
"""
MAILS = """
    select count(*) from instantly.emails as m
    where m.workspace_id = 'northwind' and m.mail_type in (1, 2) and m.lead_address is not null
        and not exists (
            select from app.events as e
            where e.workspace_id = m.workspace_id and e.email_id = m.email_id
                and e.kind in ('email_sent', 'reply_received', 'auto_reply_received')
        )
"""
"""Leads whose counts differ from Instantly's own, and mails that are no event."""


def test_what_a_dead_gateway_missed_comes_back(
    first_runs: tuple[Installation, Any],  # for the server's and the settings' sake
    fresh_database_url: str,
    living: str,
    tmp_path: Path,
) -> None:
    """Disabled by failures, resumed, and every mail, open and click counted as Instantly counts."""
    installation = first_runs[0].at(with_password(fresh_database_url))
    instantly = Instantly(living)
    instantly.be_alone()
    with gateway(fresh_database_url, tmp_path / "spool") as door:
        wished = {
            "DATABASE_URL": installation.url,
            "INSTANTLY_BASE_URL": living,
            "INSTANTLY_WEBHOOK_URL": door.url + PATH,
            "INSTANTLY_WEBHOOK_SECRET": MASTER,
            "INSTANTLY_ALLOW_WRITES": "true",
        }
        with environment(wished):
            installation.run(sync_campaigns, workspace="northwind")
            for flow in (sync_leads, sync_emails, watch_subscriptions, reconcile_webhooks):
                assert installation.run(flow, workspace="northwind").state == "Completed"
            assert installation.rows("select * from app.repair_counts") == []
            sending = {"schedule": "0.1/0.2", "disable-after": 6, "timeout": 1}
            instantly.order("webhooks", running=True, rate=0, **sending)
            instantly.happen(3)
            until(lambda: instantly.pending() == 0, "the first deliveries")
            kept = installation.one("select count(*) from app.webhook_inbox")
            assert kept > 0

            door.kill()
            instantly.happen(5)
            until(lambda: instantly.ours()["status"] == -1, "the webhook to be disabled")
            instantly.happen(3)  # nothing is even tried
            until(lambda: instantly.pending() == 0, "the last tries")

            port = str(door.port)
            with gateway(fresh_database_url, tmp_path / "spool", gateway_port=port):
                mended = installation.run(watch_subscriptions, workspace="northwind")
                assert mended.state == "Completed"
                assert instantly.ours()["status"] == 1
                closed = installation.run(reconcile_webhooks, only_gaps=True)
                assert closed.message == "1 of 1 workspaces reconciled"

    [gap] = installation.rows("select * from app.delivery_gaps")
    assert gap["closed_at"] is not None
    assert gap["count_found"] > 0
    ways = installation.rows(
        "select way, sum(count_missed)::int as n from app.repair_counts group by way"
    )
    found = {row["way"]: row["n"] for row in ways}
    lost = instantly.never_tried()
    assert found["delivery_log"] > 0
    assert found["emails"] == lost["email_sent"] + lost["reply_received"] > 0
    assert found["counters"] == lost["email_opened"] + lost["link_clicked"] > 0
    assert set(found) <= {"delivery_log", "emails", "counters", "statuses"}
    assert installation.one("select count(*) from app.inbox_queue") == 0
    assert installation.one(LEADS) == 0
    assert installation.one(MAILS) == 0
