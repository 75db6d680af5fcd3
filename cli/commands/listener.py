"""`salesbrain listener`: the warm process that drains the inbox."""

import asyncio
import logging
import os
import sys
from typing import Annotated

import typer

from cli.commands.deploy import use_prefect_server
from cli.errors import CommandError
from cli.local import prefect_server
from cli.local.database import DATABASE_VARIABLE, database_url
from cli.local.home import HOME_VARIABLE, find_home

OTHERS = ("INSTANTLY_", "API_", "GATEWAY_")
"""Whose prefixes begin the settings, secrets among them, of other processes. The language model's
are ours: replies are read here, within seconds."""


def listener(
    port: Annotated[
        int | None, typer.Option(help="For /health and /metrics; 0 is a free one.")
    ] = None,
    host: Annotated[str | None, typer.Option(help="Where it answers.")] = None,
    quiet_seconds: Annotated[float, typer.Option(help="Silence that ends a run.")] = 10.0,
    longest_minutes: Annotated[float, typer.Option(help="How long a run lasts at most.")] = 5.0,
) -> None:
    """Process webhook deliveries as they come, shown as runs of `process-inbox` in the UI.

    Part of `salesbrain up`; any number may run, on any number of hosts. Works on without Prefect
    and reports later; waits for a Postgres that is away. Ctrl-C finishes what is in hand.
    """
    forget_others_secrets()
    _find_prefect()
    home = find_home()
    os.environ.setdefault(HOME_VARIABLE, str(home))
    os.environ.setdefault(DATABASE_VARIABLE, database_url(home))
    from datetime import timedelta

    from domain.shifts import Rhythm
    from models.settings import DatabaseSettings, ListenerSettings
    from tasks.listen import listen
    from tasks.listener.door import PortTaken

    given = {"host": host, "port": port}
    settings = ListenerSettings().model_copy(
        update={name: value for name, value in given.items() if value is not None}
    )
    rhythm = Rhythm(timedelta(seconds=quiet_seconds), timedelta(minutes=longest_minutes))
    _log_to_stderr()
    try:
        asyncio.run(listen(DatabaseSettings().required_url(), settings, rhythm))
    except PortTaken as error:
        raise CommandError(f"{error}. Choose another with --port or LISTENER_PORT.") from error


def forget_others_secrets() -> None:
    """The project's .env is read by every command; keys of Instantly have no business here."""
    for name in [name for name in os.environ if name.startswith(OTHERS)]:
        del os.environ[name]


def _find_prefect() -> None:
    """The server in use; when none runs, the one that `salesbrain up` would start: it may come."""
    try:
        use_prefect_server()
    except CommandError:
        address = f"http://127.0.0.1:{prefect_server.PORT}/api"
        os.environ.update({**prefect_server.QUIET, prefect_server.API_VARIABLE: address})


def _log_to_stderr() -> None:
    """Our lines; the runs' own go to the UI, and what breaks them while Prefect is away is one."""
    os.environ["PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL"] = "CRITICAL"
    own = logging.getLogger("salesbrain")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    own.addHandler(handler)
    own.setLevel(logging.INFO)
    own.propagate = False
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # each attempt; ours is one line
