"""The door's list of secrets follows the master in the environment."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest

from domain.webhook_secret import digest_of, secret_of
from models.session import open_pool
from tasks.webhook_secrets import Registered, register_secrets

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime(2026, 3, 2, tzinfo=UTC)


def register(
    url: str, workspaces: Sequence[str], master: str, previous: str | None, now: datetime = NOW
) -> Registered:
    async def run() -> Registered:
        async with open_pool(url, size=1) as pool:
            return await register_secrets(pool, workspaces, master, previous, now)

    return asyncio.run(run())


def rows(url: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(
            "select workspace_id, salt, digest, made_at, retired_at from app.webhook_secrets "
            "order by workspace_id, made_at, tag"
        ).fetchall()


def test_only_salted_digests_are_kept(fresh_database_url: str) -> None:
    """One row a workspace, each with its own salt, from which the secret cannot be had."""
    assert register(fresh_database_url, ["acme", "globex", "acme"], "one", None) == Registered(
        2, 2, 0
    )
    (acme, salt, digest, made, retired), globex = rows(fresh_database_url)
    assert (acme, made, retired) == ("acme", NOW, None)
    assert digest == digest_of(salt, secret_of("one", "acme"))
    assert globex[0] == "globex"
    assert globex[1] != salt
    with psycopg.connect(fresh_database_url) as connection:
        dump = str(connection.execute("select * from app.webhook_secrets").fetchall())
    assert secret_of("one", "acme").split(".")[1] not in dump


def test_registering_again_changes_nothing(fresh_database_url: str) -> None:
    """Every start of every process may do it."""
    register(fresh_database_url, ["acme"], "one", None)
    before = rows(fresh_database_url)
    assert register(fresh_database_url, ["acme"], "one", "", LATER) == Registered(1, 0, 0)
    assert rows(fresh_database_url) == before


def test_a_rotation_accepts_two_and_then_one(fresh_database_url: str) -> None:
    """New and previous stand side by side; without the previous, the old one is retired."""
    register(fresh_database_url, ["acme"], "one", None)
    assert register(fresh_database_url, ["acme"], "two", "one", LATER) == Registered(2, 1, 0)
    assert [row[4] for row in rows(fresh_database_url)] == [None, None]
    assert register(fresh_database_url, ["acme"], "two", None, LATER) == Registered(1, 0, 1)
    assert [row[4] for row in rows(fresh_database_url)] == [LATER, None]


def test_a_retired_secret_can_come_back(fresh_database_url: str) -> None:
    """Rotating back accepts the old row again."""
    register(fresh_database_url, ["acme"], "one", None)
    register(fresh_database_url, ["acme"], "two", None)
    assert register(fresh_database_url, ["acme"], "one", None, LATER) == Registered(1, 1, 1)
    assert sum(row[4] is None for row in rows(fresh_database_url)) == 1


def test_a_workspace_that_left_is_refused(fresh_database_url: str) -> None:
    """Its secret opens nothing any more."""
    register(fresh_database_url, ["acme", "globex"], "one", None)
    register(fresh_database_url, ["globex"], "one", None, LATER)
    assert [(row[0], row[4]) for row in rows(fresh_database_url)] == [
        ("acme", LATER),
        ("globex", None),
    ]


def test_without_a_master_nothing_is_registered(fresh_database_url: str) -> None:
    """An empty master is refused before anything is touched."""
    with pytest.raises(ValueError, match="INSTANTLY_WEBHOOK_SECRET"):
        register(fresh_database_url, ["acme"], "", None)
    assert rows(fresh_database_url) == []
