"""Opens and clicks judged as they come, whatever came first."""

from itertools import permutations
from typing import Any

import pytest

from tests.tasks.process.inbox import Inbox, body


def of_lead(number: int, kind: str, at: float) -> dict[str, Any]:
    address = f"lead{number}@example.net"
    return body(kind, at, lead_email=address, email=address)


SEVERAL = {
    "the mail comes after its open": (
        [body("email_opened", 6), body("email_sent")], {"after_sending"}, 1,
    ),
    "the mail is stamped after its click": (
        [body("email_sent", 4), body("link_clicked", 0)], {"after_sending"}, 1,
    ),
    "a click a minute after the mail": (
        [body("link_clicked", 60), body("email_sent")], {"after_sending"}, 1,
    ),
    "an open in time": ([body("email_opened", 10.001), body("email_sent")], set[str](), 0),
    "three clicks across seconds": (
        [body("link_clicked", 100.9), body("link_clicked", 102.1), body("link_clicked", 101.5)],
        {"all_links"}, 3,
    ),
    "two clicks": ([body("link_clicked", 100.9), body("link_clicked", 102.1)], set[str](), 0),
    "the scanner's own open": (
        [body("email_opened", 99), body("link_clicked", 101.0), body("link_clicked", 100.5),
         body("link_clicked", 100.9)], {"all_links"}, 4,
    ),
    "three leads click in one second": (
        [of_lead(1, "link_clicked", 100), of_lead(2, "link_clicked", 100.4),
         of_lead(3, "link_clicked", 100.9)], {"many_leads"}, 3,
    ),
    "three leads click in two seconds": (
        [of_lead(1, "link_clicked", 100.5), of_lead(2, "link_clicked", 100.9),
         of_lead(3, "link_clicked", 101.1)], set[str](), 0,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEVERAL)
def test_whatever_comes_last_the_verdict_is_the_same(inbox: Inbox, name: str) -> None:
    """One by one in several orders: the reasons, and the counts of people, come out the same."""
    bodies, reasons, machines = SEVERAL[name]
    touched = sum(one["event_type"] != "email_sent" for one in bodies)
    with inbox.kept():
        for order in [*permutations(bodies)][:6]:
            inbox.forget(["events", "event_verdicts", "lead_facts", "campaign_facts"])
            for one in order:
                inbox.deliver(one)
                inbox.drain()
            verdicts = inbox.table("event_verdicts")
            assert {row["reason"] for row in verdicts} == reasons
            assert len(verdicts) == machines
            for facts in ("lead_facts", "campaign_facts"):
                rows = inbox.table(facts)
                people = sum(r["count_opened_human"] + r["count_clicked_human"] for r in rows)
                assert people == touched - machines
