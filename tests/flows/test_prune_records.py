"""Retention of our own records."""

from typing import Any

from flows.prune_records import prune_records
from tests.flows.installation import WRITES, Installation

OLD = (
    """
    insert into app.sync_runs (workspace_id, stream, started_at, outcome)
    select 'northwind', 'leads', now() - make_interval(days => age), 'complete'
    from unnest(array[89, 91, 400]) as age
    """,
    """
    insert into app.sweeps (workspace_id, stream, started_at, finished_at)
    select 'northwind', 'leads', now() - interval '500 days', now() - make_interval(days => age)
    from unnest(array[89, 91]) as age
    """,
    """
    insert into app.incidents (
        workspace_id, kind, subject, summary, remedy, opened_at, last_seen_at, resolved_at
    )
    select
        'northwind', 'key_refused', 'sync leads', 'a', 'b', now() - interval '900 days',
        now() - interval '900 days', now() - make_interval(days => age)
    from unnest(array[399, 401, null]) as age
    """,
    """
    insert into app.parked_rows (
        workspace_id, stream, item_hash, reason, item, first_parked_at, last_parked_at
    )
    select
        'northwind', 'leads', age, 'r', '{}', now() - interval '900 days',
        now() - make_interval(days => age)
    from unnest(array[89, 91]) as age
    """,
)
OLD_DAY = """
    create table inbox.day_20250101 partition of app.webhook_inbox
    for values from ('2025-01-01') to ('2025-01-02')
"""
DAYS = "app.webhook_inbox (days)"
OLD_ALERTS = """
    insert into app.outbox (
        workspace_id, idempotency_key, kind, topic, content, made_at, due_at, done_at
    )
    select
        'northwind', key, kind, 'key_refused', '{}', now() - make_interval(days => age),
        now(), now()
    from (
        values
        ('digest/1', 'digest', 89), ('digest/2', 'digest', 91), ('reply/1', 'reply', 400),
        (
            'incident/' || (
                select incident_id from app.incidents
                where resolved_at is null and opened_at < now() - interval '800 days'
            ) || '/opened',
            'alert', 400
        ),
        ('incident/0/opened', 'alert', 400)
    ) as rows (key, kind, age)
"""
"""Of an incident that is still open, that it was told is not forgotten."""
OVER_AGE = {
    "app.sync_runs": 2,
    "app.sweeps": 1,
    "app.incidents": 1,
    "app.parked_rows": 1,
    "app.outbox": 2,
}


def test_a_dry_run_counts_and_a_real_one_deletes_what_has_grown_old(shared: Installation) -> None:
    """Only our own records and raw deliveries, only what is over its age; the mirror stays."""
    for statement in (*OLD, OLD_ALERTS, OLD_DAY):
        shared.change(statement)
    before = _counts(shared)

    dry = shared.run(prune_records)
    assert dry.state == "Completed"
    assert _told(shared.table(dry, "prune-records")) == {**OVER_AGE, DAYS: 1}
    assert _counts(shared) == before
    assert shared.one("select to_regclass('inbox.day_20250101')::text") is not None

    real = shared.run(prune_records, retention={"is_dry_run": False})
    assert _told(shared.table(real, "prune-records")) == {**OVER_AGE, DAYS: 1}
    assert shared.one("select to_regclass('inbox.day_20250101')::text") is None
    assert _counts(shared) == {table: before[table] - gone for table, gone in OVER_AGE.items()}
    assert shared.one("select count(*) from app.incidents where resolved_at is null") == 1
    assert shared.one(WRITES) == 0


def test_an_age_of_no_days_is_refused_before_anything_goes(shared: Installation) -> None:
    """A mistake in the form names the field, and every record is still there."""
    before = _counts(shared)
    run = shared.run(prune_records, retention={"is_dry_run": False, "sync_runs_days": 0})
    assert run.state == "Failed"
    assert "retention.sync_runs_days" in run.message
    assert "greater than or equal to 1" in run.message
    assert _counts(shared) == before


def _told(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {row["table"]: row["rows"] for row in rows}


def _counts(installation: Installation) -> dict[str, int]:
    queries: dict[str, Any] = {table: f"select count(*) from {table}" for table in OVER_AGE}
    return {table: installation.one(query) for table, query in queries.items()}
