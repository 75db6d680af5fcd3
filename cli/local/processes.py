"""Starting and stopping processes of this machine, and finding a port for them."""

import os
import signal
import socket
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import psutil

STOP_SECONDS = 15.0
LOG_BYTES_KEPT = 10_000_000


def spawn(
    command: Sequence[str | Path], *, log: Path, environment: Mapping[str, str], folder: Path
) -> "subprocess.Popen[bytes]":
    """Start a program with exactly this environment, in a process group of its own, so that
    Ctrl-C reaches only its owner; what it says goes to the end of `log`, which starts anew above
    LOG_BYTES_KEPT."""
    log.parent.mkdir(parents=True, exist_ok=True)
    fresh = not log.exists() or log.stat().st_size > LOG_BYTES_KEPT
    with log.open("wb" if fresh else "ab") as output:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            env=dict(environment), cwd=folder, start_new_session=True,
        )  # fmt: skip


def stop(pid: int, seconds: float = STOP_SECONDS) -> None:
    """Ask a program started by `spawn` and its children to end, and end them after `seconds`."""
    try:
        process = psutil.Process(pid)
        children = process.children(recursive=True)
        process.terminate()
        psutil.wait_procs([process], timeout=seconds)
    except psutil.NoSuchProcess:
        children = []
    for left in [child for child in children if child.is_running()]:
        left.terminate()
    psutil.wait_procs(children, timeout=5)
    _kill_group(pid)


def _kill_group(pid: int) -> None:
    """Whatever is left of the group that `spawn` made; its number is its leader's pid."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
    try:
        psutil.Process(pid).wait(5)
    except psutil.Error:
        return


def is_alive(pid: int, started_at: float) -> bool:
    """Does the process that had this pid at `started_at` (psutil's create_time) still live?"""
    try:
        process = psutil.Process(pid)
        same = abs(process.create_time() - started_at) < 1.0
        return same and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def free_port(preferred: int, host: str = "127.0.0.1") -> int:
    """`preferred` when nobody listens there, else a port that the system says is free."""
    for port in (preferred, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError(f"no free port on {host}")


def last_lines(log: Path, count: int = 1) -> str:
    """The last lines of a log that say something."""
    if not log.exists():
        return ""
    lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
    return "\n".join(lines[-count:])
