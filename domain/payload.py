"""Instantly's own values in a webhook body, told from a lead's by their type.

Instantly spreads the lead's variables over the body's top level, so that a variable may bear the
name of an own key (`step`, `timestamp`, `email_id`, `workspace`) and which of the two arrives is
not documented. A value is believed only if it has the form that Instantly itself writes;
anything else is a lead's and counts as absent. A variable of exactly that form cannot be told
apart: it is believed.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import unquote

from domain.addresses import canonical_address

MOST_ADDRESS: Final = 320
"""Characters: 64 of local part, @, 255 of domain (RFC 3696 errata 1690)."""
MOST_STEPS: Final = 1000

_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").fullmatch
_MOMENT: Final = re.compile(
    r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)", re.ASCII
).fullmatch
_THREAD: Final = re.compile(r"[?&]thread_search=thread(?::|%3A|%3a)([^&#\s]{1,200})").search


def identifier(value: Any) -> str | None:
    """A UUID in lower case; Instantly's ids of campaigns, e-mails, workspaces are UUIDs."""
    if isinstance(value, str) and len(value) == 36 and _UUID(value):
        return value.lower()
    return None


def moment(value: Any) -> datetime | None:
    """A time as Instantly writes it: ISO 8601 with time of day and zone, of this century; UTC."""
    if not isinstance(value, str) or not _MOMENT(value):
        return None
    try:
        told = datetime.fromisoformat(value)
        return told if told.tzinfo is UTC else told.astimezone(UTC)
    except ValueError:
        return None


def address(value: Any) -> str | None:
    """An e-mail address in the form to compare by (domain/addresses.py)."""
    if not isinstance(value, str) or "@" not in value or len(value) > MOST_ADDRESS:
        return None
    if value.isascii():  # the same form, without a look at how accents are written
        return value.strip().lower()
    return canonical_address(value)


def ordinal(value: Any) -> int | None:
    """A step or variant: a whole number from 1, also as text; a letter counts as A = 1."""
    if isinstance(value, str):
        if len(value) == 1 and "A" <= value <= "Z":
            return ord(value) - ord("A") + 1
        value = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_STEPS:
        return value
    return None


def words(value: Any) -> str | None:
    """A text; an empty one says nothing."""
    return value if isinstance(value, str) and value else None


def truth(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def thread(value: Any) -> str | None:
    """Instantly's thread id out of a unibox_url (`thread_search=thread:<id>`).

    Until mid-2025 the search was for the lead's address: that is no thread.
    """
    found = _THREAD(value) if isinstance(value, str) else None
    return unquote(found[1]).replace("\0", "\ufffd") if found else None


OWN: Final[Mapping[str, Callable[[Any], object]]] = {
    "timestamp": moment,
    "event_type": words,
    "workspace": identifier,
    "campaign_id": identifier,
    "campaign_name": words,
    "lead_email": address,
    "email": address,
    "email_account": address,
    "unibox_url": words,
    "step": ordinal,
    "variant": ordinal,
    "is_first": truth,
    "email_id": identifier,
    "email_subject": words,
    "email_html": words,
    "email_text": words,
    "reply_text_snippet": words,
    "reply_subject": words,
    "reply_text": words,
    "reply_html": words,
}
"""Instantly's own key -> what reads a value of its type, and answers None to any other."""
