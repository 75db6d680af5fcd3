"""`salesbrain bi-login …` on a server of its own: what is made, told, kept and taken away."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from typer.testing import CliRunner

from cli.app import app
from cli.errors import CommandError
from cli.local import postgres
from cli.local.postgres import Postgres
from cli.wall_checks import walls_stand
from models import migrate
from tasks.walls import walls_intact
from tests.cli.conftest import end_everything


@pytest.fixture(scope="module")
def server(module_home: Path) -> Iterator[Postgres]:
    """With two customers; the server is ended with the module."""
    found = postgres.start(module_home)
    migrate.upgrade(found.url)
    with psycopg.connect(found.url) as connection:
        connection.execute(
            "insert into app.organizations (organization_id, name, time_zone, currency, created_at)"
            " select name, name, 'UTC', 'EUR', now() from unnest(array['alder', 'birch']) as name"
        )
    yield found
    end_everything(module_home)


@pytest.fixture
def told(server: Postgres, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The commands see that server; logins end with the test."""
    monkeypatch.setenv("DATABASE_URL", server.url)
    yield
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        for (login,) in logins(connection):
            connection.execute(sql.SQL("drop role {}").format(sql.Identifier(login)))
        connection.execute("truncate app.bi_logins")


def logins(connection: "psycopg.Connection[tuple[str, ...]]") -> list[tuple[str, ...]]:
    return connection.execute(
        "select rolname from pg_roles where rolname like 'bi\\_%' order by 1"
    ).fetchall()


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["bi-login", *arguments])
    if isinstance(result.exception, Exception):
        raise result.exception
    return result.stdout


def made(*arguments: str) -> tuple[str, str]:
    """The login and the password that a command told."""
    login, password = run(*arguments).splitlines()[:2]
    return login.split()[-1], password.split()[-1]


def keeps(server: Postgres, login: str, password: str) -> bool:
    """Whether this is the password whose SCRAM verifier Postgres keeps (RFC 5803)."""
    with psycopg.connect(server.superuser_url) as connection:
        [(kept,)] = connection.execute(
            "select rolpassword from pg_authid where rolname = %s", [login]
        ).fetchall()
    rounds, salt = kept.split("$")[1].split(":")
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), base64.b64decode(salt), int(rounds))
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    return bool(base64.b64encode(stored).decode() == kept.split("$")[2].split(":")[0])


def tenant(server: Postgres, login: str) -> str | None:
    with psycopg.connect(server.url_for(login)) as connection:
        [(found,)] = connection.execute("select app.tenant_id()").fetchall()
        return str(found) if found else None


@pytest.mark.usefixtures("told")
def test_a_login_is_its_customer_and_names_nobody(server: Postgres) -> None:
    """Created, it stands for its customer; name and rights tell and allow nothing more."""
    login, password = made("create", "alder", "--name", "Tableau")
    assert tenant(server, login) == "alder"
    assert "alder" not in login
    assert keeps(server, login, password)
    assert not keeps(server, login, password + "x")
    with psycopg.connect(server.url) as connection:
        assert walls_intact(connection) == []
        assert "Tableau" in run("list")
        assert login in run("list", "--organization", "alder")
        assert login not in run("list", "--organization", "birch")


@pytest.mark.usefixtures("told")
def test_a_session_starts_read_only_and_bounded(server: Postgres) -> None:
    """Settings of the role: no writing, no endless statement, marts without their schema."""
    login, _ = made("create", "alder")
    with psycopg.connect(server.url_for(login)) as connection:
        [row] = connection.execute(
            "select current_setting('default_transaction_read_only'),"
            " current_setting('search_path'), current_setting('statement_timeout'),"
            " current_setting('work_mem'),"
            " (select rolconnlimit from pg_roles where rolname = session_user)"
        ).fetchall()
    assert row == ("on", "reports, marts", "1min", "32MB", 20)


@pytest.mark.usefixtures("told")
def test_the_password_is_in_no_table_and_no_log(server: Postgres, module_home: Path) -> None:
    """Postgres never got it, even where it writes down every statement."""
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        connection.execute("alter role salesbrain_admin set log_statement = 'all'")
    try:
        login, password = made("create", "alder")
        _, second = made("rotate", login)
    finally:
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            connection.execute("alter role salesbrain_admin reset log_statement")
    log = (module_home / "logs" / "postgres.log").read_text()
    assert "create role" in log
    assert password not in log
    assert second not in log


@pytest.mark.usefixtures("told")
def test_rotation_ends_sessions_and_what_they_prepared(server: Postgres) -> None:
    """The name stays, the old password goes, and so does whoever was in with it."""
    login, old = made("create", "alder")
    with psycopg.connect(server.url_for(login), prepare_threshold=0) as inside:
        inside.execute("select app.tenant_id()")
        again, new = made("rotate", login)
        with pytest.raises(psycopg.OperationalError):
            inside.execute("select app.tenant_id()")
    assert again == login
    assert keeps(server, login, new)
    assert not keeps(server, login, old)
    assert tenant(server, login) == "alder"
    assert "rotated" in run("list")


