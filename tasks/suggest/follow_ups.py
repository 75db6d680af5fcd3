"""Whom to suggest a follow-up for: found in SQL, decided by domain/follow_ups.py."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from domain.follow_ups import FRESH, SILENT_DAYS, VERSION, FollowUp, Touch, Watched, follow_up
from domain.mail_writing import Source
from domain.readings import Way
from domain.working_days import zone_of_lead
from tasks.store import Connection
from tasks.suggest.copies import Key, copies, language_of, variables_of
from tasks.suggest.endings import ending, workspaces
from tasks.suggest.keep import Suggested
from tasks.suggest.leads import NOBODY, Where, leads

Person = tuple[str, str]
"""organization_id, lead_address."""

_CANDIDATES: Final = f"""
    with persons as materialized (
        select organization_id, lead_address, max(last_sent_at) as mailed_at
        from app.lead_facts
        where organization_id <> 'unassigned'
        group by organization_id, lead_address
        having
            sum(count_opened_human + count_clicked_human) > 0
            and greatest(max(last_opened_at), max(last_clicked_at)) > %(since)s
            and max(last_sent_at) <= %(until)s
            and not bool_or(is_bounced or is_unsubscribed)
            and sum(count_meetings_booked) = 0
    ),

    watched as materialized (
        select persons.*, greatest(persons.mailed_at, thread.last_sent_at) as last_sent_at
        from persons
        left join lateral (
            select max(c.last_sent_at) as last_sent_at from app.conversations as c
            where
                c.workspace_id = any(%(workspaces)s)
                and c.lead_address = persons.lead_address
                and c.organization_id = persons.organization_id
        ) as thread on true
    ),

    fresh as materialized (
        select * from watched
        where
            last_sent_at <= %(until)s
            and not exists (
                select from app.suggestions as s
                where
                    s.organization_id = watched.organization_id
                    and s.lead_address = watched.lead_address
                    and s.kind = 'follow_up'
                    and (
                        s.state = 'open'
                        or (
                            s.ended_because is distinct from 'campaign_moved'
                            and (s.evidence ->> 'last_sent_at')::timestamptz
                            >= watched.last_sent_at
                        )
                    )
            )
    )

    select fresh.organization_id, fresh.lead_address
    from fresh
    {ending("fresh", "fresh.last_sent_at", "select null::text, null::text")}
    where ended.because is null
    order by fresh.organization_id, fresh.lead_address
"""
_DETAILS: Final = """
    with asked as (
        select * from unnest(%(organizations)s::text[], %(addresses)s::text[])
            as t (organization_id, lead_address)
    ),

    last as materialized (
        select distinct on (asked.organization_id, asked.lead_address)
            asked.organization_id, asked.lead_address, f.workspace_id, f.campaign_id, f.last_sent_at
        from asked
        inner join app.lead_facts as f
            on
                f.workspace_id = any(%(workspaces)s)
                and f.lead_address = asked.lead_address
                and f.organization_id = asked.organization_id
        where f.last_sent_at is not null
        order by
            asked.organization_id, asked.lead_address, f.last_sent_at desc,
            f.workspace_id, f.campaign_id
    )

    select
        last.organization_id, last.lead_address, last.workspace_id, last.campaign_id,
        greatest(last.last_sent_at, thread.last_sent_at) as last_sent_at,
        touches.touches, mail.message_key, mail.subject, absence.return_on,
        campaign.schedule,
        organization.time_zone, account.first_name as sender_first, account.last_name as sender_last
    from last
    inner join app.organizations as organization using (organization_id)
    left join lateral (
        select max(c.last_sent_at) as last_sent_at from app.conversations as c
        where
            c.workspace_id = any(%(workspaces)s) and c.lead_address = last.lead_address
            and c.organization_id = last.organization_id
    ) as thread on true
    left join lateral (
        select jsonb_agg(
            jsonb_build_array(e.kind, e.occurred_at, e.campaign_id, e.step, e.variant)
            order by e.occurred_at, e.event_key
        ) as touches
        from app.events as e
        where
            e.workspace_id = any(%(workspaces)s) and e.lead_address = last.lead_address
            and e.organization_id = last.organization_id
            and e.kind in ('email_opened', 'email_clicked')
            and e.occurred_at > %(since)s and e.occurred_at <= %(now)s
            and not exists (
                select from app.event_verdicts as v
                where v.workspace_id = e.workspace_id and v.event_key = e.event_key
            )
    ) as touches on true
    left join lateral (
        select m.message_key, m.subject, m.account_email from app.messages as m
        where
            m.workspace_id = last.workspace_id and m.lead_address = last.lead_address
            and m.campaign_id is not distinct from nullif(last.campaign_id, '')
            and not m.is_received
        order by m.subject is null or m.subject = '', m.sent_at desc, m.message_key
        limit 1
    ) as mail on true
    left join lateral (
        select l.return_on from app.reply_labels as l
        where
            l.workspace_id = any(%(workspaces)s) and l.lead_address = last.lead_address
            and l.organization_id = last.organization_id
            and l.is_effective and l.label in ('out_of_office', 'auto_reply')
        order by l.sent_at desc, l.message_key
        limit 1
    ) as absence on true
    left join instantly.campaigns as campaign
        on campaign.workspace_id = last.workspace_id and campaign.campaign_id = last.campaign_id
    left join instantly.accounts as account
        on account.workspace_id = last.workspace_id and account.account_email = mail.account_email
