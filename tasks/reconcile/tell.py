"""Tell whoever watches: what was seen of our webhooks, what was done, what was missed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from prefect.artifacts import acreate_table_artifact
from prefect.events import emit_event

from domain.events import WEBHOOK_REPAIRED
from domain.repair import CANNOT
from tasks.reconcile.attend import Looked
from tasks.reconcile.closing import Closing
from tasks.reconcile.counts import Missed
from tasks.reconcile.reconcile import Reconciled


async def tell_looked(looked: Sequence[Looked]) -> None:
    """A table of what was seen of each workspace's webhook, and what was done about it."""
    await acreate_table_artifact(
        key="watch-subscriptions" if len(looked) != 1 else f"webhook-{looked[0].workspace_id}",
        table=[_row(one) for one in looked],
        description="Our webhook at Instantly, workspace by workspace.",
    )


def _row(one: Looked) -> dict[str, str]:
    decision = one.decision
    stop = decision.hindrance if decision else None
    return {
        "workspace": one.workspace_id,
        "webhook": (decision.webhook_id if decision else None) or "",
        "seen": one.sentence,
        "done": "" if decision is None or decision.action == CANNOT else decision.action,
        "what to do": stop.remedy if stop else (one.error.remedy if one.error else ""),
    }


def ask_for_repair(workspace_id: str) -> None:
    """The event that starts reconcile-webhooks: our webhook works again."""
    emit_event(
        event=WEBHOOK_REPAIRED,
        resource={
            "prefect.resource.id": f"salesbrain.workspace.{workspace_id}",
            "prefect.resource.name": workspace_id,
        },
    )


async def tell_reconciled(done: Reconciled) -> None:
    """A table of what was missed, by hour, kind and way, and of the gaps that were looked at."""
    rows = [*_missed_rows(done.missed), *map(_gap_row, done.closings)]
    await acreate_table_artifact(
        key=f"reconcile-webhooks-{done.workspace_id}",
        table=rows or [{"hour": "", "note": done.sentence}],
        description=f"What came by no delivery: {done.sentence}.",
    )


def _missed_rows(missed: Iterable[Missed]) -> list[dict[str, str]]:
    counted = Counter(
        (f"{one.occurred_at:%Y-%m-%d %H}:00", one.kind, one.way, one.is_repaired) for one in missed
    )
    return [
        {
            "hour": hour,
            "kind": kind,
            "found by": way,
            "events": str(number),
            "note": "" if is_repaired else "not repaired",
        }
        for (hour, kind, way, is_repaired), number in sorted(counted.items())
    ]


def _gap_row(closing: Closing) -> dict[str, str]:
    gap = closing.gap
    ends = "now" if gap.until_at is None else f"{gap.until_at:%Y-%m-%d %H:%M}"
    return {
        "hour": f"{gap.from_at:%Y-%m-%d %H:%M} to {ends}",
        "kind": "(gap)",
        "found by": "closed" if closing.closed_at else "open",
        "events": str(closing.count_found),
        "note": closing.remainder or "",
    }
