"""What Postgres refuses to store, told without what it quotes, since values may be people's."""

import re
from typing import Final

import psycopg

from tasks.incident import Trouble

KIND: Final = "database"
_COPIED: Final = re.compile(r"COPY (\w+), line \d+, column (\w+)")
_ENDED: Final = ("08", "57P")
_REMEDY: Final = (
    "Look at the message and at Postgres itself: its log, its rights (`salesbrain migrate` gives "
    "them again) and its disk. The next sync goes on where this one stopped."
)


class StorageRefused(Exception):
    """Postgres refused rows; the message names the place, since values may be people's."""


def unquoted(error: psycopg.Error) -> str:
    """What Postgres says without what it quotes: its class 22 are values it cannot read."""
    kind = f"{type(error).__name__}, {error.sqlstate}"
    if error.diag.message_primary is None or (error.sqlstate or "").startswith(_ENDED):
        return f"The connection to Postgres was lost ({kind})"
    if not (error.sqlstate or "").startswith("22"):
        return f"Postgres refused what was to be stored: {error.diag.message_primary} ({kind})"
    place = _COPIED.search(error.diag.context or "")
    where = f" of {place[1]}.{place[2]}" if place else ""
    return f"Postgres cannot read a value{where} ({kind})"


def refused(error: psycopg.Error) -> Exception:
    """The error to raise: itself where the connection was lost, as that quotes nothing."""
    return error if error.diag.message_primary is None else StorageRefused(unquoted(error))


def trouble_of(error: Exception, subject: str) -> Trouble:
    told = unquoted(error) if isinstance(error, psycopg.Error) else str(error)
    return Trouble(KIND, subject, told, _REMEDY)
