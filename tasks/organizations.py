"""Who the customers are and what is there of each; and what a customers file would change."""

from collections.abc import Mapping, Sequence
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.assignment import UNASSIGNED, organization_of
from domain.customers_changes import Change, changes
from models.customers_file import CustomersFile
from models.session import Pool

Connection = AsyncConnection[DictRow]
Rows = list[DictRow]


async def read(pool: Pool, statement: str, *given: Any) -> Rows:
    async with pool.connection() as connection:
        return await (await connection.execute(statement.encode(), given)).fetchall()


async def organizations(pool: Pool) -> Rows:
    """One row per customer, with how much there is of it."""
    return await read(
        pool,
        """
        select
            o.organization_id, o.name, o.time_zone, o.currency,
            (select count(*) from instantly.campaigns as c
                where c.organization_id = o.organization_id and c.deleted_at is null) as campaigns,
            (select count(*) from app.contacts as c
                where c.organization_id = o.organization_id) as contacts,
            (select count(*) from app.members as m
                where m.organization_id = o.organization_id) as members
        from app.organizations as o
        where o.organization_id <> %s
        order by o.organization_id
        """,
        UNASSIGNED,
    )


async def workspaces(pool: Pool, organization_id: str | None = None) -> Rows:
    """One row per workspace; of one customer those that it owns or has campaigns in."""
    return await read(
        pool,
        """
        select w.workspace_id, w.name, w.organization_id, w.is_shared, w.is_enabled,
            count(c.campaign_id) as campaigns,
            count(c.campaign_id) filter (where c.organization_id = 'unassigned') as unassigned
        from app.workspaces as w
        left join instantly.campaigns as c
            on c.workspace_id = w.workspace_id and c.deleted_at is null
            and (%(of)s::text is null or c.organization_id = %(of)s)
        group by w.workspace_id
        having %(of)s::text is null or w.organization_id = %(of)s or count(c.campaign_id) > 0
        order by w.workspace_id
        """.replace("%(of)s", "%s"),
        *[organization_id] * 4,
    )


async def unassigned_campaigns(pool: Pool) -> Rows:
    """Campaigns of shared workspaces that no rule gives to a customer."""
    return await read(
        pool,
        """
        select workspace_id, campaign_id, name from instantly.campaigns
        where organization_id = %s and deleted_at is null
        order by workspace_id, name, campaign_id
        """,
        UNASSIGNED,
    )


async def members(pool: Pool, organization_id: str) -> Rows:
    return await read(
        pool,
        "select email, name, role from app.members where organization_id = %s order by email",
        organization_id,
    )


async def settings_of(pool: Pool, organization_id: str) -> DictRow | None:
    """The customer's own row, or None."""
    found = await read(
        pool, "select * from app.organizations where organization_id = %s", organization_id
    )
    return found[0] if found else None


async def figures(pool: Pool, organization_id: str) -> Mapping[str, Rows]:
    """Contacts by status, deals by outcome, costs by bearer; money by currency, never added up."""
    statements = {
        "contacts": """
            select status, count(*) as count from app.contacts
            where organization_id = %s group by status order by count(*) desc, status
        """,
        "deals": """
            select
                case when is_won then 'won' when is_closed then 'lost' else 'open' end as outcome,
                source, currency, count(*) as count, sum(amount - refunded) as amount
            from app.deals where organization_id = %s
            group by 1, 2, 3 order by 1, 2, 3
        """,
        "costs": """
            select bearer, kind, currency, count(*) as count, sum(amount) as amount
            from app.costs where organization_id = %s
            group by 1, 2, 3 order by 1, 2, 3
        """,
        "imports": """
            select kind, file_name, count_new, count_changed, count_unchanged, count_refused,
                imported_at, imported_by, errors
            from app.imports where organization_id = %s order by imported_at desc limit 3
        """,
    }
    return {
        name: await read(pool, statement, organization_id) for name, statement in statements.items()
    }


