"""`salesbrain migrate`: bring the database to this version's tables."""

import typer

from cli.errors import CommandError
from cli.local.database import database_url


def migrate() -> None:
    """Apply the migrations that are missing. Safe while everything runs, and to call again."""
    from sqlalchemy.exc import OperationalError

    from models import migrate as migrations

    address = database_url()
    before = migrations.current(address)
    try:
        migrations.upgrade(address)
    except OperationalError as error:
        raise CommandError(
            f"The database did not let itself be migrated: {error.orig}. Nothing is half done; "
            "end long transactions and call `salesbrain migrate` again."
        ) from error
    after = migrations.current(address)
    typer.echo(f"Already at {after}." if before == after else f"Migrated to {after}.")
