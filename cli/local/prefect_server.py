"""The Prefect server of this machine: SQLite, its own PREFECT_HOME, telemetry off."""

import os
import sys
from pathlib import Path

from cli.local.processes import free_port
from cli.local.service import SECRETS, Service

NAME = "prefect-server"
PORT = 4200
API_VARIABLE = "PREFECT_API_URL"
POOL = "salesbrain"

TELEMETRY_OFF = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    "GX_ANALYTICS_ENABLED": "false",
}
DAY = 86_400
KEEPING = {
    # Runs 30 days, events 7, heartbeats 1. Prefect keeps runs for ever unless told so.
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": str(30 * DAY),
    "PREFECT_SERVER_EVENTS_RETENTION_PERIOD": "P7D",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_EVENT_RETENTION_OVERRIDES": (
        f'{{"prefect.flow-run.heartbeat": {DAY}}}'
    ),
}
CONCURRENCY = {
    # Slots are leases: a run that stops renewing gives its slot back after this many seconds.
    "PREFECT_SERVER_CONCURRENCY_INITIAL_DEPLOYMENT_LEASE_DURATION": "120",
    # In memory (the default) a restarted server forgets its leases and never frees the slots.
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": (
        "prefect.server.concurrency.lease_storage.filesystem"
    ),
}
QUIET = {
    **TELEMETRY_OFF,
    "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30",  # prefect.yaml's automation waits for it
    "PREFECT_CLI_PROMPT": "false",
}


def is_external() -> bool:
    """PREFECT_API_URL names a server of the user's own: start none."""
    return bool(os.environ.get(API_VARIABLE))


def client_environment(home: Path, api_url: str) -> dict[str, str]:
    """What every process that talks to Prefect gets: this server, quiet and self-contained."""
    return {
        **QUIET,
        API_VARIABLE: api_url,
        "PREFECT_HOME": str(home / "prefect"),
        "PREFECT_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    }


def describe(home: Path, port: int | None = None) -> Service:
    """The server as a service on port 4200, or on a free one when that is taken.

    Started as `prefect server start --background` itself does it, but without the `prefect`
    program around it, which saves about 4 s, and with the transactions of prefect_app."""
    port = port or free_port(PORT)
    base = f"http://127.0.0.1:{port}"
    (home / "prefect").mkdir(parents=True, exist_ok=True)
    database = home / "prefect" / "prefect.db"
    environment = {
        **client_environment(home, f"{base}/api"),
        **KEEPING,
        **CONCURRENCY,
        "PREFECT_SERVER_API_HOST": "127.0.0.1",
        "PREFECT_SERVER_API_PORT": str(port),
        "PREFECT_SERVER_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{database}",
    }
    command = (
        sys.executable, "-m", "uvicorn", "--factory", "cli.local.prefect_app:create_app",
        "--host", "127.0.0.1", "--port", str(port), "--timeout-keep-alive", "10",
    )  # fmt: skip
    return Service(
        NAME, command, environment, url=base, health=f"{base}/api/health", withheld=SECRETS
    )
