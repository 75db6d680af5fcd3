"""A desk where deliveries have been expected for a while, and what searches of it find."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
from psycopg.rows import dict_row

from sandbox.application import Sandbox
from tasks.process.drain import Drained, drain
from tasks.reconcile.reconcile import Reconciled, reconcile
from tasks.site import Site
from tests.tasks.desk import Desk

EFFECTIVE = """
    select kind, source, occurred_at, campaign_id, lead_address, email_id, ordinal
    from app.events as e
    where not exists (
        select from app.events_superseded as s
        where s.workspace_id = e.workspace_id and s.event_key = e.event_key
    )
"""
"""Events that count."""


def ago(**span: float) -> datetime:
    return datetime.now(UTC) - timedelta(**span)


@dataclass
class Search:
    """Workspace northwind, its database, and the sandbox behind it."""

    desk: Desk
    app: Sandbox

    def expect(self, since: datetime, fetched_until: datetime | None = None) -> None:
        """Deliveries are expected since then, and were fetched until then."""
        with self.desk.connect() as connection:
            connection.execute(
                """
                insert into app.stream_states (
                    workspace_id, stream, last_succeeded_at, backfill_from_at, watermark_at
                )
                values ('northwind', 'webhook', now(), %s, %s)
                on conflict (workspace_id, stream) do update
                set
                    backfill_from_at = excluded.backfill_from_at,
                    watermark_at = excluded.watermark_at
                """,
                [since, fetched_until],
            )

    def gap(self, from_at: datetime, until_at: datetime | None) -> None:
        with self.desk.connect() as connection:
            connection.execute(
                """
                insert into app.delivery_gaps (
                    workspace_id, from_at, until_at, because, noticed_at
                )
                values ('northwind', %s, %s, 'webhook_disabled: a test.', now())
                """,
                [from_at, until_at],
            )

    def owner(self) -> psycopg.Connection[dict[str, Any]]:
        """Who may delete what is there for ever."""
        return psycopg.connect(
            self.desk.url,
            row_factory=dict_row,
            autocommit=True,
            options="-c role=salesbrain_owner -c timezone=UTC",
        )

    def run(self) -> Reconciled:
        return self.desk.at(reconcile)

    def drain(self) -> Drained:
        async def work(site: Site) -> Drained:
            return await drain(site.pool)

        return self.desk.at(work)

    def count(self, kind: str) -> int:
        return sum(row["kind"] == kind for row in self.desk.rows(EFFECTIVE))

    def repaired(self) -> dict[tuple[str, str], tuple[int, int]]:
        """(way, kind) -> (missed, repaired)."""
        rows = self.desk.rows(
            """
            select way, kind, sum(count_missed)::int as missed, sum(count_repaired)::int as repaired
            from app.repair_counts group by way, kind
            """
        )
        return {(row["way"], row["kind"]): (row["missed"], row["repaired"]) for row in rows}

    def facts(self) -> list[dict[str, Any]]:
        """What is known of leads, campaigns and accounts."""
        return [
            row
            for table in ("lead_facts", "campaign_facts", "account_facts")
            for row in sorted(self.desk.rows(f"select * from app.{table}"), key=repr)
        ]
