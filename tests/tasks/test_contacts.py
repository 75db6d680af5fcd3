"""Contacts in the database: who becomes one, what they come to, and what is written."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.contacts import SIGNS, Sign, standing
from models.session import open_pool
from tasks.contacts import Followed, follow_contacts
from tasks.contacts_sql import STANDINGS
from tests.tasks.desk import Desk

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
START = datetime(2026, 9, 1, tzinfo=UTC)
CAMPAIGN = "campaign-1"


def follow(desk: Desk, addresses: Sequence[str] | None = None) -> Followed:
    async def work() -> Followed:
        async with open_pool(desk.url, size=1) as pool:
            return await follow_contacts(pool, NOW, addresses)

    return asyncio.run(work())


def change(desk: Desk, statement: str, *given: Any) -> None:
    with desk.connect() as connection:
        connection.execute(statement.encode(), given)


def add_campaign(desk: Desk, organization: str = "acme", value: int | None = 900) -> None:
    change(
        desk,
        """
        insert into instantly.campaigns (
            workspace_id, campaign_id, organization_id, name, opportunity_value, content_hash,
            first_seen_at, changed_at
        )
        values ('beta-pool', %s, %s, 'One', %s, gen_random_uuid(), %s, %s)
        """,
        CAMPAIGN, organization, value, START, START,
    )  # fmt: skip


def add_lead(
    desk: Desk, address: str, organization: str = "acme", campaign: str = CAMPAIGN, **names: str
) -> None:
    given = {"first_name": None, "last_name": None, "company_name": None, **names}
    change(
        desk,
        """
        insert into instantly.leads (
            workspace_id, lead_id, organization_id, campaign_id, email, address, first_name,
            last_name, company_name, content_hash, first_seen_at, changed_at
        )
        values (
            'beta-pool', gen_random_uuid()::text, %s, %s, %s, %s, %s, %s, %s, gen_random_uuid(),
            %s, %s
        )
        """,
        organization, campaign, address, address, *given.values(), START, START,
    )  # fmt: skip


def add_facts(desk: Desk, address: str, organization: str = "acme", **facts: Any) -> None:
    known = {"first_event_at": START, "last_event_at": START, **facts}
    change(
        desk,
        f"""
        insert into app.lead_facts (
            workspace_id, lead_address, campaign_id, organization_id, {", ".join(known)}
        )
        values ('beta-pool', %s, %s, %s, {", ".join(["%s"] * len(known))})
        """,
        address, CAMPAIGN, organization, *known.values(),
    )  # fmt: skip


def add_label(desk: Desk, address: str, label: str, at: datetime) -> None:
    change(
        desk,
        """
        insert into app.reply_labels (
            workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
            is_effective, label, opt_out, confidence, version, content_hash, labelled_at
        )
        values (
            'beta-pool', gen_random_uuid()::text, 'rules', 'acme', %s, %s, %s, true, %s, 'no', 1,
            'rules-1', gen_random_uuid(), %s
        )
        """,
        CAMPAIGN, address, at, label, at,
    )  # fmt: skip


def contact(desk: Desk, address: str) -> dict[str, Any]:
    [row] = desk.rows("select * from app.contacts where address = %s", address)
    return row


def status(desk: Desk, address: str) -> tuple[str, str]:
    row = contact(desk, address)
    return row["status"], row["status_because"]


def test_a_lead_is_a_contact(desk: Desk) -> None:
    """With the names of the lead; a lead that no customer claims is nobody's contact."""
    add_lead(desk, "jane@example.com", first_name="Jane", company_name="Example")
    add_lead(desk, "stray@example.com", "unassigned")
    assert follow(desk) == Followed(1, 0, 0, 0)
    jane = contact(desk, "jane@example.com")
    assert (jane["first_name"], jane["company"], jane["source"]) == ("Jane", "Example", "lead")
    assert (jane["status"], jane["status_since"]) == ("new", START)


def test_a_second_time_writes_nothing(desk: Desk) -> None:
    """Neither for all nor for one of them."""
    add_lead(desk, "jane@example.com")
    add_facts(desk, "jane@example.com", count_sent=1, first_sent_at=START)
    follow(desk)
    before = desk.writes("app.contacts")
    assert follow(desk) == Followed(0, 0, 0, 0)
    assert follow(desk, ["jane@example.com"]) == Followed(0, 0, 0, 0)
    assert desk.writes("app.contacts") == before


