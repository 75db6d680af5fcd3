"""A lead's story in a few short lines, for the sales person who is called to it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from tasks.store import Connection

Where = tuple[str, str, str]
"""workspace_id, lead_address and campaign_id ('' where none is known)."""

_TOLD: Final = """
    select
        asked.workspace_id, asked.lead_address, asked.campaign_id,
        campaign.name as campaign,
        person.first_name, person.last_name, person.company_name,
        f.count_sent, f.first_sent_at, f.last_sent_at, f.count_opened_human,
        f.count_clicked_human, f.count_replied, f.count_meetings_booked,
        hot.place, hot.value,
        held.state is not null as is_held
    from unnest(%s::text[], %s::text[], %s::text[], %s::text[])
        as asked (workspace_id, lead_address, campaign_id, organization_id)
    left join instantly.campaigns as campaign
        on campaign.workspace_id = asked.workspace_id
        and campaign.campaign_id = asked.campaign_id
    left join app.lead_facts as f
        on f.workspace_id = asked.workspace_id and f.lead_address = asked.lead_address
        and f.campaign_id = asked.campaign_id
    left join app.hot_leads as hot
        on hot.organization_id = asked.organization_id and hot.lead_address = asked.lead_address
    left join app.suppressions as held
        on held.organization_id = asked.organization_id
        and held.lead_address = asked.lead_address and held.state = 'held'
    left join lateral (
        select l.first_name, l.last_name, l.company_name from instantly.leads as l
        where
            l.workspace_id = asked.workspace_id and l.campaign_id = asked.campaign_id
            and l.address = asked.lead_address
        limit 1
    ) as person on true
"""


async def stories(
    connection: Connection, leads: Sequence[tuple[Where, str]]
) -> dict[Where, list[str]]:
    """The stories of leads, each with its organization; three to six lines where much is known."""
    if not leads:
        return {}
    columns = [[where[n] for where, _ in leads] for n in range(3)]
    found = await connection.execute(_TOLD, [*columns, [owner for _, owner in leads]])
    return {
        (row["workspace_id"], row["lead_address"], row["campaign_id"]): _lines(row)
        for row in await found.fetchall()
    }


def _lines(row: Mapping[str, Any]) -> list[str]:
    name = " ".join(filter(None, (row["first_name"], row["last_name"])))
    who = ", ".join(filter(None, (name, row["company_name"])))
    lines = [
        who,
        f"campaign: {row['campaign']}" if row["campaign"] else "",
        _mailed(row),
        _did(row),
        f"number {row['place']} of the hottest leads, score {row['value']:.0f}"
        if row["place"]
        else "",
        "may ask not to be written to again: look before you answer (suppressions list --held)"
        if row["is_held"]
        else "",
    ]
    return [line for line in lines if line]


def _mailed(row: Mapping[str, Any]) -> str:
    if not row["count_sent"]:
        return ""
    times = f"mailed {_times(row['count_sent'])}"
    if row["count_sent"] == 1 or row["first_sent_at"] is None:
        return f"{times} on {_day(row['last_sent_at'])}"
    return f"{times} from {_day(row['first_sent_at'])} to {_day(row['last_sent_at'])}"


def _did(row: Mapping[str, Any]) -> str:
    said = [
        f"{verb} {_times(row[column])}"
        for verb, column in (
            ("opened", "count_opened_human"),
            ("clicked", "count_clicked_human"),
            ("answered", "count_replied"),
        )
        if row[column]
    ]
    said += ["a meeting is booked"] if row["count_meetings_booked"] else []
    return ", ".join(said)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else "a day unknown"
