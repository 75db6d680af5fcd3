"""The other processes of one port: whoever is asked for /metrics answers for all.

Each leaves its families in a file beside the spool; without `--workers` there is none.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from webhook_gateway.prometheus import Family


class Siblings:
    """The processes of one parent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parent = os.getppid()
        self._stem = f"figures-{self._parent}-"
        self._own = folder / f"{self._stem}{os.getpid()}.json"

    @property
    def is_orphaned(self) -> bool:
        """Whether the parent is gone."""
        return os.getppid() != self._parent

    def leave(self, families: Iterable[Family]) -> None:
        """Put down what the others should say of this process; raises OSError."""
        text = json.dumps([asdict(family) for family in families if not family.is_common])
        new = self._own.with_suffix(".new")
        new.write_text(text)
        new.replace(self._own)

    def with_others(self, families: Iterable[Family]) -> Iterator[Family]:
        """These and the others', each sample labelled with its process."""
        for family in families:
            yield family if family.is_common else _labelled(family, os.getpid())
        for path in sorted(self._folder.glob(f"{self._stem}*.json")):
            process = int(path.stem.removeprefix(self._stem))
            if process != os.getpid() and _is_alive(process):
                with suppress(OSError, ValueError):
                    for family in json.loads(path.read_text()):
                        yield _labelled(Family(**family), process)

    def close(self) -> None:
        """Take away the own file, and those of processes that could not."""
        self._own.unlink(missing_ok=True)
        for path in self._folder.glob("figures-*-*.json"):
            if not _is_alive(int(path.stem.rpartition("-")[2])):
                path.unlink(missing_ok=True)


def _labelled(family: Family, process: int) -> Family:
    samples = tuple(
        (suffix, {**labels, "process": str(process)}, value)
        for suffix, labels, value in family.samples
    )
    return Family(family.name, family.kind, family.help, samples)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
