"""The model's weights, as train.py wrote them beside this file: read once a process."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from domain.taxonomy import Label

WEIGHTS: Final = Path(__file__).with_name("weights.npz")
BLOCKS: Final = ("words", "pieces", "subject")
"""Kinds of features, each of its own length: one loud kind does not drown the others."""
OPT_OUT: Final = len(Label)
"""The last column: whether the sender opts out."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Block:
    """Features of one kind: their row, how telling each is, and what it speaks for."""

    rows: dict[str, int]
    idf: Floats
    weights: Floats


@dataclass(frozen=True, slots=True)
class Weights:
    blocks: dict[str, Block]
    bias: Floats
    data_hash: str
    """Of the replies that it learned from (train.py)."""


@cache
def weights(path: Path = WEIGHTS) -> Weights:
    """Read the file; raises FileNotFoundError where it is missing, ValueError on foreign labels."""
    with np.load(path, allow_pickle=False) as stored:
        if str(stored["labels"]) != " ".join(Label):
            raise ValueError(f"{path.name} knows other labels than the taxonomy")
        blocks = {name: _block(stored, name) for name in BLOCKS}
        return Weights(blocks, stored["bias"].astype(np.float32), str(stored["data_hash"]))


@cache
def version(path: Path = WEIGHTS) -> str:
    """Moves with every change of a weight."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:10]


def _block(stored: Any, name: str) -> Block:
    text = stored[f"{name}_features"].tobytes().decode("utf-8")
    scaled = stored[f"{name}_weights"].astype(np.float32) * stored[f"{name}_scale"]
    return Block(
        {feature: row for row, feature in enumerate(text.split("\n"))},
        stored[f"{name}_idf"].astype(np.float32),
        scaled.astype(np.float32),
    )
