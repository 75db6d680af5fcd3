"""Live events hang together with every answer of the API, and are decided by the seed alone."""

import asyncio
from collections import Counter
from datetime import timedelta
from typing import Any

import httpx
import orjson
import pytest

from domain.deliveries import Unreadable, read_delivery
from domain.happenings import happening
from sandbox.acts import ACTS
from sandbox.application import Sandbox, create_app
from sandbox.keys import NORTHWIND
from sandbox.load import LoadBodies
from sandbox.sending import Sending
from sandbox.server import Subscription, subscribe
from sandbox.world import ANCHOR, World, WorldShape, build_world
from tests.sandbox.conftest import BASE, client_of, leads_of, swept
from tests.sandbox.receiver import receiving, run, scene
from tests.sandbox.test_faithfulness import DOCUMENT, complaints_about


def happened(app: Sandbox, count: int, kind: str | None = None) -> list[dict[str, Any]]:
    """Bodies of what happened in northwind, as Instantly would send them."""
    from sandbox.payloads import document

    workspace = app.state.world.workspace_no(NORTHWIND)
    made = [one for _ in range(count) for one in app.live.happen(kind, workspace)]
    return [document(app.state.world, one) for one in made]


def one_lead(client: httpx.Client, body: dict[str, Any]) -> dict[str, Any]:
    """The lead a body is about."""
    (lead,) = leads_of(client, campaign=body["campaign_id"], search=body["lead_email"])
    return lead


def get(client: httpx.Client, path: str, **params: Any) -> Any:
    return client.get(f"{BASE}{path}", params=params).json()


def test_a_live_reply_is_a_mail_a_counter_and_a_number(
    app: Sandbox, northwind: httpx.Client
) -> None:
    """The same reply in GET /emails, on the lead, in the campaign's totals and in its day."""
    happened(app, 30, "sent")
    (waiting, *_) = happened(app, 1, "opened")
    campaign = waiting["campaign_id"]
    before = get(northwind, "/campaigns/analytics", id=campaign)[0]
    day = get(northwind, "/campaigns/analytics/daily", campaign_id=campaign)[-1]
    bodies = happened(app, 12, "replied")
    mine = [b for b in bodies if b["campaign_id"] == campaign]
    reply = mine[-1]
    mail = get(northwind, f"/emails/{reply['email_id']}")
    assert mail["body"] == {"text": reply["reply_text"], "html": reply["reply_html"]}
    assert (mail["ue_type"], mail["lead"]) == (2, reply["lead_email"])
    assert mail["thread_id"] in reply["unibox_url"]
    assert mail["timestamp_created"] == reply["timestamp"]
    thread = swept(northwind, "/emails", search=f"thread:{mail['thread_id']}", sort_order="asc")
    assert [m["ue_type"] for m in thread][-2:] == [1, 2]
    lead = one_lead(northwind, reply)
    assert (lead["email_reply_count"], lead["status"]) == (1, 3)
    assert lead["timestamp_last_reply"] == reply["timestamp"]
    after = get(northwind, "/campaigns/analytics", id=campaign)[0]
    assert after["reply_count"] - before["reply_count"] == len(mine)
    today = get(northwind, "/campaigns/analytics/daily", campaign_id=campaign)[-1]
    assert today["replies"] - day["replies"] == len(mine)


def test_every_webhook_has_its_row_and_every_row_its_webhook(
    app: Sandbox, northwind: httpx.Client
) -> None:
    """Totals of the workspace grow by exactly what was told, kind by kind."""
    names = {
        "email_sent": "emails_sent_count",
        "email_opened": "open_count",
        "link_clicked": "link_click_count",
        "reply_received": "reply_count",
        "auto_reply_received": "reply_count_automatic",
        "email_bounced": "bounced_count",
        "lead_unsubscribed": "unsubscribed_count",
    }
    before = get(northwind, "/campaigns/analytics/overview")
    told = Counter(b["event_type"] for b in happened(app, 400))
    after = get(northwind, "/campaigns/analytics/overview")
    grown = {name: after[field] - before[field] for name, field in names.items()}
    assert grown == {name: told[name] for name in names}
    assert min(grown.values()) > 0
    mails = swept(northwind, "/emails", limit=100, min_timestamp_created=iso_now(app))
    assert Counter(m["ue_type"] for m in mails) == {
        1: told["email_sent"],
        2: told["reply_received"] + told["auto_reply_received"],
    }


