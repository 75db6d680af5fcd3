"""`salesbrain db …`: the database of this project."""

import os
import subprocess
from typing import Annotated

import typer

from cli.errors import CommandError
from cli.local import database, postgres
from cli.local.home import find_home
from cli.local.postgres_place import locate

app = typer.Typer(no_args_is_help=True, help="Start, stop, inspect and open the database.")


@app.command()
def url(
    superuser: Annotated[
        bool, typer.Option(help="The superuser of the embedded server instead of the owner.")
    ] = False,
) -> None:
    """Print the database's address; starts the embedded server when it is not running.

    Made for `psql "$(salesbrain db url)"`.
    """
    if superuser and database.is_embedded():
        typer.echo(postgres.start(find_home()).superuser_url)
    else:
        typer.echo(database.database_url())


@app.command()
def status() -> None:
    """Say whether the embedded server runs; exit code 1 when it does not."""
    if not database.is_embedded():
        typer.echo(f"{database.DATABASE_VARIABLE} is set: the embedded Postgres is not used.")
        return
    server = postgres.status(find_home())
    if server is None:
        raise CommandError("The embedded Postgres is not running; `salesbrain db url` starts it.")
    typer.echo(f"Postgres {server.version} is running, pid {server.pid}, {server.url}")


@app.command()
def stop() -> None:
    """Stop the embedded server. Its data stays."""
    stopped = postgres.stop(find_home())
    typer.echo("Postgres stopped." if stopped else "The embedded Postgres was not running.")


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def psql(context: typer.Context) -> None:
    """Open psql on the database; whatever follows is passed on, e.g. `-c "select 1"`."""
    address = database.database_url()
    program = locate(find_home()).binaries / "psql"
    arguments = [str(program), address, *context.args]
    raise typer.Exit(subprocess.call(arguments, env={"PAGER": "less -S", **os.environ}))
