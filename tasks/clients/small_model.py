"""A small local model beside the rules: which label the letters of a reply look like.

Linear, on hashed pieces of words, trained by `python -m benchmarks.small_model` on replies written
for this project (tests/replies/train and tune). It reads folded text (domain.reply_rules), knows
no names and needs no network. Why and how it is used: docs/decisions/0010-reply-rules.md.
"""

import zlib
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from domain.taxonomy import Label

BUCKETS: Final = 1 << 15
LONGEST: Final = 120
"""Words that are looked at; what a reply wants stands at its beginning."""
WEIGHTS: Final = Path(__file__).with_name("small_model.npz")
Array = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest label with its probability, and the probability of an opt-out."""

    label: Label
    probability: float
    opt_out: float


@dataclass(frozen=True, slots=True)
class SmallModel:
    """One column of weights a label, and a last one for opt-outs."""

    labels: tuple[Label, ...]
    rarity: Array
    weights: Array
    bias: Array

    def guess(self, prose: str) -> Guess:
        """What a folded text (domain.reply_rules.normalise.prose) looks like."""
        buckets, values = features(prose, self.rarity)
        scores = values @ self.weights[buckets] + self.bias
        odds = np.exp(scores[:-1] - scores[:-1].max())
        odds /= odds.sum()
        best = int(odds.argmax())
        opt_out = 1.0 / (1.0 + float(np.exp(-scores[-1])))
        return Guess(self.labels[best], float(odds[best]), opt_out)


def features(prose: str, rarity: Array) -> tuple[np.ndarray[Any, np.dtype[np.int64]], Array]:
    """Buckets and their values: counts damped, rare pieces heavier, of length one together."""
    words = prose.split()[:LONGEST]
    counts: Counter[int] = Counter()
    for word in words:
        counts.update(_pieces(word))
    counts.update(_hashed(f"{one} {two}") for one, two in zip(words, words[1:], strict=False))
    buckets = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
    numbers = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
    values = (1.0 + np.log(numbers)) * rarity[buckets]
    length = float(np.sqrt((values**2).sum())) or 1.0
    return buckets, (values / length).astype(np.float32)


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> tuple[int, ...]:
    """The word and its pieces of two to five letters, its ends marked."""
    marked = f"<{word[:24]}>"
    pieces = [marked[at : at + n] for n in (2, 3, 4, 5) for at in range(len(marked) - n + 1)]
    return tuple(_hashed(piece) for piece in [*pieces, f"={word}"])


def _hashed(piece: str) -> int:
    return zlib.crc32(piece.encode()) % BUCKETS


@cache
def small_model() -> SmallModel:
    """The trained model, read once a process. Raises FileNotFoundError when it was never built."""
    with np.load(WEIGHTS) as stored:
        weights = stored["weights"].astype(np.float32) * stored["scale"]
        return SmallModel(
            tuple(Label(name) for name in stored["labels"].tolist()),
            stored["rarity"].astype(np.float32),
            weights.astype(np.float32),
            stored["bias"],
        )
