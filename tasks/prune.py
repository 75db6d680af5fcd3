"""Let go of old records of our own running, and of words whose term is over (customers.yaml)."""

from datetime import datetime, timedelta
from typing import Final

from pydantic import BaseModel, Field

from models.session import Pool
from tasks.erase.terms import empty_words
from tasks.inbox_days import drop_days


class Retention(BaseModel):
    """How many days records of our own running are kept."""

    sync_runs_days: int = Field(default=90, ge=1, description="Numbers of past sync runs.")
    sweeps_days: int = Field(default=90, ge=1, description="Sweeps that ended.")
    incidents_days: int = Field(
        default=400, ge=1, description="Incidents, after they were resolved."
    )
    parked_rows_days: int = Field(
        default=90, ge=1, description="Parked items that did not come again."
    )
    outbox_days: int = Field(
        default=90,
        ge=31,
        description="Alerts sent or given up, orders carried out, after they were made.",
    )
    inbox_days: int = Field(
        default=90, ge=1, description="Webhook deliveries as received; dropped by whole days."
    )
    is_dry_run: bool = Field(default=True, description="Only count what would go.")


DAYS: Final = "app.webhook_inbox (days)"
_OLD: Final = {
    "app.sync_runs": ("started_at < %s", "sync_runs_days"),
    "app.sweeps": ("finished_at < %s", "sweeps_days"),
    "app.incidents": ("resolved_at < %s", "incidents_days"),
    "app.parked_rows": ("last_parked_at < %s", "parked_rows_days"),
    "app.outbox": (
        """made_at < %s
        and (kind in ('alert', 'held', 'digest') or (kind = 'instantly' and done_at is not null))
        and not exists (
            select 1 from app.incidents
            where resolved_at is null and 'incident/' || incident_id || '/opened' = idempotency_key
        )""",
        "outbox_days",
    ),
}


async def prune(pool: Pool, retention: Retention, now: datetime) -> dict[str, int]:
    """Delete old records, table by table, and empty mails whose customer's term is over; returns
    how many rows each lost, or had emptied, or would."""
    gone: dict[str, int] = {}
    async with pool.connection() as connection:
        for table, (condition, setting) in _OLD.items():
            before = now - timedelta(days=getattr(retention, setting))
            verb = "select 1" if retention.is_dry_run else "delete"
            done = await connection.execute(f"{verb} from {table} where {condition}", [before])
            gone[table] = done.rowcount
    gone |= await empty_words(pool, now, is_dry_run=retention.is_dry_run)
    gone[DAYS] = await drop_days(pool, retention.inbox_days, is_dry_run=retention.is_dry_run)
    return gone
