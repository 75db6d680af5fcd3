"""Every row of a workspace has its customer, and moves with it; nothing doubles."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any, LiteralString

import orjson
import pytest

from cli.local import postgres
from models.customers_file import AssignmentEntry
from models.session import open_pool
from sandbox.application import Sandbox, create_app
from sandbox.deliveries import positions
from sandbox.payloads import payload
from sandbox.world import World
from tasks.assign import BY_WORKSPACE, LOG, MIRROR, assign
from tasks.process.drain import drain
from tasks.sync import KINDS
from tests.conftest import copied_database
from tests.tasks.desk import Desk

FOLLOWING = {table for table, *_ in (*MIRROR, *LOG)} | {*BY_WORKSPACE}
MOVING = [*sorted(FOLLOWING), "instantly.accounts", "instantly.campaigns"]


@pytest.fixture(scope="module")
def everything_known(postgres_server: postgres.Postgres, world: World) -> Iterator[str]:
    """A database with every kind of two workspaces, with statuses that changed."""
    with copied_database(postgres_server) as url:
        desk = Desk(url, create_app(world, limits=False))
        desk.save_customers()
        for workspace in ("northwind", "beta-pool"):
            for kind in KINDS:
                desk.sync(kind, workspace)
            for stream, value in (("campaigns", 2), ("accounts", -1), ("leads", -1)):
                fault = {"stream": stream, "field": "status", "value": value}
                desk.order("faults", {"new_enum": fault})
            for kind in ("campaigns", "accounts", "leads"):
                desk.sync(kind, workspace)
            desk.app.faults = create_app(world).faults
        receive(desk, ("northwind", "beta-pool"))
        yield url.partition("?")[0].rpartition("/")[2]


def receive(desk: Desk, workspaces: tuple[str, ...]) -> None:
    """What Instantly delivered to these workspaces' webhooks is processed; one event of each
    turns out to be another."""
    state = desk.app.state
    with desk.connect() as connection:
        for workspace in workspaces:
            instantly_id = desk.one(
                "select instantly_workspace_id from app.workspaces where workspace_id = %s",
                workspace,
            )
            bodies = [orjson.dumps(payload(state, at)) for at in positions(state, instantly_id)]
            connection.cursor().executemany(
                "insert into app.webhook_inbox "
                "(received_at, delivery_id, workspace_id, source, body, body_bytes) "
                "values (now(), gen_random_uuid(), %s, 'webhook', %s, 0)",
                [(workspace, body) for body in bodies],
            )
    asyncio.run(drained(desk.url))
    with desk.connect() as connection:
        connection.execute(
            """
            insert into app.events_superseded
            select distinct on (workspace_id)
                workspace_id, event_key, organization_id, event_key, now()
            from app.events order by workspace_id, event_key
            """
        )
        for statement in OF_SCORES_AND_REPLIES:
            connection.execute(statement)


OF_SCORES_AND_REPLIES: Sequence[LiteralString] = [
    f"insert into app.{table} select distinct on (workspace_id) {columns} from app.events "
    "where campaign_id is not null and lead_address is not null order by workspace_id, event_key"
    for table, columns in {
        "event_versions (workspace_id, organization_id, event_key, kind, source, occurred_at, "
        "known_at, replaced_at, campaign_id, lead_address)":
        "workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, now(), "
        "campaign_id, lead_address",
        "reply_labels (workspace_id, message_key, way, organization_id, campaign_id, "
        "lead_address, sent_at, label, opt_out, confidence, version, content_hash, labelled_at)":
        "workspace_id, 'm', 'rules', organization_id, campaign_id, lead_address, occurred_at, "
        "'other', 'no', 1, 'v', event_key, now()",
        "reply_label_changes (workspace_id, organization_id, message_key, lead_address, "
        "campaign_id, sent_at, label, opt_out, way, version, labelled_at, replaced_at)":
        "workspace_id, organization_id, 'm', lead_address, campaign_id, occurred_at, 'other', "
        "'no', 'rules', 'v', now(), now()",
        "interest_conflicts (workspace_id, lead_address, campaign_id, organization_id, "
        "message_key, our_label, noticed_at)":
        "workspace_id, lead_address, campaign_id, organization_id, 'm', 'other', now()",
    }.items()
]  # fmt: skip


async def drained(url: str) -> None:
    async with open_pool(url) as pool:
        await drain(pool)


@pytest.fixture
def full(postgres_server: postgres.Postgres, everything_known: str, app: Sandbox) -> Iterator[Desk]:
    with copied_database(postgres_server, everything_known) as url:
        yield Desk(url, app)


def owners(desk: Desk, table: str, workspace: str) -> dict[str, int]:
    rows = desk.rows(
        f"select organization_id, count(*) as n from {table} where workspace_id = %s group by 1",
        workspace,
    )
    return {row["organization_id"]: row["n"] for row in rows}


def counts(desk: Desk, workspace: str) -> dict[str, int]:
    return {table: sum(owners(desk, table, workspace).values()) for table in MOVING}


def again(desk: Desk, workspace: str) -> int:
    return desk.at(assign, desk.place(workspace))


def test_everything_of_a_dedicated_workspace_is_its_customers(full: Desk) -> None:
    """No row of any table belongs to somebody else or to nobody."""
    for table in MOVING:
        assert set(owners(full, table, "northwind")) == {"northwind"}, table


def test_rows_of_a_shared_workspace_follow_their_campaign(full: Desk) -> None:
    """Leads, mails, numbers, events and history have the customer of their campaign or account."""
    campaigns = {
        row["name"]: row["organization_id"]
        for row in full.rows(
            "select name, organization_id from instantly.campaigns where workspace_id = 'beta-pool'"
        )
    }
    assert set(campaigns.values()) == {"acme", "globex", "unassigned"}
    assert campaigns["Industrie Süd"] == "globex"
    assert campaigns["Hotels & Travel"] == "acme"
    assert campaigns["Quick test 17"] == "unassigned"
    assert all(campaigns[name] == "acme" for name in campaigns if name.startswith("ACME"))
    assert all(campaigns[name] == "globex" for name in campaigns if name.startswith("Globex"))
    assert strays(full, "beta-pool") == {}


def strays(desk: Desk, workspace: str) -> dict[str, int]:
    """Rows whose customer is not that of their campaign or account, by table."""
    found = {}
    for table in MOVING:
        for owner, column in (("campaigns", "campaign_id"), ("accounts", "account_email")):
            mine = f"instantly.{owner}"
            if table == mine or not has(desk, table, column):
                continue
            by_campaign = owner == "accounts" and has(desk, table, "campaign_id")
            first = "and t.campaign_id is null" if by_campaign else ""
            n = desk.one(
                f"""
                select count(*) from {table} as t
                inner join {mine} as o on o.workspace_id = t.workspace_id
                    and o.{column} = t.{column}
                where t.workspace_id = %s and t.organization_id <> o.organization_id {first}
                """,
                workspace,
            )
            if n:
                found[f"{table} by {column}"] = n
    return found


def has(desk: Desk, table: str, column: str) -> bool:
    schema, name = table.split(".")
    return bool(
        desk.one(
            "select count(*) from information_schema.columns "
            "where table_schema = %s and table_name = %s and column_name = %s",
            schema,
            name,
            column,
        )
    )


def test_a_campaign_that_moves_takes_all_that_hangs_on_it(full: Desk) -> None:
    """Globex' campaigns are given to acme: every row follows, none is doubled or left behind."""
    before = counts(full, "beta-pool")
    moved = full.one(
        "select count(*) from instantly.campaigns "
        "where workspace_id = 'beta-pool' and organization_id = 'globex'"
    )
    rules = full.customers.workspaces["beta-pool"].assignments
    full.move(
        "beta-pool",
        assignments=tuple(rule.model_copy(update={"organization": "acme"}) for rule in rules),
    )
    assert again(full, "beta-pool") == moved > 0
    for table in MOVING:
        assert "globex" not in owners(full, table, "beta-pool"), table
    assert counts(full, "beta-pool") == before
    assert strays(full, "beta-pool") == {}
    assert again(full, "beta-pool") == 0