def test_statuses_follow_what_happens(desk: Desk) -> None:
    """Mail, open, reply, reading, meeting, deal, opt-out: each brings the contact on."""
    jane = "jane@example.com"
    add_lead(desk, jane)
    add_facts(desk, jane, count_sent=1, first_sent_at=START)
    steps = []

    def step(statement: str, *given: Any) -> None:
        change(desk, statement, *given)
        assert follow(desk, [jane]).changed == 1
        steps.append(status(desk, jane))

    follow(desk)
    steps.append(status(desk, jane))
    step("update app.lead_facts set count_opened_human = 1, first_opened_at = %s", START)
    step("update app.lead_facts set count_replied = 1, first_replied_at = %s", START)
    add_label(desk, jane, "interested", START + timedelta(1))
    step("select 1")
    step("update app.lead_facts set interest = 2, interest_at = %s", START + timedelta(2))
    step("update app.lead_facts set interest = -1, interest_at = %s", START + timedelta(3))
    step(
        "insert into app.deals values ('acme', 'D', %s, null, null, 'won', true, true, 10, 0,"
        " 'EUR', '2026-09-01', '2026-09-04', 'crm', %s)",
        jane,
        NOW,
    )
    step(
        "insert into app.suppressions values ('acme', %s, 'held', 'opt_out', 'message:1', %s, %s)",
        jane,
        START,
        START,
    )
    assert steps == [
        ("contacted", "sent"),
        ("engaged", "opened"),
        ("replied", "replied"),
        ("interested", "reply:interested"),
        ("meeting", "interest:2"),
        ("not_interested", "interest:-1"),
        ("customer", "deal_won"),
        ("suppressed", "suppressed"),
    ]
    change(desk, "update app.suppressions set state = 'lifted'")
    follow(desk, [jane])
    assert status(desk, jane) == ("customer", "deal_won")


def test_machines_and_absences_bring_nobody_on(desk: Desk) -> None:
    """Opens of a machine, and a reply that was read as automatic, leave it at contacted."""
    jane = "jane@example.com"
    add_lead(desk, jane)
    add_facts(
        desk, jane, count_sent=1, first_sent_at=START, count_opened=3, first_opened_at=START,
        count_replied=1, first_replied_at=START,
    )  # fmt: skip
    add_label(desk, jane, "out_of_office", START)
    follow(desk)
    assert status(desk, jane) == ("contacted", "sent")


def test_a_customers_own_label_counts_by_its_sentiment(desk: Desk) -> None:
    """A positive one is interest, a neutral one nothing."""
    for number, sentiment in ((2001, "positive"), (2002, "neutral")):
        change(
            desk,
            "insert into instantly.lead_labels (workspace_id, lead_label_id, organization_id,"
            " label, sentiment, interest_status, content_hash, first_seen_at, changed_at)"
            " values ('beta-pool', %s, 'unassigned', 'own', %s, %s, gen_random_uuid(), %s, %s)",
            str(number), sentiment, number, START, START,
        )  # fmt: skip
        add_facts(desk, f"{sentiment}@example.com", interest=number, interest_at=START)
    follow(desk)
    assert status(desk, "positive@example.com") == ("interested", "interest:positive")
    assert status(desk, "neutral@example.com") == ("new", "lead")


def test_the_crm_knows_names_better(desk: Desk) -> None:
    """What was imported stays, what it left empty is filled; a mere lead's names are followed."""
    for name in ("crm", "lead"):
        add_lead(desk, f"{name}@example.com", first_name="First", last_name="Last")
    change(
        desk,
        "insert into app.contacts (organization_id, address, first_name, status, status_since,"
        " source, created_at, updated_at)"
        " values ('acme', 'crm@example.com', 'Johanna', 'new', %s, 'import', %s, %s)",
        *[START] * 3,
    )
    follow(desk)
    change(desk, "update instantly.leads set first_name = 'Second', last_name = 'Married'")
    follow(desk)
    names = [
        (row["first_name"], row["last_name"])
        for row in desk.rows("select * from app.contacts order by address")
    ]
    assert names == [("Johanna", "Last"), ("Second", "Married")]


def test_a_won_lead_is_a_deal_of_its_value(desk: Desk) -> None:
    """Once a person, in the customer's currency; it goes when the CRM knows the deal itself."""
    jane = "jane@example.com"
    add_campaign(desk, value=900)
    add_lead(desk, jane)
    add_facts(desk, jane, interest=4, interest_at=START + timedelta(1), first_replied_at=START)
    assert follow(desk).deals == 1
    assert follow(desk).deals == 0
    [deal] = desk.rows("select * from app.deals")
    assert (deal["source"], deal["amount"], deal["currency"]) == ("instantly", 900, "USD")
    assert (deal["campaign_id"], deal["is_won"]) == (CAMPAIGN, True)
    assert (str(deal["opened_on"]), str(deal["closed_on"])) == ("2026-09-01", "2026-09-02")
    change(
        desk,
        "insert into app.deals values ('acme', 'D', %s, null, null, 'lost', true, false, 10, 0,"
        " 'EUR', '2026-09-01', '2026-09-04', 'crm', %s)",
        jane,
        NOW,
    )
    assert follow(desk).deals == 1
    assert [row["deal_id"] for row in desk.rows("select deal_id from app.deals")] == ["D"]


@pytest.mark.parametrize("value", [None, 0])
def test_without_a_value_there_is_no_deal(desk: Desk, value: int | None) -> None:
    """Where nobody said what an opportunity is worth, a won lead brings no revenue."""
    add_campaign(desk, value=value)
    add_facts(desk, "jane@example.com", interest=4, interest_at=START)
    assert follow(desk).deals == 0


