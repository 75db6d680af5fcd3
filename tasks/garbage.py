"""Python's garbage collector, kept from stopping a process whose calls must start on time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

YOUNG: Final = 4_000
"""New containers before a young collection: a page of 100 leads makes about 1,000, all of which
die by their reference counts."""
FEW: Final = (YOUNG, 20, 20)
_open = 0
_usual = gc.get_threshold()


@contextmanager
def rare_collections() -> Iterator[None]:
    """Leave out what lives already, and look seldom at what is new, until the last one ends.

    A full collection walks every object of the process: 100 ms every 2.6 s of a sweep, more with
    all of Prefect loaded, in which no call starts and those after it arrive in a bunch.
    """
    global _open, _usual  # noqa: PLW0603 - the collector is one a process
    if _open == 0:
        _usual = gc.get_threshold()
        gc.set_threshold(*FEW)
    gc.freeze()
    _open += 1
    try:
        yield
    finally:
        _open -= 1
        if _open == 0:
            gc.set_threshold(*_usual)
            gc.unfreeze()
