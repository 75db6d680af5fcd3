"""A log of events, labels and decisions as others write them, for scores to be made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

import psycopg
from psycopg.types.json import Jsonb

from tasks.score.run import Scored, score_all, score_touched
from tests.tasks.process.inbox import Inbox

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
NEVER = timedelta(0)
EMPTIED = (
    "events", "event_versions", "event_verdicts", "events_superseded", "reply_labels",
    "reply_label_changes", "suppressions", "suppression_changes", "lead_scores", "score_queue",
    "hot_leads", "hot_changes", "score_bands", "outbox",
)  # fmt: skip


def ago(days: float) -> datetime:
    return NOON - timedelta(days=days)


@dataclass
class Log(Inbox):
    """Two customers, alder and birch, share a workspace; birch has one of its own beside it.

    Campaigns a1 and a2 are alder's, b1 is birch's, b2 is birch's in its own workspace.
    """

    numbers: int = 0
    _owner: "psycopg.Connection[dict[str, Any]] | None" = None

    def found(self) -> None:
        """Make the customers, workspaces and campaigns."""
        with self.connect() as connection:
            for name in ("alder", "birch"):
                connection.execute(
                    "insert into app.organizations values (%s, %s, 'UTC', 'EUR', now())",
                    [name, name],
                )
            for name, owner in (("pool", "unassigned"), ("birch", "birch")):
                connection.execute(
                    """
                    insert into app.workspaces (workspace_id, organization_id, name, created_at)
                    values (%s, %s, %s, now())
                    """,
                    [name, owner, name],
                )
            for campaign, (workspace, owner) in CAMPAIGNS.items():
                connection.execute(
                    """
                    insert into instantly.campaigns (
                        workspace_id, organization_id, content_hash, first_seen_at, changed_at,
                        campaign_id, name
                    ) values (%s, %s, gen_random_uuid(), now(), now(), %s, %s)
                    """,
                    [workspace, owner, campaign, f"Campaign {campaign}"],
                )

    def event(
        self,
        kind: str,
        at: datetime,
        lead: str = "jane",
        *,
        campaign: str | None = "a1",
        known_at: datetime | None = None,
        mail: str | None = None,
        workspace: str | None = None,
        source: str = "webhook",
    ) -> UUID:
        """An event in the log; known when it happened, unless said otherwise."""
        self.numbers += 1
        key = uuid5(NAMESPACE_OID, str(self.numbers))
        where = workspace or CAMPAIGNS[campaign or "a1"][0]
        owner = CAMPAIGNS[campaign][1] if campaign else "unassigned"
        with self.connect() as connection:
            connection.execute(
                """
                insert into app.events (
                    workspace_id, organization_id, event_key, kind, source, occurred_at,
                    known_at, campaign_id, lead_address, email_id
                ) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
                """,
                [where, owner, key, kind, source, at, known_at or at, campaign,
                 address(lead), mail],
            )  # fmt: skip
        return key

    def label(
        self,
        mail: str,
        label: str,
        at: datetime,
        lead: str = "jane",
        *,
        opt_out: str = "no",
        campaign: str = "a1",
        is_effective: bool = True,
        way: str = "rules",
        labelled_at: datetime | None = None,
    ) -> None:
        """What a reply was read as."""
        workspace, owner = CAMPAIGNS[campaign]
        self.change(
            """
            insert into app.reply_labels (
                workspace_id, message_key, way, organization_id, campaign_id, lead_address,
                sent_at, is_effective, label, opt_out, confidence, version, content_hash,
                labelled_at
            ) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, 1, 'v', gen_random_uuid(), %s)
            """,
            workspace, mail, way, owner, campaign, address(lead), at, is_effective, label, opt_out,
            labelled_at or at,
        )  # fmt: skip

    def machine(self, key: UUID, lead: str = "jane", campaign: str = "a1") -> None:
        """An event was judged a machine's."""
        workspace, owner = CAMPAIGNS[campaign]
        self.change(
            """
            insert into app.event_verdicts values
            (%s, %s, %s, %s, %s, 'after_sending', 'machine-1', now())
            """,
            workspace, key, owner, address(lead), campaign,
        )  # fmt: skip

    def supersede(self, key: UUID, by: UUID, at: datetime = NOON) -> None:
        """An event turned out to be another."""
        self.change(
            "insert into app.events_superseded values ('pool', %s, 'alder', %s, %s)", key, by, at
        )

    def decide(
        self, state: str, at: datetime, lead: str = "jane", organization: str = "alder"
    ) -> None:
        """What stands on the suppression list, and in its history."""
        action = {"active": "suppressed", "held": "held", "lifted": "lifted"}[state]
        self.change(
            """
            insert into app.suppressions (
                organization_id, lead_address, state, because, source, asked_at, suppressed_at,
                decided_at
            ) values (%s, %s, %s, 'opt_out', 'test', %s, %s, %s)
            on conflict (organization_id, lead_address) do update set
                state = excluded.state, decided_at = excluded.decided_at
            """,
            organization, address(lead), state, at, at, at,
        )  # fmt: skip
        self.change(
            """
            insert into app.suppression_changes (
                organization_id, lead_address, action, source, done_by, changed_at
            ) values (%s, %s, %s, 'test', 'test', %s)
            """,
            organization, address(lead), action, at,
        )  # fmt: skip

    def want(self, organization: str, scoring: Mapping[str, Any]) -> None:
        """An organization's settings of scoring."""
        self.change(
            "update app.organizations set settings = %s where organization_id = %s",
            Jsonb({"scoring": scoring} if scoring else {}),
            organization,
        )

    def change(self, statement: str, *given: Any) -> None:
        if self._owner is None:
            self._owner = self.connect()
        self._owner.execute(statement.encode(), given)

    def close(self) -> None:
        if self._owner is not None:
            self._owner.close()

    def score(self, now: datetime = NOON) -> Scored:
        return self.at(lambda pool: score_touched(pool, now))

    def score_all(self, now: datetime = NOON, *, afresh: bool = False) -> Scored:
        return self.at(lambda pool: score_all(pool, now, afresh=afresh))

    def hot(self, organization: str = "alder") -> list[str]:
        """Who is hot, by name."""
        found = self.rows(
            "select lead_address from app.hot_leads where organization_id = %s order by 1",
            organization,
        )
        return [row["lead_address"].partition("@")[0] for row in found]

    def excluded(self) -> dict[tuple[str, str], str | None]:
        found = self.rows("select * from app.lead_scores")
        return {
            (row["organization_id"], row["lead_address"]): row["excluded_because"] for row in found
        }

    def empty(self) -> None:
        self.forget(EMPTIED)


CAMPAIGNS = {
    "a1": ("pool", "alder"),
    "a2": ("pool", "alder"),
    "b1": ("pool", "birch"),
    "b2": ("birch", "birch"),
}


def address(lead: str) -> str:
    return f"{lead}@example.net"


def names(people: Iterable[Any]) -> list[str]:
    """The leads of entries, by name, in order."""
    return sorted(one.lead_address.partition("@")[0] for one in people)
