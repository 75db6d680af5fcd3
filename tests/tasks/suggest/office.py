"""A customer with a campaign: mails go out, people look at them and answer, all by deliveries."""

import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from domain.readings import OptOut
from domain.taxonomy import Label
from tasks.suggest.run import Suggested, cancel_ended, suggest_answers, suggest_follow_ups
from tests.tasks.process.inbox import ACCOUNT, CAMPAIGN, LEAD, START, WORKSPACE, Inbox, body
from tests.tasks.process.post import mail_id

MONDAY = START
"""2026-03-02 09:00 UTC, 10:00 where the campaign's people are."""
FRIDAY = MONDAY + timedelta(days=4)
ZONE = "Europe/Berlin"
COPY = (
    "Hi {{firstName}},<br/><br/>teams like yours lose hours on handovers. Here is a short "
    'example: <a href="https://go.example/pricing">prices</a>'
)
SETTINGS = {
    "snippets": [
        {"name": "pricing", "text": "The price is 40 EUR per seat and month."},
        {"name": "brochure", "text": "Here is our brochure.", "for_labels": ["interested"]},
    ]
}


@dataclass
class Office(Inbox):
    """An inbox whose workspace has one campaign; seconds count from MONDAY."""

    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def furnish(self) -> None:
        self.open()
        with self.connect() as connection:
            connection.execute(
                "update app.organizations set settings = %s, time_zone = 'Asia/Tokyo'",
                [Jsonb(SETTINGS)],
            )
        self.campaign()

    def campaign(self, campaign: str = CAMPAIGN, schedule_zone: str | None = ZONE) -> None:
        schedule = {"schedules": [{"timezone": schedule_zone}]} if schedule_zone else None
        with self.connect() as connection:
            connection.execute(
                """
                insert into instantly.campaigns (
                    workspace_id, organization_id, campaign_id, name, schedule, account_emails,
                    content_hash, first_seen_at, changed_at
                ) values (%s, %s, %s, 'Spring', %s, '{}', %s, %s, %s)
                """,
                [WORKSPACE, WORKSPACE, campaign, Jsonb(schedule), UUID(int=1), MONDAY, MONDAY],
            )
            connection.execute(
                """
                insert into instantly.campaign_variants (
                    workspace_id, organization_id, campaign_id, step, variant, subject, body,
                    content_hash, first_seen_at, changed_at
                ) values (%s, %s, %s, 1, 1, 'Idea for {{companyName}}', %s, %s, %s, %s)
                """,
                [WORKSPACE, WORKSPACE, campaign, COPY, UUID(int=1), MONDAY, MONDAY],
            )

    def lead(self, lead: str = LEAD, first_name: str = "Jane", **variables: Any) -> None:
        with self.connect() as connection:
            connection.execute(
                """
                insert into instantly.leads (
                    workspace_id, organization_id, lead_id, campaign_id, email, address,
                    first_name, company_name, raw, content_hash, first_seen_at, changed_at
                ) values (%s, %s, %s, %s, %s, %s, %s, 'Acme', %s, %s, %s, %s)
                """,
                [
                    WORKSPACE, WORKSPACE, lead, CAMPAIGN, lead, lead, first_name,
                    Jsonb({"payload": variables}), UUID(int=1), MONDAY, MONDAY,
                ],
            )  # fmt: skip

    def happens(self, event_type: str, after: float, lead: str = LEAD, **more: Any) -> str:
        """A delivery that is processed at once; the id of its mail."""
        key = mail_id(next(self.numbers))
        told = {"lead_email": lead, "email": lead, "email_id": key, **more}
        self.deliver(body(event_type, after, **told))
        self.drain()
        return key

    def sends(self, after: float = 0, lead: str = LEAD, **more: Any) -> str:
        told = {"email_subject": "Idea for Acme", "email_html": "<p>Hi</p>", **more}
        return self.happens("email_sent", after, lead, **told)

    def reads(self, after: float = 3600, lead: str = LEAD, times: int = 1) -> None:
        """A person opens the mail, minutes apart."""
        for number in range(times):
            self.happens("email_opened", after + 300 * number, lead)

    def clicks(self, after: float = 3600, lead: str = LEAD) -> None:
        self.happens("email_link_clicked", after, lead)

    def says(
        self,
        text: str,
        label: Label,
        after: float = 7200,
        lead: str = LEAD,
        **more: Any,
    ) -> str:
        """A reply arrives and has been read; the key of its message."""
        kind = "auto_reply_received" if more.pop("is_automatic", False) else "reply_received"
        told = {"reply_subject": "Re: Idea for Acme", "reply_text": text, "reply_html": None}
        key = self.happens(kind, after, lead, **told)
        self.labels(key, label, after=after, lead=lead, **more)
        return key

    def labels(
        self,
        key: str,
        label: Label,
        *,
        after: float = 7200,
        lead: str = LEAD,
        opt_out: OptOut = OptOut.NO,
        **more: Any,
    ) -> None:
        """The effective label of a message, in place of the one it had."""
        at = MONDAY + timedelta(seconds=after)
        with self.connect() as connection:
            connection.execute("delete from app.reply_labels where message_key = %s", [key])
            connection.execute(
                """
                insert into app.reply_labels (
                    workspace_id, message_key, way, organization_id, campaign_id, lead_address,
                    sent_at, is_effective, label, opt_out, confidence, reasons, return_on,
                    referred_to, language, version, content_hash, labelled_at, acted_at
                ) values (
                    %s, %s, 'rules', %s, %s, %s, %s, true, %s, %s, 0.9, '{}', %s, %s, %s, 'v',
                    %s, %s, %s
                )
                """,
                [
                    WORKSPACE, key, WORKSPACE, CAMPAIGN, lead, at, label, opt_out,
                    more.get("return_on"), more.get("referred_to"), more.get("language", "en"),
                    UUID(int=1), at, more.get("acted_at"),
                ],
            )  # fmt: skip

    def suppress(self, state: str = "active", lead: str = LEAD) -> None:
        with self.connect() as connection:
            connection.execute(
                "insert into app.suppressions values (%s, %s, %s, 'manual', 'test', %s, %s)",
                [WORKSPACE, lead, state, MONDAY, MONDAY],
            )

    def answers(self, now: datetime = MONDAY + timedelta(hours=3)) -> Suggested:
        return self.at(lambda pool: suggest_answers(pool, now))

    def follow_ups(self, now: datetime = FRIDAY) -> Suggested:
        return self.at(lambda pool: suggest_follow_ups(pool, now))

    def cancel(self, now: datetime = FRIDAY) -> int:
        return self.at(lambda pool: cancel_ended(pool, now))

    def suggestions(
        self, kind: str = "follow_up", state: str | None = None
    ) -> list[dict[str, Any]]:
        """Suggestions of a kind, oldest first, an answer's by position."""
        return [
            row
            for row in self.rows(
                "select * from app.suggestions order by made_at, lead_address, position"
            )
            if row["kind"] == kind and state in (None, row["state"])
        ]


__all__ = ["ACCOUNT", "CAMPAIGN", "FRIDAY", "LEAD", "MONDAY", "UTC", "WORKSPACE", "Office"]
