"""Instantly's status numbers, by name. Open sets: a number that is not here is "unknown".

Source: Instantly's API document of 2026-08-21 (Campaign, Account, Lead, Email schemas).
"""

from collections.abc import Mapping
from typing import Final

CAMPAIGN: Final[Mapping[int, str]] = {
    0: "draft",
    1: "active",
    2: "paused",
    3: "completed",
    4: "running_subsequences",
    -1: "accounts_unhealthy",
    -2: "bounce_protect",
    -99: "account_suspended",
}
ACCOUNT: Final[Mapping[int, str]] = {
    1: "active",
    2: "paused",
    3: "maintenance",
    -1: "connection_error",
    -2: "soft_bounce_error",
    -3: "sending_error",
}
WARMUP: Final[Mapping[int, str]] = {
    0: "paused",
    1: "active",
    -1: "banned",
    -2: "spam_folder_unknown",
    -3: "permanent_suspension",
}
LEAD: Final[Mapping[int, str]] = {
    1: "active",
    2: "paused",
    3: "completed",
    -1: "bounced",
    -2: "unsubscribed",
    -3: "skipped",
}
INTEREST: Final[Mapping[int, str]] = {
    0: "out_of_office",
    1: "interested",
    2: "meeting_booked",
    3: "meeting_completed",
    4: "won",
    -1: "not_interested",
    -2: "wrong_person",
    -3: "lost",
    -4: "no_show",
}
BY_ENTITY: Final[Mapping[str, Mapping[int, str]]] = {
    "campaign": CAMPAIGN,
    "account": ACCOUNT,
    "warmup": WARMUP,
    "lead": LEAD,
    "interest": INTEREST,
}
UNKNOWN: Final = "unknown"


def status_name(entity: str, status: int | None) -> str:
    """The name of an entity's status number; "unknown" for one that Instantly added since."""
    return BY_ENTITY[entity].get(status, UNKNOWN) if status is not None else UNKNOWN