def iso_now(app: Sandbox) -> str:
    return app.state.now_text()


def test_a_change_of_interest_is_the_leads_status(app: Sandbox, northwind: httpx.Client) -> None:
    """By its number, a custom label too; the newest change counts."""
    numbers = {"lead_interested": 1, "lead_not_interested": -1, "Referral": 2001}
    happened(app, 60, "sent")
    happened(app, 40, "replied")
    bodies = happened(app, 60, "interest") + happened(app, 12, "label")
    newest = {(b["lead_email"], b["campaign_id"]): b for b in bodies}
    chosen = [b for b in newest.values() if b["event_type"] in numbers]
    assert {b["event_type"] for b in chosen} == set(numbers)
    for body in chosen:
        assert one_lead(northwind, body)["lt_interest_status"] == numbers[body["event_type"]]


def test_bounced_and_unsubscribed_leads_get_no_further_mail(
    app: Sandbox, northwind: httpx.Client
) -> None:
    """Their status says it, and no later event of theirs is a mail."""
    happened(app, 80, "sent")
    bodies = happened(app, 8, "bounced") + happened(app, 8, "unsubscribed")
    ended = {b["lead_email"]: b for b in bodies if b["event_type"] != "email_sent"}
    later = [b for b in happened(app, 200, "sent") if b["lead_email"] in ended]
    assert all(b["timestamp"] < ended[b["lead_email"]]["timestamp"] for b in later)
    for body in ended.values():
        status = {"email_bounced": -1, "lead_unsubscribed": -2}[body["event_type"]]
        assert one_lead(northwind, body)["status"] == status


def test_campaigns_and_accounts_show_what_was_told(app: Sandbox, northwind: httpx.Client) -> None:
    """A completed campaign has status 3 and sends no more; an account in error has status -1."""
    (done,) = happened(app, 1, "campaign-completed")
    assert get(northwind, f"/campaigns/{done['campaign_id']}")["status"] == 3
    assert "lead_email" not in done
    mails = happened(app, 100, "sent")
    assert done["campaign_id"] not in {m["campaign_id"] for m in mails}
    (broken,) = happened(app, 1, "account-error")
    account = get(northwind, f"/accounts/{broken['email_account']}")
    assert (account["status"], account["status_message"]["code"]) == (-1, "EAUTH")
    assert "campaign_id" not in broken


def test_a_paused_campaign_sends_nothing_live(app: Sandbox, northwind: httpx.Client) -> None:
    """As with what was planned."""
    campaigns = [c for c in swept(northwind, "/campaigns", limit=100) if c["status"] == 1]
    for campaign in campaigns[1:]:
        northwind.post(f"{BASE}/campaigns/{campaign['id']}/pause")
    mails = happened(app, 40, "sent")
    assert {m["campaign_id"] for m in mails} == {campaigns[0]["id"]}


def test_custom_labels_and_unknown_kinds_happen(app: Sandbox) -> None:
    """A label is named by its text; a kind nobody documented has the lead's fields too."""
    happened(app, 10, "sent")
    assert happened(app, 6, "label")[-1]["event_type"] in ("Referral", "Needs info", "No budget")
    assert happened(app, 1, "unknown")[-1]["lead_email"]


@pytest.mark.parametrize("kind", ACTS)
def test_every_kind_can_happen_at_once(app: Sandbox, kind: str) -> None:
    """In a fresh world each kind can be asked for."""
    assert happened(app, 1, kind)


def bodies_of(seed: int) -> list[dict[str, Any]]:
    """What happens first in the world of a seed."""
    return happened(create_app(build_world(WorldShape(seed=seed)), limits=False), 150)


