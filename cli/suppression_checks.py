"""What `salesbrain doctor` says of opt-outs: what Instantly was not told yet, and what is held."""

from collections.abc import Sequence
from typing import Any, Final

from cli.commands.doctor import Finding
from cli.local.database import database_url

_ORDERS: Final = """
    select
        workspace_id, given_up_at is not null as is_given_up, count(*) as number,
        max(error) as error
    from app.outbox
    where kind = 'instantly' and done_at is null
    group by workspace_id, given_up_at is not null
    order by workspace_id, is_given_up
"""
_HELD: Final = """
    select organization_id, count(*) as number, min(suppressed_at) as since
    from app.suppressions where state = 'held' group by organization_id order by organization_id
"""


def orders_are_carried_out() -> Sequence[Finding]:
    """A sentence for each workspace in which something waits for Instantly, with the reason."""
    rows = _rows(_ORDERS)
    if rows is None:
        return [Finding(False, "Orders for Instantly cannot be read.", "See above.")]
    return [_order(*row) for row in rows] or [Finding(True, "No order waits for Instantly.")]


def _order(workspace: str, is_given_up: bool, number: int, error: str | None) -> Finding:
    why = f": {error}" if error else ""
    if is_given_up:
        return Finding(
            False,
            f"{workspace}: {number} orders for Instantly were given up{why}.",
            "Mend that, then run salesbrain suppressions retry.",
        )
    return Finding(True, f"{workspace}: {number} orders for Instantly wait{why}.")


def held_ones_are_looked_at() -> Sequence[Finding]:
    """A sentence for each customer with replies that wait for a second look."""
    rows = _rows(_HELD)
    if rows is None:
        return [Finding(False, "Suppressions cannot be read.", "See above.")]
    return [
        Finding(
            True,
            f"{organization}: {number} addresses are held for a second look, the first since "
            f"{since:%Y-%m-%d}: salesbrain suppressions list --held.",
        )
        for organization, number, since in rows
    ]


def _rows(query: str) -> list[tuple[Any, ...]] | None:
    import psycopg

    try:
        with psycopg.connect(database_url(), connect_timeout=10) as connection:
            return connection.execute(query.encode()).fetchall()
    except psycopg.Error:
        return None
