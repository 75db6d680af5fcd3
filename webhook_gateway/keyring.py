"""Which secrets open the door, and whose they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import compare_digest
from secrets import token_bytes
from typing import Final

from domain.webhook_secret import SECRET_LENGTH, TAG_LENGTH
from webhook_gateway.row import column


@dataclass(frozen=True, slots=True)
class Key:
    """One accepted secret of a workspace. `instantly_id` is Instantly's name for the workspace,
    when it is known; `column` the workspace as it stands in a row of the inbox."""

    workspace_id: str
    tag: str
    salt: bytes
    digest: bytes
    instantly_id: str | None = None
    column: bytes = field(default=b"", compare=False)


_NOBODY: Final = Key("", "", token_bytes(16), token_bytes(32))
_LONGEST: Final = 4 * SECRET_LENGTH


class Keyring:
    """The secrets of now; replaced as a whole while requests are being answered."""

    def __init__(self) -> None:
        self._keys: Mapping[bytes, Key] = {}

    def __bool__(self) -> bool:
        return bool(self._keys)

    def replace(self, keys: Iterable[Key]) -> None:
        self._keys = {
            key.tag.encode(): Key(
                key.workspace_id,
                key.tag,
                key.salt,
                key.digest,
                key.instantly_id,
                column(key.workspace_id),
            )
            for key in keys
        }

    def owner(self, shown: bytes) -> Key | None:
        """The key that a header's value proves, or None.

        The same work whatever is shown: one look-up by the tag, which proves nothing, one
        digest and one comparison in constant time, of a stranger's against a random one.
        """
        key = self._keys.get(shown[:TAG_LENGTH], _NOBODY)
        is_proven = compare_digest(sha256(key.salt + shown[:_LONGEST]).digest(), key.digest)
        return key if is_proven and key is not _NOBODY else None
