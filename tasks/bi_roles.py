"""The statements behind a BI login: its role, its rights, the end of its sessions."""

from collections.abc import Sequence
from typing import Any, Final, LiteralString

from psycopg import Connection, errors, sql

from models.session import BI, OWNER

WITH_OPTIONS_FROM: Final = 160_000
"""Since this version a membership says whether it inherits and may be taken on."""
SETTINGS: Final[Sequence[tuple[LiteralString, LiteralString]]] = (
    ("default_transaction_read_only", "'on'"),
    ("search_path", "reports, marts"),
    ("statement_timeout", "'60s'"),
    ("lock_timeout", "'30s'"),
    ("idle_in_transaction_session_timeout", "'60s'"),
    ("work_mem", "'32MB'"),
    ("timezone", "'UTC'"),
)
"""What a session starts with. The login may change these; none of them is a wall."""
SESSIONS: Final = 20
"""How many a login may have at once; a dashboard opens one a chart."""
END_SECONDS: Final = 10

Plain = Connection[dict[str, Any]]


class MayNot(Exception):
    """Postgres refuses the migrator's login; `script` is what an administrator runs instead."""

    def __init__(self, reason: str, script: str) -> None:
        super().__init__(reason)
        self.script = script


def made(connection: Plain, login: str, password: str) -> list[sql.Composed]:
    statement = sql.SQL(
        "create role {} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls "
        "inherit password {}"
    ).format(sql.Identifier(login), _verifier(connection, login, password))
    return [statement, *rights(connection, login)]


def known(connection: Plain, login: str, password: str) -> list[sql.Composed]:
    statement = sql.SQL("alter role {} login password {}").format(
        sql.Identifier(login), _verifier(connection, login, password)
    )
    return [statement, *rights(connection, login)]


def rights(connection: Plain, login: str) -> list[sql.Composed]:
    """Member of salesbrain_bi: it inherits (policies ask for that) and cannot become it."""
    role = sql.Identifier(login)
    options: LiteralString = " with inherit true, set false"
    if connection.info.server_version < WITH_OPTIONS_FROM:
        options = ""
    member = sql.SQL("grant {} to {}" + options).format(sql.Identifier(BI), role)
    limit = sql.SQL("alter role {} connection limit {}").format(role, sql.Literal(SESSIONS))
    settings = [
        sql.SQL("alter role {} set " + name + " = " + value).format(role)
        for name, value in SETTINGS
    ]
    return [member, limit, *settings]


def dropped(connection: Plain, login: str) -> list[sql.Composed]:
    """With whatever it owns, which can only be large objects."""
    role = sql.Identifier(login)
    return [
        entered(connection, login)[0],
        sql.SQL("drop owned by {}").format(role),
        sql.SQL("drop role {}").format(role),
    ]


def closed(login: str) -> sql.Composed:
    return sql.SQL("alter role {} nologin password null").format(sql.Identifier(login))


def entered(connection: Plain, login: str) -> list[sql.Composed]:
    """Into the login and out again: only a member may end its sessions or drop what it owns."""
    options: LiteralString = " with inherit true"
    if connection.info.server_version < WITH_OPTIONS_FROM:
        options = ""
    return [
        sql.SQL("grant {} to current_user" + options).format(sql.Identifier(login)),
        sql.SQL("revoke {} from current_user").format(sql.Identifier(login)),
    ]


def as_owner(statement: sql.Composed) -> sql.Composed:
    """The statement as the tables' owner, within a transaction."""
    start = sql.SQL("set local role {}").format(sql.Identifier(OWNER))
    return sql.SQL("; ").join([start, statement, sql.SQL("reset role")])


def execute(connection: Plain, statements: Sequence[sql.Composed]) -> None:
    """All or nothing. Raises MayNot, with a script of the same."""
    try:
        with connection.transaction():
            for statement in statements:
                connection.execute(statement)
    except errors.InsufficientPrivilege as refused:
        lines = [f"{one.as_string(connection)};" for one in statements]
        raise MayNot(_reason(refused), "\n".join(["begin;", *lines, "commit;"])) from refused


def end_sessions(connection: Plain, login: str) -> int:
    """The number of sessions that ended. Raises MayNot."""
    try:
        with connection.transaction():
            joined, left = entered(connection, login)
            connection.execute(joined)
            ended = connection.execute(
                "select pg_terminate_backend(pid, %s) from pg_stat_activity where usesysid = "
                "(select oid from pg_roles where rolname = %s)",
                [END_SECONDS * 1000, login],
            ).fetchall()
            connection.execute(left)
    except errors.InsufficientPrivilege as refused:
        raise MayNot(_reason(refused), ending(connection, login)) from refused
    return len(ended)


def ending(connection: Plain, login: str) -> str:
    """What an administrator runs to end its sessions."""
    statement = "select pg_terminate_backend(pid) from pg_stat_activity where usename = {};"
    return sql.SQL(statement).format(sql.Literal(login)).as_string(connection)


def exists(connection: Plain, login: str) -> bool:
    found = connection.execute("select 1 from pg_roles where rolname = %s", [login])
    return found.fetchone() is not None


def _verifier(connection: Plain, login: str, password: str) -> sql.Literal:
    """All that Postgres gets of a password, so that none of its logs can hold it."""
    made = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return sql.Literal(made.decode())


def _reason(refused: errors.Error) -> str:
    return refused.diag.message_primary or "permission denied"
