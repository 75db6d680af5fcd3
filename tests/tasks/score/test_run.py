"""Scores follow what happened: whatever touches a lead, once, by however many at once."""

import asyncio
from datetime import timedelta

import pytest

from domain.events import (
    EMAIL_OPENED,
    EMAIL_SENT,
    LEAD_MEETING_BOOKED,
    REPLY_RECEIVED,
)
from models.session import Pool
from tasks.score.hottest import hottest
from tasks.score.run import Scored, score_touched
from tests.tasks.process.inbox import LEAD, START, Inbox, body
from tests.tasks.score.log import NOON, Log, address, ago, names
from tests.tasks.score.points import points


def queued(log: Log) -> list[str]:
    """Who waits to be scored, by name."""
    found = log.rows("select distinct lead_address from app.score_queue order by 1")
    return [row["lead_address"].partition("@")[0] for row in found]


def test_deliveries_become_a_hot_lead(fresh_database_url: str) -> None:
    """From the inbox to the alert; a second run finds nothing to do."""
    inbox = Inbox(fresh_database_url)
    inbox.open()
    inbox.deliver(body("email_sent"), body("reply_received", 7200, reply_text="Yes"))
    inbox.drain()
    now = START + timedelta(days=1)
    done = inbox.at(lambda pool: score_touched(pool, now))
    assert [one.lead_address for one in done.entries] == [LEAD]
    assert done.alerts == 1
    again = inbox.at(lambda pool: score_touched(pool, now))
    assert (again.touches, again.leads, again.entries, again.exits) == (0, 0, [], 0)


def test_whatever_a_score_depends_on_touches_its_lead(log: Log) -> None:
    """Events, verdicts, labels, what turned out to be another, better tellings, decisions; a
    mail sent, a label that does not count and what was done about one touch nobody."""
    log.event(EMAIL_SENT, ago(2))
    assert queued(log) == []
    key = log.event(EMAIL_OPENED, ago(1))
    assert queued(log) == ["jane"]

    def touches(change: str, *given: object) -> list[str]:
        log.forget(["score_queue"])
        log.change(change, *given)
        return queued(log)

    log.forget(["score_queue"])
    log.machine(key)
    assert queued(log) == ["jane"]
    assert touches("delete from app.event_verdicts") == ["jane"]
    assert touches("update app.events set detail = '{\"a\": 1}'") == []
    moved = "update app.events set lead_address = %s where event_key = %s"
    assert touches(moved, address("john"), key) == ["jane", "john"]
    log.forget(["score_queue"])
    log.supersede(key, key)
    assert queued(log) == ["john"]
    log.forget(["score_queue"])
    log.label("m", "interested", NOON, "joan", way="llm", is_effective=False)
    assert touches("update app.reply_labels set is_effective = true") == ["joan"]
    assert touches("update app.reply_labels set acted_at = now()") == []
    assert touches("update app.reply_labels set label = 'other'") == ["joan"]
    log.forget(["score_queue"])
    log.decide("active", NOON, "jack")
    assert queued(log) == ["jack"]


def test_an_organization_that_changes_its_table_is_scored_anew(log: Log) -> None:
    """At the next run, and by the version that says so; what it changes beside touches nobody."""
    log.event(EMAIL_OPENED, ago(0))
    log.event(EMAIL_OPENED, ago(0), campaign="b1")
    log.score()
    log.want("alder", {"signals": {"opened": {"points": 20}}})
    assert queued(log) == ["jane"]
    log.score()
    assert points(log, NOON) == {
        ("alder", address("jane")): 20, ("birch", address("jane")): 10,
    }  # fmt: skip
    versions = log.rows("select version from app.lead_scores order by organization_id")
    assert versions[0]["version"].startswith("scoring-1+")
    assert versions[1]["version"] == "scoring-1"
    log.change("update app.organizations set name = name || '!'")
    assert queued(log) == []


def test_scores_of_another_version_are_made_anew_before_a_ranking(log: Log) -> None:
    """A table of ours that changed with an update: nobody is ranked by masses of the old one."""
    for lead in ("jane", "john"):
        log.event(LEAD_MEETING_BOOKED, ago(1), lead)
    log.score()
    log.change("update app.lead_scores set version = 'scoring-0', masses = array[1e9]")
    log.event(REPLY_RECEIVED, ago(1), "john")
    done = log.score()
    assert done.leads == 2
    assert (
        log.one("select count(*) as count from app.lead_scores where version <> 'scoring-1'") == 0
    )
    assert points(log, NOON)["alder", address("jane")] < 100


