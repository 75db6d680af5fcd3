"""From evidence to a reading: what the sales team does next."""

from collections.abc import Callable
from datetime import date
from typing import Final

from domain.readings import OptOut, Reading, Reply
from domain.reply_rules.automatic import automatic
from domain.reply_rules.dates import return_on
from domain.reply_rules.evidence import Evidence, evidence
from domain.reply_rules.injection import cleaned
from domain.reply_rules.opt_out import opt_out
from domain.reply_rules.referral import Named, named_instead
from domain.reply_rules.signals import Signal
from domain.taxonomy import HOT, Label

RULES_VERSION: Final = "rules-2"
"""Moves with every change of a rule or phrase that can change a reading."""

S = Signal
_Choice = tuple[Label, float, tuple[Signal, ...]]


def read(reply: Reply) -> Reading:
    """Read a reply. Never raises; the same reply always gives the same reading."""
    clean = cleaned(reply.text)
    text = f"{clean.before}\n{clean.after}" if clean.is_injected else clean.before
    found = evidence(text)
    asked, why_out = opt_out(found)
    if clean.is_injected and asked is OptOut.NO:
        asked = OptOut.DOUBTFUL  # whoever gives orders to machines gets a second look by people

    def back() -> date | None:
        return return_on(text, reply.sent_on, found.language)

    kind = automatic(reply.subject, found, is_flagged=reply.is_automatic, back=back)
    if kind:
        is_away = kind[0] is Label.OUT_OF_OFFICE
        return _automatic(text, found, kind, asked, back() if is_away else None)
    named = named_instead(text) if _may_refer(found) else None
    choice = choose(found, asked, named)
    if clean.is_injected and choice[0] in HOT:
        choice = choose(evidence(clean.before), asked, named)
    label, confidence, signals = choice
    reasons = [_why(found, *signals), why_out, _STRIPPED if clean.is_injected else None]
    return Reading(
        label,
        asked,
        confidence,
        tuple(dict.fromkeys(reason for reason in reasons if reason)),
        None,
        str(named) if named and (label is Label.REFERRAL or confidence <= _UNSURE) else None,
        found.language,
    )


_UNSURE: Final = 0.6
"""Up to here others may find a referral, and want to know to whom."""
_STRIPPED: Final = "text that gives orders to a machine was left out"


def _automatic(
    text: str, found: Evidence, kind: tuple[Label, str], asked: OptOut, back: date | None
) -> Reading:
    label, why = kind
    named = None if label is Label.BOUNCE else named_instead(text)
    counts = asked is OptOut.YES and label is Label.AUTO_REPLY and found.has(S.WRONG)
    asked = asked if counts else OptOut.NO
    return Reading(label, asked, 0.9, (why,), back, str(named) if named else None, found.language)


def _may_refer(found: Evidence) -> bool:
    """Whether a name would matter: looking for one takes as long as all the rest."""
    if found.has(S.REFER, S.WRONG) or S.WRONG in found.told:
        return True
    return not found.has(S.DECLINE, S.LATER, S.MEET, S.INTEREST, S.OPT_OUT)


def choose(found: Evidence, asked: OptOut, named: Named | None) -> _Choice:
    """The label of a mail that somebody wrote: the first step that knows one."""
    if not any(letter.isalnum() for letter in found.prose):
        return Label.OTHER, 0.6, ()
    choices = (step(found, asked, named) for step in _STEPS)
    label, confidence, signals = next(filter(None, choices), (Label.OTHER, 0.3, ()))
    if _is_torn(label, found):
        confidence = min(confidence, _TORN)
    return label, confidence, signals


_TORN: Final = 0.5


def _is_torn(label: Label, found: Evidence) -> bool:
    """A yes and a no in one reply, or two different reasons for a no."""
    if label in HOT:
        return found.has(S.DECLINE, S.LATER)
    if label is Label.WRONG_PERSON:
        return found.has(S.MEET, S.INTEREST)
    if label in {Label.NOT_INTERESTED, Label.NOT_NOW}:
        is_other = S.WRONG in found.told and label is Label.NOT_INTERESTED
        return is_other or found.has(S.MEET, S.INTEREST)
    return False


