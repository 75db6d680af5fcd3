"""`python -m tasks.clients.reply_model.train`: weights from the labelled replies (needs the dev
extra: scikit-learn). The same replies always give the same weights."""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from domain.readings import OptOut, Reply
from domain.taxonomy import Label
from tasks.clients.reply_model.features import (
    SUBJECT_PIECES,
    pairs,
    pieces,
    subject_words,
    words,
)
from tasks.clients.reply_model.weights import BLOCKS, WEIGHTS
from tasks.clients.reply_text import visible

REPLIES: Final = Path("tests/replies")
KEPT: Final = {"words": 20_000, "pieces": 70_000, "subject": 10_000}
"""Features of each kind that stay: those that weigh most."""
STRENGTH: Final = 10.0
"""Inverse of the penalty on weights (C): chosen by files left out."""
OPT_OUT_OF: Final = {OptOut.YES: 1.0, OptOut.DOUBTFUL: 0.5, OptOut.NO: 0.0}


@dataclass(frozen=True, slots=True)
class Example:
    """A reply, and what it says."""

    reply: Reply
    label: Label
    opt_out: OptOut


@dataclass(frozen=True, slots=True)
class Learned:
    """Features of each kind, how telling each is, weights (features x labels and opt-out), bias."""

    features: dict[str, list[str]]
    idf: dict[str, NDArray[np.float64]]
    weights: dict[str, NDArray[np.float64]]
    bias: NDArray[np.float64]


def files(folder: Path = REPLIES) -> list[Path]:
    """What may be learned from: never what is only measured."""
    return [folder / "tune.jsonl", *sorted((folder / "train").glob("*.jsonl"))]


def examples(paths: Iterable[Path]) -> list[Example]:
    """The visible texts with their labels, each once."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").split("\n")]
    known = [_example(json.loads(line)) for line in lines if line]
    return list({(one.reply.text, one.label): one for one in known}.values())


def data_hash(paths: Iterable[Path]) -> str:
    """Of all bytes that were learned from."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def learn(known: Sequence[Example], kept: dict[str, int] | None = None) -> Learned:
    """Learn once with every feature, then again with those that weighed most."""
    seen = [_features(example.reply) for example in known]
    names = {name: sorted({f for one in seen for f in one[name]}) for name in BLOCKS}
    first = _fit(known, seen, names)
    most = kept or KEPT
    heavy = {name: _heaviest(first, name, most[name]) for name in BLOCKS}
    return _fit(known, seen, heavy)


def save(learned: Learned, path: Path, of: str) -> None:
    """Weights as whole numbers of one byte with a scale for each label."""
    arrays: dict[str, Any] = {
        "labels": np.array(" ".join(Label)),
        "data_hash": np.array(of),
        "bias": learned.bias.astype(np.float32),
    }
    for name in BLOCKS:
        scale = np.abs(learned.weights[name]).max(axis=0) / 127 + 1e-12
        text = "\n".join(learned.features[name]).encode("utf-8")
        arrays[f"{name}_features"] = np.frombuffer(text, dtype=np.uint8)
        arrays[f"{name}_idf"] = learned.idf[name].astype(np.float16)
        arrays[f"{name}_scale"] = scale.astype(np.float32)
        arrays[f"{name}_weights"] = np.rint(learned.weights[name] / scale).astype(np.int8)
    np.savez_compressed(path, **arrays)


def main() -> None:
    """Learn from all that may be learned from."""
    parser = argparse.ArgumentParser(description="Train the small model that reads replies.")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    of = data_hash(files())
    save(learn(examples(files())), given.out, of)


def _example(row: dict[str, Any]) -> Example:
    sent_on = date.fromisoformat(row.get("sent_on") or "2026-01-01")
    reply = Reply(row["subject"], visible(row["text"], None), sent_on)
    return Example(reply, Label(row["label"]), OptOut(row["opt_out"]))


def _features(reply: Reply) -> dict[str, Counter[str]]:
    seen = words(reply)
    return {
        "words": Counter((*seen, *pairs(seen))),
        "pieces": Counter(piece for word in seen for piece in pieces(word)),
        "subject": Counter(
            piece for word in subject_words(reply) for piece in pieces(word, SUBJECT_PIECES)
        ),
    }


def _fit(
    known: Sequence[Example], seen: list[dict[str, Counter[str]]], names: dict[str, list[str]]
) -> Learned:
    from scipy.sparse import hstack
    from sklearn.linear_model import LogisticRegression

    tables, idf = zip(
        *(_table([one[name] for one in seen], names[name]) for name in BLOCKS), strict=True
    )
    table = hstack(tables).tocsr()
    labels = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=200, tol=1e-3)
    labels.fit(table, [list(Label).index(one.label) for one in known])
    asked, weight, rows = _opt_outs(known)
    opt_out = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-3)
    opt_out.fit(table[rows], asked, sample_weight=weight)
    columns = np.full((len(Label) + 1, table.shape[1]), 0.0)
    bias = np.full(len(Label) + 1, -20.0)
    columns[labels.classes_], bias[labels.classes_] = labels.coef_, labels.intercept_
    columns[-1], bias[-1] = opt_out.coef_[0], opt_out.intercept_[0]
    ends = np.cumsum([len(names[name]) for name in BLOCKS])[:-1]
    parts = np.split(columns.T, ends)
    return Learned(
        names, dict(zip(BLOCKS, idf, strict=True)), dict(zip(BLOCKS, parts, strict=True)), bias
    )


def _opt_outs(known: Sequence[Example]) -> tuple[list[int], list[float], list[int]]:
    """Yes or no, how much it counts, and which row: a doubtful one is half of each."""
    told = [
        (answer, share if answer else 1 - share, row)
        for row, one in enumerate(known)
        for answer, share in ((1, OPT_OUT_OF[one.opt_out]), (0, OPT_OUT_OF[one.opt_out]))
        if (share if answer else 1 - share) > 0
    ]
    asked, weight, rows = zip(*told, strict=True)
    return list(asked), list(weight), list(rows)


def _table(seen: list[Counter[str]], names: list[str]) -> tuple[Any, NDArray[np.float64]]:
    """TF-IDF, each row of length one."""
    from scipy.sparse import csr_matrix
    from sklearn.preprocessing import normalize

    at = {name: column for column, name in enumerate(names)}
    cells = [
        (row, at[name], 1 + np.log(count))
        for row, one in enumerate(seen)
        for name, count in one.items()
        if name in at
    ]
    rows, columns, values = zip(*cells, strict=True)
    table = csr_matrix((values, (rows, columns)), shape=(len(seen), len(names)))
    found = np.bincount(np.array(columns), minlength=len(names))
    idf = np.log((1 + len(seen)) / (1 + found)) + 1
    return normalize(table.multiply(idf).tocsr()), idf


def _heaviest(learned: Learned, name: str, most: int) -> list[str]:
    weight = np.abs(learned.weights[name]).max(axis=1) * learned.idf[name]
    rows = np.argsort(-weight, kind="stable")[:most]
    return [learned.features[name][row] for row in sorted(rows)]


if __name__ == "__main__":
    main()
