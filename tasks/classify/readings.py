"""What a waiting reply says by the rules, and the identity of what was read."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final
from uuid import UUID

from domain.readings import OptOut, Reading, Reply, Way
from domain.taxonomy import Label
from tasks.classify.waiting import Waiting
from tasks.clients.reply_text import visible
from tasks.read_reply import RULES_VERSION, read_by_rules

AT_A_BREATH: Final = 50
"""Replies read before a waiting coroutine of a warm process gets its turn."""
UNREADABLE: Final = "could not be read by the rules"


@dataclass(frozen=True, slots=True)
class Read:
    """A reply, and what it says by the rules."""

    waiting: Waiting
    reply: Reply
    by_rules: Reading
    content_hash: UUID


@dataclass(frozen=True, slots=True)
class Conclusion:
    """One reading of a reply as it is kept; at most one a reply `is_effective`."""

    read: Read
    way: Way
    reading: Reading
    version: str
    is_effective: bool = True
    model: str | None = None
    fell_back_because: str | None = None


def by_rules(read: Read, because: str | None = None, *, is_effective: bool = True) -> Conclusion:
    """What the rules say, and why they stand in where a model was wanted."""
    return Conclusion(
        read,
        Way.RULES,
        read.by_rules,
        RULES_VERSION,
        is_effective=is_effective,
        fell_back_because=because,
    )


def reply_of(waiting: Waiting) -> Reply:
    """The visible words of a message, with what is known beside them."""
    return Reply(
        subject=waiting.subject or "",
        text=visible(waiting.body_text, waiting.body_html),
        sent_on=waiting.sent_on,
        is_automatic=waiting.is_automatic,
    )


def content_hash(*parts: str) -> UUID:
    """The identity of what was read."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return UUID(bytes=digest.digest())


def hash_of(reply: Reply) -> UUID:
    """By this a message is read again when it says something else."""
    return content_hash(
        reply.subject, reply.text, reply.sent_on.isoformat(), str(reply.is_automatic)
    )


async def read_by_rules_all(waiting: Sequence[Waiting]) -> list[Read]:
    """Each of them read, in a thread, so that a warm process goes on answering."""
    found: list[Read] = []
    for start in range(0, len(waiting), AT_A_BREATH):
        some = waiting[start : start + AT_A_BREATH]
        found += await asyncio.to_thread(_read_some, some)
    return found


def _read_some(waiting: Iterable[Waiting]) -> list[Read]:
    return [_read(one) for one in waiting]


def _read(waiting: Waiting) -> Read:
    """A reply that breaks the reading stops no other one: a person looks at it."""
    reply = Reply(waiting.subject or "", "", waiting.sent_on, waiting.is_automatic)
    try:
        reply = reply_of(waiting)
        reading = read_by_rules(reply)
    except Exception as error:  # noqa: BLE001, RUF100 - a bad item is parked with its kind
        reason = f"{UNREADABLE}: {type(error).__name__}"
        reading = Reading(Label.OTHER, OptOut.DOUBTFUL, confidence=0.0, reasons=(reason,))
    return Read(waiting, reply, reading, hash_of(reply))