@pytest.mark.usefixtures("told")
def test_a_revoked_login_is_gone_with_all_it_owned(server: Postgres) -> None:
    """Sessions end, the role goes, the row stays as a record, and again changes nothing."""
    login, _ = made("create", "alder")
    other, _ = made("create", "birch")
    with psycopg.connect(server.url_for(login), autocommit=True) as inside:
        inside.execute("set default_transaction_read_only = off")
        inside.execute("select lo_create(0)")
        assert "1 of its sessions" in run("revoke", login)
        with pytest.raises(psycopg.OperationalError):
            inside.execute("select 1")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(server.url_for(login))
    assert "0 of its sessions" in run("revoke", login)
    assert "revoked" in run("list", "--organization", "alder")
    assert tenant(server, other) == "birch"
    with pytest.raises(CommandError, match="in use"):
        run("rotate", login)


@pytest.mark.usefixtures("told")
def test_a_revoked_row_opens_nothing_for_a_role_of_its_name(server: Postgres) -> None:
    """Who makes a role by hand under a revoked name sees nothing, and the checker says so."""
    login, _ = made("create", "alder")
    run("revoke", login)
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute(
            sql.SQL("create role {} login in role salesbrain_bi").format(sql.Identifier(login))
        )
        assert tenant(server, login) is None
        assert [one for one in walls_intact(connection) if login in one]
    assert "can still log in" in run("list")
    run("revoke", login)
    assert "can still log in" not in run("list")


@pytest.mark.usefixtures("told")
def test_what_a_restored_backup_lacks_is_said_and_mended(server: Postgres) -> None:
    """Roles are the server's: a row without one is listed, and rotate makes the role again."""
    login, _ = made("create", "alder")
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        connection.execute(sql.SQL("drop role {}").format(sql.Identifier(login)))
    assert f"bi-login rotate {login}" in run("list")
    again, password = made("rotate", login)
    assert (again, tenant(server, login)) == (login, "alder")
    assert keeps(server, login, password)
    assert "0 sessions" in run("list")


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("nobody", ["unassigned", "nobody", "'; drop table x; --"])
def test_no_login_for_nobody(server: Postgres, nobody: str) -> None:
    """A customer that does not exist, or nobody's rows: refused, with nothing made."""
    with pytest.raises(CommandError, match="no organization"):
        run("create", nobody)
    with psycopg.connect(server.url) as connection:
        assert logins(connection) == []


@pytest.mark.usefixtures("told")
def test_without_the_right_to_make_roles_there_is_a_script(
    server: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A migrator without CREATEROLE makes nothing; what it prints does it, run by another."""
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        connection.execute("create role plain login in role salesbrain_owner")
        try:
            monkeypatch.setenv("DATABASE_URL", server.url_for("plain"))
            result = CliRunner().invoke(app, ["bi-login", "create", "alder"])
            assert isinstance(result.exception, CommandError)
            assert "administrator" in str(result.exception)
            assert logins(connection) == []
            login, password = (line.split()[-1] for line in result.stdout.splitlines()[:2])
            script = result.stdout[result.stdout.index("begin;") :]
            assert password not in script
            connection.execute(script.encode())
        finally:
            connection.execute("drop role plain")
    assert tenant(server, login) == "alder"
    assert keeps(server, login, password)


@pytest.mark.usefixtures("told")
def test_a_rotation_that_may_not_be_leaves_everything(
    server: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old password holds until an administrator has run what is printed."""
    login, old = made("create", "alder")
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        connection.execute("create role plain login in role salesbrain_owner")
        try:
            monkeypatch.setenv("DATABASE_URL", server.url_for("plain"))
            result = CliRunner().invoke(app, ["bi-login", "rotate", login])
            assert isinstance(result.exception, CommandError)
            assert keeps(server, login, old)
            with pytest.raises(CommandError, match="administrator"):
                run("revoke", login)
            new = result.stdout.splitlines()[1].split()[-1]
            connection.execute(result.stdout[result.stdout.index("begin;") :].encode())
        finally:
            connection.execute("drop role plain")
    assert keeps(server, login, new)


@pytest.mark.usefixtures("told")
def test_a_server_that_asks_for_no_password_is_said(server: Postgres) -> None:
    """The embedded one lets anybody in: whoever makes a login there is told so."""
    assert server.url
    result = CliRunner().invoke(app, ["bi-login", "create", "alder"])
    assert result.exit_code == 0
    assert "without a password" in result.stderr


@pytest.mark.usefixtures("told")
def test_doctor_names_open_walls_and_lost_logins(server: Postgres) -> None:
    """Fine as long as all stands; a grant too many and a missing role are told one by one."""
    login, _ = made("create", "alder")
    assert [one.is_fine for one in walls_stand()] == [True]
    with psycopg.connect(server.superuser_url, autocommit=True) as connection:
        connection.execute("grant select on app.events to salesbrain_bi")
        connection.execute(sql.SQL("drop role {}").format(sql.Identifier(login)))
        try:
            found = [one.sentence for one in walls_stand() if not one.is_fine]
        finally:
            connection.execute("revoke select on app.events from salesbrain_bi")
    assert "A wall is open: salesbrain_bi may reach app.events." in found
    assert [one for one in found if login in one]
