"""Give every row of a workspace its customer; moving a campaign moves its history and doubles
nothing."""

from collections.abc import Sequence
from typing import Final

from domain.assignment import Rule, organization_of
from tasks.process import facts
from tasks.site import Place, Site
from tasks.store import Connection

BY_CAMPAIGN: Final = (
    "instantly.campaign_variants",
    "instantly.account_campaign_mappings",
    "instantly.leads",
    "instantly.emails",
    "instantly.campaign_analytics",
    "instantly.campaign_analytics_daily",
    "instantly.campaign_analytics_steps",
)
BY_ACCOUNT: Final = (
    "instantly.account_analytics_daily",
    "instantly.warmup_analytics_daily",
    "instantly.warmup_totals",
)
BY_WORKSPACE: Final = (
    "instantly.workspaces",
    "instantly.webhooks",
    "instantly.lead_lists",
    "instantly.lead_labels",
    "instantly.custom_tags",
    "instantly.custom_tag_mappings",
)
_CAMPAIGN: Final = (
    "left join instantly.campaigns as campaign on campaign.workspace_id = t.workspace_id "
    "and campaign.campaign_id = t.campaign_id"
)
_ACCOUNT: Final = (
    "left join instantly.accounts as account on account.workspace_id = t.workspace_id "
    "and account.account_email = t.account_email"
)
_ENTITY: Final = " ".join(
    f"left join instantly.{kind}s as {kind} on {kind}.workspace_id = t.workspace_id "
    f"and t.entity_kind = '{kind}' and {kind}.{key} = t.entity_id"
    for kind, key in (
        ("campaign", "campaign_id"),
        ("account", "account_email"),
        ("lead", "lead_id"),
    )
)
_SUPERSEDED: Final = (
    "left join app.events as event on event.workspace_id = t.workspace_id "
    "and event.event_key = t.event_key"
)
Following = Sequence[tuple[str, str, Sequence[str]]]
MIRROR: Final[Following] = (
    *((table, _CAMPAIGN, ("campaign",)) for table in BY_CAMPAIGN),
    *((table, _ACCOUNT, ("account",)) for table in BY_ACCOUNT),
)
LOG: Final[Following] = (
    ("app.events", f"{_CAMPAIGN} {_ACCOUNT}", ("campaign", "account")),
    ("app.status_changes", _ENTITY, ("campaign", "account", "lead")),
    ("app.event_verdicts", _CAMPAIGN, ("campaign",)),
    ("app.lead_facts", _CAMPAIGN, ("campaign",)),
    ("app.campaign_facts", _CAMPAIGN, ("campaign",)),
    ("app.account_facts", _ACCOUNT, ("account",)),
    ("app.messages", f"{_CAMPAIGN} {_ACCOUNT}", ("campaign", "account")),
    ("app.conversations", _CAMPAIGN, ("campaign",)),
    ("app.event_versions", _CAMPAIGN, ("campaign",)),
    ("app.reply_labels", _CAMPAIGN, ("campaign",)),
    ("app.reply_label_changes", _CAMPAIGN, ("campaign",)),
    ("app.interest_conflicts", _CAMPAIGN, ("campaign",)),
    ("app.events_superseded", _SUPERSEDED, ("event",)),
)
"""(table, joins to what it may hang on, whose customer it has: the first that is there).

A row that hangs on nothing we know (a lead of a list, a mail by hand) is its workspace's. The
log grows for ever and its rows are placed when they are written, so it is walked only when
something moved.
"""


async def assign(site: Site, *, is_thorough: bool = False) -> int:
    """Place the campaigns and accounts of a workspace, and all that hangs on what moved; give
    labels of leads the numbers that are known now.

    `is_thorough` walks the log although nothing moved: for a row that was written by its old
    customer in the very moment of a move. Returns how many campaigns moved.
    """
    place = site.place
    async with site.pool.connection() as connection, connection.transaction():
        moved = await _place_campaigns(connection, place)
        others = await _place_accounts(connection, place)
        for table in BY_WORKSPACE:
            others += await _place_all(connection, place, table)
        await follow(connection, place, MIRROR)
        # Before any row of the log or of the facts: who processes the inbox locks in this order.
        await facts.lock(connection, [place.workspace_id])
        await facts.follow_labels(connection, [place.workspace_id])
        if moved or others or is_thorough:
            await follow(connection, place, LOG)
    return moved


