"""`salesbrain deploy`: apply prefect.yaml to the Prefect server."""

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer

from cli.errors import CommandError
from cli.local import prefect_server, service
from cli.local.home import PROJECT_MARK, find_home, find_project


def deploy(
    file: Annotated[Path | None, typer.Option(help="Another file than the project's own.")] = None,
) -> None:
    """Apply every deployment, schedule, trigger and automation of prefect.yaml.

    To the server that PREFECT_API_URL names, else to the one `salesbrain up` runs.
    """
    use_prefect_server()
    from cli.local.deployments import deploy as apply

    done = asyncio.run(apply(file or find_project() / PROJECT_MARK))
    typer.echo(f"Applied {len(done.deployments)} deployments: {', '.join(done.deployments)}.")
    if done.automations:
        typer.echo(f"Applied {len(done.automations)} automations: {', '.join(done.automations)}.")


def use_prefect_server() -> str:
    """Point this process at the Prefect server in use and return its API address; to be called
    before anything imports Prefect. Raises CommandError when none runs."""
    home = find_home()
    named = os.environ.get(prefect_server.API_VARIABLE)
    running = service.find(home, prefect_server.NAME)
    if not named and not running:
        raise CommandError("No Prefect server is running: start `salesbrain up` first.")
    if named:
        os.environ.update(prefect_server.QUIET)
        return named
    address = f"{running.url if running else ''}/api"
    os.environ.update(prefect_server.client_environment(home, address))
    return address
