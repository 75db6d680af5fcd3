"""Changes of status that a sync sees: as history, and as events under the owner's names."""

from typing import Any

import pytest

from tests.tasks.desk import Desk

ENTITIES = {
    "campaign": ("campaigns", "campaign_id"),
    "account": ("accounts", "account_email"),
    "lead": ("leads", "lead_id"),
}


def set_all(desk: Desk, stream: str, status: int, field: str = "status") -> None:
    """From now on Instantly says this status of each entity of a stream."""
    desk.order("faults", {"new_enum": {"stream": stream, "field": field, "value": status}})


def changes(desk: Desk) -> list[dict[str, Any]]:
    return desk.rows("select * from app.status_changes order by status_change_id")


def events(desk: Desk) -> list[dict[str, Any]]:
    return desk.rows("select * from app.events order by event_id")


def test_first_sight_is_history_of_few_things_and_no_event(knowing: Desk) -> None:
    """Campaigns and accounts begin their history; a million leads do not; nothing happened."""
    knowing.sync("accounts")
    knowing.sync("leads")
    found = knowing.rows(
        "select entity_kind, count(*) as n from app.status_changes "
        "where workspace_id = 'northwind' and status_before is null group by 1 order by 1"
    )
    assert [row["entity_kind"] for row in found] == ["account", "campaign"]
    assert events(knowing) == []


NAMED: dict[str, list[tuple[str, int, str | None]]] = {
    "campaign": [
        ("status", 1, "campaign_started"),
        ("status", 2, "campaign_paused"),
        ("status", 3, "campaign_completed"),
        ("status", -2, "email_spam_report"),
        ("status", -99, "account_suspended"),
        ("status", 77, None),
    ],
    "account": [("status", -1, "account_error"), ("warmup_status", -3, "account_suspended")],
    "lead": [("status", 3, "lead_completed"), ("status", -1, "lead_error"), ("status", -2, None)],
}


@pytest.mark.parametrize("entity", NAMED)
def test_a_change_becomes_an_event_of_the_owners_name(knowing: Desk, entity: str) -> None:
    """Each entity that changed, once; those that stood there already, not."""
    knowing.sync(ENTITIES[entity][0])
    for field, status, kind in NAMED[entity]:
        before = statuses(knowing, entity, field)
        seen, happened = len(changes(knowing)), len(events(knowing))
        set_all(knowing, ENTITIES[entity][0], status, field)
        knowing.sync(ENTITIES[entity][0])
        changed = changes(knowing)[seen:]
        expected = {(key, was, status) for key, was in before.items() if was != status}
        assert {
            (c["entity_id"], c["status_before"], c["status_after"]) for c in changed
        } == expected
        told = events(knowing)[happened:]
        named = {key for key, was, _ in expected if kind is not None and was is not None}
        assert {event[ENTITIES[entity][1]] for event in told} == named
        assert {(event["kind"], event["source"]) for event in told} <= {(kind, "poll")}
        knowing.sync(ENTITIES[entity][0])
        assert len(events(knowing)) == happened + len(told)
        assert len(changes(knowing)) == seen + len(changed)


def statuses(desk: Desk, entity: str, field: str) -> dict[str, int | None]:
    """A status of each entity of northwind, as the mirror has it."""
    table, key = ENTITIES[entity]
    rows = desk.rows(
        f"select {key} as id, {field} as status from instantly.{table} "
        "where workspace_id = 'northwind'"
    )
    return {row["id"]: row["status"] for row in rows}


def test_an_event_says_all_it_knows(knowing: Desk) -> None:
    """Of a lead: its campaign and address; when Instantly changed it, and when we saw that."""
    knowing.sync("leads")
    set_all(knowing, "leads", 3)
    knowing.sync("leads")
    for event in events(knowing)[:20]:
        [lead] = knowing.rows("select * from instantly.leads where lead_id = %s", event["lead_id"])
        assert event["campaign_id"] == lead["campaign_id"]
        assert event["lead_address"] == lead["address"]
        assert event["organization_id"] == lead["organization_id"] == "northwind"
        assert event["occurred_at"] == lead["updated_at"]
        assert event["occurred_at"] <= event["known_at"] == lead["changed_at"]
        assert event["detail"]["after"] == 3


def test_back_and_forth_are_two_events(knowing: Desk) -> None:
    """A campaign paused, started and paused again was paused twice."""
    for status in (2, 1, 2):
        set_all(knowing, "campaigns", status)
        knowing.sync("campaigns")
    kinds = [row["kind"] for row in events(knowing)]
    one = knowing.one(
        "select min(campaign_id) from instantly.campaigns where workspace_id = 'northwind'"
    )
    told = [row["kind"] for row in events(knowing) if row["campaign_id"] == one]
    assert told[-2:] == ["campaign_started", "campaign_paused"]
    assert kinds.count("campaign_started") == 10


def test_an_event_in_a_shared_workspace_is_its_customers(knowing: Desk) -> None:
    """Each campaign's event has the customer of the campaign."""
    set_all(knowing, "campaigns", 2)
    knowing.sync("campaigns", "beta-pool")
    wrong = knowing.one(
        """
        select count(*) from app.events as e
        inner join instantly.campaigns as c using (workspace_id, campaign_id)
        where e.organization_id <> c.organization_id
        """
    )
    assert wrong == 0
    owners = {row["organization_id"] for row in events(knowing)}
    assert {"acme", "globex"} <= owners
