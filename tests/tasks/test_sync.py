"""A sync of each kind against the sandbox: what stands in the tables afterwards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from sandbox.application import create_app
from sandbox.keys import AGENCY_KEY, AGENCY_SUB, BETA_POOL_KEY, NORTHWIND_KEY
from sandbox.quirks import Quirks
from sandbox.world import World
from tasks.plans import STREAMS
from tasks.refusal import StorageRefused
from tasks.report import numbers
from tasks.site import Site
from tasks.sync import KINDS, Synced, Wishes, read, sync
from tasks.writer import Outcome
from tests.conftest import copied_database
from tests.sandbox.conftest import client_of, leads_of, swept
from tests.tasks.desk import Desk

NEVER_SAID = {
    ("workspaces", "client_domain"),
    ("webhooks", "campaign_id"),
    ("campaign_variants", "is_disabled"),
}
"""(stream, column) that the demo world has no value for; tests/tasks/streams has one."""
TABLES = sorted(f"instantly.{stream.table.name}" for stream in STREAMS)
WORKSPACES = ("northwind", "beta-pool", "agency-sub")
LISTED = [
    ("campaigns", "campaign_id", "/campaigns", "id"),
    ("accounts", "account_email", "/accounts", "email"),
    ("lead_lists", "lead_list_id", "/lead-lists", "id"),
    ("lead_labels", "lead_label_id", "/lead-labels", "id"),
    ("custom_tags", "custom_tag_id", "/custom-tags", "id"),
    ("custom_tag_mappings", "custom_tag_mapping_id", "/custom-tag-mappings", "id"),
    ("emails", "email_id", "/emails", "id"),
    ("webhooks", "webhook_id", "/webhooks", "id"),
]


@pytest.fixture(scope="module")
def mirrored(postgres_server: Any, world: World) -> Iterator[Desk]:
    """A database in which every kind of every workspace was synced once."""
    with copied_database(postgres_server) as url:
        desk = Desk(url, create_app(world, limits=False))
        desk.save_customers()
        for workspace in WORKSPACES:
            for kind in KINDS:
                synced = desk.sync(kind, workspace)
                assert synced.error is None
        yield desk


@pytest.fixture(scope="module")
def instantly(world: World) -> dict[str, Any]:
    """The sandbox as anybody may ask it, by workspace."""
    app = create_app(world, limits=False)
    return {
        "northwind": client_of(app, NORTHWIND_KEY),
        "beta-pool": client_of(app, BETA_POOL_KEY),
        "agency-sub": client_of(app, AGENCY_KEY, **{"x-as-workspace": AGENCY_SUB}),
    }


def ids(desk: Desk, table: str, column: str, workspace: str) -> Sequence[str]:
    query = f"select {column} as id from instantly.{table} where workspace_id = %s order by 1"
    return [row["id"] for row in desk.rows(query, workspace)]


@pytest.mark.parametrize("workspace", WORKSPACES)
@pytest.mark.parametrize("list_of", LISTED, ids=lambda one: str(one[0]))
def test_the_mirror_has_what_instantly_lists(
    mirrored: Desk, instantly: Any, workspace: str, list_of: tuple[str, str, str, str]
) -> None:
    """Each id of each list once, and no other, of the workspace that it is of."""
    table, column, path, key = list_of
    listed = swept(instantly[workspace], path, limit=100)
    assert listed
    assert ids(mirrored, table, column, workspace) == sorted(item[key] for item in listed)


@pytest.mark.parametrize("workspace", WORKSPACES)
def test_the_mirror_has_every_lead(mirrored: Desk, instantly: Any, workspace: str) -> None:
    """Of campaigns, of lists and of neither: read in chains side by side, each is there once."""
    listed = sorted(item["id"] for item in leads_of(instantly[workspace]))
    assert ids(mirrored, "leads", "lead_id", workspace) == listed


def test_days_add_up_to_the_totals(mirrored: Desk) -> None:
    """What Instantly says per day, step and campaign was read completely: the sums agree."""
    rows = mirrored.rows(
        """
        select t.campaign_id, t.emails_sent_count as total,
            (select sum(sent) from instantly.campaign_analytics_daily as d
             where d.workspace_id = t.workspace_id and d.campaign_id = t.campaign_id) as days,
            (select sum(sent) from instantly.campaign_analytics_steps as s
             where s.workspace_id = t.workspace_id and s.campaign_id = t.campaign_id) as steps
        from instantly.campaign_analytics as t
        """
    )
    assert len(rows) >= 20
    assert [row for row in rows if not row["total"] == row["days"] == row["steps"]] == []


def test_days_of_accounts_add_up_to_those_of_campaigns(mirrored: Desk) -> None:
    """Each account's day was asked for, also across the seams of 31 days: nothing is missing."""
    sums = mirrored.rows(
        """
        select
            (select sum(sent) from instantly.account_analytics_daily) as by_account,
            (select sum(sent) from instantly.campaign_analytics_daily
             where date_on >= (select min(date_on) from instantly.account_analytics_daily)
            ) as by_campaign
        """
    )
    assert sums[0]["by_account"] == sums[0]["by_campaign"] > 0


