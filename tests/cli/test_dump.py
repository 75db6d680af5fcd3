"""Backup and restore, on the real programs and the real tables."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from cli.errors import CommandError
from cli.local import dump, postgres
from cli.local.postgres import Postgres
from models import migrate
from tests.cli.conftest import end_everything

Tables = dict[str, list[Any]]


def tables(server: Postgres) -> Tables:
    """Every row of every table, as text, in an order of its own; rights and policies too."""
    with psycopg.connect(server.superuser_url) as connection:
        names = connection.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
            "WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"
        ).fetchall()
        found: Tables = {
            name: connection.execute(f"SELECT t::text FROM {name} t ORDER BY 1").fetchall()
            for (name,) in names
        }
        for what, query in {
            "policies": "SELECT p::text FROM pg_policies p ORDER BY 1",
            "rights": "SELECT nspname || relname, relacl::text, relrowsecurity, "
            "relforcerowsecurity, pg_get_userbyid(relowner) FROM pg_class JOIN pg_namespace n "
            "ON n.oid = relnamespace WHERE nspname IN ('app', 'instantly') ORDER BY 1",
            "database": "SELECT datacl::text FROM pg_database WHERE datname = 'salesbrain'",
        }.items():
            found[what] = connection.execute(query).fetchall()
        return found


def fill(server: Postgres) -> None:
    migrate.upgrade(server.url)
    with psycopg.connect(server.url) as connection:
        connection.execute(
            "INSERT INTO app.organizations (organization_id, name, time_zone, currency, created_at)"
            " SELECT 'customer-' || n, E'Näme\\twith ''quotes'' ' || n, 'UTC', 'EUR', now()"
            " FROM generate_series(1, 500) AS n"
        )
        connection.execute(
            "INSERT INTO app.bi_logins (login, organization_id) VALUES ('bi_one', 'customer-1')"
        )


@pytest.fixture(scope="module")
def filled(module_home: Path) -> Postgres:
    server = postgres.start(module_home)
    fill(server)
    return server


@pytest.fixture(scope="module")
def backup(filled: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("backups") / "all of it.dump"
    dump.write(filled.superuser_url, file)
    return file


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Postgres]:
    home = tmp_path / ".salesbrain"
    yield postgres.start(home)
    end_everything(home)


def test_restored_database_equals_the_original(
    filled: Postgres, backup: Path, fresh: Postgres
) -> None:
    """In a cluster that has not even the roles, every row, right and policy comes back."""
    dump.read(fresh.superuser_url, backup, owner=fresh.url)
    assert tables(fresh) == tables(filled)
    assert len(tables(fresh)["app.organizations"]) == 501


def test_logins_that_no_backup_holds_are_named(backup: Path, fresh: Postgres) -> None:
    """A login is of the server, its password nobody's: who restores is told which to make."""
    dump.read(fresh.superuser_url, backup, owner=fresh.url)
    assert dump.logins_to_make(fresh.superuser_url) == ["bi_one"]
    with psycopg.connect(fresh.superuser_url, autocommit=True) as connection:
        connection.execute("create role bi_one login")
        assert dump.logins_to_make(fresh.superuser_url) == ["bi_one"]
        connection.execute("grant salesbrain_bi to bi_one")
    assert dump.logins_to_make(fresh.url) == []


def test_restored_database_can_be_migrated_by_its_owner(backup: Path, fresh: Postgres) -> None:
    """The login that migrates keeps its rights over the restored roles and tables."""
    dump.read(fresh.superuser_url, backup, owner=fresh.url)
    migrate.upgrade(fresh.url)
    assert migrate.current(fresh.url) == migrate.newest()


def test_restore_refuses_a_database_with_rows(filled: Postgres, backup: Path) -> None:
    """Without --force nothing is overwritten; with it the backup's state returns."""
    before = tables(filled)
    with psycopg.connect(filled.url) as connection:
        connection.execute("DELETE FROM app.organizations WHERE organization_id = 'customer-2'")
    with pytest.raises(CommandError, match=r"not empty.*--force"):
        dump.read(filled.superuser_url, backup, owner=filled.url)
    assert len(tables(filled)["app.organizations"]) == 500
    dump.read(filled.superuser_url, backup, owner=filled.url, replace=True)
    assert tables(filled) == before


def test_broken_backup_leaves_the_database_as_it_was(
    filled: Postgres, backup: Path, tmp_path: Path
) -> None:
    """A truncated file is one sentence, and nothing has changed."""
    before = tables(filled)
    broken = tmp_path / "broken.dump"
    broken.write_bytes(backup.read_bytes()[:-2000])
    with pytest.raises(CommandError, match="pg_restore failed"):
        dump.read(filled.superuser_url, broken, owner=filled.url, replace=True)
    assert tables(filled) == before


def test_other_files_are_recognised(filled: Postgres, tmp_path: Path) -> None:
    """Neither a text file nor a missing one is taken for a backup."""
    text = tmp_path / "notes.txt"
    text.write_text("hello")
    for file, said in ((text, "is not a file that"), (tmp_path / "none", "Cannot read")):
        with pytest.raises(CommandError, match=said):
            dump.read(filled.superuser_url, file, owner=filled.url)


def test_backup_never_replaces_a_file_unasked(filled: Postgres, backup: Path) -> None:
    """An existing file stays unless asked otherwise."""
    with pytest.raises(CommandError, match="exists already"):
        dump.write(filled.superuser_url, backup)
    dump.write(filled.superuser_url, backup, replace=True)


def test_owner_that_is_no_superuser_backs_up_every_row(
    filled: Postgres, tmp_path: Path, fresh: Postgres
) -> None:
    """On a server of the user's own there is only the owner's login; its policies show it all."""
    file = tmp_path / "by owner.dump"
    dump.write(filled.url, file)
    dump.read(fresh.superuser_url, file, owner=fresh.url)
    assert tables(fresh) == tables(filled)