def test_the_seed_decides_what_happens() -> None:
    """The same seed and clock: the same bodies; another seed: others."""
    assert bodies_of(3) == bodies_of(3)
    assert bodies_of(3) != bodies_of(4)


def test_no_two_mails_share_a_moment_and_ids_ascend(app: Sandbox, northwind: httpx.Client) -> None:
    """Pages by cursor lose no live mail, however many happen in one millisecond."""
    made = [b for b in happened(app, 500) if b["event_type"] in ("email_sent", "reply_received")]
    ids = [m["id"] for m in swept(northwind, "/emails", limit=30, sort_order="asc")]
    assert ids == sorted(ids)
    assert {b["email_id"] for b in made} <= set(ids)
    assert len({b["timestamp"] for b in made}) == len(made)


def test_the_snapshot_is_in_order_of_time_and_mails_answer_mails(app: Sandbox) -> None:
    """Live and planned events are merged by time; what a reply answers is a mail of its lead."""
    happened(app, 300)
    app.state.offset += 3 * 86_400_000
    happened(app, 300)
    events = app.state.snapshot().events
    assert (events.t[1:] >= events.t[:-1]).all()
    answers = events.send >= 0
    sent = events.send[answers]
    assert (events.kind[sent] == 1).all()
    assert (events.row[sent] == events.row[answers]).all()
    assert (events.t[sent] <= events.t[answers]).all()


def test_what_was_planned_is_delivered_when_it_falls_due(world: World) -> None:
    """The clock moves on three days: each planned event comes once, and the log has no other."""

    planned = client_of(create_app(world, limits=False, clock=lambda: ANCHOR + timedelta(days=3)))
    start = "2026-11-24T09:00:00.001Z"
    mails = swept(planned, "/emails", limit=100, min_timestamp_created=start)

    async def test() -> None:
        async with receiving() as receiver, scene(world, mails=0) as here:
            await here.subscribe(receiver.url)
            before = await here.get("/webhook-events/summary", **{"from": "2026-11-24"})
            await here.order("clock", {"advance_seconds": 3 * 86_400})
            await asyncio.sleep(0.05)
            await here.quiet()
            received = Counter(r.body["event_type"] for r in receiver.received)
            replies = received["reply_received"] + received["auto_reply_received"]
            assert replies == sum(m["ue_type"] == 2 for m in mails) > 0
            assert received["email_sent"] == sum(m["ue_type"] == 1 for m in mails)
            after = await here.get("/webhook-events/summary", **{"from": "2026-11-24"})
            made_up_late = 2 * len(receiver.received) - (
                after["total_events"] - before["total_events"]
            )
            assert abs(made_up_late) <= 3  # events of the last second and a half before

    run(test())


def test_a_status_set_through_the_api_is_delivered(world: World) -> None:
    """update-interest-status causes the webhook that Instantly would send."""

    async def test() -> None:
        async with receiving() as receiver, scene(world) as here:
            await here.subscribe(receiver.url)
            page = await here.client.post("/api/v2/leads/list", json={"limit": 1})
            email = page.json()["items"][0]["email"]
            body = {"lead_email": email, "interest_value": 4}
            await here.client.post("/api/v2/leads/update-interest-status", json=body)
            await asyncio.sleep(0.05)
            await here.quiet()
            assert {r.body["event_type"] for r in receiver.received} == {"lead_closed"}
            assert {r.body["lead_email"] for r in receiver.received} == {email}

    run(test())


def test_events_happen_at_the_rate_asked_for(world: World) -> None:
    """200 a second for half a second, then none."""

    async def test() -> None:
        async with receiving() as receiver, scene(world) as here:
            await here.subscribe(receiver.url)
            await here.client.get("/_sandbox/webhooks")
            began = here.app.live.count
            await here.order("webhooks", {"rate": 200})
            await asyncio.sleep(0.5)
            await here.order("webhooks", {"rate": 0})
            made = here.app.live.count - began
            assert 60 <= made <= 160
            await asyncio.sleep(0.05)
            assert here.app.live.count - began == made

    run(test())


