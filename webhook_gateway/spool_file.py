"""One file of a spool: locked by the process that writes or drains it."""

import errno
import fcntl
import os
import time
from collections.abc import Sequence
from pathlib import Path

from webhook_gateway import frames
from webhook_gateway.row import delivery_id

SUFFIX = ".spool"


class SpoolFile:
    """An open file whose lock is ours. Its calls block for as long as the disk does; they raise
    OSError when it fails.

    `end` is where the last durable row ends, `drained` up to where rows are in Postgres.
    """

    def __init__(self, path: Path, file: int, mark: bytes, end: int) -> None:
        self.path = path
        self.mark = mark
        self.end = end
        self.drained = frames.HEADER_BYTES
        self.is_broken = False
        self._file = file

    @property
    def waiting_bytes(self) -> int:
        return max(0, self.end - self.drained)

    def append(self, rows: Sequence[bytes]) -> None:
        """Write rows and wait until they are on the disk; all of them, or OSError."""
        data = frames.framed(self.mark, rows)
        try:
            _write(self._file, data, self.end)
            os.fdatasync(self._file)
        except OSError:
            # After a failed sync nobody knows what is on the disk: nothing more is written here.
            self.is_broken = True
            self._cut_back()
            raise
        self.end += len(data)

    def _cut_back(self) -> None:
        try:
            os.ftruncate(self._file, self.end)
            os.fdatasync(self._file)
        except OSError:
            return  # what stands behind the end was acknowledged to nobody

    def next_rows(self) -> tuple[list[bytes], int]:
        """Some rows that are not yet in Postgres, and the value `drained` has afterwards."""
        return frames.read(self._file, self.drained, self.end, self.mark)

    def clear(self) -> None:
        """Begin anew, once all is drained."""
        os.ftruncate(self._file, frames.HEADER_BYTES)
        self.end = self.drained = frames.HEADER_BYTES

    def close(self, *, remove: bool) -> None:
        """Give the lock back; a file that is drained is removed before."""
        if remove:
            self.path.unlink(missing_ok=True)
        os.close(self._file)


def create(folder: Path) -> SpoolFile:
    """A new file of this process; raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    while True:
        name = delivery_id(time.time_ns() // 1000).hex()
        path = folder / f"{name}{SUFFIX}"
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        mark = os.urandom(frames.MARK_BYTES)
        try:
            if _lock(file, path):
                _write(file, frames.header(mark), 0)
                os.fdatasync(file)
                _sync_folder(folder)
                return SpoolFile(path, file, mark, frames.HEADER_BYTES)
        except OSError:
            os.close(file)
            path.unlink(missing_ok=True)
            raise
        os.close(file)  # somebody adopted and removed it in between


def adopt(path: Path) -> SpoolFile | None:
    """The file of a process that is gone, now ours; None while its owner lives."""
    try:
        file = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    if not _lock(file, path):
        os.close(file)
        return None
    end = os.fstat(file).st_size
    mark = frames.mark_of(os.pread(file, frames.HEADER_BYTES, 0))
    if mark is not None:
        return SpoolFile(path, file, mark, end)
    if end <= frames.HEADER_BYTES:  # torn before its first row
        return SpoolFile(path, file, bytes(frames.MARK_BYTES), 0)
    os.close(file)  # not ours, or of another version: for people to look at
    return None


def _lock(file: int, path: Path) -> bool:
    """Whether the lock is ours and the file is still the one at its path."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.fstat(file).st_ino == path.stat().st_ino
    except (BlockingIOError, FileNotFoundError):
        return False


def _write(file: int, data: bytes, at: int) -> None:
    view = memoryview(data)
    while view:
        written = os.pwrite(file, view, at)
        if not written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        at += written
        view = view[written:]


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
