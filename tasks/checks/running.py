"""Checks of the workspaces themselves, and of whether their streams still run and still bring."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from domain.checks import CRITICAL, WARNING, Severity
from models.mirror import WebhookSubscription, WorkspaceProfile
from tasks.checks import volume
from tasks.checks.mirrored import keys_of, mirrored
from tasks.checks.suite import Check, Suite, is_filled, is_known, no_row

_MINUTES_30: Final = timedelta(minutes=30)
_HOURS_3: Final = timedelta(hours=3)

ALLOWED_AGES: Final[Mapping[str, timedelta]] = {
    "workspaces": timedelta(hours=1),
    "webhooks": timedelta(hours=1),
    "campaigns": _MINUTES_30,
    "campaign_variants": _MINUTES_30,
    "custom_tags": _MINUTES_30,
    "custom_tag_mappings": _MINUTES_30,
    "lead_labels": _MINUTES_30,
    "lead_lists": _MINUTES_30,
    "accounts": _MINUTES_30,
    "account_campaign_mappings": _HOURS_3,
    "leads": timedelta(hours=26),
    "emails": _MINUTES_30,
    "campaign_analytics": _HOURS_3,
    "campaign_analytics_daily": _HOURS_3,
    "campaign_analytics_steps": _HOURS_3,
    "account_analytics_daily": _HOURS_3,
    "warmup_totals": _HOURS_3,
    "warmup_analytics_daily": _HOURS_3,
}
"""How long ago the last success of a stream may lie: its schedule (prefect.yaml) and some runs."""
TOO_LATE: Final = 3
"""Times the allowed age: then what is built on the stream is wrong, not just a little old."""
FEWEST: Final = 20
"""Rows below which half of them gone means nothing."""


def _fresh(rule: str, times: int, severity: Severity, why: str) -> Check:
    """A workspace without a success counts from the day it was added.

    Late or stale, it holds no marts: what the other streams bring is right, and newer.
    """
    allowed = ", ".join(
        f"('{stream}', {int(age.total_seconds()) * times})" for stream, age in ALLOWED_AGES.items()
    )
    check = no_row(
        rule,
        None,
        ("allowed.stream",),
        f"""cross join (values {allowed}) as allowed (stream, seconds)
        left join app.stream_states as s
            on s.workspace_id = b.workspace_id and s.stream = allowed.stream
        where b.is_enabled
            and coalesce(s.last_succeeded_at, b.created_at)
                < now() - make_interval(secs => allowed.seconds)""",
        severity=severity,
        why=why,
        on_deleted=True,
    )
    return replace(check, stops_marts=False)


_AS_MANY: Final = no_row(
    "brings_as_many_as_before",
    None,
    ("stream",),
    f"""inner join lateral (
        select percentile_cont(0.5) within group (order by before.count_seen) as usual
        from (
            select p.count_seen from app.sweeps as p
            where p.workspace_id = b.workspace_id and p.stream = b.stream
                and p.outcome = 'complete' and p.sweep_id < b.sweep_id
            order by p.sweep_id desc limit 10
        ) as before
    ) as past on past.usual >= {FEWEST} and b.count_seen < past.usual / 2
    where b.outcome = 'complete' and not exists (
        select 1 from app.sweeps as later
        where later.workspace_id = b.workspace_id and later.stream = b.stream
            and later.outcome = 'complete' and later.sweep_id > b.sweep_id
    )""",
    severity=WARNING,
    why="the last complete sweep brought less than half of what the ten before it did",
    on_deleted=True,
)

SUITES: Final[tuple[Suite, ...]] = (
    mirrored(
        WorkspaceProfile,
        is_filled("name", WARNING, "reports would show a workspace without a name"),
        no_row(
            "is_one_a_workspace",
            "instantly_workspace_id",
            keys_of(WorkspaceProfile),
            """inner join instantly.workspaces as o
                on o.workspace_id = b.workspace_id and o.deleted_at is null
                and o.instantly_workspace_id <> b.instantly_workspace_id""",
            severity=CRITICAL,
            why="a key answers for another workspace than before: two customers' rows are mixed",
        ),
    ),
    mirrored(
        WebhookSubscription,
        is_filled("target_host", WARNING, "a subscription that delivers nowhere"),
        is_known("status", {1, -1}, WARNING, "a new status reads as 'unknown'"),
    ),
    Suite(
        "app",
        "workspaces",
        (),
        (
            _fresh("streams_are_fresh", 1, WARNING, "later than its schedule allows"),
            _fresh(
                "streams_are_not_stale", TOO_LATE, CRITICAL, "what is built on them is out of date"
            ),
            *volume.CHECKS,
        ),
    ),
    Suite("app", "sweeps", ("sweep_id",), (_AS_MANY,)),
)
