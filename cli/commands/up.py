"""`salesbrain up`: everything that runs on schedules, until Ctrl-C."""

import asyncio

from cli.local import stack
from cli.local.home import find_home, find_project, make_home
from cli.local.prefect_server import is_external
from cli.local.supervisor import Supervisor
from cli.progress import Progress


def up() -> None:
    """Start database, Prefect server, sandbox and worker, and keep them running until Ctrl-C.

    Uses the data and the runs that `salesbrain demo` left. DATABASE_URL, PREFECT_API_URL and
    INSTANTLY_API_KEY each replace one part by the real thing.
    """
    progress = Progress()
    with Supervisor(make_home(find_home()), find_project(), progress.say) as supervisor:
        try:
            external = is_external()
            addresses = stack.start(supervisor, progress)
            if not external:
                with progress.step("Deployments applied") as step:
                    step.note = asyncio.run(stack.prepare_server())
            supervisor.start(stack.worker())
            _tell(addresses, progress)
            supervisor.watch()
        except KeyboardInterrupt:
            progress.say("\nStopping. Postgres keeps running; `salesbrain down` stops it too.")


def _tell(addresses: stack.Addresses, progress: Progress) -> None:
    progress.title("Running. Ctrl-C stops it.")
    progress.say(f"  Prefect UI   {addresses.prefect}")
    progress.say('  Database     psql "$(salesbrain db url)"')
    progress.say(f"  Instantly    {addresses.sandbox or 'the real one'}")
    progress.say(f"  Logs         {find_home() / 'logs'}")
