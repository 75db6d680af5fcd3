"""Whether the sender asks not to be written to again: rather one too many than one missed."""

import re
from typing import Final

from domain.readings import OptOut
from domain.reply_rules.evidence import Evidence
from domain.reply_rules.signals import Signal

_CALL: Final = re.compile(r"\b(?:call|ruf|anruf|telefon|llam|appel|chiam|bel(?:len)?\b|lig|dzwon)")
_BESIDE: Final = (
    Signal.MEET, Signal.INTEREST, Signal.LATER, Signal.REFER, Signal.AWAY, Signal.RECEIPT,
    Signal.WRONG, Signal.BOUNCE,
)  # fmt: skip


def opt_out(found: Evidence) -> tuple[OptOut, str | None]:
    """YES where it is asked for, DOUBTFUL where only threats, complaints or scorn say so."""
    asked = [hit for hit in found.of(Signal.OPT_OUT) if not _is_of_calls(found, found.words(hit))]
    if asked:
        return OptOut.YES, found.words(asked[0])
    if Signal.OPT_OUT in found.told and not found.has(Signal.MEET, Signal.INTEREST):
        return OptOut.YES, found.told[Signal.OPT_OUT]
    if Signal.OPT_OUT_DOUBT in found.told:
        return _unless_else(found), found.told[Signal.OPT_OUT_DOUBT]
    hinted = found.of(Signal.OPT_OUT_DOUBT)
    if hinted:
        return OptOut.DOUBTFUL, found.words(hinted[0])
    mocked = found.of(Signal.SARCASM)
    if mocked:
        return OptOut.DOUBTFUL, found.words(mocked[0])
    return OptOut.NO, None


def _is_of_calls(found: Evidence, words: str) -> bool:
    """ "Don't call, just send the prices"."""
    return found.has(Signal.INTEREST) and bool(_CALL.search(words))


def _unless_else(found: Evidence) -> OptOut:
    """ "Don't write to me" is an opt-out, unless something else is wanted or asked beside it."""
    return OptOut.DOUBTFUL if found.has(*_BESIDE) or "?" in found.prose else OptOut.YES
