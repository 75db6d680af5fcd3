"""A customer goes: first its BI logins, then its rows, then what lies on this machine's disk."""

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cli.errors import CommandError
from cli.local.database import database_url
from cli.local.home import find_home

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from models.session import Pool
    from tasks.erase.receipt import Erasure, Wish


async def forget_customer(pool: "Pool", wish: "Wish", key: bytes) -> "Erasure":
    """Forget the customer that `wish` names. Raises CommandError while customers.yaml names it:
    the next sync would bring it back."""
    from tasks.erase.customer import forget_organization

    _require_gone_from_file(wish.name)
    _end_logins(wish.name)
    return await forget_organization(
        pool, wish, key, datetime.now(UTC), _outside(await _own_workspaces(pool, wish.name))
    )


def _require_gone_from_file(organization: str) -> None:
    from models.customers_file import CustomersFileWrong, customers
    from models.settings import InstantlySettings, SalesbrainSettings

    try:
        file = customers(SalesbrainSettings(), InstantlySettings())
    except CustomersFileWrong:
        return  # no file, or one that no sync can read either
    if organization in file.organizations:
        raise CommandError(
            f"The customers file still names {organization}, and the next sync would bring it "
            f"back: take organizations.{organization} out of it, with its workspaces and its "
            "assignments in shared ones, and run the same command again."
        )


def _end_logins(organization: str) -> None:
    from models.session import connect
    from tasks import bi_logins

    try:
        with connect(database_url(), application="salesbrain forget") as connection:
            bi_logins.revoke_all(connection, organization)
    except bi_logins.MayNot as refused:
        raise CommandError(
            f"DATABASE_URL's login may not end the customer's BI logins ({refused}). Let an "
            f"administrator run this, then run the same command again:\n{refused.script}"
        ) from refused


async def _own_workspaces(pool: "Pool", organization: str) -> list[str]:
    async with pool.connection() as connection:
        found = await connection.execute(
            "select workspace_id from app.workspaces where organization_id = %s", [organization]
        )
        return [row["workspace_id"] for row in await found.fetchall()]


def _outside(
    workspaces: list[str],
) -> "Mapping[str, Callable[[], Awaitable[Mapping[str, int]]]]":
    """Data Docs are built anew by check-data; a spool loses what its workspaces were sent."""
    from cli.forget_files import erase_spool_of
    from models.settings import GatewaySettings

    home = find_home()

    async def pages() -> "Mapping[str, int]":
        folder = home / "data_docs"
        found = sum(1 for one in folder.rglob("*") if one.is_file()) if folder.is_dir() else 0
        shutil.rmtree(folder, ignore_errors=True)
        return {"data_docs": found}

    async def spool() -> "Mapping[str, int]":
        return erase_spool_of(GatewaySettings().spool_folder or home / "spool", workspaces)

    return {"data_docs": pages, "spool": spool}