def _told(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    """Where no phrase was found, what the words mean together."""
    if S.WRONG in found.told:
        return (Label.REFERRAL if named else Label.WRONG_PERSON), 0.5, (S.WRONG,)
    for signal, label, confidence in _TOLD:
        if signal in found.told:
            return label, confidence, (signal,)
    return None


_TOLD: Final[tuple[tuple[Signal, Label, float], ...]] = (
    (S.LATER, Label.NOT_NOW, 0.5),
    (S.DECLINE, Label.NOT_INTERESTED, 0.5),
    (S.MEET, Label.MEETING_REQUEST, 0.6),
    (S.INTEREST, Label.INTERESTED, 0.6),
)


def _elsewhere(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    is_warm = found.has(S.MEET, S.INTEREST) or S.MEET in found.told or S.INTEREST in found.told
    is_cold = asked is not OptOut.NO or found.has(S.DECLINE, S.LATER, S.WRONG)
    if found.has(S.ELSEWHERE) and not is_warm and not is_cold:
        return Label.OTHER, 0.6, (S.ELSEWHERE,)
    return None


def _merely_thanks(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    """The whole reply is a thank-you, or something as thin."""
    whole = len(found.prose.strip())
    if any(hit.end - hit.start >= whole for hit in found.of(S.THANKS)):
        return Label.OTHER, 0.7, (S.THANKS,)
    return None


def _somebody_else(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    if found.has(S.REFER) and named:
        return Label.REFERRAL, 0.85, (S.REFER,)
    if named and named.is_sure and not found.has(S.DECLINE, S.LATER, S.MEET):
        return Label.REFERRAL, 0.65, (S.REFER_WEAK,)
    wrong = Label.REFERRAL if named else Label.WRONG_PERSON
    if found.has(S.WRONG):
        return wrong, 0.8, (S.WRONG,)
    is_told = S.WRONG in found.told and asked is not OptOut.YES
    if is_told and not found.has(S.MEET, S.INTEREST, S.LATER, S.REFER):
        return wrong, 0.6, (S.WRONG,)
    return _passed_on(found)


def _passed_on(found: Evidence) -> _Choice | None:
    """Somebody is named by nothing but what they do; a department alone is nobody."""
    if not found.has(S.REFER):
        return None
    if S.WRONG in found.told:
        return Label.WRONG_PERSON, 0.6, (S.WRONG,)
    if found.has(S.DECLINE, S.LATER, S.MEET, S.ASK, S.INTEREST):
        return None
    return Label.REFERRAL, 0.6, (S.REFER,)


def _opted_out(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    if asked is not OptOut.YES:
        return None
    if S.ASK in found.told:
        return Label.QUESTION, 0.6, (S.ASK,)
    return Label.UNSUBSCRIBE, 0.9 if found.has(S.OPT_OUT) else 0.7, (S.OPT_OUT,)


def _cold(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    turned = found.turns_warm()
    if found.has(S.SARCASM):
        return Label.NOT_INTERESTED, 0.7, (S.SARCASM,)
    if found.has(S.LATER) and not turned:
        return Label.NOT_NOW, 0.8, (S.LATER,)
    if found.has(S.DECLINE) and not turned:
        return Label.NOT_INTERESTED, 0.85, (S.DECLINE,)
    return None


def _warm(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    if found.turns_cold():
        return Label.NOT_INTERESTED, 0.6, (S.DECLINE_WEAK,)
    if found.has(S.MEET):
        return Label.MEETING_REQUEST, 0.85, (S.MEET,)
    if len({hit.start for hit in found.of(S.MEET_WEAK)}) >= 2 and not found.has(S.DECLINE_WEAK):
        return Label.MEETING_REQUEST, 0.6, (S.MEET_WEAK,)
    if found.has(S.INTEREST):
        return Label.INTERESTED, 0.85, (S.INTEREST,)
    return None


def _unsure(found: Evidence, asked: OptOut, named: Named | None) -> _Choice | None:
    if found.has(S.ASK):
        return Label.QUESTION, 0.6, (S.ASK,)
    if asked is OptOut.DOUBTFUL:
        return Label.NOT_INTERESTED, 0.5, (S.OPT_OUT_DOUBT,)
    if found.has(S.DECLINE_WEAK):
        return Label.NOT_INTERESTED, 0.5, (S.DECLINE_WEAK,)
    if "?" in found.prose:
        return Label.QUESTION, 0.5, ()
    if found.has(S.LATER_WEAK):
        return Label.NOT_NOW, 0.4, (S.LATER_WEAK,)
    return None


_STEPS: Final[tuple[Callable[[Evidence, OptOut, Named | None], _Choice | None], ...]] = (
    _merely_thanks,
    _somebody_else,
    _opted_out,
    _elsewhere,
    _cold,
    _warm,
    _told,
    _unsure,
)
"""Who to write to comes before whether; a no before a yes, since a false yes costs an hour."""


def _why(found: Evidence, *signals: Signal) -> str:
    said = [found.words(hit) for hit in found.of(*signals)[:2]]
    return ", ".join(dict.fromkeys(said or [found.told[s] for s in signals if s in found.told]))
