"""Scores follow what happened, set by set, and the hot leads follow the scores."""

from datetime import timedelta

from tasks.score.run import score_touched
from tests.tasks.process.inbox import LEAD, START, Inbox, body


def test_a_lead_that_replied_is_hot(inbox: Inbox) -> None:
    """From deliveries to the hot lead; a second run finds nothing to do."""
    inbox.deliver(body("email_sent"), body("reply_received", 7200, reply_text="Yes"))
    inbox.drain()
    now = START + timedelta(days=1)
    done = inbox.at(lambda pool: score_touched(pool, now))
    assert [one.lead_address for one in done.entries] == [LEAD]
    again = inbox.at(lambda pool: score_touched(pool, now))
    assert (again.touches, again.leads, again.entries, again.exits) == (0, 0, [], 0)
