"""Rows on disk: each framed by the file's own mark, its length and a checksum.

A file begins with a name and its mark, eight random bytes that begin each frame. Behind a frame
that was torn or damaged the next mark is looked for, and no sender can write one, since none
knows it.
"""

import os
import struct
import zlib
from collections.abc import Iterable
from typing import Final

NAME: Final = b"salesbrain spool"
MARK_BYTES: Final = 8
HEADER_BYTES: Final = len(NAME) + MARK_BYTES
WINDOW: Final = 2**20
LONGEST: Final = 2**24 + 2**16
"""More than any row can be long: its body is cut above 16 MiB."""
_HEAD = struct.Struct(">8sII")


def header(mark: bytes) -> bytes:
    return NAME + mark


def mark_of(start: bytes) -> bytes | None:
    """The mark in a file's first bytes; None when they are torn or not ours."""
    if len(start) < HEADER_BYTES or not start.startswith(NAME):
        return None
    return start[len(NAME) : HEADER_BYTES]


def framed(mark: bytes, rows: Iterable[bytes]) -> bytes:
    parts = []
    for row in rows:
        parts.append(_HEAD.pack(mark, len(row), zlib.crc32(row)))
        parts.append(row)
    return b"".join(parts)


def scan(data: bytes, mark: bytes) -> tuple[list[bytes], int]:
    """The whole rows in `data`, and where the last of them ends (0 without any)."""
    rows, end, at = [], 0, data.find(mark)
    while 0 <= at <= len(data) - _HEAD.size:
        _, length, checksum = _HEAD.unpack_from(data, at)
        stop = at + _HEAD.size + length
        row = data[at + _HEAD.size : stop]
        if stop <= len(data) and zlib.crc32(row) == checksum:
            rows.append(row)
            end = at = stop
        else:
            at += 1
        at = data.find(mark, at)
    return rows, end


def read(file: int, start: int, stop: int, mark: bytes) -> tuple[list[bytes], int]:
    """Some rows of an open file between two offsets, and where to go on; no rows: nothing left.

    Raises OSError when the disk does.
    """
    window = WINDOW
    while start < stop:
        data = os.pread(file, min(window, stop - start), start)
        rows, end = scan(data, mark)
        if rows:
            return rows, start + end
        if start + len(data) >= stop or not data:
            break
        if window < LONGEST:
            window = min(window * 4, LONGEST)
            continue
        start += _next_mark(data, mark)
    return [], stop


def _next_mark(data: bytes, mark: bytes) -> int:
    found = data.find(mark, 1)
    return found if found > 0 else len(data) - MARK_BYTES + 1
