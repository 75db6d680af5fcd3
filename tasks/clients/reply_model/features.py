"""What the model sees of a reply: words, pairs of words, pieces of words, pieces of the subject."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from domain.readings import Reply
from domain.reply_rules.injection import cleaned
from domain.reply_rules.normalise import prose

LONGEST: Final = 1_000
"""Characters of prose that are looked at: whoever answers says it at the beginning."""
PIECES: Final = range(2, 6)
SUBJECT_PIECES: Final = range(3, 6)


def words(reply: Reply) -> list[str]:
    """Folded words, commas and line ends among them; what talks to a machine is left out, and what
    follows it, too, where anything stands before it: its author may have gone on."""
    clean = cleaned(reply.text)
    read = prose(clean.before if clean.before.strip() else clean.after)[:LONGEST]
    return read.replace("\n", " | ").replace("\t", " , ").split()


def subject_words(reply: Reply) -> list[str]:
    return prose(cleaned(reply.subject[:200]).before).split()


def pairs(of: list[str]) -> Iterator[str]:
    return (f"{one} {other}" for one, other in pairwise(of))


def pieces(word: str, sizes: range = PIECES) -> Iterator[str]:
    """All pieces of the word between blanks, shortest first."""
    padded = f" {word} "
    for size in sizes:
        if len(padded) <= size:
            yield padded
            return
        for at in range(len(padded) - size + 1):
            yield padded[at : at + size]
