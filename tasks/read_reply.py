"""Reading replies without a network: by rules and a small local model together. The default way,
and the one that every other falls back to (docs/decisions/0012-small-reply-model.md)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.readings import Reading, Reply
from domain.reply_rules import RULES_VERSION as _RULES
from domain.reply_rules import read
from domain.reply_rules.dates import return_on
from domain.reply_rules.injection import cleaned
from domain.reply_votes import VOTE_VERSION, vote
from domain.taxonomy import Label
from tasks.clients.reply_model import predict, version

__all__ = ["RULES_VERSION", "read_all_by_rules", "read_by_rules"]

RULES_VERSION: Final = f"{_RULES} {VOTE_VERSION} model-{version()}"
"""Moves with the rules, with the way the two are weighed, and with every weight of the model."""


def read_by_rules(reply: Reply) -> Reading:
    """Read a reply's visible text; the same reply always reads the same."""
    return read_all_by_rules([reply])[0]


def read_all_by_rules(replies: Sequence[Reply]) -> list[Reading]:
    """The same of many, in their order, about twice as fast."""
    parts = (replies[at : at + AT_ONCE] for at in range(0, len(replies), AT_ONCE))
    return [reading for part in parts for reading in _read_part(part)]


AT_ONCE: Final = 500
"""So many texts stay cleaned and folded from the model's look to the rules'."""


def _read_part(replies: Sequence[Reply]) -> list[Reading]:
    odds = predict(replies)
    return [
        _dated(reply, vote(read(reply), one, ordered=_ordered(reply)))
        for reply, one in zip(replies, odds, strict=True)
    ]


def _ordered(reply: Reply) -> frozenset[Label]:
    """Labels that the reply orders a machine to give."""
    return frozenset[Label]().union(
        *(clean.wished for clean in map(cleaned, (reply.subject, reply.text)) if clean.is_injected)
    )


def _dated(reply: Reply, reading: Reading) -> Reading:
    """With its day of return, also where only the model saw the absence."""
    if reading.label is not Label.OUT_OF_OFFICE or reading.return_on is not None:
        return reading
    return replace(reading, return_on=return_on(reply.text, reply.sent_on, reading.language))
