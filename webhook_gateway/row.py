"""A delivery as one row of Postgres' binary COPY; the same bytes go to the database and to disk.

Columns, in this order: received_at, delivery_id, workspace_id, source, body, body_bytes,
parked_because. A row says its own lengths, so that it can be read back.
"""

import struct
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

COLUMNS: Final = (
    "received_at",
    "delivery_id",
    "workspace_id",
    "source",
    "body",
    "body_bytes",
    "parked_because",
)
COPY_HEADER: Final = b"PGCOPY\n\xff\r\n\x00" + bytes(8)
COPY_TRAILER: Final = b"\xff\xff"
SOURCE: Final = "webhook"

_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
_EPOCH_MICROS: Final = int(_EPOCH.timestamp()) * 1_000_000
_HEAD = struct.Struct(">hiqi16s")
_LENGTH = struct.Struct(">i")
_COUNT = struct.Struct(">iq")
_PAIR = struct.Struct(">QQ")
_NULL: Final = _LENGTH.pack(-1)
_random_bits = Random().getrandbits  # noqa: S311 (unique, not secret; seeded by the system)


@dataclass(frozen=True)
class Row:
    """A row read back."""

    received_at: datetime
    delivery_id: UUID
    workspace_id: str
    source: str
    body: bytes
    body_bytes: int
    parked_because: str | None


def delivery_id(micros: int) -> bytes:
    """A UUIDv7 of a time in microseconds since 1970: milliseconds, their fraction, randomness."""
    milliseconds, fraction = divmod(micros, 1000)
    high = milliseconds << 16 | 0x7000 | fraction * 4096 // 1000
    return _PAIR.pack(high, _random_bits(62) | 2**63)


def encode(
    workspace: bytes, body: bytes | bytearray, body_bytes: int, parked_because: str | None
) -> bytes:
    """The row of what was received just now. `workspace` is `column(its name)`."""
    micros = time.time_ns() // 1000
    return b"".join(
        (
            _HEAD.pack(len(COLUMNS), 8, micros - _EPOCH_MICROS, 16, delivery_id(micros)),
            workspace,
            _SOURCE_COLUMN,
            _LENGTH.pack(len(body)),
            body,
            _COUNT.pack(8, body_bytes),
            _NULL if parked_because is None else column(parked_because),
        )
    )


def column(text: str) -> bytes:
    """A text with its length, as it stands in a row."""
    data = text.encode()
    return _LENGTH.pack(len(data)) + data


_SOURCE_COLUMN: Final = column(SOURCE)


def received_seconds(row: bytes) -> float:
    """When a row was received, in seconds since 1970."""
    micros: int = _HEAD.unpack_from(row)[2]
    return (micros + _EPOCH_MICROS) / 1e6


def decode(row: bytes) -> Row:
    """The values of a row; raises ValueError for bytes that are none."""
    try:
        return _decode(row)
    except (struct.error, UnicodeDecodeError) as error:
        raise ValueError("not a row") from error


def _decode(row: bytes) -> Row:
    columns, _, micros, _, identity = _HEAD.unpack_from(row)
    texts, at = [], _HEAD.size
    for _ in range(3):
        text, at = _read(row, at)
        texts.append(text or b"")
    workspace, source, body = texts
    body_bytes: int = _COUNT.unpack_from(row, at)[1]
    reason, at = _read(row, at + _COUNT.size)
    if columns != len(COLUMNS) or at != len(row):
        raise ValueError("not a row")
    return Row(
        received_at=_EPOCH + timedelta(microseconds=micros),
        delivery_id=UUID(bytes=identity),
        workspace_id=workspace.decode(),
        source=source.decode(),
        body=body,
        body_bytes=body_bytes,
        parked_because=None if reason is None else reason.decode(),
    )


def _read(row: bytes, at: int) -> tuple[bytes | None, int]:
    (length,) = _LENGTH.unpack_from(row, at)
    start = at + _LENGTH.size
    if length < 0:
        return None, start
    return row[start : start + length], start + length