@pytest.mark.parametrize("stream", STREAMS, ids=lambda stream: str(stream.name))
def test_every_column_is_filled_from_the_demo_world(mirrored: Desk, stream: Any) -> None:
    """A column that is empty in all rows of a whole world reads a name that does not exist."""
    names = [c.name for c in stream.columns if (stream.name, c.name) not in NEVER_SAID]
    filled = ", ".join(f"count({name}) as {name}" for name in names)
    [counts] = mirrored.rows(f"select {filled} from instantly.{stream.table.name}")
    assert [name for name in names if not counts[name]] == []


def test_a_second_sync_of_everything_writes_nothing(mirrored: Desk) -> None:
    """Every kind of every workspace again: no row of the mirror is written, nothing happened."""
    before = {table: mirrored.writes(table) for table in TABLES}
    history = mirrored.one("select count(*) from app.status_changes")
    events = mirrored.one("select count(*) from app.events")
    for workspace in WORKSPACES:
        for kind in KINDS:
            synced = mirrored.sync(kind, workspace)
            for outcome in synced.outcomes:
                assert outcome.merged.new == outcome.merged.changed == 0, outcome.stream
    assert {table: mirrored.writes(table) for table in TABLES} == before
    assert mirrored.one("select count(*) from app.status_changes") == history
    assert mirrored.one("select count(*) from app.events") == events == 0


def test_the_books_of_a_sync_are_kept(mirrored: Desk) -> None:
    """Each stream has its state and its runs, with the calls that they took."""
    states = mirrored.rows("select * from app.stream_states")
    assert len(states) == len(WORKSPACES) * len(STREAMS)
    blocked = {row["stream"] for row in states if row["blocked_by"]}
    assert blocked == set()
    # A step of two streams is one reading; its second stream has no run of its own to start.
    assert all(row["last_started_at"] is not None for row in states)
    assert all(row["last_succeeded_at"] is not None for row in states)
    runs = mirrored.rows("select * from app.sync_runs where stream = 'leads' order by sync_run_id")
    assert runs[0]["outcome"] == "complete"
    assert (runs[0]["count_new"], runs[0]["count_pages"]) == (734, runs[0]["count_calls"])


@pytest.fixture
def quirky(fresh_database_url: str, world: World) -> Desk:
    """Every quirk of the API on, errors and strange values included."""
    quirks = Quirks.all().set("slow", 0).set("server-errors", 0.01).set("lagging-counters", 0)
    desk = Desk(fresh_database_url, create_app(world, quirks, limits=False))
    desk.save_customers()
    return desk


