"""A workspace that Instantly refuses: who is told what, and that nobody else suffers."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import pytest
from prefect import flow

from cli.local.warm import flush
from flows.sync_workspaces import sync_workspaces
from sandbox import keys
from tasks.site import Site, open_workspace
from tasks.streams.emails import EMAILS
from tasks.sync import Piece, Wishes
from tasks.watch import read_watched
from tasks.writer import Outcome
from tests.flows.conftest import SYNCS
from tests.flows.installation import WRITES, Installation, Run, settled

INCIDENTS = """
    select kind, subject, count_seen, resolved_at is null as is_open from app.incidents
    where workspace_id = %s and kind = 'key_refused'
"""


def test_a_refused_key_stops_its_own_workspace_alone(
    shared: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three runs: the others are synced, one incident, one artifact; a good key ends it."""
    monkeypatch.setenv("INSTANTLY_KEY_BETA_POOL", keys.REVOKED_KEY)
    runs = [shared.run(sync_workspaces) for _ in range(3)]
    for run in runs:
        assert run.state == "Completed"
        assert run.message == "2 of 3 workspaces synced; not: beta-pool (see their runs)"
        state, message = run.child("workspaces", "beta-pool")
        assert state == "Failed"
        assert "does not accept the API key (401)" in message
        assert "Make a new key in Instantly under Settings > Integrations > API Keys" in message
        assert run.child("workspaces", "northwind")[0] == "Completed"
        assert run.child("workspaces", "agency-sub")[0] == "Completed"
    assert [tuple(row.values()) for row in shared.rows(INCIDENTS, "beta-pool")] == [
        ("key_refused", "sync workspaces", 3, True)
    ]
    assert [len(_incidents(shared, run)) for run in runs] == [1, 0, 0]
    assert "Make a new key in Instantly" in _incidents(shared, runs[0])[0]
    page = shared.page(runs[2], "why-idle-beta-pool")
    assert "**key_refused**" in page
    assert "Make a new key in Instantly" in page

    monkeypatch.setenv("INSTANTLY_KEY_BETA_POOL", keys.BETA_POOL_KEY)
    mended = shared.run(sync_workspaces)
    assert mended.message == "3 of 3 workspaces synced"
    assert [tuple(row.values()) for row in shared.rows(INCIDENTS, "beta-pool")] == [
        ("key_refused", "sync workspaces", 3, False)
    ]
    assert "key_refused" not in shared.page(mended, "why-idle-beta-pool")


@pytest.mark.parametrize(
    ("kind", "key", "reason"),
    [
        ("workspaces", keys.REVOKED_KEY, "Make a new key in Instantly"),
        ("campaigns", keys.EXPIRED_KEY, "Renew or upgrade the workspace's plan"),
        ("accounts", keys.NARROW_KEY, "Give the key the missing scope"),
        ("leads", keys.V1_KEY, "Make an API v2 key"),
        ("analytics", keys.BETA_POOL_KEY, "which is 'beta-pool'"),
        ("emails", "", "No API key is set for this workspace: INSTANTLY_KEY_NORTHWIND"),
    ],
    ids=list(SYNCS),
)
def test_when_no_workspace_can_be_synced_the_parent_fails(
    kind: str, key: str, reason: str, shared: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the refusal, the child says what to do, and what was mirrored stays."""
    monkeypatch.setenv("INSTANTLY_KEY_NORTHWIND", key)
    monkeypatch.delenv("INSTANTLY_KEY_NORTHWIND_OLD")
    run = shared.run(SYNCS[kind], workspace="northwind")
    assert (run.state, run.message) == (
        "Failed",
        "0 of 1 workspaces synced; not: northwind (see their runs)",
    )
    state, message = run.child(kind, "northwind")
    assert state == "Failed"
    assert reason in message
    assert reason in shared.page(run, "why-idle-northwind")
    assert shared.one(WRITES) == 0


def test_a_workspace_that_nobody_named_is_a_mistake_that_says_the_names(
    shared: Installation,
) -> None:
    """A typing error in the parameter ends as Failed, with the names to choose from."""
    run = shared.run(sync_workspaces, workspace="nordwind")
    assert run.state == "Failed"
    message = run.child("workspaces", "nordwind")[1]
    assert "no enabled workspace 'nordwind'; known: agency-sub, beta-pool, northwind" in message


def test_a_run_tells_only_of_what_it_found_itself(shared: Installation) -> None:
    """What another run opens meanwhile is on the page of the workspace, and no second artifact."""
    shared.change(
        """
        insert into app.incidents (
            workspace_id, kind, subject, summary, remedy, opened_at, last_seen_at, count_seen
        )
        values (
            'beta-pool', 'rows_parked', 'emails', '1 item of <mails>.', 'Look at it.',
            now() + interval '1 minute', now(), 1
        )
        """
    )
    run = shared.run(sync_workspaces, workspace="beta-pool")
    assert _incidents(shared, run) == []
    page = shared.page(run, "why-idle-beta-pool")
    assert "**rows_parked** (emails, " in page
    assert "1 item of &lt;mails>. **What to do:** Look at it." in page


@flow(name="careless", persist_result=False)
async def careless() -> None:
    """Reads a piece that stores what its column does not take."""

    async def copy_an_address(site: Site, _last: datetime | None, _: Wishes) -> Sequence[Outcome]:
        async with site.pool.connection() as connection, connection.transaction():
            await connection.execute("create temporary table stage_emails (thread bigint)")
            async with connection.cursor().copy("copy stage_emails from stdin") as copy:
                await copy.write_row(("jane@lead.example",))
        return []

    async with open_workspace("northwind") as site:
        await read_watched(site, Piece((EMAILS,), copy_an_address), Wishes())


def test_a_value_that_postgres_refuses_is_placed_and_not_quoted(shared: Installation) -> None:
    """The message names table, column and kind of mistake; values may be people's."""
    run = shared.run(careless)
    assert run.state == "Failed"
    assert "stage_emails.thread" in run.message
    assert "InvalidTextRepresentation" in run.message
    asyncio.run(flush())
    by_run = {"flow_run_id": {"any_": run.ids}}
    lines = settled(lambda: shared.api.ask("logs", logs=by_run), bool)
    assert "jane@" not in run.message + str(lines)


def _incidents(installation: Installation, run: Run) -> list[str]:
    return [
        artifact["data"]
        for artifact in installation.api.artifacts(run.ids)
        if artifact["key"].startswith("incident-")
    ]
