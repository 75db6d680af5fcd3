"""When a language model is asked about a reply at all, and when it is believed.

The rules read every reply first. What they are certain of, no model can turn round: an opt-out
stays one, a cold reply does not become hot. What a model adds must stand in the reply itself.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from domain.readings import OptOut, Reading, Reply
from domain.reply_rules.injection import cleaned
from domain.taxonomy import AUTOMATIC, HOT, Label

CERTAIN: Final = 0.8
"""From this confidence of the rules on, a model's contradiction is not believed."""
COLD: Final = frozenset({Label.NOT_INTERESTED, Label.UNSUBSCRIBE, Label.WRONG_PERSON, *AUTOMATIC})
FEW_WORDS: Final = 4
"""An opt-out of at most so many words leaves a model nothing to add."""
LONGEST_ABSENCE: Final = timedelta(days=400)
SPOKEN_TO: Final = "the reply gives instructions to whoever labels it"
FORGOT_AN_OPT_OUT: Final = "the model missed an opt-out that the rules are certain of"
WARMED_UP: Final = "the model called hot what the rules are certain is not"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A model's reading as it is kept, and why it is not believed (None: it is)."""

    reading: Reading
    not_believed_because: str | None = None


def is_settled(reply: Reply, by_rules: Reading) -> bool:
    """Whether the rules suffice: automatic mails, bounces, empty ones, short clear opt-outs."""
    if reply.is_automatic or by_rules.label in AUTOMATIC:
        return True
    if not reply.text.strip():
        return True
    return by_rules.is_opt_out and len(reply.text.split()) <= FEW_WORDS


def unasked_because(reply: Reply) -> str | None:
    """Why a model that was wanted is not asked about this reply."""
    spoken_to = any(cleaned(text).is_injected for text in (reply.subject, reply.text))
    return SPOKEN_TO if spoken_to else None


def judged(reply: Reply, by_rules: Reading, by_model: Reading) -> Judgement:
    """A model's reading, grounded in the reply and weighed against what the rules say."""
    reading = _grounded(reply, by_model)
    if by_rules.is_opt_out and not reading.is_opt_out:
        return Judgement(reading, FORGOT_AN_OPT_OUT)
    if reading.label in HOT and by_rules.label in COLD and by_rules.confidence >= CERTAIN:
        return Judgement(reading, WARMED_UP)
    return Judgement(_careful(reading, by_rules))


def _grounded(reply: Reply, reading: Reading) -> Reading:
    """Without a person that the reply does not name, or a day that cannot be meant."""
    opt_out = OptOut.YES if reading.label is Label.UNSUBSCRIBE else reading.opt_out
    said = _folded(f"{reply.subject} {reply.text}")
    named = reading.referred_to if _folded(reading.referred_to or "\0") in said else None
    day = reading.return_on if _is_ahead(reading.return_on, reply.sent_on) else None
    return replace(reading, opt_out=opt_out, referred_to=named, return_on=day)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_ahead(day: date | None, sent_on: date) -> bool:
    return day is not None and sent_on <= day <= sent_on + LONGEST_ABSENCE


def _careful(reading: Reading, by_rules: Reading) -> Reading:
    """Doubts of the rules about an opt-out stay doubts: a person looks at them."""
    if by_rules.opt_out is OptOut.DOUBTFUL and reading.opt_out is OptOut.NO:
        return replace(reading, opt_out=OptOut.DOUBTFUL)
    return reading
