"""`salesbrain backup FILE` and `restore FILE`: the whole database in one file."""

from pathlib import Path
from typing import Annotated

import typer

from cli.local.database import database_url, powerful_url


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write, e.g. salesbrain.dump.")],
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    keep_days: Annotated[
        int | None,
        typer.Option("--keep-days", min=1, help="Delete older backups of the same folder."),
    ] = None,
) -> None:
    """Write every table, with its rights and policies, to one compressed file.

    A consistent snapshot; nothing has to stop for it. Older backups still hold whom you forgot
    since: --keep-days deletes them, once the new one is whole.
    """
    from cli import forget_backups
    from cli.local import dump

    dump.write(powerful_url(), file, replace=force)
    typer.echo(f"Wrote {file} ({file.stat().st_size / 1e6:.1f} MB).")
    for line in forget_backups.age_out(file, keep_days):
        typer.echo(line)


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `salesbrain backup` wrote.")],
    force: Annotated[
        bool, typer.Option("--force", help="Replace a database that is not empty.")
    ] = False,
) -> None:
    """Bring back a backup, into an empty database unless --force is given.

    All or nothing: when something fails, the database is as before. Who was forgotten since the
    backup is forgotten again.
    """
    from cli import forget_backups
    from cli.local import dump

    erased = forget_backups.known(powerful_url())
    dump.read(powerful_url(), file, owner=database_url(), replace=force)
    typer.echo(f"Restored {file}.")
    forget_backups.forget_again(database_url(), erased)
    missing = dump.logins_to_make(powerful_url())
    if missing:
        typer.echo("These BI logins must be made again, since no backup holds their passwords:")
    for login in missing:
        typer.echo(f"  salesbrain bi-login rotate {login}")
