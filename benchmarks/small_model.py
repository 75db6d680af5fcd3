"""Trains the small model beside the rules, and says what it is worth on replies it has not seen.

`python -m benchmarks.small_model` writes tasks/clients/small_model.npz from tests/replies/train and
tune.jsonl, the same bytes each time; `--folds` only measures: each fifth read by a model of the
others. The measured replies are never read here.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from domain.reply_rules.injection import cleaned
from domain.reply_rules.normalise import prose
from domain.taxonomy import Label
from tasks.clients.reply_text import visible
from tasks.clients.small_model import BUCKETS, WEIGHTS, Array, SmallModel, features

REPLIES = Path(__file__).parent.parent / "tests" / "replies"
LABELS = tuple(Label)
ROUNDS, STEP, DECAY, SEED = 30, 0.5, 2e-6, 7


def main() -> None:
    """Trains and writes, or measures by folds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", action="store_true")
    texts, labels, opt_outs = read_rows()
    if parser.parse_args().folds:
        print(json.dumps(folds(texts, labels, opt_outs), indent=2))
        return
    write(train(texts, labels, opt_outs))
    print(f"{len(texts)} replies, {WEIGHTS.stat().st_size / 1e3:.0f} kB")


def read_rows() -> tuple[list[str], list[Label], list[bool]]:
    """Folded texts, labels, and whether they opt out."""
    files = [*sorted((REPLIES / "train").glob("*.jsonl")), REPLIES / "tune.jsonl"]
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    texts = [prose(cleaned(visible(row["text"], None)).before) for row in rows]
    return texts, [Label(row["label"]) for row in rows], [row["opt_out"] == "yes" for row in rows]


def train(texts: Sequence[str], labels: Sequence[Label], opt_outs: Sequence[bool]) -> SmallModel:
    """Stochastic gradients with steps that shrink by bucket (Adagrad); rare labels weigh more."""
    rarity = _rarity(texts)
    rows = [features(text, rarity) for text in texts]
    weights = np.zeros((BUCKETS, len(LABELS) + 1), np.float32)
    bias, seen = np.zeros(len(LABELS) + 1, np.float32), np.full(weights.shape, 1e-3, np.float32)
    targets, weight = _targets(labels, opt_outs)
    order = np.random.default_rng(SEED)
    for _ in range(ROUNDS):
        for at in order.permutation(len(rows)):
            buckets, values = rows[at]
            scores = values @ weights[buckets] + bias
            wrong = (_chances(scores) - targets[at]) * weight[at]
            slope = np.outer(values, wrong) + DECAY * weights[buckets]
            seen[buckets] += slope**2
            weights[buckets] -= STEP * slope / np.sqrt(seen[buckets])
            bias -= 0.01 * wrong
    return SmallModel(LABELS, rarity, weights, bias)


def _rarity(texts: Sequence[str]) -> Array:
    ones = np.ones(BUCKETS, np.float32)
    holding = np.zeros(BUCKETS, np.float32)
    for text in texts:
        holding[features(text, ones)[0]] += 1
    return (1.0 + np.log((1 + len(texts)) / (1 + holding))).astype(np.float32)


def _targets(labels: Sequence[Label], opt_outs: Sequence[bool]) -> tuple[Array, Array]:
    targets = np.zeros((len(labels), len(LABELS) + 1), np.float32)
    for row, (label, opt_out) in enumerate(zip(labels, opt_outs, strict=True)):
        targets[row, LABELS.index(label)] = 1
        targets[row, -1] = opt_out
    shares = targets[:, :-1].sum(axis=0) / len(labels)
    rare = np.array([1 / shares[LABELS.index(label)] for label in labels]) ** 0.5
    return targets, (rare / rare.mean()).astype(np.float32)


def _chances(scores: Array) -> Array:
    odds = np.exp(scores[:-1] - scores[:-1].max())
    opt_out = 1 / (1 + np.exp(-scores[-1:]))
    return np.concatenate([odds / odds.sum(), opt_out])


def write(model: SmallModel) -> None:
    """Weights as whole numbers of one byte, scaled by column."""
    scale = np.abs(model.weights).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS,
        labels=np.array([str(label) for label in model.labels]),
        rarity=model.rarity.astype(np.float16),
        weights=np.round(model.weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=model.bias,
    )


def folds(
    texts: Sequence[str], labels: Sequence[Label], opt_outs: Sequence[bool], count: int = 5
) -> dict[str, Any]:
    """How often the model is right about rows it was not trained on."""
    right = caught = asked = 0
    for fold in range(count):
        kept = [at for at in range(len(texts)) if at % count != fold]
        model = train(*([part[at] for at in kept] for part in (texts, labels, opt_outs)))
        for at in range(fold, len(texts), count):
            guess = model.guess(texts[at])
            right += guess.label == labels[at]
            asked += opt_outs[at]
            caught += opt_outs[at] and guess.opt_out >= 0.5
    return {"right": right / len(texts), "opt_outs_caught": caught / asked}


if __name__ == "__main__":
    main()
