"""What goes wrong with a language model, each by its name: at random by shares, or in turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Final

FAULTS: Final[Mapping[str, str]] = {
    "429": "too many requests, with Retry-After 0",
    "500": "the server fails",
    "401": "the key is refused",
    "404": "the model is not known",
    "hang": "no answer comes",
    "malformed": "the answer is no JSON",
    "refusal": "the model refuses",
    "outside": "a label that is not in the list",
    "nul": "a NUL character in the answer",
    "cut": "the answer ends in the middle",
    "empty": "an answer without choices",
    "html": "a page of a proxy instead of an answer",
    "obeys": "the model does what the reply tells it",
    "leaks": "the model names somebody of another reply",
}


class UnknownFault(Exception):
    """There is no such fault."""


@dataclass(slots=True)
class Faults:
    """`shares`: how often, 0 to 1, each; `turns`: of the next calls, first to last."""

    shares: dict[str, float] = field(default_factory=dict)
    turns: list[str] = field(default_factory=list)
    dice: Random = field(default_factory=lambda: Random(1))

    @classmethod
    def parse(cls, text: str) -> "Faults":
        """From `429=0.1,obeys`. Raises UnknownFault."""
        faults = cls()
        faults.set(
            {
                name.strip(): float(share or 1)
                for name, _, share in (one.partition("=") for one in text.split(",") if one)
            }
        )
        return faults

    def set(self, shares: Mapping[str, float]) -> None:
        _known(shares)
        self.shares = dict(shares)

    def follow(self, turns: list[str]) -> None:
        """Let the next calls go so; `ok` is none."""
        _known(one for one in turns if one != "ok")
        self.turns = list(turns)

    def next(self) -> str | None:
        """What befalls this call."""
        if self.turns:
            turn = self.turns.pop(0)
            return None if turn == "ok" else turn
        drawn = self.dice.random()
        for name, share in self.shares.items():
            drawn -= share
            if drawn < 0:
                return name
        return None


def _known(names: object) -> None:
    unknown = sorted(set(names) - set(FAULTS))  # type: ignore[call-overload]
    if unknown:
        raise UnknownFault(f"unknown: {', '.join(unknown)}; known: {', '.join(FAULTS)}")
