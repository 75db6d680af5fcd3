"""What is known of leads, campaigns and accounts."""

from datetime import UTC, datetime, timedelta
from typing import Any

from models.session import Pool
from tasks.process.facts import follow_labels, lock
from tasks.process.rebuild import rebuild_facts
from tasks.process.write import supersede
from tests.tasks.process.inbox import LEAD, START, Inbox, body
from tests.tasks.process.test_order import label

NOW = datetime(2026, 3, 3, tzinfo=UTC)


def lead(inbox: Inbox) -> dict[str, Any]:
    [row] = inbox.table("lead_facts")
    return row


def test_the_last_word_on_interest_counts_whatever_came_last(inbox: Inbox) -> None:
    """A meeting booked after an interest, delivered before it, stands; a neutral one later takes
    it back to a plain lead."""
    inbox.deliver(body("lead_meeting_booked", 50))
    inbox.drain()
    inbox.deliver(body("lead_interested", 20))
    inbox.drain()
    facts = lead(inbox)
    assert (facts["interest"], facts["interest_at"]) == (2, START + timedelta(seconds=50))
    assert facts["count_meetings_booked"] == 1
    inbox.deliver(body("lead_neutral", 60))
    inbox.drain()
    facts = lead(inbox)
    assert (facts["interest"], facts["interest_at"]) == (None, START + timedelta(seconds=60))


def test_a_label_has_the_number_that_instantly_tells_now_or_later(inbox: Inbox) -> None:
    """Known before the event, or synced after it; counted anew it is the same."""
    inbox.deliver(body("Call me in May", 5))
    inbox.drain()
    assert (lead(inbox)["interest"], lead(inbox)["interest_label"]) == (None, "Call me in May")
    label(inbox, "call me in may", 7)

    async def followed(pool: Pool) -> int:
        async with pool.connection() as connection, connection.transaction():
            await lock(connection, ["northwind"])
            return await follow_labels(connection, ["northwind"])

    assert inbox.at(followed) == 1
    assert inbox.at(followed) == 0
    facts = lead(inbox)
    assert facts["interest"] == 7
    inbox.at(rebuild_facts)
    assert lead(inbox) == facts


def test_a_superseded_event_is_left_out_of_the_facts(inbox: Inbox) -> None:
    """Its counts, its verdict and what it explained are taken back; counted anew it is the same."""
    inbox.deliver(
        body("email_sent"), body("email_opened", 6), body("email_opened", 8),
        body("lead_interested", 9),
    )  # fmt: skip
    inbox.drain()
    assert (lead(inbox)["count_opened"], lead(inbox)["count_opened_human"]) == (2, 0)
    keys = {
        row["kind"]: row["event_key"]
        for row in inbox.rows("select kind, event_key from app.events order by occurred_at")
    }
    pairs = [
        ("northwind", keys["email_opened"], keys["email_sent"]),
        ("northwind", keys["lead_interested"], keys["email_sent"]),
    ]

    async def superseded(pool: Pool) -> int:
        async with pool.connection() as connection, connection.transaction():
            return await supersede(connection, pairs, NOW)

    assert inbox.at(superseded) == 2
    assert inbox.at(superseded) == 0
    facts = lead(inbox)
    assert (facts["count_opened"], facts["count_opened_human"]) == (1, 0)
    assert (facts["interest_at"], facts["last_event_at"]) == (None, START + timedelta(seconds=6))
    [campaign] = inbox.table("campaign_facts")
    assert (campaign["count_opened"], campaign["count_opened_human"]) == (1, 0)
    before = inbox.tables()
    inbox.at(rebuild_facts)
    assert inbox.tables() == before


def test_without_its_mail_an_open_is_a_persons_again(inbox: Inbox) -> None:
    """The mail that explained an open turns out to be another: the verdict is taken back."""
    inbox.deliver(body("email_sent"), body("email_opened", 6))
    inbox.drain()
    assert lead(inbox)["count_opened_human"] == 0
    [sent] = inbox.rows("select event_key from app.events where kind = 'email_sent'")

    async def superseded(pool: Pool) -> int:
        async with pool.connection() as connection, connection.transaction():
            return await supersede(
                connection, [("northwind", sent["event_key"], sent["event_key"])], NOW
            )

    inbox.at(superseded)
    assert inbox.table("event_verdicts") == []
    assert (lead(inbox)["count_sent"], lead(inbox)["count_opened_human"]) == (0, 1)


def test_an_event_that_names_no_campaign_counts_for_its_lead(inbox: Inbox) -> None:
    """In a row of facts of its own, and in no campaign's."""
    told = body("lead_unsubscribed", 3)
    del told["campaign_id"]
    inbox.deliver(told)
    inbox.drain()
    facts = lead(inbox)
    assert (facts["lead_address"], facts["campaign_id"]) == (LEAD, "")
    assert facts["is_unsubscribed"]
    assert inbox.table("campaign_facts") == []
