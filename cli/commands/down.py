"""`salesbrain down`: stop whatever runs here."""

from typing import Annotated

import typer

from cli.local import postgres, service, supervisor
from cli.local.home import find_home


def down(
    delete_data: Annotated[
        bool, typer.Option("--delete-data", help="Delete the embedded database as well.")
    ] = False,
) -> None:
    """Stop everything that `up` or `demo` left running here, Postgres included. Data stays."""
    home = find_home()
    if not home.exists():
        typer.echo("Nothing was running.")
        return
    stopped = [record.name for record in service.records(home)]
    supervisor.end_running(home)
    for record in reversed(service.records(home)):
        service.stop(record, home)
    if postgres.stop(home):
        stopped.append("Postgres")
    if delete_data:
        postgres.remove(home)
    typer.echo(f"Stopped: {', '.join(stopped)}." if stopped else "Nothing was running.")
