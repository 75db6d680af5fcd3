"""Read again: the log from the inbox, the facts from the log, the parked by today's rules."""

from datetime import UTC, datetime, timedelta

from tasks.process.parked import list_parked, redrive, show_parked
from tasks.process.rebuild import rebuild_events, rebuild_facts
from tasks.process.replay import Span, replay
from tests.tasks.process.inbox import START, TABLES, Inbox, body
from tests.tasks.process.test_many_drains import bodies

NOW = datetime(2026, 3, 3, tzinfo=UTC)
FACTS = tuple(name for name in TABLES if name not in ("events", "messages"))


def filled(inbox: Inbox) -> None:
    inbox.deliver(*bodies(300), body("account_error", 3), body("campaign_completed", 700))
    inbox.drain()


def test_facts_from_the_log_alone_are_the_same(inbox: Inbox) -> None:
    """Emptied and counted anew, verdicts and conversations too; and once more."""
    filled(inbox)
    expected = inbox.tables()
    inbox.forget(FACTS)
    for _ in range(2):
        [rebuilt] = inbox.at(rebuild_facts)
        assert rebuilt.leads == len(expected["lead_facts"]) > 1
        assert inbox.tables() == expected


def test_the_log_from_the_inbox_is_the_same(inbox: Inbox) -> None:
    """With everything emptied but the inbox."""
    filled(inbox)
    expected = inbox.tables()
    inbox.forget(TABLES)
    done = inbox.at(rebuild_events)
    assert (done.deliveries, done.new) == (302, len(expected["events"]))
    assert inbox.tables() == expected


def test_a_dry_run_counts_what_a_replay_then_does(inbox: Inbox) -> None:
    """Of one kind, of one span; the dry run writes nothing; twice adds nothing."""
    filled(inbox)
    inbox.forget([*TABLES, "parked_deliveries"])
    span = Span(since=START, until=START + timedelta(milliseconds=200), kind="email_clicked")
    told = inbox.at(lambda pool: replay(pool, span, dry_run=True))
    assert told.new > 10
    assert told.by_kind == {"email_clicked": told.new}
    assert inbox.tables() == {name: [] for name in TABLES}
    assert inbox.at(lambda pool: replay(pool, span)) == told
    assert len(inbox.table("events")) == told.new
    again = inbox.at(lambda pool: replay(pool, span))
    assert (again.new, again.same) == (0, told.new + told.same)


def test_the_parked_are_listed_shown_and_redriven(inbox: Inbox) -> None:
    """A delivery of a workspace that joined the customers file later is read after a redrive,
    one that still cannot be read is parked again and counts its attempts."""
    inbox.deliver(body("email_sent"), workspace="late")
    inbox.deliver(b"not json")
    inbox.drain()
    listed = inbox.at(list_parked)
    assert {row["reason"] for row in listed} == {"unknown_workspace", "not_json"}
    [broken] = [row for row in listed if row["reason"] == "not_json"]
    shown = inbox.at(lambda pool: show_parked(pool, broken["delivery_id"]))
    assert shown is not None
    assert shown["body"] == b"not json"
    inbox.open("late", None)
    assert inbox.at(lambda pool: redrive(pool, now=NOW)) == 2
    drained = inbox.drain()
    assert (drained.events_new, drained.parked) == (1, 1)
    [row] = inbox.at(list_parked)
    assert (row["delivery_id"], row["attempts"]) == (broken["delivery_id"], 2)
    assert row["redriven_at"] == NOW


def test_a_replay_reads_what_was_parked(inbox: Inbox) -> None:
    """And takes it off the list."""
    inbox.deliver(body("email_sent"), workspace="late")
    inbox.drain()
    inbox.open("late", None)
    done = inbox.at(lambda pool: replay(pool, Span(workspace="late")))
    assert (done.new, done.unparked) == (1, 1)
    assert inbox.at(list_parked) == []