def test_an_explicit_rule_moves_one_campaign(full: Desk) -> None:
    """Its events and history go with it; those of other campaigns stay where they are."""
    campaign = full.one(
        "select min(campaign_id) from instantly.campaigns "
        "where workspace_id = 'beta-pool' and organization_id = 'acme'"
    )
    rules = full.customers.workspaces["beta-pool"].assignments
    explicit = AssignmentEntry(organization="globex", campaign=campaign)
    full.move("beta-pool", assignments=(*rules, explicit))
    assert again(full, "beta-pool") == 1
    for table, column in (
        ("instantly.leads", "campaign_id"),
        ("app.events", "campaign_id"),
        ("app.status_changes", "entity_id"),
    ):
        query = f"select distinct organization_id from {table} where {column} = %s"
        assert full.rows(query, campaign) == [{"organization_id": "globex"}], table
    assert strays(full, "beta-pool") == {}
    assert "acme" in owners(full, "app.events", "beta-pool")


def test_history_of_leads_and_accounts_moves_too(full: Desk) -> None:
    """A change of status has the customer that its campaign, account or lead has."""
    full.move("beta-pool", assignments=())
    again(full, "beta-pool")
    wrong = full.rows(
        """
        select s.entity_kind, count(*) as n from app.status_changes as s
        where s.workspace_id = 'beta-pool' and s.organization_id <> 'unassigned' group by 1
        """
    )
    assert wrong == []


def test_a_workspace_that_gets_another_customer_leaves_nothing_behind(full: Desk) -> None:
    """Also what hangs on no campaign: leads of lists, mails written by hand, accounts."""
    before = counts(full, "northwind")
    full.move("northwind", organization="initech")
    again(full, "northwind")
    for table in MOVING:
        assert set(owners(full, table, "northwind")) == {"initech"}, table
    assert counts(full, "northwind") == before


def test_assigning_again_writes_nothing(full: Desk) -> None:
    """Rows that are where they belong are not touched."""
    before = {table: full.writes(table) for table in MOVING}
    again(full, "northwind")
    again(full, "beta-pool")
    assert {table: full.writes(table) for table in MOVING} == before


def test_only_the_workspace_itself_is_touched(full: Desk) -> None:
    """Assigning one workspace never moves rows of another, whatever the ids."""
    with full.connect() as connection:
        connection.execute(
            "update instantly.leads set organization_id = 'acme' where workspace_id = 'beta-pool'"
        )
    again(full, "northwind")
    assert set(owners(full, "instantly.leads", "beta-pool")) == {"acme"}


def test_an_account_of_two_customers_is_nobodys(full: Desk) -> None:
    """It belongs to the one customer all its campaigns belong to, else to admins only."""
    rows: list[dict[str, Any]] = full.rows(
        """
        select a.organization_id, array_agg(distinct c.organization_id) as serves
        from instantly.accounts as a
        inner join instantly.account_campaign_mappings as m using (workspace_id, account_email)
        inner join instantly.campaigns as c
            on c.workspace_id = m.workspace_id and c.campaign_id = m.campaign_id
        where a.workspace_id = 'beta-pool'
        group by a.account_email, a.organization_id
        """
    )
    assert rows
    for row in rows:
        expected = row["serves"][0] if len(row["serves"]) == 1 else "unassigned"
        assert row["organization_id"] == expected
