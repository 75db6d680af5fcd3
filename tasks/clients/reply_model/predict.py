"""Odds of replies: sums of weights, without a library that learns."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from domain.readings import Reply
from domain.reply_votes import Odds
from domain.taxonomy import Label
from tasks.clients.reply_model.features import (
    SUBJECT_PIECES,
    pairs,
    pieces,
    subject_words,
    words,
)
from tasks.clients.reply_model.weights import OPT_OUT, Block, Floats, weights

_LABELS: Final = tuple(Label)


def predict(replies: Sequence[Reply]) -> list[Odds]:
    """The odds of each, in order; the same reply always gets the same."""
    return [_odds(_scores(reply)) for reply in replies]


def _scores(reply: Reply) -> Floats:
    model = weights()
    seen = words(reply)
    of_words = model.blocks["words"].rows
    known = [of_words.get(feature, -1) for feature in (*seen, *pairs(seen))]
    rows = {
        "words": [row for row in known if row >= 0],
        "pieces": [row for word in seen for row in _pieces_of(word)],
        "subject": [row for word in subject_words(reply) for row in _subject_pieces_of(word)],
    }
    total = model.bias.copy()
    for name, block in model.blocks.items():
        if rows[name]:
            total += _weighed(block, rows[name])
    return total


def _weighed(block: Block, rows: list[int]) -> Floats:
    found, counts = np.unique(np.array(rows, dtype=np.int32), return_counts=True)
    values = (1.0 + np.log(counts)) * block.idf[found]
    values /= np.sqrt(values @ values)
    return np.asarray(values.astype(np.float32) @ block.weights[found], dtype=np.float32)


@lru_cache(maxsize=50_000)
def _pieces_of(word: str) -> tuple[int, ...]:
    return tuple(_known(weights().blocks["pieces"], pieces(word)))


@lru_cache(maxsize=5_000)
def _subject_pieces_of(word: str) -> tuple[int, ...]:
    return tuple(_known(weights().blocks["subject"], pieces(word, SUBJECT_PIECES)))


def _known(block: Block, features: Iterable[str]) -> Iterable[int]:
    return (block.rows[feature] for feature in features if feature in block.rows)


def _odds(scores: Floats) -> Odds:
    shares: NDArray[np.float64] = np.exp(scores[:OPT_OUT].astype(np.float64) - scores[:OPT_OUT].max())
    shares /= shares.sum()
    opt_out = 1.0 / (1.0 + np.exp(-float(scores[OPT_OUT])))
    return Odds(dict(zip(_LABELS, shares.tolist(), strict=True)), float(opt_out))
