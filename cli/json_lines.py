"""JSON Lines in and out, a row at a time; what is wrong with a row is said with its line."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, cast

from cli.errors import CommandError

STANDARD = "-"
"""Stands for standard input and output."""


class RowError(Exception):
    """A row that cannot be used; the message names the field and what is wrong with it."""


@contextmanager
def opened(source: str, target: str) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Both files, or the standard streams for "-"; the target is replaced."""
    if target != STANDARD and Path(source).absolute() == Path(target).absolute():
        raise CommandError(f"--in and --out are the same file, {source}: name another for --out.")
    with ExitStack() as files:
        read = _open(files, source, "rb", sys.stdin.buffer)
        write = _open(files, target, "wb", sys.stdout.buffer)
        yield read, write
        write.flush()


def _open(files: ExitStack, name: str, mode: str, standard: IO[bytes]) -> IO[bytes]:
    if name == STANDARD:
        return standard
    try:
        return files.enter_context(cast("IO[bytes]", Path(name).open(mode)))
    except OSError as error:
        verb = "read" if mode == "rb" else "write"
        raise CommandError(f"Cannot {verb} {name}: {error.strerror}.") from error


def row_of(line: bytes) -> dict[str, Any]:
    """The object that a line holds."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RowError(f"not UTF-8 (byte {error.start + 1} of the line)") from error
    except (ValueError, RecursionError) as error:
        raise RowError(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise RowError("not a JSON object, as {…} is")
    return row


def key_of(row: Mapping[str, Any]) -> str | int:
    """The row's id, as it was given."""
    if "id" not in row:
        raise RowError("field id is missing")
    key: object = row["id"]
    if isinstance(key, bool) or not isinstance(key, str | int):
        raise RowError("field id must be text or a whole number")
    return key


def text_of(row: Mapping[str, Any], field: str) -> str | None:
    """A text; None when the field is missing or null."""
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise RowError(f"field {field} must be text")
    return value


def line_of(row: Mapping[str, Any]) -> bytes:
    """The row as a line; halves of characters, which UTF-8 cannot hold, become "?"."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
