"""Who may sign in to Superset: an administrator, and a user for each customer.

Used within Superset's application (bi.load). A customer's user may look at its own connection, and
query that in SQL Lab; the wall is the connection's database login all the same.
"""

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from superset import db, security_manager
from superset.models.core import Database
from superset.utils.core import override_user

from bi.assets import Customer
from bi.signing_in import ADMIN, FILE, user_of

BASE_ROLES: Final = ("Gamma", "sql_lab")


class Passwords:
    """Superset's own passwords (no database's), in a file for whoever runs it; mode 0600."""

    def __init__(self) -> None:
        self.file = Path(os.environ["SALESBRAIN_BI_HOME"]) / FILE
        lines = self.file.read_text().splitlines() if self.file.exists() else []
        self.known = dict(line.split("\t") for line in lines if "\t" in line)

    def of(self, user: str) -> str:
        if user not in self.known:
            self.known[user] = secrets.token_urlsafe(16)
            self._keep()
        return self.known[user]

    def forget(self, user: str) -> None:
        self.known.pop(user, None)
        self._keep()

    def _keep(self) -> None:
        unfinished = self.file.with_suffix(".new")
        unfinished.touch(mode=0o600)
        unfinished.write_text("".join(f"{user}\t{one}\n" for user, one in self.known.items()))
        unfinished.rename(self.file)


@contextmanager
def as_admin(passwords: Passwords) -> Iterator[None]:
    """Work as the administrator, who is made when missing."""
    _user(ADMIN, "Operator", ("Admin",), passwords)
    with override_user(security_manager.find_user(ADMIN)):
        yield


def give(customer: Customer, database: Database, passwords: Passwords) -> None:
    """A user of the customer's own, who may read through this connection and no other."""
    role = security_manager.add_role(role_of(customer.organization_id))
    permission = security_manager.find_permission_view_menu("database_access", database.perm)
    security_manager.add_permission_role(role, permission)
    user = user_of(customer.organization_id)
    _user(user, customer.name, (*BASE_ROLES, role.name), passwords)


def forget(organizations: Sequence[str], passwords: Passwords) -> None:
    """Take away the users and roles of customers who are no longer there."""
    for organization_id in organizations:
        user = security_manager.find_user(user_of(organization_id))
        role = security_manager.find_role(role_of(organization_id))
        for found in filter(None, (user, role)):
            db.session.delete(found)
        db.session.commit()
        passwords.forget(user_of(organization_id))


def role_of(organization_id: str) -> str:
    return f"Rows of {organization_id}"


def _user(name: str, first: str, roles: Sequence[str], passwords: Passwords) -> None:
    wanted = [security_manager.find_role(role) for role in roles]
    password = passwords.of(name)
    user = security_manager.find_user(name)
    if user is None:
        # Nobody sends mail to it; Superset wants an address that no two users share.
        address = f"{name}@superset.invalid"
        security_manager.add_user(name, first, "", address, wanted, password)
        return
    user.first_name, user.roles = first[:64], wanted
    security_manager.reset_password(user.id, password)