def test_it_starts_again_in_another_event_loop(app: Sandbox) -> None:
    """As tests in one process do: what ended with the first loop does not count as running."""

    async def test() -> None:
        async with receiving() as receiver:
            subscribe(app.state, Subscription(receiver.url, {}))
            app.live.configure(Sending(rate=0))
            app.live.start()
            app.live.happen("sent")
            await receiver.count(1)
            app.state.docs["webhooks"].clear()

    run(test())
    assert not app.live.is_running
    run(test())


def test_load_leaves_the_world_alone(world: World) -> None:
    """Distinct bodies of the workspace arrive, and no answer of the API changes."""

    async def test() -> None:
        load = Sending(rate=0, load=True)
        async with receiving() as receiver, scene(world, load) as here:
            await here.subscribe(receiver.url)
            before = await here.get("/campaigns/analytics/overview")
            await here.order("webhooks", {"rate": 2000})
            await receiver.count(300)
            await here.order("webhooks", {"rate": 0})
            await here.quiet()
            assert len({r.raw for r in receiver.received}) == len(receiver.received)
            assert await here.get("/campaigns/analytics/overview") == before

    run(test())


def test_load_bodies_are_distinct_and_of_the_sizes_promised() -> None:
    """70 % about 1 KB, 30 % replies of about 8 KB, each e-mail id of one mail only."""
    bodies = LoadBodies(5)
    raw = [bodies.body(n) for n in range(3000)]
    assert len(set(raw)) == 3000
    replies = [r for r in raw if b'"reply_text"' in r]
    assert len(replies) == 900
    assert 7000 < sum(map(len, replies)) / len(replies) < 9000
    small = [len(r) for r in raw if b'"reply_text"' not in r]
    assert 800 < sum(small) / len(small) < 1400
    assert raw[:50] == [LoadBodies(5).body(n) for n in range(50)]
    assert bodies.body(7) != LoadBodies(6).body(7)


@pytest.mark.skipif(not DOCUMENT.exists(), reason="set INSTANTLY_OPENAPI to the OpenAPI document")
@pytest.mark.parametrize(
    "path",
    ["/webhook-events", "/webhooks", "/emails", "/campaigns", "/accounts", "/audit-logs",
     "/campaigns/analytics", "/campaigns/analytics/daily", "/campaigns/analytics/overview"],
)  # fmt: skip
def test_answers_are_still_what_the_document_promises(world: World, path: str) -> None:
    """After live events, failures and a subscription switched off."""

    async def test() -> None:
        strict = Sending(rate=0, schedule=(0.01,), disable_after=30)
        async with receiving(lambda _: 500) as receiver, scene(world, strict) as here:
            await here.subscribe(receiver.url)
            await here.happen(120)
            await here.happen(2, "account-error")
            await here.happen(1, "campaign-completed")
            await here.quiet()
            assert complaints_about("GET", path, await here.get(path)) == set()

    run(test())


def test_scanners_open_at_once_and_the_truth_names_them(
    app: Sandbox, northwind: httpx.Client
) -> None:
    """Live opens and clicks of machines come within seconds of the mail, and are known as such."""
    before = len(_machines(northwind))
    happened(app, 40, "sent")
    happened(app, 30, "opened")
    assert len(_machines(northwind)) > before


def _machines(client: httpx.Client) -> list[dict[str, Any]]:
    url = BASE.removesuffix("/api/v2") + "/_sandbox/truth"
    machine: list[dict[str, Any]] = client.get(url).json()["machine"]
    return machine


def test_each_live_event_is_an_event_of_its_own(app: Sandbox) -> None:
    """By the rule of identity: no two of a thousand merge; nor do load bodies."""
    moment = ANCHOR
    raw = [orjson.dumps(b) for b in happened(app, 1000)]
    raw += [LoadBodies(1).body(n) for n in range(1000)]
    keys = set()
    for one in raw:
        said = read_delivery(one)
        assert not isinstance(said, Unreadable)
        found = happening(said, workspace_id="northwind", received_at=moment)
        assert not isinstance(found, Unreadable)
        keys.add(found.event_key)
    assert len(keys) == len(raw) > 2000 - 1
