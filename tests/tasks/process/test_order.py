"""The end state is a function of the set of deliveries: no order, no duplicate changes it."""

import random
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cli.local.postgres import Postgres
from domain.machine import Seen, verdicts
from tests.conftest import copied_database
from tests.tasks.process.inbox import CAMPAIGN, TABLES, Inbox, Sent, body

EMPTIED = (*TABLES, "webhook_inbox", "inbox_queue", "parked_deliveries")
KINDS = (
    "email_sent", "email_opened", "email_opened", "link_clicked", "link_clicked",
    "reply_received", "auto_reply_received", "email_bounced", "lead_unsubscribed",
    "lead_interested", "lead_neutral", "lead_meeting_booked", "Call me in May", "account_error",
    "campaign_completed",
)  # fmt: skip
MAIL = "0195f000-0000-7000-8000-0000000000"
NEVER_IN = ("campaign_id", "email_account", "step", "timestamp", "email_id", "lead_email")


@pytest.fixture(scope="module")
def shared(postgres_server: Postgres) -> Iterator[Inbox]:
    """One database for all examples, with a label of which Instantly tells the number."""
    with copied_database(postgres_server) as url:
        inbox = Inbox(url)
        inbox.open()
        label(inbox, "call me in may", 5)
        with inbox.kept():
            yield inbox


def label(inbox: Inbox, text: str, status: int) -> None:
    with inbox.connect() as connection:
        connection.execute(
            """
            insert into instantly.lead_labels (
                workspace_id, organization_id, content_hash, first_seen_at, changed_at,
                lead_label_id, label, interest_status
            ) values ('northwind', 'northwind', gen_random_uuid(), now(), now(), %s, %s, %s)
            """,
            [text, text, status],
        )


@st.composite
def bodies(draw: st.DrawFn) -> dict[str, Any]:
    """Few leads, campaigns and seconds, so that events meet; some fields missing."""
    lead = f"lead{draw(st.integers(0, 6))}@example.net"
    mail = draw(st.integers(0, 3))
    whole = body(
        draw(st.sampled_from(KINDS)),
        draw(st.sampled_from([0.0, 0.4, 1.0, 2.2, 3.0, 9.5, 15.0, 59.0, 75.0])),
        lead_email=lead,
        email=lead,
        campaign_id=draw(st.sampled_from([CAMPAIGN, CAMPAIGN[:-1] + "2"])),
        email_id=f"{MAIL}{mail:02x}",
        reply_subject="Re: Hello",
        reply_text="Yes, gladly.",
    )
    missing = draw(st.sets(st.sampled_from(NEVER_IN), max_size=2))
    return {key: value for key, value in whole.items() if key not in missing}


@st.composite
def deliveries(draw: st.DrawFn) -> list[Sent]:
    """Some of them told twice, the second time with less, or by the delivery log."""
    told = draw(st.lists(bodies(), min_size=1, max_size=25))
    sent = [Sent(one, number=number) for number, one in enumerate(told)]
    for again in draw(st.lists(st.sampled_from(sent), max_size=10)):
        assert isinstance(again.body, dict)
        less = draw(st.sets(st.sampled_from(("step", "variant", "email_account", "is_first"))))
        poorer = {key: value for key, value in again.body.items() if key not in less}
        source = draw(st.sampled_from(["webhook", "delivery_log"]))
        sent.append(Sent(poorer, source, number=len(sent)))
    return sent


@st.composite
def touches(draw: st.DrawFn) -> list[Sent]:
    """Mails sent, opens and clicks of many leads within seconds, in any order."""
    times = st.sampled_from([0.0, 0.2, 1.0, 1.3, 2.6, 3.0, 5.5, 11.0, 59.0, 61.0, 64.0])
    kinds = st.sampled_from(["email_sent", "email_opened", "email_opened", "link_clicked"])
    told = draw(
        st.lists(st.tuples(kinds, st.integers(0, 6), times), min_size=5, max_size=40, unique=True)
    )
    leads = [f"lead{lead}@example.net" for _, lead, _ in told]
    return [
        Sent(body(kind, at, lead_email=lead, email=lead), number=number)
        for number, ((kind, _, at), lead) in enumerate(zip(told, leads, strict=True))
    ]


def drained(inbox: Inbox, portions: list[list[Sent]]) -> dict[str, Any]:
    """The tables after these portions were delivered and processed one by one."""
    inbox.forget(EMPTIED)
    for portion in portions:
        inbox.put(portion)
        inbox.drain(batch=7)
    assert inbox.table("parked_deliveries") == []
    return inbox.tables()


HURRIED = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@HURRIED
@given(sent=deliveries(), seed=st.integers(0, 2**20))
def test_any_order_and_any_duplication_end_in_the_same_tables(
    shared: Inbox, sent: list[Sent], seed: int
) -> None:
    """All at once in order, and in portions shuffled with everything once more, come to the same,
    and the verdicts on opens and clicks are those of domain/machine.py."""
    expected = drained(shared, [sent])
    assert judged(expected) == by_the_rules(expected)
    again = [Sent(one.body, one.source, number=len(sent) + i) for i, one in enumerate(sent)]
    assert drained(shared, shuffled([*sent, *again], seed, 4)) == expected


@HURRIED
@given(sent=touches(), seed=st.integers(0, 2**20))
def test_verdicts_are_those_of_the_rules_in_any_order(
    shared: Inbox, sent: list[Sent], seed: int
) -> None:
    """Opens and clicks that come a few at a time, also before the mail they belong to, are judged
    as domain/machine.py judges all of them at once, and the counts of people follow."""
    tables = drained(shared, shuffled(sent, seed, 12))
    machines = by_the_rules(tables)
    assert judged(tables) == machines
    for kind, column in (("email_opened", "count_opened"), ("email_clicked", "count_clicked")):
        touched = [row["event_key"] for row in tables["events"] if row["kind"] == kind]
        people = sum(key not in machines for key in touched)
        for name in ("lead_facts", "campaign_facts"):
            assert sum(row[column] for row in tables[name]) == len(touched)
            assert sum(row[f"{column}_human"] for row in tables[name]) == people


def shuffled(sent: list[Sent], seed: int, portions: int) -> list[list[Sent]]:
    """In another order, cut into so many portions or fewer."""
    dice = random.Random(seed)
    mixed = [*sent]
    dice.shuffle(mixed)
    cuts = sorted(dice.sample(range(len(mixed)), k=min(portions - 1, len(mixed))))
    return [mixed[start:end] for start, end in zip([0, *cuts], [*cuts, len(mixed)], strict=True)]


def judged(tables: dict[str, Any]) -> dict[UUID, str]:
    return {row["event_key"]: row["reason"] for row in tables["event_verdicts"]}


def by_the_rules(tables: dict[str, Any]) -> dict[UUID, str]:
    """The rules read events with a lead, a campaign and a time of their own."""
    events = [
        Seen(e["event_key"], e["kind"], e["occurred_at"], e["campaign_id"], e["lead_address"])
        for e in tables["events"]
        if e["campaign_id"] and e["lead_address"] and e["event_key"].int >> 80
    ]
    return {key: found.reason for key, found in verdicts(events).items()}