def test_a_campaign_that_moves_takes_its_points_along(log: Log) -> None:
    """To the new customer, out of the old one's hot leads; nothing doubles."""
    log.event(LEAD_MEETING_BOOKED, ago(1))
    log.score()
    assert (log.hot("alder"), log.hot("birch")) == (["jane"], [])
    try:
        log.change("update instantly.campaigns set organization_id = 'birch' "
                   "where campaign_id = 'a1'")  # fmt: skip
        log.change("update app.events set organization_id = 'birch'")
        log.score()
        assert (log.hot("alder"), log.hot("birch")) == ([], ["jane"])
        assert list(points(log, NOON)) == [("birch", address("jane"))]
        assert log.rows("select because from app.hot_changes where not is_entry") == [
            {"because": "no longer scored here"}
        ]
    finally:
        log.change("update instantly.campaigns set organization_id = 'alder' "
                   "where campaign_id = 'a1'")  # fmt: skip


def test_the_team_is_told_once_and_no_flood(log: Log) -> None:
    """Five alerts, the rest held for one digest; who comes back is told again, who stays not."""
    log.want("alder", {"enters_within": 1, "leaves_beyond": 1})
    for number in range(7):
        log.event(LEAD_MEETING_BOOKED, ago(1), f"lead{number}")
    assert log.score().alerts == 7
    log.score_all(NOON + timedelta(minutes=5))
    kinds = log.rows("select kind, count(*) as count from app.outbox group by kind order by kind")
    assert kinds == [{"kind": "alert", "count": 5}, {"kind": "held", "count": 2}]
    [alert] = log.rows("select * from app.outbox order by outbox_id limit 1")
    assert alert["topic"] == "hot_lead:alder"
    assert alert["content"]["summary"] == "98.9 points: meeting booked; place 1 of 7"
    assert alert["content"]["story"] == ["meeting booked: 98.9 points, 24 hours ago"]


async def four(pool: Pool) -> list[Scored]:
    return list(await asyncio.gather(*(score_touched(pool, NOON) for _ in range(4))))


def test_many_may_score_at_once(log: Log) -> None:
    """Four at once come to the scores of one, and each lead becomes hot once."""
    for number in range(60):
        log.event(REPLY_RECEIVED, ago(number / 10), f"lead{number % 20}")
    done = asyncio.run(_with_pool(log))
    assert sum(one.touches for one in done) == 60
    entered = [lead for one in done for lead in names(one.entries)]
    assert sorted(entered) == sorted(set(entered)) == log.hot()
    found = points(log, NOON)
    log.score_all(NOON + timedelta(seconds=1), afresh=True)
    assert points(log, NOON) == pytest.approx(found)


async def _with_pool(log: Log) -> list[Scored]:
    from models.session import open_pool

    async with open_pool(log.url, size=4) as pool:
        return await four(pool)


def test_a_log_without_scores_is_scored_whole(log: Log) -> None:
    """As after an update to a version with scores: the queue knows nothing of the past."""
    log.event(REPLY_RECEIVED, ago(1))
    log.event(EMAIL_OPENED, ago(1), "john")
    log.decide("active", ago(0), "john")
    log.forget(["score_queue"])
    assert log.score().leads == 0
    assert log.score_all().leads >= 2
    assert log.hot() == ["jane"]
    assert log.excluded()["alder", address("john")] == "opted_out"


def test_the_hottest_are_shown_with_their_reasons(log: Log) -> None:
    """A row each, as of now, the warmest first."""
    log.want("alder", {"enters_within": 1, "leaves_beyond": 1})
    log.event(REPLY_RECEIVED, ago(0), "jane")
    log.event(LEAD_MEETING_BOOKED, ago(0), "john")
    log.event(EMAIL_OPENED, ago(0), "john")
    log.score()
    jane, john = log.at(lambda pool: hottest(pool, NOON + timedelta(days=30)))[::-1]
    assert jane == {
        "organization": "alder",
        "lead": address("jane"),
        "points": 25.0,
        "why": "replied",
        "hot since": "2026-03-02 12:00 UTC",
        "campaign": "Campaign a1",
    }
    assert (john["lead"], john["why"]) == (address("john"), "meeting booked, opened")
