"""A customer's own login to marts and reports: made, given a new password, and taken away.

Its name says nothing of the customer, since every login of a server sees all names. Whose rows it
reads stands in app.bi_logins, which app.tenant_id() alone reads. A password is told once.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from psycopg import sql

from models.session import BI
from tasks import bi_roles
from tasks.bi_roles import MayNot, Plain

__all__ = ["Issued", "Listed", "MayNot", "NoLogin", "NoOrganization", "create", "listed",
           "revoke", "revoke_all", "rotate"]  # fmt: skip

NAME_SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without what looks alike."""


class NoOrganization(Exception):
    """There is no such customer, or it is nobody's."""


class NoLogin(Exception):
    """No BI login of this name is in use."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A login and its password, to be told once and kept nowhere.

    `script` holds what an administrator has to run first, where the migrator's login may not.
    """

    login: str
    password: str = field(repr=False)
    script: str | None = field(default=None, repr=False)
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of app.bi_logins and how it stands with the server; times are UTC."""

    login: str
    organization_id: str
    name: str | None
    created_at: datetime
    created_by: str | None
    rotated_at: datetime | None
    revoked_at: datetime | None
    has_role: bool
    sessions: int


def create(connection: Plain, organization_id: str, *, name: str | None, done_by: str) -> Issued:
    """A new login of a customer: its role, rights and row, all or nothing.

    Raises NoOrganization.
    """
    _require_organization(connection, organization_id)
    login = "bi_" + "".join(secrets.choice(NAME_SIGNS) for _ in range(8))
    password = secrets.token_urlsafe(32)
    row = sql.SQL(
        "insert into app.bi_logins (login, organization_id, name, created_by)"
        " values ({}, {}, {}, {})"
    ).format(*map(sql.Literal, (login, organization_id, name, done_by)))
    made = bi_roles.made(connection, login, password)
    return _issued(connection, login, password, [*made, bi_roles.as_owner(row)])


def rotate(connection: Plain, login: str) -> Issued:
    """A new password; open sessions end. Makes the role again where a restored backup lacks it.

    Raises NoLogin.
    """
    _require_login(connection, login)
    password = secrets.token_urlsafe(32)
    has_role = bi_roles.exists(connection, login)
    statements = (bi_roles.known if has_role else bi_roles.made)(connection, login, password)
    if has_role:  # whoever may not end its sessions is refused here, with everything as before
        statements = [*bi_roles.entered(connection, login), *statements]
    told = sql.SQL("update app.bi_logins set rotated_at = now() where login = {}")
    row = bi_roles.as_owner(told.format(sql.Literal(login)))
    issued = _issued(connection, login, password, [*statements, row])
    if issued.script is not None:
        return replace(issued, script=f"{issued.script}\n{bi_roles.ending(connection, login)}")
    if has_role:
        bi_roles.end_sessions(connection, login)
    return issued


def revoke(connection: Plain, login: str) -> int:
    """Take a login away; the number of sessions that ended with it. Its row stays, as a record.

    First it can neither log in nor see a row, then its sessions end, then the role goes.
    Raises NoLogin, and MayNot; a second call finishes what the first could not.
    """
    _require_login(connection, login, or_revoked=True)
    told = sql.SQL(
        "update app.bi_logins set revoked_at = now() where login = {} and revoked_at is null"
    )
    row = bi_roles.as_owner(told.format(sql.Literal(login)))
    bi_roles.execute(connection, [row])
    if not bi_roles.exists(connection, login):
        return 0
    bi_roles.execute(connection, [bi_roles.closed(login)])
    ended = bi_roles.end_sessions(connection, login)
    bi_roles.execute(connection, bi_roles.dropped(connection, login))
    return ended


def revoke_all(connection: Plain, organization_id: str) -> Sequence[str]:
    """Take away every login of a customer: their names."""
    used = [one.login for one in listed(connection, organization_id) if not one.revoked_at]
    for login in used:
        revoke(connection, login)
    return used


def listed(connection: Plain, organization_id: str | None = None) -> Sequence[Listed]:
    """Every login, or one customer's, the oldest first; `has_role` False: rotate makes it again."""
    rows = connection.execute(
        """
        select
            b.login::text as login, b.organization_id, b.name, b.created_at, b.created_by,
            b.rotated_at, b.revoked_at,
            coalesce(r.rolcanlogin and pg_has_role(r.oid, %(bi)s, 'usage'), false) as has_role,
            (select count(*) from pg_stat_activity as s where s.usesysid = r.oid)::int as sessions
        from app.bi_logins as b
        left join pg_roles as r on r.rolname = b.login
        where %(customer)s::text is null or b.organization_id = %(customer)s
        order by b.created_at, b.login
        """,
        {"bi": BI, "customer": organization_id},
    ).fetchall()
    return [Listed(**row) for row in rows]


def _issued(
    connection: Plain, login: str, password: str, statements: Sequence[sql.Composed]
) -> Issued:
    try:
        bi_roles.execute(connection, statements)
    except MayNot as refused:
        return Issued(login, password, refused.script, str(refused))
    return Issued(login, password)


def _require_organization(connection: Plain, organization_id: str) -> None:
    found = connection.execute(
        "select 1 from app.organizations where organization_id = %s", [organization_id]
    ).fetchone()
    if organization_id == "unassigned" or not found:
        raise NoOrganization(organization_id)


def _require_login(connection: Plain, login: str, *, or_revoked: bool = False) -> None:
    found = connection.execute(
        "select 1 from app.bi_logins where login = %s and (%s or revoked_at is null)",
        [login, or_revoked],
    ).fetchone()
    if not found:
        raise NoLogin(login)
