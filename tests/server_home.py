"""Where the tests' Postgres keeps its data: in memory, where there is enough of it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from cli.local import postgres

MEMORY = Path("/dev/shm")  # noqa: S108 - a private folder of its own is made in it
ENOUGH_BYTES = 4 * 2**30
"""Free, for some workers' servers; containers often have 64 MB there."""
NAME = "salesbrain-tests-"


@contextmanager
def server_home(on_disk: Path) -> Iterator[Path]:
    """A home for a server, whose data is deleted at the end, whatever happened.

    A test run that was killed leaves its data in memory; the next run deletes it.
    """
    place = _in_memory() or on_disk
    home = place / ".salesbrain"
    try:
        yield home
    finally:
        postgres.remove(home)
        if place != on_disk:
            shutil.rmtree(place, ignore_errors=True)


def _in_memory() -> Path | None:
    if not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return None
    _sweep()
    if shutil.disk_usage(MEMORY).free < ENOUGH_BYTES:
        return None
    place = Path(tempfile.mkdtemp(prefix=f"{NAME}{os.getpid()}-", dir=MEMORY))
    if os.geteuid() == 0:  # the server runs under another uid, which must get through
        place.chmod(0o755)
    return place


def _sweep() -> None:
    """Delete what test runs of this user left that are no more."""
    for place in MEMORY.glob(f"{NAME}*"):
        pid = place.name.removeprefix(NAME).partition("-")[0]
        is_ours = place.is_dir() and place.stat().st_uid == os.geteuid()
        if is_ours and pid.isdigit() and not psutil.pid_exists(int(pid)):
            postgres.remove(place / ".salesbrain")
            shutil.rmtree(place, ignore_errors=True)