def test_the_value_of_a_lead_comes_before_that_of_its_campaign(desk: Desk) -> None:
    """What was set at the lead itself counts; what is no number does not."""
    add_campaign(desk, value=900)
    for name, said in (("good", "1250.50"), ("odd", "12e3")):
        add_lead(desk, f"{name}@example.com")
        add_facts(desk, f"{name}@example.com", interest=4, interest_at=START)
        change(
            desk,
            "update instantly.leads set raw = jsonb_build_object('pl_value_lead', %s::text)"
            " where address = %s",
            said,
            f"{name}@example.com",
        )
    follow(desk)
    found = desk.rows("select amount from app.deals order by address")
    assert [float(row["amount"]) for row in found] == [1250.5, 900]


def test_contacts_move_with_their_campaign(desk: Desk) -> None:
    """The new owner gets them, the old one keeps only whom its CRM knows, without the history."""
    add_campaign(desk)
    for name in ("jane", "tom"):
        add_lead(desk, f"{name}@example.com")
        add_facts(desk, f"{name}@example.com", interest=4, interest_at=START)
    change(
        desk,
        "insert into app.contacts (organization_id, address, status, status_since, source,"
        " created_at, updated_at) values ('acme', 'tom@example.com', 'new', %s, 'import', %s, %s)",
        *[START] * 3,
    )
    follow(desk)
    for table in ("instantly.campaigns", "instantly.leads", "app.lead_facts"):
        change(desk, f"update {table} set organization_id = 'globex'")
    assert follow(desk) == Followed(new=2, changed=1, gone=1, deals=4)
    found = desk.rows("select organization_id, address, status from app.contacts order by 1, 2")
    assert [tuple(row.values()) for row in found] == [
        ("acme", "tom@example.com", "new"),
        ("globex", "jane@example.com", "customer"),
        ("globex", "tom@example.com", "customer"),
    ]
    deals = desk.rows("select distinct organization_id, currency from app.deals")
    assert [tuple(row.values()) for row in deals] == [("globex", "EUR")]


def test_what_the_crm_knows_stays_when_a_campaign_moves(desk: Desk) -> None:
    """The deal and the cost are still the customer's own, of no campaign that is another's."""
    add_campaign(desk)
    change(
        desk,
        "insert into app.deals values ('acme', 'D', 'jane@example.com', %s, null, 'won', true,"
        " true, 10, 0, 'EUR', '2026-09-01', '2026-09-04', 'crm', %s)",
        CAMPAIGN,
        NOW,
    )
    change(
        desk,
        "insert into app.costs values ('acme', 'C', 'customer', false, %s, 'fee', '2026-09-01',"
        " null, 5, 'EUR', null, %s)",
        CAMPAIGN,
        NOW,
    )
    told = (
        "select organization_id, campaign_id from app.deals union all "
        "select organization_id, campaign_id from app.costs"
    )
    follow(desk)
    assert [tuple(row.values()) for row in desk.rows(told)] == [("acme", CAMPAIGN)] * 2
    change(desk, "update instantly.campaigns set organization_id = 'globex'")
    follow(desk)
    assert [tuple(row.values()) for row in desk.rows(told)] == [("acme", None)] * 2


def test_two_customers_with_the_same_person(desk: Desk) -> None:
    """What one of them knows changes nothing for the other."""
    for organization in ("acme", "globex"):
        add_lead(desk, "jane@example.com", organization)
    change(
        desk,
        "insert into app.suppressions values ('acme', 'jane@example.com', 'active', 'opt_out',"
        " 'message:1', %s, %s)",
        START,
        START,
    )
    follow(desk)
    found = desk.rows("select organization_id, status from app.contacts order by 1")
    assert [tuple(row.values()) for row in found] == [("acme", "suppressed"), ("globex", "new")]


def test_sql_and_rule_agree(database_url: str) -> None:
    """Whatever the signs, the statement comes to what domain/contacts.py says."""
    sign = st.tuples(st.sampled_from([*SIGNS, "interest:0", "other"]), st.integers(0, 6))

    with psycopg.connect(database_url, autocommit=True) as connection:

        @settings(max_examples=150, deadline=None)
        @given(st.lists(st.lists(sign, max_size=8), max_size=6))
        def agree(people: list[list[tuple[str, int]]]) -> None:
            expected, rows = {}, []
            for number, signs in enumerate(people):
                known = [("lead", 0), *signs]
                rows += [(str(number), name, START + timedelta(at)) for name, at in known]
                found = standing(Sign(name, START + timedelta(at)) for name, at in known)
                assert found is not None
                expected[str(number)] = (found.status, found.since, found.because)
            answer = connection.execute(
                f"""
                with signs as (
                    select 'acme' as organization_id, address, name, at
                    from unnest(%s::text[], %s::text[], %s::timestamptz[]) as s (address, name, at)
                )
                select * from ({STANDINGS}) as s
                """.encode(),
                [list(column) for column in zip(*rows, strict=True)] or [[], [], []],
            )
            told = {row[1]: (row[2], row[3].astimezone(UTC), row[4]) for row in answer}
            assert told == expected

        agree()
