"""The secret that Instantly shows at our door, one per workspace, made from one master secret.

Instantly signs nothing; it only repeats the headers that stand on the subscription. The secret
is `<tag>.<proof>`: the tag finds the row that knows it and proves nothing, the proof cannot be
guessed. Only `digest_of` it is ever stored.
"""

import base64
import hashlib
import hmac
from typing import Final

HEADER: Final = "X-Salesbrain-Secret"
TAG_LENGTH: Final = 16
SECRET_LENGTH: Final = TAG_LENGTH + 1 + 43


def secret_of(master: str, workspace_id: str) -> str:
    """The secret of one workspace; the same for ever, or until the master changes.

    Raises ValueError for an empty master: everybody could make its secrets.
    """
    if not master:
        raise ValueError("The master secret is empty: set INSTANTLY_WEBHOOK_SECRET.")
    message = f"salesbrain webhook\x1f{workspace_id}".encode()
    raw = hmac.digest(master.encode(), message, "sha256")
    proof = base64.urlsafe_b64encode(raw).decode().rstrip("=")
    tag = hashlib.sha256(f"salesbrain tag\x1f{proof}".encode()).hexdigest()[:TAG_LENGTH]
    return f"{tag}.{proof}"


def tag_of(secret: str) -> str:
    """What stands before the dot; may be stored and logged."""
    return secret.partition(".")[0]


def digest_of(salt: bytes, secret: str) -> bytes:
    """What is stored of a secret: its own 256 random bits need no slow hash."""
    return hashlib.sha256(salt + secret.encode()).digest()
