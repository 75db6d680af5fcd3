"""Let this process use what `salesbrain up` runs: its home, database and Instantly."""

import os
from pathlib import Path

from cli.local import database, instantly, service, webhooks
from cli.local.home import HOME_VARIABLE, find_home


def adopt_running() -> bool:
    """Set this process's variables as the worker of `up` has them; returns whether there is an
    Instantly to talk to: the real one, or a sandbox that runs."""
    home = find_home()
    os.environ.setdefault(HOME_VARIABLE, str(home))
    os.environ.setdefault(database.DATABASE_VARIABLE, database.database_url(home))
    if instantly.is_real():
        return True
    running = service.find(home, instantly.NAME)
    if running and running.url:
        os.environ.update(instantly.client_environment(running.url))
        _adopt_webhooks(home)
        return True
    return False


def _adopt_webhooks(home: Path) -> None:
    """A simulated Instantly delivers to the gateway that `up` runs, with this home's secret."""
    os.environ.setdefault(webhooks.MASTER_VARIABLE, webhooks.master_of(home))
    os.environ.setdefault(webhooks.WRITES_VARIABLE, "true")
    door = service.find(home, "gateway")
    if door and door.url:
        os.environ.setdefault(webhooks.URL_VARIABLE, f"{door.url}{webhooks.PATH}")
