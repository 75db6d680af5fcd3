"""From evidence to a reading: what the sales team does next."""

from domain.readings import OptOut, Reading, Reply
from domain.reply_rules.automatic import automatic
from domain.reply_rules.dates import return_on
from domain.reply_rules.evidence import Evidence, evidence
from domain.reply_rules.injection import cleaned
from domain.reply_rules.opt_out import opt_out
from domain.reply_rules.referral import referred_to
from domain.reply_rules.signals import Signal
from domain.taxonomy import HOT, Label

RULES_VERSION = "rules-1"
"""Moves with every change of a rule or phrase that can change a reading."""

S = Signal


def read(reply: Reply) -> Reading:
    """Read a reply. Never raises; the same reply always gives the same reading."""
    clean = cleaned(reply.text)
    text = f"{clean.before}\n{clean.after}" if clean.is_injected else clean.before
    found = evidence(text)
    kind = automatic(reply.subject, found, reply.is_automatic)
    asked, why_out = opt_out(found)
    if kind:
        return _automatic(reply, text, found, kind, asked)
    named = referred_to(text)
    label, why, confidence = _label(found, asked, named)
    if clean.is_injected and label in HOT:
        early = evidence(clean.before)
        label, why, confidence = _label(early, asked, named)
    reasons = tuple(reason for reason in (why, why_out) if reason)
    if clean.is_injected:
        reasons += ("text that gives orders to a machine was left out",)
    return Reading(
        label,
        asked,
        confidence,
        reasons,
        None,
        named if label is Label.REFERRAL else None,
        found.language,
    )


def _automatic(
    reply: Reply, text: str, found: Evidence, kind: tuple[Label, str], asked: OptOut
) -> Reading:
    label, why = kind
    back = return_on(text, reply.sent_on, found.language) if label is Label.OUT_OF_OFFICE else None
    named = None if label is Label.BOUNCE else referred_to(text)
    asked = asked if asked is OptOut.YES and label is Label.AUTO_REPLY else OptOut.NO
    return Reading(label, asked, 0.9, (why,), back, named, found.language)


def _label(found: Evidence, asked: OptOut, named: str | None) -> tuple[Label, str, float]:
    if found.has(S.REFER) and named or found.has(S.REFER):
        return Label.REFERRAL, _why(found, S.REFER), 0.85
    if found.has(S.WRONG):
        return (Label.REFERRAL if named else Label.WRONG_PERSON), _why(found, S.WRONG), 0.85
    if asked is OptOut.YES:
        return Label.UNSUBSCRIBE, _why(found, S.OPT_OUT), 0.9
    if found.has(S.LATER):
        return Label.NOT_NOW, _why(found, S.LATER), 0.8
    if found.has(S.DECLINE, S.SARCASM):
        return Label.NOT_INTERESTED, _why(found, S.DECLINE, S.SARCASM), 0.85
    if found.has(S.DECLINE_WEAK) and not found.has(S.MEET, S.INTEREST):
        return Label.NOT_INTERESTED, _why(found, S.DECLINE_WEAK), 0.6
    if found.has(S.MEET):
        return Label.MEETING_REQUEST, _why(found, S.MEET), 0.85
    if found.has(S.INTEREST):
        return Label.INTERESTED, _why(found, S.INTEREST), 0.85
    if found.has(S.ASK) or "?" in found.prose:
        return Label.QUESTION, _why(found, S.ASK), 0.7
    if found.has(S.LATER_WEAK):
        return Label.NOT_NOW, _why(found, S.LATER_WEAK), 0.5
    return Label.OTHER, "", 0.4


def _why(found: Evidence, *signals: Signal) -> str:
    return ", ".join(found.words(hit) for hit in found.of(*signals)[:2])
