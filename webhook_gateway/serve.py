"""Run gateways on one port, configured by the environment alone."""

import gc
import logging
import resource
import signal
import sys
from pathlib import Path
from typing import Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from models.settings import DatabaseSettings, GatewaySettings, SalesbrainSettings, SettingMissing
from webhook_gateway.app import App
from webhook_gateway.bell import bell_from_environment
from webhook_gateway.connections import REST_SECONDS, Guarded, Limits
from webhook_gateway.plan import Plan

GRACE_SECONDS = 20
GARBAGE_AFTER = 10_000
"""Objects; by default the collector would look through every moment's waiting requests."""


def application() -> App:
    """The application of this process; raises SettingMissing."""
    settings = GatewaySettings()
    _allow_many_files()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    app = App(
        Plan(
            database_url=DatabaseSettings().required_url(),
            folder=spool_folder(settings),
            spool_bytes=settings.spool_bytes,
            commit_seconds=settings.commit_seconds,
            refusals_per_second=settings.refusals_per_second,
            shares_port=settings.workers > 1,
            bell=bell_from_environment(),
        ),
        Limits(
            connections=settings.connections,
            connections_per_address=settings.connections_per_address,
            header_seconds=settings.header_seconds,
            body_seconds=settings.body_seconds,
        ),
    )
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER)
    return app


def spool_folder(settings: GatewaySettings) -> Path:
    """Where the spool is: as set, else in the installation's home."""
    return settings.spool_folder or SalesbrainSettings().home / "spool"


def server_options(settings: GatewaySettings) -> dict[str, Any]:
    """uvicorn's options, which the benchmark uses for its other servers too."""
    return {
        "host": settings.host,
        "port": settings.port,
        "loop": "uvloop",
        "ws": "none",
        "interface": "asgi3",
        "proxy_headers": False,
        "server_header": False,
        "date_header": False,
        "access_log": False,
        "log_config": None,
        "log_level": "error",
        "backlog": 2048,
        "timeout_keep_alive": int(REST_SECONDS),
        "timeout_graceful_shutdown": GRACE_SECONDS,
    }


def main() -> None:
    """Serve until SIGTERM or SIGINT; then finish what was accepted and exit with 0."""
    try:
        DatabaseSettings().required_url()
    except SettingMissing as error:
        sys.exit(f"Error: {error}")
    settings = GatewaySettings()
    config = uvicorn.Config(
        "webhook_gateway.serve:application",
        factory=True,
        http=Guarded,
        lifespan="on",
        workers=settings.workers,
        **server_options(settings),
    )
    listening = config.bind_socket()
    host, port = listening.getsockname()[:2]
    print(f"salesbrain gateway on http://{host}:{port}", flush=True)  # noqa: T201
    if settings.workers > 1:
        Multiprocess(config, sockets=[listening]).run()
        return
    # uvicorn raises the signal again once it has ended well: that is no failure here.
    signal.signal(signal.SIGTERM, lambda *_: None)
    signal.signal(signal.SIGINT, lambda *_: None)
    uvicorn.Server(config).run(sockets=[listening])


def _allow_many_files() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
