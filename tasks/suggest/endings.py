"""What makes a follow-up pointless, as SQL: one reading for who is not to get one and for whose
is cancelled."""

from typing import Final

from domain.follow_ups import Ending
from tasks.store import Connection


def ending(person: str, last_sent_at: str, campaign: str) -> str:
    """A lateral join that gives `ended.because`, null as long as nothing has ended it.

    `person` is the name of a relation with organization_id and lead_address, `last_sent_at` and
    `campaign` expressions: the mail that was last sent when the follow-up was thought of, and
    (workspace_id, campaign_id). Wants `workspaces` as a parameter. What a reply asks counts from
    when it was read; once it was acted on, the list of suppressions says how it ended.
    """
    return f"""
    left join lateral (
        select
            coalesce(bool_or(f.is_bounced), false) as is_bounced,
            coalesce(bool_or(f.is_unsubscribed), false) as is_unsubscribed,
            coalesce(bool_or(f.count_meetings_booked > 0 or f.interest >= 2), false) as is_met,
            coalesce(bool_or(f.interest < 0), false) as is_declined,
            coalesce(sum(f.count_replied), 0) as replies,
            max(f.last_sent_at) as last_sent_at
        from app.lead_facts as f
        where
            f.workspace_id = any(%(workspaces)s)
            and f.lead_address = {person}.lead_address
            and f.organization_id = {person}.organization_id
    ) as facts on true
    left join lateral (
        select
            count(*) filter (where m.is_received) as received,
            coalesce(bool_or(m.is_received and {IS_HUMAN}), false) as is_answered,
            coalesce(bool_or(l.opt_out <> 'no' and l.acted_at is null), false) as is_opt_out,
            max(m.sent_at) filter (where not m.is_received) as last_sent_at
        from app.messages as m
        left join app.reply_labels as l
            on l.workspace_id = m.workspace_id and l.message_key = m.message_key
            and l.is_effective
        where
            m.workspace_id = any(%(workspaces)s)
            and m.lead_address = {person}.lead_address
            and m.organization_id = {person}.organization_id
    ) as mails on true
    left join lateral (
        select case
            when exists (
                select from instantly.campaigns as c
                where
                    (c.workspace_id, c.campaign_id) = ({campaign})
                    and c.organization_id <> {person}.organization_id
            ) then '{Ending.CAMPAIGN_MOVED}'
            when mails.is_opt_out or exists (
                select from app.suppressed as x
                where
                    x.organization_id = {person}.organization_id
                    and x.lead_address = {person}.lead_address
            ) then '{Ending.SUPPRESSED}'
            when facts.is_unsubscribed then '{Ending.UNSUBSCRIBED}'
            when facts.is_bounced then '{Ending.BOUNCED}'
            when facts.is_met then '{Ending.MEETING}'
            when mails.is_answered or (facts.replies > 0 and mails.received = 0)
                then '{Ending.ANSWERED}'
            when facts.is_declined then '{Ending.NOT_INTERESTED}'
            when greatest(facts.last_sent_at, mails.last_sent_at) > {last_sent_at}
                then '{Ending.MAIL_SENT}'
        end as because
    ) as ended on true
    """


IS_HUMAN: Final = """
    not coalesce(l.label in ('out_of_office', 'auto_reply', 'bounce'), m.is_automatic)
"""
"""Whether a received message m with its label l was written by a person: what was read counts
more than what Instantly or the headers said. A test holds the labels to the taxonomy."""


async def workspaces(connection: Connection) -> list[str]:
    """The names that a lead may be looked for under: they make every look-up one by key."""
    found = await connection.execute("select workspace_id from app.workspaces")
    return [row["workspace_id"] for row in await found.fetchall()]
