"""Everything that the runs of this folder left with Prefect and on the disk, searched.

The file is named so that it comes last.
"""

import asyncio
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from cli.local.warm import flush
from sandbox import keys
from tests.flows.conftest import KEYS
from tests.flows.installation import PASSWORD, Installation, Run

First = tuple[Installation, Mapping[str, Run]]
SECRETS = {
    PASSWORD,
    quote(PASSWORD, safe=""),
    *KEYS.values(),
    keys.REVOKED_KEY,
    keys.EXPIRED_KEY,
    keys.NARROW_KEY,
    keys.V1_KEY,
    "hush-alerts",
    "hush-alive",
}
TELLING = {
    "flow_run", "flow_run_state", "task_run", "task_run_state", "log", "artifact", "events",
    "event_resources",
}  # fmt: skip
"""Tables of the server that must hold something of ours, or the search proves nothing."""

ABOUT_PEOPLE = {"hottest-leads", "suggest-followups", "reading-disagreements", "interest-conflicts"}
"""Keys of artifacts that name leads on purpose: the team works with them."""
SHOWING = {"artifact", "artifact_collection", "events"}
"""Where those are kept; Prefect's event of an artifact repeats its content."""


@pytest.fixture(scope="module")
def told(first_runs: First, home: Path) -> Mapping[str, str]:
    """By table of the Prefect server: all that it keeps."""
    asyncio.run(flush())
    with closing(
        sqlite3.connect(f"file:{home / 'prefect' / 'prefect.db'}?mode=ro", uri=True)
    ) as db:
        named = db.execute("select name from sqlite_master where type = 'table'").fetchall()
        return {name: "\n".join(_rows(db, name)) for (name,) in named}


def _rows(db: sqlite3.Connection, table: str) -> Iterator[str]:
    for row in db.execute(f'select * from "{table}"'):
        text = "\t".join(str(value) for value in row)
        if table in SHOWING and any(key in text for key in ABOUT_PEOPLE):
            continue
        yield text


def test_no_secret_is_told_to_prefect(told: Mapping[str, str]) -> None:
    """No key and no password in a parameter, log line, artifact, event or message of a state."""
    assert {table for table, text in told.items() if "northwind" in text} >= TELLING
    assert _finds(told, SECRETS) == []


def test_no_person_is_told_to_prefect(told: Mapping[str, str], first_runs: First) -> None:
    """Ids and counts, but no address of a lead or account and no subject of a mail."""
    installation, _ = first_runs
    people = installation.rows(
        """
        select address as told from instantly.leads where address is not null
        union select account_email from instantly.accounts
        union select subject from instantly.emails where length(subject) > 12
        """
    )
    assert len(people) > 100
    assert _finds(told, {row["told"] for row in people}) == []


def test_no_secret_lies_on_the_disk(told: Mapping[str, str], home: Path) -> None:
    """Nor in the logs, in what dbt wrote, or in anything else below SALESBRAIN_HOME."""
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    wanted = [secret.encode() for secret in SECRETS]
    found = [
        path.name
        for path in files
        if any(secret in content for content in [path.read_bytes()] for secret in wanted)
    ]
    assert found == []


def _finds(told: Mapping[str, str], wanted: set[str]) -> list[tuple[str, str]]:
    return sorted(
        (table, secret) for table, text in told.items() for secret in wanted if secret in text
    )
