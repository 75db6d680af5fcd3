"""Rows of a CSV file by pandas, in chunks, with the line that each begins in."""

import codecs
import csv
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from domain.import_columns import Heading, HeadingWrong, Kind, heading

CHUNK: Final = 20_000
SPARE: Final = 64
"""A row may have so many cells too many and is refused by itself; with more, the file is."""
_SPREAD: Final = 4
"""Cells too many that a row may have beyond its longest line: it goes over several."""
_BLOCK: Final = 1 << 20
_SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab"}


class FileWrong(Exception):
    """A file that cannot be imported at all; the message says why, and the fix."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is written: encoding, separator; `line` is where its heading stands."""

    path: Path
    encoding: str
    separator: str
    heading: Heading
    line: int = 1
    spare: int = SPARE
    """Cells that a row may have beside those of the heading."""

    @property
    def sentence(self) -> str:
        name = _ENCODINGS.get(self.encoding, self.encoding)
        return f"read as {name}, separated by {_SEPARATORS[self.separator]}"


_ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with a byte order mark",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252 (Latin 1), since it is not UTF-8",
    "latin-1": "Latin 1, since it is not UTF-8",
}


def form(path: Path, kind: Kind) -> Form:
    """How the file is written; raises FileWrong."""
    try:
        encoding = _encoding(path)
        with path.open(encoding=encoding, newline="") as file:
            line, first = _first_line(file)
    except OSError as error:
        raise FileWrong(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeError:
        raise FileWrong(f"{path} is no text: save it as CSV in UTF-8") from None
    if not first:
        raise FileWrong(f"{path} is empty: its first line names the columns")
    separator = max(_SEPARATORS, key=first.count)
    names = next(csv.reader([first], delimiter=separator))
    try:
        found = heading(kind, [name.strip("\ufeff ") for name in names])
    except HeadingWrong as wrong:
        raise FileWrong(f"{path}: {wrong}") from None
    spare = _longest(path, encoding, separator) - len(names) + _SPREAD
    return Form(path, encoding, separator, found, line, min(max(spare, _SPREAD), SPARE))


def _longest(path: Path, encoding: str, separator: str) -> int:
    """The most cells that a line may have; quoted separators count as well."""
    with path.open(encoding=encoding, newline="") as file:
        return max(line.count(separator) for line in file) + 1


def _first_line(file: Iterator[str]) -> tuple[int, str]:
    """The first line with anything in it, and its number."""
    for number, line in enumerate(file, 1):
        if line.strip("\ufeff \t\r\n,;"):
            return number, line.rstrip("\r\n")
    return 1, ""


def _encoding(path: Path) -> str:
    """UTF-8 if all of the file is; else what Excel writes in the West, or Latin 1."""
    with path.open("rb") as file:
        head = file.read(3)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if head == codecs.BOM_UTF8:
            return "utf-8-sig"
    return next(one for one in ("utf-8", "cp1252", "latin-1") if _is_all(path, one))


def _is_all(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def rows(form: Form, chunk: int = CHUNK) -> Iterator[tuple[int, Sequence[str]]]:
    """(line, cells) of each row that is not blank, the heading apart; raises FileWrong."""
    width = len(form.heading.names)
    line = 1
    for some in _chunks(form, width + form.spare, chunk):
        for cells in some:
            row = cells if any(cells[width:]) else cells[:width]
            if line > form.line and any(row):
                yield line, _trimmed(row, width)
            line += 1 + _breaks("\0".join(row))


def _chunks(form: Form, width: int, chunk: int) -> Iterator[list[list[str]]]:
    """All lines as texts, short ones filled up with empty cells, and nothing taken for missing."""
    try:
        with (
            form.path.open(encoding=form.encoding, newline="") as file,
            warnings.catch_warnings(),
            pd.read_csv(
                file,
                sep=form.separator,
                header=None,
                names=list(range(width)),
                dtype=object,
                na_filter=False,
                skip_blank_lines=False,
                chunksize=chunk,
            ) as read,
        ):
            for some in read:
                yield some.to_numpy().tolist()
    except pd.errors.ParserError as broken:
        raise FileWrong(f"{form.path}: {_told(str(broken))}") from None
    except UnicodeError:
        raise FileWrong(f"{form.path} changed while it was read: try again") from None


def _told(error: str) -> str:
    """What pandas says, with a fix where we know one."""
    said = error.removeprefix("Error tokenizing data. C error: ").strip()
    if "EOF inside string" in said:
        return f'a cell is opened by a double quote and never closed ({said}): write " as ""'
    return f"{said}: a row has far more cells than the first line has names"


def _trimmed(cells: list[str], width: int) -> Sequence[str]:
    """Without the empty cells beyond the heading's."""
    end = len(cells)
    while end > width and not cells[end - 1]:
        end -= 1
    return cells[:end]


def _breaks(text: str) -> int:
    """Line breaks inside the cells of a row."""
    if "\n" not in text and "\r" not in text:
        return 0
    return text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