async def follow(connection: Connection, place: Place, tables: Following) -> None:
    """Bring rows to the customer of what they hang on, where they differ."""
    known = {"workspace": place.workspace_id, "owner": place.organization_id}
    for table, joins, hangs_on in tables:
        owner = ", ".join(f"{one}.organization_id" for one in hangs_on)
        wanted = f"coalesce({owner}, %(owner)s::text)"
        await connection.execute(
            f"""
            update {table} as moved set organization_id = stray.wanted
            from (
                select t.ctid as place, {wanted} as wanted
                from {table} as t {joins}
                where t.workspace_id = %(workspace)s and t.organization_id <> {wanted}
            ) as stray
            where moved.ctid = stray.place
            """,
            known,
        )


async def _place_all(connection: Connection, place: Place, table: str) -> int:
    """Give all rows of a table to the workspace's own customer; how many had another."""
    done = await connection.execute(
        f"""
        update {table} set organization_id = %(owner)s
        where workspace_id = %(workspace)s and organization_id <> %(owner)s
        """,
        {"owner": place.organization_id, "workspace": place.workspace_id},
    )
    return done.rowcount


async def _place_campaigns(connection: Connection, place: Place) -> int:
    rules = await _rules(connection, place.workspace_id)
    found = await connection.execute(
        """
        select
            c.campaign_id, c.name, c.organization_id,
            array_remove(array_agg(t.label), null) as tags
        from instantly.campaigns as c
        left join instantly.custom_tag_mappings as m
            on m.workspace_id = c.workspace_id and m.resource_id = c.campaign_id
            and m.resource_type = 2 and m.deleted_at is null
        left join instantly.custom_tags as t
            on t.workspace_id = m.workspace_id and t.custom_tag_id = m.custom_tag_id
            and t.deleted_at is null
        where c.workspace_id = %s
        group by c.campaign_id, c.name, c.organization_id
        """,
        [place.workspace_id],
    )
    moves: list[tuple[str, str]] = []
    for row in await found.fetchall():
        wanted = place.organization_id
        if place.is_shared:
            wanted = organization_of(
                rules, campaign_id=row["campaign_id"], name=row["name"], tags=row["tags"]
            )
        if wanted != row["organization_id"]:
            moves.append((row["campaign_id"], wanted))
    await connection.execute(
        """
        update instantly.campaigns as c set organization_id = m.organization_id
        from unnest(%s::text[], %s::text[]) as m (campaign_id, organization_id)
        where c.workspace_id = %s and c.campaign_id = m.campaign_id
        """,
        [[move[0] for move in moves], [move[1] for move in moves], place.workspace_id],
    )
    return len(moves)


async def _rules(connection: Connection, workspace_id: str) -> list[Rule]:
    found = await connection.execute(
        """
        select kind, value, organization_id from app.campaign_assignments
        where workspace_id = %s order by position
        """,
        [workspace_id],
    )
    return [
        Rule(row["kind"], row["value"], row["organization_id"]) for row in await found.fetchall()
    ]


async def _place_accounts(connection: Connection, place: Place) -> int:
    """An account of a shared workspace belongs to the one customer all its campaigns belong to.

    Returns how many accounts moved.
    """
    placed = await connection.execute(
        """
        with serving as (
            select
                m.account_email,
                case
                    when count(distinct c.organization_id) = 1 then min(c.organization_id)
                end as organization_id
            from instantly.account_campaign_mappings as m
            inner join instantly.campaigns as c
                on c.workspace_id = m.workspace_id and c.campaign_id = m.campaign_id
            where m.workspace_id = %(workspace)s and m.deleted_at is null
            group by m.account_email
        )
        update instantly.accounts as a
        set organization_id = w.organization_id
        from (
            select
                account.account_email,
                case
                    when %(is_shared)s then coalesce(serving.organization_id, %(owner)s)
                    else %(owner)s
                end as organization_id
            from instantly.accounts as account
            left join serving on serving.account_email = account.account_email
            where account.workspace_id = %(workspace)s
        ) as w
        where
            a.workspace_id = %(workspace)s
            and a.account_email = w.account_email
            and a.organization_id <> w.organization_id
        """,
        {
            "workspace": place.workspace_id,
            "owner": place.organization_id,
            "is_shared": place.is_shared,
        },
    )
    return placed.rowcount
