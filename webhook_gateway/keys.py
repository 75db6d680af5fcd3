"""Where the keyring comes from: Postgres, else the file that the last gateway left."""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from webhook_gateway.inbox import Connection
from webhook_gateway.keyring import Key

FILE: Final = "secrets.json"
_QUERY: Final = """
select s.workspace_id, s.tag, s.salt, s.digest, w.instantly_workspace_id::text
from app.webhook_secrets as s
left join app.workspaces as w using (workspace_id)
where s.retired_at is null
order by s.workspace_id, s.tag
"""


async def read_keys(connection: Connection) -> list[Key]:
    rows = await connection.execute(_QUERY)
    return [
        Key(workspace_id, tag, bytes(salt), bytes(digest), instantly_id and instantly_id.lower())
        async for workspace_id, tag, salt, digest, instantly_id in rows
    ]


def save_keys(folder: Path, keys: Sequence[Key]) -> None:
    """Leave the digests for a start without Postgres, readable by this user alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f".{FILE}.{os.getpid()}"
    text = json.dumps(
        [
            [key.workspace_id, key.tag, key.salt.hex(), key.digest.hex(), key.instantly_id]
            for key in keys
        ]
    )
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(file, "w") as writing:
        os.fchmod(file, 0o600)
        writing.write(text)
        writing.flush()
        os.fsync(file)
    path.replace(folder / FILE)


def load_keys(folder: Path) -> list[Key]:
    """What a gateway left here; nothing when none did or it cannot be read."""
    with suppress(OSError, ValueError, TypeError):
        return [
            Key(workspace_id, tag, bytes.fromhex(salt), bytes.fromhex(digest), instantly_id)
            for workspace_id, tag, salt, digest, instantly_id in json.loads(
                (folder / FILE).read_text()
            )
        ]
    return []
