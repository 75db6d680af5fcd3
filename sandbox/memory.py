"""What happened in a sandbox, kept in a file from one start to the next.

A pickle of our own state, in the installation's own folder: nothing from outside is ever read so.
"""

import pickle
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.state import State
from sandbox.world import WorldShape

EVERY_S = 10.0
"""A killed sandbox forgets at most so much."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A world by its shape, and what happened in it."""

    shape: WorldShape
    changes: dict[str, Any]


def recall(file: Path) -> Kept | None:
    """What the file keeps; None when there is none, or a version of ours that it does not fit."""
    try:
        shape, changes = pickle.loads(file.read_bytes())  # noqa: S301 - our own, see above
    except (FileNotFoundError, pickle.UnpicklingError, EOFError, AttributeError, ImportError):
        return None
    return Kept(shape, changes)


@contextmanager
def remembering(state: State, file: Path | None) -> Iterator[None]:
    """Write the file every few seconds and at the end; without a file nothing is kept."""
    if file is None:
        yield
        return
    over = threading.Event()
    writer = threading.Thread(target=_keep_writing, args=(state, file, over), daemon=True)
    writer.start()
    try:
        yield
    finally:
        over.set()
        writer.join()
        write(state, file)


def write(state: State, file: Path) -> None:
    """Whole or not at all."""
    content = pickle.dumps((state.world.shape, state.changes()))
    beside = file.with_suffix(".new")
    beside.write_bytes(content)
    beside.replace(file)


def _keep_writing(state: State, file: Path, over: threading.Event) -> None:
    while not over.wait(EVERY_S):
        try:
            write(state, file)
        except RuntimeError:  # something was added while it was read: the next time
            continue
