"""Which replies deserve an answer, and what could be answered to each."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from domain.answers import ANSWERED, answers
from domain.mail_writing import Source
from domain.situation import Situation
from domain.taxonomy import Label
from domain.working_days import zone_of_lead
from models.organization_settings import OrganizationSettings
from tasks.clients.reply_text import visible
from tasks.store import Connection
from tasks.suggest.copies import Key, copies, language_of, snippets_of, variables_of, wishes
from tasks.suggest.endings import IS_HUMAN
from tasks.suggest.leads import NOBODY, Where, leads

Message = tuple[str, str]
"""workspace_id, message_key."""
FRESH: Final = timedelta(days=14)
"""Older replies have been answered or let go; nobody answers them from a suggestion."""
MAILS_OF_A_THREAD: Final = 10

_DUE: Final = f"""
    select r.workspace_id, r.message_key
    from app.reply_labels as r
    inner join app.messages as reply
        on reply.workspace_id = r.workspace_id and reply.message_key = r.message_key
    where
        r.is_effective and r.label = any(%(labels)s)
        and (r.opt_out = 'no' or (r.opt_out = 'doubtful' and r.acted_at is not null))
        and r.sent_at > %(since)s and r.organization_id <> 'unassigned'
        and not exists (
            select from app.suggestions as s
            where
                s.workspace_id = r.workspace_id and s.message_key = r.message_key
                and s.kind = 'answer' and s.label = r.label
                and s.ended_because is distinct from 'campaign_moved'
        )
        and not exists (
            select from app.suppressed as x
            where x.organization_id = r.organization_id and x.lead_address = r.lead_address
        )
        and not exists (
            select from app.messages as m
            left join app.reply_labels as l
                on l.workspace_id = m.workspace_id and l.message_key = m.message_key
                and l.is_effective
            where
                m.workspace_id = reply.workspace_id
                and m.conversation_key = reply.conversation_key
                and m.sent_at > reply.sent_at
                and (not m.is_received or {IS_HUMAN})
        )
    order by r.sent_at desc, r.workspace_id, r.message_key
    limit %(most)s
"""
_SITUATIONS: Final = """
    with asked as (
        select * from unnest(%(workspaces)s::text[], %(messages)s::text[])
            as t (workspace_id, message_key)
    )

    select
        r.workspace_id, r.message_key, r.organization_id, r.lead_address, r.label, r.opt_out,
        r.language, r.return_on, r.referred_to,
        reply.campaign_id, reply.subject, reply.body_text, reply.body_html, reply.sent_at,
        conversation.subject as thread_subject, thread.mails,
        campaign.schedule,
        organization.time_zone, account.first_name as sender_first, account.last_name as sender_last
    from asked
    inner join app.reply_labels as r using (workspace_id, message_key)
    inner join app.messages as reply using (workspace_id, message_key)
    inner join app.organizations as organization on organization.organization_id = r.organization_id
    left join app.conversations as conversation
        on conversation.workspace_id = reply.workspace_id
        and conversation.conversation_key = reply.conversation_key
    left join lateral (
        select jsonb_agg(
            jsonb_build_array(m.message_key, m.is_received, m.body_text, m.body_html)
            order by m.sent_at, m.message_key
        ) as mails
        from (
            select * from app.messages as m
            where
                m.workspace_id = reply.workspace_id
                and m.conversation_key = reply.conversation_key and m.sent_at < reply.sent_at
            order by m.sent_at desc, m.message_key
            limit %(mails)s
        ) as m
    ) as thread on true
    left join instantly.campaigns as campaign
        on campaign.workspace_id = reply.workspace_id and campaign.campaign_id = reply.campaign_id
    left join instantly.accounts as account
        on account.workspace_id = reply.workspace_id
        and account.account_email = reply.account_email
    where r.is_effective
"""
_BEST: Final = """
    select body from app.suggestions
    where
        workspace_id = %s and message_key = %s and kind = 'answer' and state = 'open'
    order by position limit 1
"""


async def due(connection: Connection, now: datetime, most: int) -> list[Message]:
    """The newest replies that deserve an answer and were suggested none.

    A doubtful opt-out is held until a person has looked; when that was lifted, it is answered.
    """
    known = {"labels": sorted(ANSWERED), "since": now - FRESH, "most": most}
    found = await connection.execute(_DUE, known)
    return [(row["workspace_id"], row["message_key"]) for row in await found.fetchall()]


async def situations(
    connection: Connection, messages: Sequence[Message], now: datetime
) -> list[tuple[Mapping[str, Any], Situation]]:
    """These replies with all that an answer may use, each with its row."""
    found = await connection.execute(
        _SITUATIONS,
        {
            "workspaces": [one[0] for one in messages],
            "messages": [one[1] for one in messages],
            "mails": MAILS_OF_A_THREAD,
        },
    )
    rows = await found.fetchall()
    keys = [(row["workspace_id"], row["campaign_id"]) for row in rows if row["campaign_id"]]
    known, wanted = await copies(connection, keys), await wishes(connection)
    people = await leads(connection, map(_where, rows))
    return [
        (row, _situation({**people.get(_where(row), NOBODY), **row}, known, wanted, now))
        for row in rows
    ]


async def best_answer(
    connection: Connection, workspace_id: str, message_key: str, now: datetime | None = None
) -> str | None:
    """What to answer to a reply: the best open suggestion, or what the templates say now.

    None where nothing is to be answered or the reply is not read yet. Asks no language model.
    """
    found = await connection.execute(_BEST, [workspace_id, message_key])
    if (row := await found.fetchone()) is not None:
        return str(row["body"])
    given = await situations(connection, [(workspace_id, message_key)], now or _now())
    written = [one for row, here in given if row["opt_out"] == "no" for one in answers(here)]
    return written[0].body if written else None


def _where(row: Mapping[str, Any]) -> Where:
    return row["workspace_id"], row["campaign_id"], row["lead_address"]


def _situation(
    row: Mapping[str, Any],
    known: Mapping[Key, tuple[Source, ...]],
    wanted: Mapping[str, OrganizationSettings],
    now: datetime,
) -> Situation:
    copy = known.get((row["workspace_id"], row["campaign_id"]), ())
    where, _ = zone_of_lead(variables_of(row["raw"]), row["schedule"], row["time_zone"])
    return Situation(
        label=Label(row["label"]),
        language=row["language"] or language_of(copy),
        now=now,
        zone=where,
        message_key=row["message_key"],
        text=visible(row["body_text"], row["body_html"]),
        subject=row["thread_subject"] or row["subject"] or "",
        lead_address=row["lead_address"],
        first_name=row["first_name"],
        last_name=row["last_name"],
        company=row["company_name"],
        sender=" ".join(filter(None, (row["sender_first"], row["sender_last"]))) or None,
        return_on=row["return_on"],
        referred_to=row["referred_to"],
        thread=tuple(
            Source("thread", key, visible(text, html)) for key, _, text, html in row["mails"] or ()
        ),
        campaign=copy,
        snippets=snippets_of(wanted.get(row["organization_id"])),
    )


def _now() -> datetime:
    from tasks.site import now

    return now()
