"""Reading postmaster.pid: is a server really running on this data folder?"""

from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Postmaster:
    """What a postmaster.pid says: the process and the folder of its socket."""

    pid: int
    sockets: Path


def read(data: Path) -> Postmaster | None:
    """What postmaster.pid says, alive or not; None when it is absent or half written."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        return Postmaster(int(lines[0]), Path(lines[4]))
    except (FileNotFoundError, IndexError, ValueError):
        return None


def running(data: Path) -> Postmaster | None:
    """The live server of this data folder. A pid that another program has by now is not one."""
    found = read(data)
    return found if found and _serves(found.pid, data) else None


def forget_stranger(data: Path) -> None:
    """Remove a postmaster.pid whose pid belongs to another program now: Postgres itself would
    take that program for a running server and refuse to start."""
    found = read(data)
    if found and psutil.pid_exists(found.pid) and not _serves(found.pid, data):
        (data / "postmaster.pid").unlink(missing_ok=True)


def _serves(pid: int, data: Path) -> bool:
    """Told by its command line, which is readable where its working folder is not (root without
    CAP_SYS_PTRACE, as in most containers)."""
    try:
        process = psutil.Process(pid)
        arguments = process.cmdline()
        return (
            process.status() != psutil.STATUS_ZOMBIE
            and process.name().startswith("postgres")
            and any(Path(argument).resolve() == data.resolve() for argument in arguments[1:3])
        )
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True
