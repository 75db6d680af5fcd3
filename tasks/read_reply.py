"""Reading replies without a network: rules, and a small local model where the rules are unsure."""

from dataclasses import replace
from typing import Final

from domain.readings import OptOut, Reading, Reply
from domain.reply_rules import RULES_VERSION as _RULES
from domain.reply_rules import read
from domain.reply_rules.injection import cleaned
from domain.reply_rules.normalise import prose
from domain.taxonomy import AUTOMATIC, HOT, Label
from tasks.clients.small_model import Guess, small_model

__all__ = ["RULES_VERSION", "read_by_rules"]

RULES_VERSION: Final = f"{_RULES}+model-1"
"""Moves with the rules and with every training of the model."""

UNSURE: Final = 0.6
"""Up to here the rules only guess, and the model's guess is the better one."""
LIKELY: Final = 0.3
HOT_IF: Final = 0.75
"""A false hot one costs an hour: the model must be far surer than for a cold one."""
OPTS_OUT_IF: Final = 0.5
"""Chosen by folds over the training replies: docs/decisions/0010-reply-rules.md."""


def read_by_rules(reply: Reply) -> Reading:
    """Read a reply's visible text, without a network; the same reply always reads the same.

    The model never takes back an opt-out, and never makes a reply warm that the rules found cold.
    """
    reading = read(reply)
    if reading.label in AUTOMATIC or reading.opt_out is OptOut.YES:
        return reading
    clean = cleaned(reply.text)
    text = prose(clean.before)
    if not text.strip():
        return reading
    guess = small_model().guess(text)
    return _labelled(_opted_out(reading, guess), guess, is_injected=clean.is_injected)


def _opted_out(reading: Reading, guess: Guess) -> Reading:
    if guess.opt_out < OPTS_OUT_IF:
        return reading
    is_sure = reading.confidence <= UNSURE or reading.label not in HOT
    reasons = (*reading.reasons, f"looks like an opt-out ({guess.opt_out:.2f})")
    return replace(reading, opt_out=OptOut.YES if is_sure else OptOut.DOUBTFUL, reasons=reasons)


def _labelled(reading: Reading, guess: Guess, *, is_injected: bool) -> Reading:
    if reading.confidence > UNSURE or not _may_become(
        guess, is_injected=is_injected, reading=reading
    ):
        return reading
    if guess.label is reading.label:
        return replace(reading, confidence=max(reading.confidence, min(0.8, guess.probability)))
    reasons = (f"looks like {guess.label} ({guess.probability:.2f})", *reading.reasons)
    referred = reading.referred_to if guess.label is Label.REFERRAL else None
    return replace(
        reading,
        label=guess.label,
        confidence=min(0.8, guess.probability),
        reasons=reasons,
        referred_to=referred,
        opt_out=OptOut.YES if guess.label is Label.UNSUBSCRIBE else reading.opt_out,
    )


def _may_become(guess: Guess, *, is_injected: bool, reading: Reading) -> bool:
    if guess.label in HOT:
        is_cold = reading.label in _COLD or reading.opt_out is not OptOut.NO
        return not is_injected and not is_cold and guess.probability >= HOT_IF
    return guess.probability >= LIKELY


_COLD: Final = frozenset({Label.NOT_INTERESTED, Label.UNSUBSCRIBE, Label.WRONG_PERSON})
