"""Our webhook at Instantly is made, watched and mended, and nobody else's is touched."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.repair import CANNOT, CREATE, NOTHING, RESTORE, RESUME
from domain.webhook_secret import HEADER, secret_of
from tests.tasks.reconcile.conftest import DOOR, REAL, WISH, Watch

SECRET = secret_of("a master of many words", "northwind")
GAPS = """
    select from_at, until_at, because from app.delivery_gaps
    where workspace_id = 'northwind' order by delivery_gap_id
"""
OPEN = """
    select kind, remedy from app.incidents
    where workspace_id = 'northwind' and subject = 'webhook' and resolved_at is null
"""


def long_ago(watch: Watch, minutes: int = 4) -> datetime:
    """Move the last good look back; returns when it was."""
    moment = datetime.now(UTC) - timedelta(minutes=minutes)
    with watch.desk.connect() as connection:
        connection.execute(
            "update app.stream_states set last_succeeded_at = %s where stream = 'webhook'", [moment]
        )
    return moment


def test_the_first_one_is_made_as_wanted(watch: Watch) -> None:
    """All events, our address, our secret, our name; no gap and no incident; once."""
    foreign = watch.foreign()
    assert watch.attend().decision.action == CREATE  # type: ignore[union-attr]
    ours = watch.ours
    assert (ours["event_type"], ours["target_hook_url"], ours["campaign"]) == (
        "all_events", DOOR, None,
    )  # fmt: skip
    assert ours["headers"] == {HEADER: SECRET}
    again = watch.attend()
    assert (again.decision.action, again.is_news) == (NOTHING, False)  # type: ignore[union-attr]
    assert watch.ours["id"] == ours["id"]
    assert watch.foreign() == foreign
    assert watch.desk.rows(GAPS) == []
    assert watch.desk.rows(OPEN) == []


def test_a_disabled_one_is_resumed_and_its_gap_has_two_ends(watch: Watch) -> None:
    """From the last good look to now; one incident, which the next good look resolves."""
    watch.attend()
    last_good = long_ago(watch)
    watch.ours.update(status=-1, timestamp_error=datetime.now(UTC).isoformat())
    seen = watch.look()
    assert seen.is_news
    assert [gap["until_at"] for gap in watch.desk.rows(GAPS)] == [None]

    mended = watch.attend()
    assert mended.decision.action == RESUME  # type: ignore[union-attr]
    assert (mended.is_mended, mended.is_due) == (True, True)
    assert watch.ours["status"] == 1
    [gap] = watch.desk.rows(GAPS)
    assert gap["from_at"] == last_good
    assert last_good < gap["until_at"] <= datetime.now(UTC)
    assert [one["kind"] for one in watch.desk.rows(OPEN)] == ["webhook_disabled"]
    assert watch.look().is_good
    assert watch.desk.rows(OPEN) == []


def test_a_deleted_one_is_made_again(watch: Watch) -> None:
    """With a gap and an incident, unlike the first one ever."""
    watch.attend()
    long_ago(watch)
    deleted = watch.ours["id"]
    del watch.hooks[deleted]
    assert watch.attend().decision.action == CREATE  # type: ignore[union-attr]
    assert watch.ours["id"] != deleted
    assert len(watch.desk.rows(GAPS)) == 1
    assert [one["kind"] for one in watch.desk.rows(OPEN)] == ["webhook_missing"]


@pytest.mark.parametrize(
    "edit",
    [
        {"target_hook_url": "https://other.example/"},
        {"headers": None},
        {"event_type": "reply_received"},
        {"campaign": "some campaign"},
    ],
    ids=["address", "secret", "event type", "campaign"],
)
def test_an_edited_one_is_restored(watch: Watch, edit: dict[str, object]) -> None:
    """Whatever was changed by hand is as wanted again, and the span is a gap."""
    watch.attend()
    wanted = dict(watch.ours)
    watch.ours.update(edit)
    mended = watch.attend()
    assert mended.decision.action == RESTORE  # type: ignore[union-attr]
    assert mended.is_due
    assert watch.ours == wanted
    assert [one["kind"] for one in watch.desk.rows(OPEN)] == ["webhook_edited"]


def test_with_a_real_instantly_nothing_is_changed_until_writes_are_allowed(watch: Watch) -> None:
    """It says so, once; when a person mends it, the gap ends all the same."""
    public = Watch(watch.desk, watch.app, REAL, True, replace(WISH, target_url="https://1.1.1.1/w"))
    public.attend()
    real = replace(public, allow_writes=False)
    assert real.look().is_good
    real.ours["status"] = -1
    before = {key: dict(hook) for key, hook in real.hooks.items()}
    first, second = real.look(), real.attend()
    assert first.decision.action == second.decision.action == CANNOT  # type: ignore[union-attr]
    assert (first.is_news, real.look().is_news) == (True, False)
    assert not second.is_mended
    assert before == real.hooks
    [incident] = real.desk.rows(OPEN)
    assert "INSTANTLY_ALLOW_WRITES=true" in incident["remedy"]

    real.ours["status"] = 1
    healed = real.look()
    assert (healed.is_good, healed.is_due) == (True, True)
    assert real.desk.rows(OPEN) == []


@pytest.mark.parametrize(
    ("base_url", "target"),
    [(REAL, DOOR), (REAL, "http://10.1.2.3/w"), ("http://127.0.0.1:8010", "http://10.1.2.3/w")],
)
def test_no_private_address_is_ever_given_away(watch: Watch, base_url: str, target: str) -> None:
    """Not to the real Instantly; to the sandbox of this machine only this machine's own."""
    before = dict(watch.hooks)
    there = replace(watch, base_url=base_url, wish=replace(WISH, target_url=target))
    looked = there.attend()
    assert looked.decision.action == CANNOT  # type: ignore[union-attr]
    assert "INSTANTLY_WEBHOOK_URL" in looked.sentence
    assert before == watch.hooks


