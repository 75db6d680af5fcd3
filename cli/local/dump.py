"""Backup and restore with the embedded package's pg_dump and pg_restore (any server up to 18)."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from cli.errors import CommandError
from cli.local.home import find_home
from cli.local.postgres_place import locate

if TYPE_CHECKING:
    import psycopg

FILLED_BY_MIGRATIONS = ("app.alembic_version", "app.organizations", "app.installation")
RESTORING, BEFORE = "restoring", "before_restore"


def write(address: str, file: Path, *, replace: bool = False) -> None:
    """Dump the database of `address`; the file appears only when it is complete.

    Row-level security hides rows from an owner that no policy lets through, so a login that
    does not bypass it dumps under it, by its policies for all rows."""
    if file.exists() and not replace:
        raise CommandError(f"{file} exists already; choose another name or add --force.")
    unfinished = file.with_name(file.name + ".unfinished")
    options = ["--format=custom", f"--file={unfinished}"]
    if not _bypasses_row_security(address):
        options.append("--enable-row-security")
    try:
        _run("pg_dump", *options, address)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def read(address: str, file: Path, *, owner: str, replace: bool = False) -> None:
    """Restore `file` into a new database beside the one of `address`, then swap the two.

    `owner` is the address of the login that migrates, the same as `address` where there is but
    one. Migrations come first: they make the roles that the backup's rights name. Raises
    CommandError, with everything as before, when the database holds rows or is in use (unless
    `replace`), or when the file cannot be restored."""
    from models import migrate

    _require_backup(file)
    name = urlsplit(address).path.lstrip("/")
    maintenance = with_database(address, "postgres")
    with _connected(maintenance) as admin:
        if not replace:
            _refuse_unless_empty(address)
            _refuse_when_in_use(admin, name)
        scratch = f"{name}_{RESTORING}"
        admin.execute(f'DROP DATABASE IF EXISTS "{scratch}" WITH (FORCE)')
        admin.execute(f'CREATE DATABASE "{scratch}" OWNER {_owner(admin, name)}')
        try:
            migrate.upgrade(with_database(owner, scratch))
            _empty(with_database(address, scratch))
            _run("pg_restore", "--exit-on-error", "--single-transaction",
                 f"--dbname={with_database(address, scratch)}", str(file))  # fmt: skip
            migrate.upgrade(with_database(owner, scratch))
        except BaseException:
            admin.execute(f'DROP DATABASE IF EXISTS "{scratch}" WITH (FORCE)')
            raise
        _swap(admin, name, scratch)


def logins_to_make(address: str) -> list[str]:
    """BI logins that the database names and the server does not have.

    Logins belong to the server and not to a database; what their passwords were, no backup knows.
    """
    from models.session import BI

    with _connected(address) as connection:
        found = connection.execute(
            "SELECT login FROM app.bi_logins AS named WHERE revoked_at IS NULL AND NOT EXISTS ("
            "SELECT 1 FROM pg_auth_members AS m JOIN pg_roles AS r ON r.oid = m.member "
            "JOIN pg_roles AS bi ON bi.oid = m.roleid "
            "WHERE r.rolname = named.login AND r.rolcanlogin AND bi.rolname = %s) ORDER BY 1",
            [BI],
        ).fetchall()
    return [login for (login,) in found]


def with_database(address: str, database: str) -> str:
    """The same server and login, another database."""
    return urlunsplit(urlsplit(address)._replace(path=f"/{database}"))


def _require_backup(file: Path) -> None:
    try:
        with file.open("rb") as opened:
            is_backup = opened.read(5) == b"PGDMP"
    except OSError as error:
        raise CommandError(f"Cannot read {file}: {error.strerror}.") from error
    if not is_backup:
        raise CommandError(f"{file} is not a file that `salesbrain backup` wrote.")


def _refuse_unless_empty(address: str) -> None:
    with _connected(address) as connection:
        tables = connection.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
            "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        for (table,) in tables:
            if table in FILLED_BY_MIGRATIONS:
                continue
            if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
                raise CommandError(
                    f"The database is not empty ({table} holds rows); add --force to replace it."
                )


def _refuse_when_in_use(admin: "psycopg.Connection[Any]", name: str) -> None:
    """Connections that are just closing, as our own of a moment ago, get a second to do so."""
    for _ in range(10):
        used = admin.execute(
            "SELECT 1 FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'",
            [name],
        ).fetchall()
        if not used:
            return
        time.sleep(0.1)
    raise CommandError(
        f"{len(used)} programs are connected to the database: stop `salesbrain up`, "
        "or add --force to disconnect them."
    )


def _owner(admin: "psycopg.Connection[Any]", name: str) -> str:
    found = admin.execute(
        "SELECT quote_ident(pg_get_userbyid(datdba)) FROM pg_database WHERE datname = %s", [name]
    ).fetchone()
    if not found:
        raise CommandError(f"The database {name} does not exist on that server; create it.")
    return str(found[0])


def _empty(address: str) -> None:
    """Drop what the migrations made, but for the roles and the database's own rights."""
    with _connected(address) as connection:
        schemas = connection.execute(
            "SELECT quote_ident(nspname) FROM pg_namespace "
            "WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')"
        ).fetchall()
        for (schema,) in schemas:
            connection.execute(f"DROP SCHEMA {schema} CASCADE")


def _swap(admin: "psycopg.Connection[Any]", name: str, scratch: str) -> None:
    old = f"{name}_{BEFORE}"
    admin.execute(f'DROP DATABASE IF EXISTS "{old}" WITH (FORCE)')
    for database in (name, scratch):
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = %s AND pid <> pg_backend_pid()",
            [database],
        )
    admin.execute(f'ALTER DATABASE "{name}" RENAME TO "{old}"')
    try:
        admin.execute(f'ALTER DATABASE "{scratch}" RENAME TO "{name}"')
    except BaseException:
        admin.execute(f'ALTER DATABASE "{old}" RENAME TO "{name}"')
        raise
    admin.execute(f'DROP DATABASE "{old}" WITH (FORCE)')


def _bypasses_row_security(address: str) -> bool:
    with _connected(address) as connection:
        found = connection.execute(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
    return bool(found and found[0])


@contextmanager
def _connected(address: str) -> "Iterator[psycopg.Connection[Any]]":
    import psycopg

    with psycopg.connect(address, autocommit=True, connect_timeout=10) as connection:
        yield connection


def _run(program: str, *arguments: str) -> None:
    """Run one of Postgres's programs; its complaint becomes the error's sentence."""
    done = subprocess.run(
        [locate(find_home()).binaries / program, *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "error" in line.lower()]
        raise CommandError(f"{program} failed: {said[0] if said else done.stderr.strip()[:300]}")
