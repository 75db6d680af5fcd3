"""The six syncs, run as a worker runs them, against a sandbox over HTTP."""

from collections.abc import Mapping

import pytest

from domain.events import SYNC_FINISHED
from tasks.sync import pieces
from tests.flows.conftest import SYNCS
from tests.flows.installation import WORKSPACES, Installation, Run, settled

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
        assert {row["stream"]: row["new"] for row in told} == stored
        assert sum(stored.values()) > 0
        written = sum(stored.values())
        assert run.child(kind, workspace)[1].startswith(f"{written} rows written, ")
        page = installation.page(run, f"why-idle-{workspace}")
        assert all(f"| {stream} | under a minute ago | nothing |" in page for stream in stored)


def _count(installation: Installation, table: str, workspace: str) -> int:
    query = f"select count(*) from instantly.{table} where workspace_id = %s"
    return int(installation.one(query, workspace))  # type: ignore[arg-type]
