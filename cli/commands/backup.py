"""`salesbrain backup FILE` and `restore FILE`: the whole database in one file."""

from pathlib import Path
from typing import Annotated

import typer

from cli.local.database import database_url, powerful_url


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write, e.g. salesbrain.dump.")],
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
) -> None:
    """Write every table, with its rights and policies, to one compressed file.

    A consistent snapshot; nothing has to stop for it.
    """
    from cli.local import dump

    dump.write(powerful_url(), file, replace=force)
    typer.echo(f"Wrote {file} ({file.stat().st_size / 1e6:.1f} MB).")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `salesbrain backup` wrote.")],
    force: Annotated[
        bool, typer.Option("--force", help="Replace a database that is not empty.")
    ] = False,
) -> None:
    """Bring back a backup, into an empty database unless --force is given.

    All or nothing: when something fails, the database is as before.
    """
    from cli.local import dump

    dump.read(powerful_url(), file, owner=database_url(), replace=force)
    typer.echo(f"Restored {file}.")
    missing = dump.logins_to_make(powerful_url())
    if missing:
        typer.echo("These BI logins must be made again, since no backup holds their passwords:")
    for login in missing:
        typer.echo(f"  salesbrain bi-login rotate {login}")
