"""Hold the marts of workspaces whose checks fail critically, and let them go when they pass.

dbt/macros/held.sql is what a hold does; here is who is held, since when and why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from prefect.artifacts import acreate_table_artifact

from domain.checks import Checked, because, stopped
from models.session import Pool

_HOLD: Final = """
    insert into app.held_workspaces (
        workspace_id, held_since, because, subjects, check_run_id, checked_at
    )
    select workspace_id, %s, %s, %s, %s, %s from app.workspaces where workspace_id = %s
    on conflict (workspace_id) do update set
        because = excluded.because,
        subjects = excluded.subjects,
        check_run_id = excluded.check_run_id,
        checked_at = excluded.checked_at
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A workspace whose rows in the marts stay as they were at their last good build."""

    workspace_id: str
    held_since: datetime
    because: str

    @property
    def sentence(self) -> str:
        since = f"{self.held_since:%Y-%m-%d %H:%M} UTC"
        return f"{self.workspace_id} is held since {since}: {self.because}"


async def hold(pool: Pool, results: Sequence[Checked], run: str, now: datetime) -> None:
    """Hold whose critical checks fail in these results, release everybody else.

    Who is held already keeps its `held_since`; the reason is the latest.
    """
    failing = stopped(results)
    async with pool.connection() as connection, connection.transaction():
        for workspace, failed in failing.items():
            subjects = [result.subject for result, _ in failed]
            await connection.execute(
                _HOLD, [now, because(failed), subjects, run, now, workspace], prepare=True
            )
        await connection.execute(
            """
            delete from app.held_workspaces as h
            where
                not h.workspace_id = any(%s)
                or not exists (
                    select from app.workspaces as w where w.workspace_id = h.workspace_id
                )
            """,
            [list(failing)],
        )


async def held(pool: Pool) -> list[Held]:
    """Who is held now, longest first."""
    async with pool.connection() as connection:
        found = await connection.execute(
            "select workspace_id, held_since, because from app.held_workspaces order by 2, 1"
        )
        return [Held(**row) for row in await found.fetchall()]


async def tell_held(workspaces: Sequence[Held]) -> None:
    """A table of whose marts stand still, and why; it is there also when nobody's do."""
    await acreate_table_artifact(
        key="held-workspaces",
        table=[
            {
                "workspace": one.workspace_id,
                "held since": f"{one.held_since:%Y-%m-%d %H:%M} UTC",
                "because": one.because,
            }
            for one in workspaces
        ],
        description=(
            "Workspaces whose rows in the marts stay as they were at their last good build; "
            "they are released by the next run of the checks that finds nothing critical."
            if workspaces
            else "Every workspace's marts are built."
        ),
    )
