"""Record changes of status: as history, and as events under the owner's names."""

from domain.events import FROM_POLL, StatusChanged, meaning, status_event_key
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
        await cursor.executemany(
            _EVENT,
            [
                _event(place, change, merged)
                for change in merged.changes
                if meaning(change) is not None
            ],
        )


def _event(place: Place, change: StatusChanged, merged: Merged) -> dict[str, object]:
    return {
        "workspace": place.workspace_id,
        "fallback": place.organization_id,
        "entity": change.entity,
        "id": change.entity_id,
        "key": status_event_key(place.workspace_id, change),
        "kind": meaning(change),
        "source": FROM_POLL,
        "occurred": merged.occurred_at.get(change.entity_id, change.observed_at),
        "known": change.observed_at,
        "before": change.before,
        "after": change.after,
        "field": change.field,
    }


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
_EVENT = f"""
    insert into app.events (
        workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
        campaign_id, lead_id, lead_address, account_email, detail
    )
    select
        %(workspace)s, {_OWNER}, %(key)s, %(kind)s, %(source)s, %(occurred)s, %(known)s,
        case %(entity)s::text when 'campaign' then %(id)s::text else lead.campaign_id end,
        lead.lead_id,
        lead.address,
        case %(entity)s::text when 'account' then %(id)s::text end,
        jsonb_build_object(
            'field', %(field)s::text, 'before', %(before)s::bigint, 'after', %(after)s::bigint
        )
    from (select 1) as one
    left join instantly.leads as lead
        on %(entity)s = 'lead' and lead.workspace_id = %(workspace)s and lead.lead_id = %(id)s
    on conflict (workspace_id, event_key) do nothing
"""
