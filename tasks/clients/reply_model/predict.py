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
from tasks.clients.reply_model.weights import OPT_OUT, Block, Floats, Weights, weights

AT_ONCE: Final = 200
"""Replies whose weights are in memory together: some ten megabytes."""
_LABELS: Final = tuple(Label)
_Rows = dict[str, list[int]]


def predict(replies: Sequence[Reply]) -> list[Odds]:
    """The odds of each, in order; the same reply always gets the same."""
    model = weights()
    parts = [replies[at : at + AT_ONCE] for at in range(0, len(replies), AT_ONCE)]
    return [odds for part in parts for odds in _odds(_scores(model, part))]


def _scores(model: Weights, replies: Sequence[Reply]) -> Floats:
    """One row per reply, one column per label, and the last for opting out."""
    found = [_rows(model, reply) for reply in replies]
    total = np.tile(model.bias, (len(replies), 1))
    for name, block in model.blocks.items():
        total += _weighed(block, [rows[name] for rows in found])
    return total


def _rows(model: Weights, reply: Reply) -> _Rows:
    seen = words(reply)
    return {
        "words": list(_known(model.blocks["words"], (*seen, *pairs(seen)))),
        "pieces": [row for word in seen for row in _pieces_of(word)],
        "subject": [row for word in subject_words(reply) for row in _subject_pieces_of(word)],
    }


def _weighed(block: Block, rows: list[list[int]]) -> Floats:
    """What one kind of features says of each reply: TF-IDF of length one, times the weights."""
    total = np.zeros((len(rows), block.weights.shape[1]), dtype=np.float32)
    of_reply = np.repeat(np.arange(len(rows)), [len(one) for one in rows])
    if not len(of_reply):
        return total
    width = len(block.idf)
    cells = of_reply * width + np.array([row for one in rows for row in one])
    cells, counts = np.unique(cells, return_counts=True)
    reply, row = np.divmod(cells, width)
    values = (1.0 + np.log(counts)) * block.idf[row]
    length = np.sqrt(np.bincount(reply, values * values, len(rows)))
    values = (values / length[reply]).astype(np.float32)
    present, starts = np.unique(reply, return_index=True)
    total[present] = np.add.reduceat(block.weights[row] * values[:, None], starts, axis=0)
    return total


@lru_cache(maxsize=50_000)
def _pieces_of(word: str) -> tuple[int, ...]:
    return tuple(_known(weights().blocks["pieces"], pieces(word)))


@lru_cache(maxsize=5_000)
def _subject_pieces_of(word: str) -> tuple[int, ...]:
    return tuple(_known(weights().blocks["subject"], pieces(word, SUBJECT_PIECES)))


def _known(block: Block, features: Iterable[str]) -> Iterable[int]:
    return (block.rows[feature] for feature in features if feature in block.rows)


def _odds(scores: Floats) -> list[Odds]:
    raised: NDArray[np.float64] = scores.astype(np.float64)
    shares = np.exp(raised[:, :OPT_OUT] - raised[:, :OPT_OUT].max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    asked = 1.0 / (1.0 + np.exp(-raised[:, OPT_OUT]))
    return [
        Odds(dict(zip(_LABELS, row, strict=True)), opt_out)
        for row, opt_out in zip(shares.tolist(), asked.tolist(), strict=True)
    ]
