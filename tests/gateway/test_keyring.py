"""Who knows a secret gets in; the work is the same for all others."""

import os
import time
from collections.abc import Callable
from functools import partial
from statistics import median

import pytest

from domain.webhook_secret import digest_of, secret_of, tag_of
from webhook_gateway.keyring import Key, Keyring


def key(workspace: str, secret: str) -> Key:
    salt = os.urandom(16)
    return Key(workspace, tag_of(secret), salt, digest_of(salt, secret))


ACME, GLOBEX, OLD = secret_of("m", "acme"), secret_of("m", "globex"), secret_of("old", "acme")


@pytest.fixture
def keyring() -> Keyring:
    made = Keyring()
    made.replace([key("acme", ACME), key("acme", OLD), key("globex", GLOBEX)])
    return made


def owner(keyring: Keyring, shown: str) -> str | None:
    found = keyring.owner(shown.encode())
    return found.workspace_id if found else None


def test_each_secret_has_its_owner(keyring: Keyring) -> None:
    """Two of one workspace are valid at once."""
    assert [owner(keyring, shown) for shown in (ACME, OLD, GLOBEX)] == ["acme", "acme", "globex"]


@pytest.mark.parametrize(
    "shown", ["", ".", ACME[:16], ACME[:-1], ACME + ".", ACME.upper(), ACME[:17] + GLOBEX[17:]]
)
def test_nearly_is_not_enough(keyring: Keyring, shown: str) -> None:
    """A tag alone proves nothing, nor does another's proof."""
    assert owner(keyring, shown) is None


def test_an_empty_keyring_lets_nobody_in() -> None:
    """Not even with the digest it compares strangers with."""
    empty = Keyring()
    assert not empty
    assert owner(empty, ACME) is None


def test_replaced_is_replaced(keyring: Keyring) -> None:
    """What was retired is refused from that moment."""
    keyring.replace([key("globex", GLOBEX)])
    assert owner(keyring, ACME) is None
    assert owner(keyring, GLOBEX) == "globex"


def test_the_time_says_nothing(keyring: Keyring) -> None:
    """Unknown tag, known tag with a wrong proof, and the right secret take equally long (median
    of short rounds that alternate; a shortcut for unknown tags would take under a half)."""
    wrong = ACME[:-1] + ("A" if ACME[-1] != "A" else "B")
    strange = "0" * 16 + ACME[16:]
    taken: dict[str, list[float]] = {ACME: [], wrong: [], strange: []}
    for _ in range(200):
        for shown, times in taken.items():
            times.append(_seconds(partial(keyring.owner, shown.encode())))
    ours = median(taken[ACME])
    assert median(taken[wrong]) == pytest.approx(ours, rel=0.35)
    assert median(taken[strange]) == pytest.approx(ours, rel=0.35)


def _seconds(call: Callable[[], object]) -> float:
    started = time.thread_time()  # of the processor: others that run meanwhile take none of it
    for _ in range(50):
        call()
    return time.thread_time() - started
