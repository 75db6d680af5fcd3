"""The six syncs, run as a worker runs them, against a sandbox over HTTP."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain.events import SYNC_FINISHED
from tasks.sync import pieces
from tests.flows.conftest import SYNCS
from tests.flows.installation import WORKSPACES, WRITES, Installation, Run, settled

First = tuple[Installation, Mapping[str, Run]]


@pytest.mark.parametrize("kind", SYNCS)
def test_each_workspace_has_a_child_run_that_says_what_it_did(kind: str, first_runs: First) -> None:
    """Named after kind and workspace; its table of numbers is what lies in the database."""
    installation, runs = first_runs
    run = runs[kind]
    assert (run.state, run.message) == ("Completed", "3 of 3 workspaces synced")
    assert set(run.children) == {f"sync-{kind}/{workspace}" for workspace in WORKSPACES}
    for workspace in WORKSPACES:
        told = installation.table(run, f"sync-{kind}-{workspace}")
        stored = {
            stream.name: _count(installation, stream.table.name, workspace)
            for piece in pieces(kind)
            for stream in piece.streams
        }
        assert {row["stream"]: row["new"] for row in told if "new" in row} == stored
        [whole] = [row for row in told if row["stream"] == "(whole run)"]
        assert whole["calls"] > max(row["calls"] for row in told if "new" in row)
        assert sum(stored.values()) > 0
        written = sum(stored.values())
        assert run.child(kind, workspace)[1].startswith(f"{written} rows written, ")
        page = installation.page(run, f"why-idle-{workspace}")
        assert all(f"| {stream} | under a minute ago | nothing |" in page for stream in stored)


def _count(installation: Installation, table: str, workspace: str) -> int:
    query: Any = f"select count(*) from instantly.{table} where workspace_id = %s"
    return int(installation.one(query, workspace))


@pytest.mark.parametrize("kind", SYNCS)
def test_a_second_run_writes_nothing(kind: str, shared: Installation) -> None:
    """What did not change at Instantly is not touched here, in no table of the mirror."""
    run = shared.run(SYNCS[kind], workspace="beta-pool")
    assert (run.state, run.message) == ("Completed", "1 of 1 workspaces synced")
    assert list(run.children) == [f"sync-{kind}/beta-pool"]
    assert run.child(kind, "beta-pool")[1].startswith("0 rows written, ")
    assert shared.one(WRITES) == 0


def test_the_end_of_each_sync_rings_for_the_checks(first_runs: First) -> None:
    """One event a child, naming workspace and kind as the trigger in prefect.yaml matches them."""
    installation, runs = first_runs
    ids = [one for run in runs.values() for one in run.ids]
    events = settled(
        lambda: installation.api.events(SYNC_FINISHED, ids),
        lambda found: len(found) >= len(SYNCS) * len(WORKSPACES),
    )
    told = {
        (event["resource"]["prefect.resource.id"], event["resource"]["salesbrain.kind"]): (
            event["payload"]
        )
        for event in events
    }
    assert len(events) == len(told)
    assert set(told) == {
        (f"salesbrain.workspace.{workspace}", kind) for workspace in WORKSPACES for kind in SYNCS
    }
    assert told["salesbrain.workspace.beta-pool", "leads"] == {
        "kind": "leads",
        "new": _count(installation, "leads", "beta-pool"),
        "changed": 0,
    }
