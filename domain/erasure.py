"""A person who asked to be forgotten: what is kept of the address, and who stands in its place.

Of the address nothing is kept but a keyed hash: whoever holds the key can say of an address
whether it is an erased one; whoever does not, cannot even try addresses out. What is counted
stays counted, under a stranger: an address that nobody has, with no way back.
"""

import hmac
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final
from uuid import UUID

from domain.addresses import canonical_address

EVERYWHERE: Final = "*"
"""In the place of an organization: all of them, those to come included."""
NOBODY: Final = "erased.invalid"
"""The domain of strangers; no mail can ever reach it (RFC 2606)."""
MASK: Final = "[erased]"
BACKUP_DAYS: Final = 35
"""So long backups may be kept: whoever was forgotten is in older ones still."""
LONGEST_LOCAL: Final = 64
LONGEST_DOMAIN: Final = 256


class Subject(StrEnum):
    """Who is forgotten."""

    PERSON = "person"
    ORGANIZATION = "organization"


def erasure_hash(key: bytes, subject: Subject, name: str) -> bytes:
    """HMAC-SHA256 over a canonical address, or an organization's name."""
    return hmac.digest(key, f"{subject}\x1f{name}".encode("utf-8", "surrogatepass"), "sha256")


def key_mark(key: bytes) -> bytes:
    """Tells whether two hashes were made with one key, and nothing of the key."""
    return hmac.digest(key, b"which key\x1f", "sha256")[:8]


def stranger(token: UUID) -> str:
    """The address that takes a person's place in what is counted; from a random token."""
    return f"{token.hex}@{NOBODY}"


def is_stranger(address: str | None) -> bool:
    return address is not None and address.endswith(f"@{NOBODY}")


def addresses_in(text: str) -> set[str]:
    """Whatever in a text may be an e-mail address, in canonical form."""
    found: set[str] = set()
    at = text.find("@")
    while at >= 0:
        before = _BEFORE.search(text[max(0, at - LONGEST_LOCAL) : at])
        after = _AFTER.match(text[at + 1 : at + LONGEST_DOMAIN])
        if before and after:
            known = canonical_address(f"{before[0]}@{after[0]}".strip(".-'"))
            found |= {known} if known else set()
        at = text.find("@", at + 1)
    return found


def canonical_ones(addresses: Iterable[str | None]) -> set[str]:
    return {known for one in addresses if (known := canonical_address(one))}


def masked(text: str, address: str) -> str:
    """The text without the address, however its letters are written; longer addresses that end
    or begin like it are others' and stay."""
    return _whole(address).sub(MASK, text)


def is_named(text: str, address: str) -> bool:
    return _whole(address).search(text) is not None


def _whole(address: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.+-]){re.escape(address)}(?![\w-]|\.\w)", re.IGNORECASE)


_OUTSIDE: Final = r"\s\"'<>()\[\]{},;:\\|=@"
"""What parts an address from what stands around it."""
_BEFORE: Final = re.compile(rf"[^{_OUTSIDE}]+\Z")
_AFTER: Final = re.compile(rf"[^{_OUTSIDE}]+")
