"""`salesbrain gateway`: the door for Instantly's webhooks."""

import os
import sys
from typing import Annotated

import typer

from cli.local import prefect_server, service
from cli.local.database import DATABASE_VARIABLE, database_url
from cli.local.home import HOME_VARIABLE, find_home

WITHHELD = ("INSTANTLY_", "OPENAI_", "API_", "ALERT_")
"""Variables of others: a gateway holds no key and no secret but the database's."""


def gateway(
    host: Annotated[str | None, typer.Option(help="Address to listen on [GATEWAY_HOST].")] = None,
    port: Annotated[
        int | None, typer.Option(help="Port, 8001 unless set; 0 takes a free one [GATEWAY_PORT].")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(help="Processes that share the port [GATEWAY_WORKERS].")
    ] = None,
) -> None:
    """Receive webhooks until stopped: verify, keep durably, answer.

    Starts with Postgres down too, if a gateway ran here before: it keeps events in its spool.
    SIGTERM finishes what was accepted. The other settings are in .env.example (GATEWAY_...).
    """
    home = find_home()
    chosen = {"GATEWAY_HOST": host, "GATEWAY_PORT": port, "GATEWAY_WORKERS": workers}
    os.environ.update({name: str(value) for name, value in chosen.items() if value is not None})
    os.environ[HOME_VARIABLE] = str(home)
    os.environ[DATABASE_VARIABLE] = database_url(home)
    running = service.find(home, prefect_server.NAME)
    if running:
        os.environ.setdefault(prefect_server.API_VARIABLE, f"{running.url}/api")
    for name in [one for one in os.environ if one.startswith(WITHHELD)]:
        del os.environ[name]
    # A fresh process, without the command's own imports: it stays small for weeks.
    os.execv(sys.executable, [sys.executable, "-m", "webhook_gateway"])  # noqa: S606
