"""Tell Prefect: that something is to be done at Instantly, and what was done."""

from collections.abc import Mapping, Sequence
from typing import Any

from prefect.artifacts import acreate_table_artifact
from prefect.events import emit_event

from domain.events import ACTIONS_WAITING
from tasks.act.carry_out import CarriedOut
from tasks.act.run import Acted


def ask_to_carry_out(acted: Acted) -> None:
    """The event that starts carry-out-actions, where orders were written."""
    if acted.ordered:
        emit_event(
            event=ACTIONS_WAITING,
            resource={"prefect.resource.id": "salesbrain.outbox.instantly"},
            payload={"orders": acted.ordered},
        )


async def tell_carried_out(done: Sequence[CarriedOut]) -> None:
    """A table of what was done in each workspace, and what waits there and why; no addresses."""
    await acreate_table_artifact(
        key="carry-out-actions",
        table=[row for one in done for row in _rows(one)],
        description="What was done at Instantly, workspace by workspace.",
    )


async def tell_conflicts(conflicts: Sequence[Mapping[str, Any]]) -> None:
    """A table of leads whose interest at Instantly contradicts our label."""
    await acreate_table_artifact(
        key="interest-conflicts",
        table=[
            {
                "customer": row["organization_id"],
                "workspace": row["workspace_id"],
                "lead": row["lead_address"],
                "our label": row["our_label"],
                "ours": str(row["our_interest"]),
                "at Instantly": str(row["their_interest"]),
                "since": f"{row['noticed_at']:%Y-%m-%d %H:%M}",
            }
            for row in conflicts
        ]
        or [{"customer": "", "note": "none stands"}],
        description="Instantly's interest against our label: the newer judgement stands.",
    )


def _rows(one: CarriedOut) -> list[dict[str, str]]:
    counted: dict[tuple[str, str], int] = {}
    for what in (*one.said, *((kind, f"failed: {why}") for kind, why in one.failed)):
        counted[what] = counted.get(what, 0) + 1
    rows = [
        {"workspace": one.workspace_id, "action": kind, "outcome": said, "count": str(count)}
        for (kind, said), count in sorted(counted.items())
    ]
    for outcome, count in (("waiting", one.waiting), ("given up", one.given_up)):
        if count:
            said = f"{outcome}: {one.because}" if one.because else outcome
            rows.append(
                {"workspace": one.workspace_id, "action": "", "outcome": said, "count": str(count)}
            )
    return rows