def test_without_a_master_secret_none_is_made(watch: Watch) -> None:
    """The gateway would refuse what it delivers."""
    looked = replace(watch, wish=replace(WISH, master=None)).attend()
    assert looked.decision.action == CANNOT  # type: ignore[union-attr]
    assert "INSTANTLY_WEBHOOK_SECRET is not set" in looked.sentence


def test_a_rotated_master_moves_the_header_and_an_old_worker_leaves_it(watch: Watch) -> None:
    """New and previous are valid together; who still runs with the old one changes nothing."""
    watch.attend()
    new = replace(watch, wish=replace(WISH, master="a new master", previous=WISH.master))
    assert new.attend().decision.edited == ("headers",)  # type: ignore[union-attr]
    assert new.ours["headers"] == {HEADER: secret_of("a new master", "northwind")}
    assert watch.desk.rows(GAPS) == watch.desk.rows(OPEN) == []
    old = watch.attend()
    assert old.decision.action == NOTHING  # type: ignore[union-attr]
    valid = "select count(*) from app.webhook_secrets where retired_at is null"
    assert watch.desk.one(valid) == 2 * len(watch.desk.customers.workspaces)
    replace(new, wish=replace(new.wish, previous=None)).attend()
    assert watch.desk.one(valid) == len(watch.desk.customers.workspaces)


def test_a_refused_key_is_an_incident_and_no_gap(watch: Watch) -> None:
    """Nothing is known of the webhook then: the next look that sees it decides."""
    watch.attend()
    watch.desk.order("faults", {"fail": {"status": 401, "count": 9, "path": "/webhooks"}})
    looked = watch.look()
    assert (looked.is_good, looked.is_news) == (False, True)
    assert looked.error is not None
    assert watch.desk.rows(GAPS) == []
    assert [one["kind"] for one in watch.desk.rows(OPEN)] == ["key_refused"]


def test_a_stray_to_our_door_is_told_and_left_alone(watch: Watch) -> None:
    """It carries no name of ours; the remedy names the command that takes it over."""
    stray = next(iter(watch.hooks.values()))
    stray.update(target_hook_url=DOOR, status=1)
    before = dict(stray)
    watch.attend()
    assert stray == before
    [incident] = watch.desk.rows(OPEN)
    assert incident["kind"] == "webhook_stray"
    assert "salesbrain webhooks adopt" in incident["remedy"]