def test_with_every_quirk_on_everything_is_read(quirky: Desk, mirrored: Desk) -> None:
    """Ghost rows, errors, unknown values and fields, another reading of end dates: all the same."""
    for kind in KINDS:
        assert quirky.sync(kind, "northwind").error is None
    assert quirky.one("select count(*) from app.parked_rows") == 0
    for table in TABLES:
        query = f"select count(*) from {table} where workspace_id = 'northwind'"
        assert quirky.one(query) == mirrored.one(query), table


def test_what_postgres_refuses_is_an_incident_until_it_does_not(knowing: Desk) -> None:
    """A revoked grant ends the sync with an error, blocks its stream, and is over once granted."""
    incidents = (
        "select kind, subject, count_seen, resolved_at is null as is_open from app.incidents"
    )
    blocked = "select stream, blocked_by from app.stream_states where blocked_by is not null"
    with psycopg.connect(knowing.url, autocommit=True) as owner:
        owner.execute("set role salesbrain_owner")
        owner.execute("revoke insert on instantly.accounts from salesbrain_worker")
        for _ in range(2):
            with pytest.raises(StorageRefused, match="permission denied"):
                knowing.sync("accounts")
        assert [tuple(row.values()) for row in knowing.rows(incidents)] == [
            ("database", "sync accounts", 2, True)
        ]
        assert {"stream": "accounts", "blocked_by": "database"} in knowing.rows(blocked)
        owner.execute("grant insert on instantly.accounts to salesbrain_worker")
    assert knowing.sync("accounts").error is None
    assert [row["is_open"] for row in knowing.rows(incidents)] == [False]
    assert knowing.rows(blocked) == []


def test_a_connection_that_is_lost_is_noted_when_postgres_is_back(knowing: Desk) -> None:
    """It ended the sync all the same, and somebody has to look at it."""

    async def cut_off(site: Site) -> None:
        async def kill(_site: Site, _last: object, _wishes: Wishes) -> Sequence[Outcome]:
            async with site.pool.connection() as connection:
                await connection.execute("set role none")
                await connection.execute("select pg_terminate_backend(pg_backend_pid())")
            return []

        with pytest.raises(StorageRefused, match="connection to Postgres was lost"):
            await sync(
                site, "accounts", Wishes(), lambda s, p, w: read(s, replace(p, read=kill), w)
            )

    knowing.at(cut_off)
    [row] = knowing.rows("select kind, subject, summary from app.incidents")
    assert (row["kind"], row["subject"]) == ("database", "sync accounts")
    assert "connection to Postgres was lost" in row["summary"]


def test_every_call_is_in_the_numbers_of_the_run(knowing: Desk) -> None:
    """Also the one that asks whose key it is, and those of streams that are read together, once."""

    async def counted(site: Site) -> tuple[Synced, int, list[dict[str, Any]]]:
        synced = await sync(site, "campaigns", Wishes())
        return synced, site.client.tally.calls, numbers(site, synced)

    synced, calls, rows = knowing.at(counted)
    assert synced.whole is not None
    assert synced.whole.calls == calls
    [whole] = [row for row in rows if row["stream"] == "(whole run)"]
    assert whole["calls"] == calls
    streams = {id(span): span.calls for span in synced.spans}
    assert sum(streams.values()) == calls - 1


@pytest.mark.parametrize(("kind", "is_a_person"), [("campaigns", False), ("accounts", True)])
def test_parked_rows_are_an_incident_with_the_first_as_its_example(
    knowing: Desk, kind: str, is_a_person: bool
) -> None:
    """By its id and what was wrong with it; the address of an account stays in the database."""
    broken = {"stream": kind, "rows": 2, "pages": 1, "kinds": ["wrong-type"]}
    knowing.order("faults", {"break": broken})
    knowing.sync(kind)
    rows = knowing.rows("select item_key, reason from app.parked_rows")
    [incident] = knowing.rows("select * from app.incidents where kind = 'rows_parked'")
    assert (incident["subject"], len(rows)) == (kind, 2)
    told = {f"{'one item' if is_a_person else row['item_key']}: {row['reason']}" for row in rows}
    assert incident["example"] in told
    assert "@" not in incident["example"]
