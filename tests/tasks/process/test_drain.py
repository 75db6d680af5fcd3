"""From the inbox to events and facts."""

from datetime import UTC, datetime, timedelta

from models.session import Pool
from tasks.process.claim import BEGINNING, claim
from tests.tasks.process.inbox import ACCOUNT, CAMPAIGN, LEAD, START, Inbox, Sent, body


def test_a_delivery_becomes_an_event_and_facts(inbox: Inbox) -> None:
    """One mail sent: one event, one row of facts of its lead, campaign and account; no queue."""
    inbox.deliver(body("email_sent"))
    drained = inbox.drain()
    assert (drained.deliveries, drained.events_new, drained.parked) == (1, 1, 0)
    [event] = inbox.table("events")
    assert event["kind"] == "email_sent"
    assert (event["campaign_id"], event["lead_address"]) == (CAMPAIGN, LEAD)
    assert event["organization_id"] == "northwind"
    [lead] = inbox.table("lead_facts")
    assert (lead["count_sent"], lead["first_sent_at"], lead["last_event_at"]) == (1, START, START)
    [campaign] = inbox.table("campaign_facts")
    assert campaign["count_sent"] == 1
    [account] = inbox.table("account_facts")
    assert (account["account_email"], account["count_sent"]) == (ACCOUNT, 1)
    assert inbox.one("select count(*) from app.inbox_queue") == 0


def test_the_same_delivery_twice_changes_nothing(inbox: Inbox) -> None:
    """In one batch, and in a later one: the second counts as known and touches no table."""
    inbox.deliver(body("reply_received"), body("reply_received", firstName="Janet"))
    assert inbox.drain().events_again == 1
    before = inbox.tables()
    inbox.deliver(body("reply_received", firstName="Joan"))
    drained = inbox.drain()
    assert (drained.events_new, drained.events_again, drained.events_changed) == (0, 1, 0)
    assert inbox.tables() == before
    assert inbox.one("select count_replied from app.lead_facts") == 1


def test_a_telling_that_knows_more_completes_the_event(inbox: Inbox) -> None:
    """The delivery log knew no account; the webhook that comes late does: its facts follow."""
    told = body("email_opened", 5)
    poor = {key: value for key, value in told.items() if key not in ("email_account", "step")}
    inbox.deliver(poor, source="delivery_log")
    inbox.drain()
    assert inbox.table("account_facts") == []
    inbox.deliver(told)
    drained = inbox.drain()
    assert (drained.events_new, drained.events_again, drained.events_changed) == (0, 1, 1)
    [event] = inbox.table("events")
    assert (event["account_email"], event["step"], event["source"]) == (ACCOUNT, 1, "webhook")
    assert len(inbox.table("account_facts")) == 1
    assert inbox.one("select count_opened from app.lead_facts") == 1
    assert inbox.one("select first_opened_at from app.lead_facts") == START + timedelta(seconds=5)


def test_what_came_late_is_found_behind_what_was_claimed(inbox: Inbox) -> None:
    """A delivery out of a spool, received before all others, while the queue is long: a drain
    that has gone ahead comes back for it."""
    with inbox.kept():
        inbox.put([Sent(body("email_opened", n), number=1000 + n) for n in range(30)])
        assert inbox.drain(batch=10, most=20).deliveries == 20
        inbox.put([Sent(body("email_sent"), number=1)])
        assert inbox.drain(batch=5).deliveries == 11
    assert inbox.one("select count(*) from app.inbox_queue") == 0


def test_bodies_are_taken_up_to_a_budget(inbox: Inbox) -> None:
    """Of five bodies of 10 KB a budget of 25 KB takes three; one is always taken."""
    large = "x" * 10_000
    inbox.deliver(*(body("email_opened", n, personalization=large) for n in range(5)))

    async def claimed(pool: Pool) -> list[int]:
        found = []
        for budget in (25_000, 0, 1_000_000):
            async with pool.connection() as connection, connection.transaction():
                now = datetime.now(UTC)
                taken = await claim(connection, most=10, since=BEGINNING, now=now, budget=budget)
                found.append(len(taken))
        return found

    assert inbox.at(claimed) == [3, 1, 1]
