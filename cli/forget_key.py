"""The key that forgotten addresses are hashed with, made where nothing sets one."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from models.settings import ERASURE_KEY_FILE, ErasureSettings


def make_key(home: Path) -> Path | None:
    """Make the key's file in `home`, readable by us alone, unless there is a key; its path if so.

    Whole or not at all: with half of a key nobody could tell any more who was forgotten.
    """
    if ErasureSettings().found(home) is not None:
        return None
    file = home / ERASURE_KEY_FILE
    aside = file.with_name(f"{ERASURE_KEY_FILE}.{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as made:
        made.write(secrets.token_urlsafe(32))
        made.flush()
        os.fsync(made.fileno())
    with suppress(FileExistsError):
        os.link(aside, file)  # whoever was first keeps the name
    aside.unlink()
    return file
