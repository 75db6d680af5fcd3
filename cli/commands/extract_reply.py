"""`salesbrain extract-reply`: what people wrote, without what they quoted and their small print."""

from typing import IO, Annotated, Any

import typer

from cli.errors import CommandError
from cli.json_lines import RowError, key_of, line_of, opened, row_of, text_of


def extract_reply(
    source: Annotated[
        str, typer.Option("--in", help="JSON Lines with id and text or html; - for stdin.")
    ],
    target: Annotated[
        str, typer.Option("--out", help="JSON Lines with id and reply; - for stdout.")
    ],
) -> None:
    """Write the visible text of each mail: no quotes, signatures, disclaimers, mobile footers.

    A row that cannot be read is named on stderr with its line and field, the others are written
    all the same, and the exit code is 1.
    """
    with opened(source, target) as (read, write):
        count, bad = _extract_all(read, write)
    if bad:
        raise CommandError(f"{bad} of {count} rows could not be read; all others are written.")


def _extract_all(read: IO[bytes], write: IO[bytes]) -> tuple[int, int]:
    """Rows seen, and rows that could not be read."""
    count = bad = 0
    for number, line in enumerate(read, start=1):
        if not line.strip():
            continue
        count += 1
        try:
            write.write(line_of(_extracted(row_of(line))))
        except RowError as error:
            bad += 1
            typer.echo(f"line {number}: {error}", err=True)
    return count, bad


def _extracted(row: dict[str, Any]) -> dict[str, Any]:
    from tasks.clients.reply_text import visible

    key, text, html = key_of(row), text_of(row, "text"), text_of(row, "html")
    if text is None and html is None:
        raise RowError("field text or html is missing")
    return {"id": key, "reply": visible(text, html)}
