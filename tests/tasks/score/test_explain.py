"""A score of any moment by what was known at any other: the same number for ever."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events import (
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_SENT,
    INFERRED,
    LEAD_MEETING_BOOKED,
    REPLY_RECEIVED,
)
from tasks.score.explain import Explained, explain
from tests.tasks.process.inbox import Inbox, body
from tests.tasks.score.log import NOON, Log, address, ago
from tests.tasks.score.points import points

SECOND = timedelta(seconds=1)


def explained(
    log: Log, known_at: datetime = NOON, as_of: datetime = NOON, lead: str = "jane"
) -> Explained:
    """Alder's score of a lead."""
    found = log.at(lambda pool: explain(pool, address(lead), as_of, known_at))
    [one] = [one for one in found if one.organization_id == "alder"]
    return one


def value(log: Log, known_at: datetime = NOON, as_of: datetime = NOON, lead: str = "jane") -> float:
    return round(explained(log, known_at, as_of, lead).score.value, 6)


def test_a_score_says_what_it_is_of(log: Log) -> None:
    """The pair of times, the version, the reasons, and what was a machine's."""
    log.event(EMAIL_SENT, ago(3))
    log.event(EMAIL_OPENED, ago(3) + SECOND)
    log.event(EMAIL_OPENED, ago(2))
    log.event(REPLY_RECEIVED, ago(1))
    one = explained(log, known_at=NOON + SECOND)
    assert (one.score.as_of, one.score.known_at) == (NOON, NOON + SECOND)
    assert one.score.version == "scoring-1"
    assert [(reason.name, reason.count) for reason in one.score.reasons] == [
        ("replied", 1), ("opened", 1),
    ]  # fmt: skip
    assert one.machines == {EMAIL_OPENED: 1}


def test_the_explanation_is_the_score(log: Log) -> None:
    """What is explained for now is what stands in the tables now."""
    for days, kind in ((1, REPLY_RECEIVED), (2, EMAIL_CLICKED), (9, EMAIL_OPENED)):
        log.event(kind, ago(days))
    log.label("m", "interested", ago(1))
    log.score()
    assert value(log) == pytest.approx(points(log, NOON)["alder", address("jane")], abs=1e-6)


def test_a_late_event_changes_what_is_known_since_and_nothing_before(log: Log) -> None:
    """It happened long ago; by what was known yesterday it had not."""
    log.event(REPLY_RECEIVED, ago(30), known_at=ago(30))
    before = value(log, known_at=ago(1))
    log.event(LEAD_MEETING_BOOKED, ago(60), known_at=NOON)
    assert value(log, known_at=ago(1)) == before == 25
    assert value(log, known_at=NOON) == 75


def test_an_event_told_better_keeps_the_form_that_it_had(log: Log) -> None:
    """Another time, another lead: by what was known before, all is as it was, twice over."""
    key = log.event(REPLY_RECEIVED, ago(30), known_at=ago(20))
    long_ago = NOON - timedelta(days=10)
    assert value(log, known_at=long_ago) == 25
    log.change("update app.events set occurred_at = %s where event_key = %s", ago(60), key)
    assert value(log, known_at=long_ago) == 25
    log.change(
        "update app.events set lead_address = %s, known_at = %s where event_key = %s",
        address("john"), ago(25), key,
    )  # fmt: skip
    assert value(log, known_at=long_ago) == 25
    later = datetime.now(NOON.tzinfo) + timedelta(days=1)
    found = log.at(lambda pool: explain(pool, address("jane"), NOON, later))
    assert found == []
    assert value(log, known_at=later, lead="john") == 12.5


def test_an_open_is_a_machines_by_what_was_known(log: Log) -> None:
    """The mail it followed was told late: until then it counted."""
    log.event(EMAIL_OPENED, ago(1), known_at=ago(1))
    log.event(EMAIL_SENT, ago(1) - SECOND, known_at=NOON)
    assert value(log, known_at=NOON - SECOND) > 9
    assert value(log, known_at=NOON) == 0
    log.event(EMAIL_OPENED, ago(2), source=INFERRED)
    assert value(log, known_at=NOON) > 8


def test_a_crowd_is_seen_as_far_as_it_was_known(log: Log) -> None:
    """Five leads open in one second; the fifth was told an hour later."""
    for number in range(4):
        log.event(EMAIL_OPENED, ago(1), f"lead{number}", known_at=ago(1))
    log.event(EMAIL_OPENED, ago(1), "lead4", known_at=NOON)
    assert value(log, known_at=NOON - SECOND, lead="lead0") > 9
    assert value(log, known_at=NOON, lead="lead0") == 0