async def campaigns_named(pool: Pool, workspace_id: str, campaign: str) -> Rows:
    """The campaigns of a workspace with this id or name."""
    return await read(
        pool,
        """
        select campaign_id, name, organization_id from instantly.campaigns
        where workspace_id = %s and (campaign_id = %s or lower(name) = lower(%s))
        order by campaign_id
        """,
        workspace_id, campaign, campaign,
    )  # fmt: skip


async def file_changes(pool: Pool, file: CustomersFile) -> Sequence[Change]:
    """What saving the file would change, and which campaigns would move by its rules."""
    found = await _kept(pool)
    return [
        *changes("organization", found["organizations"], _organizations(file), gone="disabled"),
        *changes("member", found["members"], _members(file)),
        *changes("workspace", found["workspaces"], _workspaces(file), gone="disabled"),
        *await _moves(pool, file),
    ]


async def _kept(pool: Pool) -> dict[str, dict[str, dict[str, Any]]]:
    kept = await read(
        pool,
        "select organization_id as key, name, time_zone, currency, settings from app.organizations "
        "where organization_id <> 'unassigned'",
    )
    people = await read(
        pool, "select organization_id || ' ' || email as key, name, role from app.members"
    )
    places = await read(
        pool,
        "select workspace_id as key, organization_id as owner, is_shared as shared, name, act_as, "
        "key_variables as keys, is_enabled as enabled from app.workspaces",
    )
    return {
        "organizations": _by_key(kept),
        "members": _by_key(people),
        "workspaces": _by_key(places),
    }


def _by_key(rows: Rows) -> dict[str, dict[str, Any]]:
    return {row.pop("key"): row for row in rows}


def _organizations(file: CustomersFile) -> dict[str, dict[str, Any]]:
    return {
        slug: {
            "name": one.name,
            "time_zone": one.time_zone,
            "currency": one.currency,
            "settings": one.settings,
        }
        for slug, one in file.organizations.items()
    }


def _members(file: CustomersFile) -> dict[str, dict[str, Any]]:
    return {
        f"{slug} {member.email}": {"name": member.name, "role": member.role}
        for slug, one in file.organizations.items()
        for member in one.members
    }


def _workspaces(file: CustomersFile) -> dict[str, dict[str, Any]]:
    return {
        slug: {
            "owner": one.owner,
            "shared": one.shared,
            "name": one.name or slug,
            "act_as": one.act_as,
            "keys": list(one.keys),
            "enabled": one.enabled,
        }
        for slug, one in file.workspaces.items()
    }


async def _moves(pool: Pool, file: CustomersFile) -> list[Change]:
    """Campaigns that the next sync would give to another customer (tasks/assign.py)."""
    found = await read(
        pool,
        """
        select c.workspace_id, c.campaign_id, c.name, c.organization_id,
            array_remove(array_agg(t.label), null) as tags
        from instantly.campaigns as c
        left join instantly.custom_tag_mappings as m
            on m.workspace_id = c.workspace_id and m.resource_id = c.campaign_id
            and m.resource_type = 2 and m.deleted_at is null
        left join instantly.custom_tags as t
            on t.workspace_id = m.workspace_id and t.custom_tag_id = m.custom_tag_id
            and t.deleted_at is null
        group by c.workspace_id, c.campaign_id
        order by c.workspace_id, c.name, c.campaign_id
        """,
    )
    moves = []
    for row in found:
        entry = file.workspaces.get(row["workspace_id"])
        if entry is None:
            continue
        wanted = entry.owner
        if entry.shared:
            rules = [one.rule() for one in entry.assignments]
            wanted = organization_of(
                rules, campaign_id=row["campaign_id"], name=row["name"], tags=row["tags"]
            )
        if wanted != row["organization_id"]:
            what = f"campaign {row['name']} ({row['campaign_id']}) of {row['workspace_id']}"
            moves.append(Change(what, "moves", f"{row['organization_id']} → {wanted}"))
    return moves
