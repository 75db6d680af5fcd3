"""Who is hot by SQL is who is hot by domain/hot_leads.py; what changes is written and logged."""

from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events import (
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_UNSUBSCRIBED,
    LEAD_MEETING_BOOKED,
    REPLY_RECEIVED,
)
from domain.hot_leads import HotRule, Standing, changes
from tests.tasks.score.log import NOON, Log, address, ago, names
from tests.tasks.score.points import points

HURRIED = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
TOUCHES = st.lists(
    st.tuples(
        st.integers(0, 14),
        st.sampled_from(
            [EMAIL_OPENED, EMAIL_CLICKED, EMAIL_CLICKED, REPLY_RECEIVED, REPLY_RECEIVED,
             LEAD_MEETING_BOOKED, EMAIL_UNSUBSCRIBED]
        ),
        st.sampled_from([0.0, 1, 1, 10, 40]),
    ),
    max_size=40,
)  # fmt: skip


def standings(log: Log, moment: Any) -> list[Standing]:
    """Alder's scored leads by the rows of app.lead_scores."""
    worth = points(log, moment)
    return [
        Standing(
            row["lead_address"],
            worth["alder", row["lead_address"]],
            row["last_at"],
            row["excluded_because"],
        )
        for row in log.rows(
            """
            select * from app.lead_scores
            where organization_id = 'alder' and last_at is not null
            """
        )
    ]


@HURRIED
@given(first=TOUCHES, then=TOUCHES, share=st.sampled_from([0.1, 0.34, 0.5]))
def test_who_comes_and_goes_is_by_the_rules(
    log: Log, first: list[Any], then: list[Any], share: float
) -> None:
    """After events, after more events, and after days of silence: the same entries and exits."""
    log.empty()
    log.want("alder", {"enters_within": share, "leaves_beyond": share + 0.1})
    rule = HotRule(share, share + 0.1)
    hot: set[str] = set()
    for step, touches in enumerate((first, then, [], [])):
        moment = NOON + timedelta(days=10 * step)
        for lead, kind, days in touches:
            log.event(kind, moment - timedelta(days=days), f"lead{lead}")
        done = log.score_all(moment)
        wanted = changes(standings(log, moment), hot, rule)
        entered = {(one.lead_address, one.place) for one in wanted if one.is_entry}
        assert {(one.lead_address, one.place) for one in done.entries} == entered
        logged = log.rows("select * from app.hot_changes where changed_at = %s", moment)
        assert {(row["lead_address"], row["is_entry"], row["because"]) for row in logged} == {
            (one.lead_address, one.is_entry, one.because) for one in wanted
        }
        hot -= {one.lead_address for one in wanted if not one.is_entry}
        hot |= {lead for lead, _ in entered}
        assert {address(name) for name in log.hot()} == hot


def test_a_hot_lead_tells_its_reasons(log: Log) -> None:
    """The whole row, and the entry that the log has of it."""
    log.event(REPLY_RECEIVED, ago(0), campaign="a1")
    log.event(EMAIL_CLICKED, ago(14), campaign="a2")
    log.score()
    [row] = log.rows("select * from app.hot_leads")
    assert (row["lead_address"], row["workspace_id"], row["campaign_id"]) == (
        address("jane"), "pool", "a1",
    )  # fmt: skip
    assert (row["value"], row["place"], row["version"]) == (62.5, 1, "scoring-1")
    assert [one["name"] for one in row["reasons"]["reasons"]] == ["replied", "clicked"]
    assert row["reasons"]["reasons"][1] == {
        "name": "clicked", "count": 1, "points": 12.5, "faded": 12.5, "cap": 75,
        "half_life_days": 14, "newest_at": "2026-02-16T12:00:00+00:00",
    }  # fmt: skip
    [entry] = log.rows("select * from app.hot_changes")
    assert (entry["is_entry"], entry["because"], entry["value"]) == (True, "place 1 of 1", 62.5)


def test_a_hot_lead_that_is_touched_is_reckoned_anew(log: Log) -> None:
    """Its value and place are of the touch; others' are left alone, and nothing is logged."""
    for lead in ("jane", "john"):
        log.want("alder", {"enters_within": 1, "leaves_beyond": 1})
        log.event(LEAD_MEETING_BOOKED, ago(1), lead)
    log.score()
    before = log.rows("select xmin::text, * from app.hot_leads order by lead_address")
    log.event(REPLY_RECEIVED, ago(0), "john")
    log.score(NOON + timedelta(hours=1))
    jane, john = log.rows("select xmin::text, * from app.hot_leads order by lead_address")
    assert jane == before[0]
    assert (john["value"] > before[1]["value"], john["place"]) == (True, 1)
    assert john["entered_at"] == before[1]["entered_at"] < john["reckoned_at"]
    assert log.one("select count(*) as count from app.hot_changes") == 2


def test_an_opt_out_leaves_at_once(log: Log) -> None:
    """By the list or by the event; the log says why; it comes back only if that is lifted."""
    log.event(LEAD_MEETING_BOOKED, ago(1))
    log.score()
    assert log.hot() == ["jane"]
    log.decide("active", NOON)
    log.score()
    assert log.hot() == []
    exits = log.rows("select because from app.hot_changes where not is_entry")
    assert exits == [{"because": "excluded: opted_out"}]
    log.event(REPLY_RECEIVED, NOON)
    log.score()
    assert log.hot() == []
    log.decide("lifted", NOON + timedelta(hours=1))
    log.score(NOON + timedelta(hours=2))
    assert log.hot() == ["jane"]


def test_one_customers_opt_out_is_not_anothers(log: Log) -> None:
    """The same address is scored and ranked for each customer alone."""
    for campaign in ("a1", "b1"):
        log.event(LEAD_MEETING_BOOKED, ago(1), campaign=campaign)
    log.decide("active", NOON, organization="alder")
    log.score()
    assert (log.hot("alder"), log.hot("birch")) == ([], ["jane"])


def test_a_person_in_several_campaigns_is_one(log: Log) -> None:
    """Points of a customer's campaigns add up before the caps, also over workspaces."""
    for campaign in ("b1", "b2"):
        for _ in range(3):
            log.event(EMAIL_OPENED, ago(0), campaign=campaign)
        log.event(EMAIL_CLICKED, ago(0), campaign=campaign)
    log.score()
    assert points(log, NOON) == {("birch", address("jane")): 80}
    assert log.hot("birch") == ["jane"]


def test_what_nobody_claims_has_no_hot_leads(log: Log) -> None:
    """A campaign that no customer has is scored and not ranked."""
    log.event(LEAD_MEETING_BOOKED, ago(1), campaign=None, workspace="pool")
    done = log.score()
    assert (done.leads, names(done.entries)) == (1, [])
    assert log.hot("unassigned") == []
