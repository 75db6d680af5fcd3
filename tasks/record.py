"""Record changes of status: as history, and as events under the owner's names."""

from collections.abc import Mapping, Sequence

from domain.events import FROM_POLL, StatusChanged, meaning, status_event_key
from tasks.process.places import Places
from tasks.process.rows import EventRow, canonical_json
from tasks.process.write import write
from tasks.site import Place
from tasks.store import Connection, Merged


async def record_changes(connection: Connection, place: Place, merged: Merged) -> None:
    """Write the changes that a merge found, inside its transaction; twice changes nothing.

    The organization is read from the mirrored row, which the merge has just placed.
    """
    if not merged.changes:
        return
    async with connection.cursor() as cursor:
        await cursor.executemany(
            _HISTORY,
            [
                {
                    "workspace": place.workspace_id,
                    "fallback": place.organization_id,
                    "entity": change.entity,
                    "id": change.entity_id,
                    "field": change.field,
                    "before": change.before,
                    "after": change.after,
                    "at": change.observed_at,
                }
                for change in merged.changes
            ],
        )
    told = [change for change in merged.changes if meaning(change) is not None]
    if told:
        leads = await _leads(connection, place, told)
        rows = {row.identity: row for row in (_event(place, one, merged, leads) for one in told)}
        places = Places(workspaces={place.workspace_id: place.organization_id})
        await write(connection, list(rows.values()), places)


Lead = tuple[str | None, str | None]
"""The campaign and the address of a mirrored lead."""


async def _leads(
    connection: Connection, place: Place, changes: Sequence[StatusChanged]
) -> Mapping[str, Lead]:
    named = [change.entity_id for change in changes if change.entity == "lead"]
    if not named:
        return {}
    found = await connection.execute(
        """
        select lead_id, campaign_id, address from instantly.leads
        where workspace_id = %s and lead_id = any(%s)
        """,
        [place.workspace_id, named],
    )
    return {r["lead_id"]: (r["campaign_id"], r["address"]) for r in await found.fetchall()}


def _event(
    place: Place, change: StatusChanged, merged: Merged, leads: Mapping[str, Lead]
) -> EventRow:
    campaign_id, address = leads.get(change.entity_id, (None, None))
    return EventRow(
        workspace_id=place.workspace_id,
        event_key=status_event_key(place.workspace_id, change),
        kind=meaning(change) or "",
        source=FROM_POLL,
        occurred_at=merged.occurred_at.get(change.entity_id, change.observed_at),
        known_at=change.observed_at,
        campaign_id=change.entity_id if change.entity == "campaign" else campaign_id,
        lead_id=change.entity_id if change.entity == "lead" else None,
        lead_address=address,
        account_email=change.entity_id if change.entity == "account" else None,
        email_id=None,
        step=None,
        variant=None,
        interest=None,
        label=None,
        ordinal=None,
        delivery_id=None,
        detail=canonical_json(
            {"field": change.field, "before": change.before, "after": change.after}
        ),
    )


_OWNER = """
    coalesce(
        case %(entity)s::text
            when 'campaign' then (
                select organization_id from instantly.campaigns
                where workspace_id = %(workspace)s and campaign_id = %(id)s
            )
            when 'account' then (
                select organization_id from instantly.accounts
                where workspace_id = %(workspace)s and account_email = %(id)s
            )
            when 'lead' then (
                select organization_id from instantly.leads
                where workspace_id = %(workspace)s and lead_id = %(id)s
            )
        end,
        %(fallback)s
    )
"""
_HISTORY = f"""
    insert into app.status_changes (
        workspace_id, organization_id, entity_kind, entity_id, field,
        status_before, status_after, observed_at
    )
    values (
        %(workspace)s, {_OWNER}, %(entity)s, %(id)s, %(field)s, %(before)s, %(after)s, %(at)s
    )
"""
