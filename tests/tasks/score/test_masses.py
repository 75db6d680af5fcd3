"""The SQL of scores is domain/scoring.py's: any touches, any moment, any order."""

import random
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events import (
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_SENT,
    EMAIL_UNSUBSCRIBED,
    LEAD_INTERESTED,
    LEAD_MEETING_BOOKED,
    LEAD_NOT_INTERESTED,
    REPLY_RECEIVED,
)
from domain.readings import OptOut
from domain.scoring import Score, Touch, score
from domain.signals import asked, said
from domain.taxonomy import Label
from models.organization_settings import ScoringEntry
from tasks.score.tables import table_of
from tests.tasks.score.log import CAMPAIGNS, NOON, Log, address, ago
from tests.tasks.score.points import points

KINDS = (
    EMAIL_SENT, EMAIL_OPENED, EMAIL_OPENED, EMAIL_CLICKED, REPLY_RECEIVED, LEAD_MEETING_BOOKED,
    LEAD_INTERESTED, LEAD_NOT_INTERESTED, EMAIL_BOUNCED, EMAIL_UNSUBSCRIBED,
)  # fmt: skip
HURRIED = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SHARP: dict[str, Any] = {
    "signals": {"opened": {"half_life_days": 0.5, "points": 30}, "replied": {"cap": 60}}
}

Fact = tuple[str, ...]


@st.composite
def happenings(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Events of three leads in four campaigns over two years; some replies with labels."""
    told = []
    for number in range(draw(st.integers(1, 25))):
        kind = draw(st.sampled_from(KINDS))
        told.append(
            {
                "kind": kind,
                "days": draw(st.sampled_from([0.0, 0.01, 1, 3, 7, 30, 59.5, 61, 200, 700])),
                "lead": draw(st.sampled_from(["jane", "john", "joan"])),
                "campaign": draw(st.sampled_from(sorted(CAMPAIGNS))),
                "mail": f"mail{number}" if kind == REPLY_RECEIVED else None,
                "label": draw(st.sampled_from([None, *Label])),
                "opt_out": draw(st.sampled_from(["no", "no", "no", "doubtful", "yes"])),
                "fate": draw(st.sampled_from([None, None, None, "machine", "superseded"])),
            }
        )
    return told


def write(log: Log, told: list[dict[str, Any]]) -> None:
    for one in told:
        where = {"lead": one["lead"], "campaign": one["campaign"]}
        key = log.event(one["kind"], ago(one["days"]), mail=one["mail"], **where)
        if one["mail"] and one["label"]:
            log.label(one["mail"], one["label"], ago(one["days"]), opt_out=one["opt_out"], **where)
        if one["fate"] == "machine":
            log.machine(key, **where)
        elif one["fate"] == "superseded":
            log.change(
                "insert into app.events_superseded values (%s, %s, 'alder', %s, now())",
                CAMPAIGNS[one["campaign"]][0], key, key,
            )  # fmt: skip


def expected(
    told: list[dict[str, Any]], moment: datetime, entries: dict[str, Any]
) -> dict[tuple[str, str], Score]:
    """By the rules alone."""
    touches: dict[tuple[str, str], list[Touch]] = {}
    for one in told:
        if one["kind"] == EMAIL_SENT:
            continue
        owner, at = CAMPAIGNS[one["campaign"]][1], ago(one["days"])
        found = touches.setdefault((owner, address(one["lead"])), [])
        if not one["fate"]:
            found.append(Touch(one["kind"], at, one["mail"]))
        if one["mail"] and one["label"]:
            found.append(Touch(said(Label(one["label"])), at, one["mail"]))
            if one["opt_out"] != OptOut.NO:
                found.append(Touch(asked(OptOut(one["opt_out"])), at, one["mail"]))
    return {
        person: score(
            some, moment, table_of(ScoringEntry.model_validate(entries.get(person[0], {})))
        )
        for person, some in touches.items()
    }


def compared(log: Log, told: list[dict[str, Any]], entries: dict[str, Any]) -> None:
    for moment in (NOON, NOON + timedelta(days=9.25), NOON + timedelta(days=400)):
        found, wanted = points(log, moment), expected(told, moment, entries)
        assert found.keys() <= wanted.keys()
        for person, one in wanted.items():
            assert found.get(person, 0.0) == pytest.approx(one.value, rel=1e-9, abs=1e-6)
    excluded = log.excluded()
    for person, one in expected(told, NOON, entries).items():
        assert excluded.get(person) == one.excluded_because


@HURRIED
@given(told=happenings(), seed=st.integers(0, 2**20), is_sharp=st.booleans())
def test_points_are_those_of_the_rules_in_any_order(
    log: Log, told: list[dict[str, Any]], seed: int, is_sharp: bool
) -> None:
    """Scored a few events at a time in any order, or all at once from the log, or after the
    organization changed its table: now and at any later moment the number of domain/scoring.py."""
    log.empty()
    entries = {"alder": SHARP} if is_sharp else {}
    log.want("alder", entries.get("alder", {}))
    mixed = [*told]
    random.Random(seed).shuffle(mixed)
    cut = len(mixed) // 2
    for some in (mixed[:cut], mixed[cut:]):
        write(log, some)
        log.score()
    compared(log, told, entries)
    log.want("alder", {})
    log.score()
    compared(log, told, {})
    log.score_all(NOON + timedelta(seconds=1), afresh=True)
    compared(log, told, {})


def test_fading_writes_nothing(log: Log) -> None:
    """A hundred days of hourly rankings leave the scores' rows untouched."""
    log.event(REPLY_RECEIVED, ago(1))
    log.score()
    [row] = log.rows("select xmin::text, * from app.lead_scores")
    for days in (1, 50, 100):
        log.score_all(NOON + timedelta(days=days))
    assert log.rows("select xmin::text, * from app.lead_scores") == [row]
    half = points(log, NOON + timedelta(days=29))["alder", address("jane")]
    assert half == pytest.approx(25)


def test_a_year_that_begins_changes_no_points(log: Log) -> None:
    """Masses are of the year in which they were made; points are of the moment."""
    december, january = datetime(2026, 12, 30, tzinfo=NOON.tzinfo), NOON.replace(2027, 1, 2)
    log.event(EMAIL_OPENED, december, "jane")
    log.event(EMAIL_OPENED, december, "john")
    log.score(december)
    log.event(EMAIL_SENT, january, "john")
    log.change("insert into app.score_queue (lead_address, touched_at) values (%s, now())",
               address("john"))  # fmt: skip
    log.score(january)
    assert log.one("select count(distinct massed_from) as years from app.lead_scores") == 2
    found = points(log, january)
    assert found["alder", address("jane")] == pytest.approx(found["alder", address("john")])


@pytest.mark.parametrize("half_life", [0.5, 3650])
def test_no_half_life_overflows(log: Log, half_life: float) -> None:
    """Touches of eleven years ago and of now, and a moment fifty years later."""
    log.want("alder", {"signals": {"opened": {"half_life_days": half_life}}})
    for days in (0, 400, 4000):
        log.event(EMAIL_OPENED, ago(days))
    log.event(EMAIL_OPENED, ago(4000), "john")
    log.score()
    now = points(log, NOON)["alder", address("jane")]
    assert now == pytest.approx(10 if half_life == 0.5 else 10 + 10 * 2**-0.11 + 10 * 2**-1.096,
                                rel=0.01)  # fmt: skip
    assert 0 <= points(log, NOON + timedelta(days=18000))["alder", address("jane")] < 2
