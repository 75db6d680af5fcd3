"""`salesbrain up`: everything that runs on schedules, until Ctrl-C."""

import asyncio

from cli.local import stack, webhooks
from cli.local.home import find_home, find_project, make_home
from cli.local.prefect_server import is_external
from cli.local.service import Service
from cli.local.supervisor import Supervisor
from cli.progress import Progress


def up() -> None:
    """Start database, Prefect server, sandbox, gateway, listener and worker, until Ctrl-C.

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
            is_sandbox = addresses.sandbox is not None
            inbox = webhooks.start(supervisor, progress, is_sandbox=is_sandbox)
            supervisor.start(stack.worker(supervisor.home))
            _tell(addresses, inbox, progress)
            supervisor.watch()
        except KeyboardInterrupt:
            progress.say("\nStopping. Postgres keeps running; `salesbrain down` stops it too.")


def _tell(addresses: stack.Addresses, inbox: tuple[Service, Service], progress: Progress) -> None:
    progress.title("Running. Ctrl-C stops it.")
    progress.say(f"  Prefect UI   {addresses.prefect}")
    progress.say('  Database     psql "$(salesbrain db url)"')
    progress.say(f"  Instantly    {addresses.sandbox or 'the real one'}")
    progress.say(f"  Webhooks     {inbox[0].url}{webhooks.PATH}")
    progress.say(f"  Listener     {inbox[1].url}/metrics")
    progress.say(f"  Logs         {find_home() / 'logs'}")
