"""Let this process use what `salesbrain up` runs: its home, database and Instantly."""

import os

from cli.local import database, instantly, service
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
        return True
    return False
