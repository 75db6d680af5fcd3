"""Tell whoever watches: what was seen of our webhooks, what was done, what was missed."""

from collections.abc import Sequence

from prefect.artifacts import acreate_table_artifact
from prefect.events import emit_event

from domain.events import WEBHOOK_REPAIRED
from domain.repair import CANNOT
from tasks.reconcile.attend import Looked


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
