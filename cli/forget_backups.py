"""Forgotten people and backups: old ones age out, a restored one forgets again."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from domain.erasure import BACKUP_DAYS

DAY_SECONDS = 86_400
MARK = b"PGDMP"
Marks = dict[str, list[dict[str, Any]]]


def age_out(newest: Path, keep_days: int | None) -> Iterator[str]:
    """Delete the backups beside this one that are older than so many days, or say that there are
    some which may hold people who were forgotten since; line by line."""
    days = keep_days or BACKUP_DAYS
    old = [path for path in _backups(newest.parent) if path != newest and _age(path) > days]
    if old and keep_days is None:
        yield (
            f"{len(old)} backups here are older than {days} days: whoever was forgotten since is "
            f"still in them. --keep-days {days} deletes them."
        )
    for path in old if keep_days is not None else ():
        path.unlink()
        yield f"Deleted {path}: older than {days} days."


def _backups(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix == ".dump":
            with path.open("rb") as opened:
                if opened.read(len(MARK)) == MARK:
                    yield path


def _age(path: Path) -> float:
    return (time.time() - path.stat().st_mtime) / DAY_SECONDS


def known(address: str) -> Marks:
    """What the database that is to be replaced knows of erasures."""
    import psycopg
    from psycopg.rows import dict_row

    from tasks.erase.again import marks_of

    try:
        with psycopg.connect(address, autocommit=True, row_factory=dict_row) as connection:
            return marks_of(connection)
    except psycopg.OperationalError:
        return {}  # restoring itself says what is wrong


def forget_again(address: str, marks: Marks) -> None:
    """Put the marks back that the backup lacks, and forget whoever it brought back."""
    from cli.commands.forget import forget
    from models.session import ERASER, connect
    from tasks.erase.again import put_back

    with connect(address, role=ERASER) as connection:
        added = put_back(connection, marks)
        found = connection.execute("select exists (select from app.erased_addresses) as is_any")
        is_any = (found.fetchone() or {"is_any": False})["is_any"]
    if added:
        typer.echo(f"{added} people and campaigns were forgotten after this backup was made.")
    if is_any:
        forget(None, again=True)
    typer.echo(
        "What was forgotten on another installation since this backup, nobody can know here: "
        "forget those people again (docs/erasure.md)."
    )