def test_an_event_counts_until_it_was_noticed_to_be_another(log: Log) -> None:
    """A polled reply and its delivery: both for an hour, one since."""
    polled = log.event(REPLY_RECEIVED, NOON, source="poll", known_at=ago(1))
    told = log.event(REPLY_RECEIVED, NOON, known_at=ago(1))
    log.supersede(polled, told, ago(0.5))
    assert value(log, known_at=ago(0.6), as_of=ago(1)) == 100
    assert value(log, known_at=ago(0.5), as_of=ago(1)) == 50


def test_a_label_counts_as_it_was_read_then(log: Log) -> None:
    """Read as interested, an hour later as automatic: then even the reply is no person's."""
    log.event(REPLY_RECEIVED, ago(2), mail="m")
    log.label("m", "out_of_office", ago(2), labelled_at=ago(1))
    log.change(
        """
        insert into app.reply_label_changes (
            workspace_id, organization_id, message_key, lead_address, campaign_id, sent_at, label,
            opt_out, way, version, labelled_at, replaced_at
        ) values ('pool', 'alder', 'm', %s, 'a1', %s, 'interested', 'no', 'rules', 'v', %s, %s)
        """,
        address("jane"), ago(2), ago(1.9), ago(1),
    )  # fmt: skip
    assert value(log, known_at=ago(1.95), as_of=ago(2)) == 50
    assert value(log, known_at=ago(1.5), as_of=ago(1.5)) > 88
    assert value(log, known_at=NOON) == 0


def test_a_decision_holds_from_when_it_was_made(log: Log) -> None:
    """Suppressed, and lifted by a person: candidate, none, and again."""
    log.event(LEAD_MEETING_BOOKED, ago(9))
    log.decide("active", ago(5))
    log.decide("lifted", ago(2))

    def because(days: float) -> str | None:
        return explained(log, known_at=ago(days), as_of=ago(days)).score.excluded_because

    assert [because(days) for days in (6, 4, 1)] == [None, "opted_out", None]
    assert explained(log, known_at=ago(6)).score.excluded_because is None


HURRIED = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
FACTS = st.lists(
    st.tuples(
        st.sampled_from(
            [EMAIL_SENT, EMAIL_OPENED, EMAIL_CLICKED, REPLY_RECEIVED, LEAD_MEETING_BOOKED]
        ),
        st.sampled_from(["jane", "john", "joan"]),
        st.sampled_from([0.0, 1.0, 2.0, 5.0, 61.0, 90_000.0]),
    ),
    min_size=1,
    max_size=12,
)


@HURRIED
@given(known=FACTS, late=FACTS)
def test_the_same_pair_gives_the_same_number_also_after_late_events(
    log: Log, known: list[Any], late: list[Any]
) -> None:
    """Whatever is learned after a pair's known-at, and whatever of it makes machines of what was
    a person's: each lead's score of the pair stays, to the last digit."""
    log.empty()
    start = ago(10)
    for kind, lead, seconds in known:
        at = start + timedelta(seconds=seconds)
        log.event(kind, at, lead, known_at=at)
    pairs = [(start + timedelta(days=days), start + timedelta(days=2)) for days in (1, 2, 9)]

    def scores() -> list[Any]:
        return [
            one.score
            for lead in ("jane", "john", "joan")
            for as_of, known_at in pairs
            for one in log.at(
                lambda pool: explain(pool, address(lead), as_of, known_at)  # noqa: B023
            )
        ]

    before = scores()
    for kind, lead, seconds in late:
        at = start + timedelta(seconds=seconds)
        log.event(kind, at, lead, known_at=start + timedelta(days=3))
    log.change(
        "update app.events set occurred_at = occurred_at + interval '3 hours', campaign_id = 'a2' "
        "where known_at < %s", start + timedelta(seconds=30),
    )  # fmt: skip
    assert scores() == before


def test_a_better_telling_is_kept_by_the_processing_itself(fresh_database_url: str) -> None:
    """A poorer delivery first, the better one next: the log's trigger keeps the first form."""
    inbox = Inbox(fresh_database_url)
    inbox.open()
    mail = "0195f000-0000-7000-8000-000000000001"
    poor = {**body("reply_received", 50, email_id=mail), "campaign_id": None}
    inbox.deliver(poor, source="delivery_log")
    inbox.drain()
    assert inbox.rows("select * from app.event_versions") == []
    inbox.deliver(body("reply_received", 20, email_id=mail))
    inbox.drain()
    [kept] = inbox.rows("select * from app.event_versions")
    [event] = inbox.rows("select * from app.events")
    assert (kept["campaign_id"], kept["source"]) == (None, "delivery_log")
    assert (event["campaign_id"], event["source"]) == (body("x")["campaign_id"], "webhook")
    assert kept["event_key"] == event["event_key"]
    assert kept["replaced_at"] > kept["known_at"]
    inbox.deliver(body("reply_received", 20, email_id=mail))
    inbox.drain()
    assert len(inbox.rows("select * from app.event_versions")) == 1