"""


async def candidates(connection: Connection, now: datetime) -> list[Person]:
    """Who looked of late, was last written to three days ago or more, and has no follow-up for
    that mail yet; whether three working days are over is not asked here."""
    known = {
        "since": now - FRESH,
        "until": now - timedelta(days=SILENT_DAYS),
        "workspaces": await workspaces(connection),
    }
    found = await connection.execute(_CANDIDATES, known)
    return [(row["organization_id"], row["lead_address"]) for row in await found.fetchall()]


async def suggestions(
    connection: Connection, people: Sequence[Person], now: datetime
) -> list[Suggested]:
    """The follow-ups to suggest for these people now."""
    rows = await _details(connection, people, now)
    known = await copies(connection, [(row["workspace_id"], row["campaign_id"]) for row in rows])
    people_known = await leads(connection, map(_where, rows))
    found = []
    for row in rows:
        watched = _watched(row, people_known.get(_where(row), NOBODY), known)
        if (one := follow_up(watched, now)) is not None:
            found.append(_suggested(row, watched, one))
    return found


async def _details(
    connection: Connection, people: Sequence[Person], now: datetime
) -> list[dict[str, Any]]:
    found = await connection.execute(
        _DETAILS,
        {
            "organizations": [one[0] for one in people],
            "addresses": [one[1] for one in people],
            "since": now - FRESH,
            "now": now,
            "workspaces": await workspaces(connection),
        },
    )
    return await found.fetchall()


def _where(row: Mapping[str, Any]) -> Where:
    return row["workspace_id"], row["campaign_id"], row["lead_address"]


def _watched(
    row: Mapping[str, Any], lead: Mapping[str, Any], known: Mapping[Key, tuple[Source, ...]]
) -> Watched:
    copy = known.get((row["workspace_id"], row["campaign_id"]), ())
    variables = variables_of(lead["raw"])
    zone, zone_from = zone_of_lead(variables, row["schedule"], row["time_zone"])
    subject = row["subject"] and Source("thread", row["message_key"], row["subject"])
    return Watched(
        touches=tuple(
            Touch(kind, datetime.fromisoformat(at), *mail)
            for kind, at, *mail in row["touches"] or ()
        ),
        last_sent_at=row["last_sent_at"],
        zone=zone,
        zone_from=zone_from,
        language=language_of(copy),
        first_name=lead["first_name"],
        company=lead["company_name"],
        sender=" ".join(filter(None, (row["sender_first"], row["sender_last"]))) or None,
        subject=subject or None,
        campaign=copy,
        away_until=row["return_on"],
    )


def _suggested(row: Mapping[str, Any], watched: Watched, one: FollowUp) -> Suggested:
    return Suggested(
        occasion=(row["lead_address"], watched.last_sent_at.isoformat()),
        organization_id=row["organization_id"],
        workspace_id=row["workspace_id"],
        campaign_id=row["campaign_id"] or None,
        lead_address=row["lead_address"],
        kind="follow_up",
        label=one.behaviour,
        language=watched.language,
        subject=one.subject or None,
        body=one.body,
        reason=one.reason,
        evidence=one.evidence,
        cites=one.cites,
        way=Way.RULES,
        version=VERSION,
        due_at=one.due_at,
    )
