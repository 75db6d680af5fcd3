"""Bring the tables of customers to what the customers file says."""

from datetime import UTC, datetime

from psycopg.types.json import Jsonb

from models.customers_file import CustomersFile, customers
from models.session import Pool, open_pool
from models.settings import DatabaseSettings, InstantlySettings, SalesbrainSettings
from tasks.store import Connection


async def save_customers(pool: Pool, file: CustomersFile, now: datetime) -> None:
    """Insert or update organizations, workspaces, members and assignments; delete no history.

    A workspace that left the file is disabled and keeps its rows. Running it twice changes
    nothing.
    """
    async with pool.connection() as connection, connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtext('customers'))")
        await _organizations(connection, file, now)
        await _workspaces(connection, file, now)
        await _assignments(connection, file)


async def _organizations(connection: Connection, file: CustomersFile, now: datetime) -> None:
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """
            insert into app.organizations (
                organization_id, name, time_zone, currency, settings, created_at
            )
            values (%s, %s, %s, %s, %s, %s)
            on conflict (organization_id) do update
            set
                name = excluded.name,
                time_zone = excluded.time_zone,
                currency = excluded.currency,
                settings = excluded.settings
            """,
            [
                (slug, one.name, one.time_zone, one.currency, Jsonb(one.settings), now)
                for slug, one in file.organizations.items()
            ],
        )
        await cursor.execute("delete from app.members")
        await cursor.executemany(
            """
            insert into app.members (organization_id, email, name, role) values (%s, %s, %s, %s)
            """,
            [
                (slug, member.email, member.name, member.role)
                for slug, organization in file.organizations.items()
                for member in organization.members
            ],
        )


async def _workspaces(connection: Connection, file: CustomersFile, now: datetime) -> None:
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """
            insert into app.workspaces (
                workspace_id, organization_id, is_shared, is_enabled, name, act_as,
                key_variables, created_at
            )
            values (%s, %s, %s, %s, %s, %s, %s, %s)
            on conflict (workspace_id) do update
            set
                organization_id = excluded.organization_id,
                is_shared = excluded.is_shared,
                is_enabled = excluded.is_enabled,
                name = excluded.name,
                act_as = excluded.act_as,
                key_variables = excluded.key_variables
            """,
            [
                (slug, w.owner, w.shared, w.enabled, w.name or slug, w.act_as, list(w.keys), now)
                for slug, w in file.workspaces.items()
            ],
        )
        await cursor.execute(
            "update app.workspaces set is_enabled = false where not workspace_id = any(%s)",
            [list(file.workspaces)],
        )


async def _assignments(connection: Connection, file: CustomersFile) -> None:
    async with connection.cursor() as cursor:
        await cursor.execute("delete from app.campaign_assignments")
        await cursor.executemany(
            """
            insert into app.campaign_assignments (
                workspace_id, position, kind, value, organization_id
            )
            values (%s, %s, %s, %s, %s)
            """,
            [
                (slug, position, entry.rule().kind, entry.rule().value, entry.organization)
                for slug, workspace in file.workspaces.items()
                for position, entry in enumerate(workspace.assignments)
            ],
        )


async def enabled_workspaces() -> list[str]:
    """Save the customers file and name its enabled workspaces; the first step of every sync."""
    file = customers(SalesbrainSettings(), InstantlySettings())
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=1, application="salesbrain customers") as pool:
        await save_customers(pool, file, datetime.now(UTC))
    return [slug for slug, entry in file.workspaces.items() if entry.enabled]
