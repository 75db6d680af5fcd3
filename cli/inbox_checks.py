"""What `salesbrain doctor` looks at of the inbox: who drains it, and what waits in it."""

import asyncio
from collections.abc import Sequence

from cli.commands.doctor import Finding
from cli.local.database import database_url

OLD_SECONDS = 300.0
"""As for /ready: what has waited longer is not being processed."""


def inbox_is_drained() -> Sequence[Finding]:
    import psycopg

    from tasks.listener.bell import live_listeners

    try:
        with psycopg.connect(database_url(), connect_timeout=10) as connection:
            row = connection.execute(
                "select count(*), coalesce(extract(epoch from now() - min(received_at)), 0)::float "
                "from app.inbox_queue"
            ).fetchone()
        listeners = len(asyncio.run(live_listeners(database_url())))
    except psycopg.Error:
        return [Finding(False, "The inbox cannot be read.", "See above.")]
    waiting, oldest = row or (0, 0.0)
    who = f"{listeners} listener{'s' * (listeners != 1)} drain{'s' * (listeners == 1)} the inbox"
    if not listeners:
        who = "No listener drains the inbox; a worker does, within seconds of an event"
    what = f"{waiting} deliveries wait, the oldest for {oldest:.0f} s" if waiting else "none waits"
    fix = "Start `salesbrain up` or `salesbrain listener`; if one runs, see its log and /health."
    return [Finding(oldest < OLD_SECONDS, f"{who}: {what}.", fix)]
