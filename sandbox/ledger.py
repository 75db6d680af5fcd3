"""What was really sent: one entry per attempt, and per event that was not sent on purpose."""

import hashlib
from collections import Counter, deque
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import orjson

ACKNOWLEDGED, REFUSED, UNANSWERED = "acknowledged", "refused", "unanswered"
DROPPED, DISABLED, GIVEN_UP = "dropped", "disabled", "given_up"
KEPT = 50_000

Entry = dict[str, Any]


class Numbers:
    """A set of event numbers, one bit each."""

    def __init__(self) -> None:
        self._bits = bytearray()
        self.count = 0

    def add(self, number: int) -> None:
        """Add one; again changes nothing."""
        place, mask = number >> 3, 1 << (number & 7)
        if place >= len(self._bits):
            self._bits.extend(bytes(place + 1024 - len(self._bits)))
        if not self._bits[place] & mask:
            self._bits[place] |= mask
            self.count += 1


class Ledger:
    """The newest entries in memory, all of them in a file when there is one.

    Each entry is written before the next thing happens, by one call of the system: a file that
    ends in the middle of a line is one whose disk was full.
    """

    def __init__(self, path: Path | None = None, kept: int = KEPT) -> None:
        self._file: BinaryIO | None = path.open("ab", buffering=0) if path else None
        self._newest: deque[Entry] = deque(maxlen=kept)
        self.count = 0
        self.outcomes: Counter[str] = Counter()
        self.events, self.acknowledged_events = Numbers(), Numbers()

    def write(self, entry: Entry) -> None:
        """Keep an entry; `seq` numbers them from 1."""
        self.count += 1
        entry = {"seq": self.count, **entry, "at": _now()}
        self.outcomes[entry["outcome"]] += 1
        self.events.add(entry["event"])
        if entry["outcome"] == ACKNOWLEDGED:
            self.acknowledged_events.add(entry["event"])
        self._newest.append(entry)
        if self._file is not None:
            self._file.write(orjson.dumps(entry) + b"\n")

    def after(self, seq: int, limit: int) -> list[Entry]:
        """Entries with a greater `seq`, oldest first; those that memory forgot are left out."""
        first = self.count - len(self._newest)
        return list(islice(self._newest, max(0, seq - first), max(0, seq - first) + limit))

    @property
    def oldest(self) -> int:
        """The smallest `seq` that is still in memory; `count` + 1 when there is none."""
        return self.count - len(self._newest) + 1

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def outcome_of(status: int | None, error: str | None) -> str:
    """What an attempt came to."""
    if error is None:
        return ACKNOWLEDGED
    return UNANSWERED if status is None else REFUSED


def fingerprint(body: bytes) -> str:
    """The hexadecimal SHA-256 of a body."""
    return hashlib.sha256(body).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
