"""Parked deliveries are told once, and are over when they were read."""

from datetime import UTC, datetime

from tasks.process.parked_incidents import KIND, note_parked
from tests.tasks.process.inbox import Inbox

NOW = datetime(2026, 3, 3, tzinfo=UTC)


def noted(inbox: Inbox) -> int:
    return inbox.at(lambda pool: note_parked(pool, NOW))


def test_parked_deliveries_are_one_incident_a_reason(inbox: Inbox) -> None:
    """Three of one kind are one incident that counts them; looking again changes nothing."""
    inbox.deliver(b"not json", b"[1]", b"{")
    inbox.drain()
    reasons = {row["reason"] for row in inbox.rows("select reason from app.parked_deliveries")}
    assert noted(inbox) == len(reasons)
    assert noted(inbox) == 0
    found = inbox.rows(
        "select subject, count_seen, example from app.incidents where kind = %s", KIND
    )
    assert {row["subject"] for row in found} == reasons
    assert sum(row["count_seen"] for row in found) == 3
    ids = {
        str(r["delivery_id"]) for r in inbox.rows("select delivery_id from app.parked_deliveries")
    }
    assert {row["example"] for row in found} <= ids


def test_the_incident_is_over_when_they_are_read(inbox: Inbox) -> None:
    """No row stands parked any more."""
    inbox.deliver(b"not json")
    inbox.drain()
    noted(inbox)
    with inbox.connect() as connection:
        connection.execute("delete from app.parked_deliveries")
    assert noted(inbox) == 1
    [row] = inbox.rows("select resolved_at from app.incidents where kind = %s", KIND)
    assert row["resolved_at"] == NOW
