"""Whether the sender asks not to be written to again: rather one too many than one missed."""

from domain.readings import OptOut
from domain.reply_rules.evidence import Evidence
from domain.reply_rules.signals import Signal


def opt_out(found: Evidence) -> tuple[OptOut, str | None]:
    """YES where it is asked for, DOUBTFUL where only threats, complaints or scorn say so."""
    asked = found.of(Signal.OPT_OUT)
    if asked:
        return OptOut.YES, found.words(asked[0])
    hinted = found.of(Signal.OPT_OUT_DOUBT)
    if hinted:
        return OptOut.DOUBTFUL, found.words(hinted[0])
    mocked = found.of(Signal.SARCASM)
    if mocked:
        return OptOut.DOUBTFUL, found.words(mocked[0])
    return OptOut.NO, None
