"""Mails that nobody wrote: reports of mail servers, notes of absence, receipts (RFC 3834 names the
kinds; the headers are gone, so subject and words must do)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from domain.reply_rules.evidence import Evidence
from domain.reply_rules.normalise import fold
from domain.reply_rules.signals import Signal
from domain.taxonomy import Label

_BOUNCED: Final = re.compile(
    fold(
        r"undeliver|delivery (status notification|has failed|failed|failure|incomplete|report)|"
        r"failure notice|returned mail|mail delivery|non[- ]?delivery|delivery notification|"
        r"message not delivered|could not be delivered|mail system error|bounce|unzustellbar|"
        r"nicht zugestellt|nicht zustellbar|zustellung fehl|zustellfehler|unzustellbarkeit|"
        r"zustellungsfehler|fehler bei der zustellung|"
        r"non remis|non[- ]?distribu|echec de (la )?(remise|distribution|livraison|l.envoi)|"
        r"echec d.envoi|"
        r"retour a l.expediteur|message non delivre|non livre|no se (ha podido|pudo|"
        r"puede) entregar|"
        r"no entregado|error de entrega|devuelto|entrega fallida|fallo (de|en la) entrega|"
        r"mancat[ao] (recapito|consegna)|non recapitabil|impossibile recapitare|"
        r"consegna (non riuscita|fallita)|non consegnat|errore di (consegna|recapito)|"
        r"messaggio respinto|onbestelbaar|niet bezorgd|bezorging mislukt|niet afgeleverd|"
        r"aflevering mislukt|kan niet worden bezorgd|niet bestelbaar|nao entregue|falha (na|"
        r"de) entrega|"
        r"falha ao entregar|devolvid|nao (foi )?possivel entregar|erro de entrega|nie dostarczon|"
        r"niedostarcz|zwrot (wiadomosci|poczty|do nadawcy)|nie mozna dostarczyc|blad dostarcz|"
        r"nieudane dostarcz|zwrocona"
    )
)
_ABSENT: Final = re.compile(
    fold(
        r"out of (the )?office|\boo[of]\b|on (annual |parental |maternity |sick )?(leave|vacation|"
        r"holiday)|away from|abwesen|nicht im (buro|haus)|ausser haus|im urlaub|urlaubs|"
        r"absence|absent|hors du bureau|en conges?|conge\b|fuera de (la )?oficina|ausen(te|cia)|"
        r"ausencia|vacaciones|assen(te|za)|fuori (ufficio|sede)|ferie|afwezig|niet aanwezig|"
        r"vakantie|op verlof|fora do escritorio|ferias|nieobecn|poza biurem|urlop|in ferie|away|"
        r"holiday|vacation"
    )
)
_AUTOMATIC: Final = re.compile(
    fold(
        r"auto(mat\w*)?[ -:]*(repl|respon|answer|acknow|generat|antwor|notif|messag|mail)|"
        r"automat\w* (odpow|wiadom|potwier)|odpowiedz automat|autoodpow|"
        r"respuesta automat|reponse automat|risposta automat|resposta automat|"
        r"automatisch\w* (antw|reac|rea|beric|nachr|mail|e-mail|empf)|"
        r"autoresp|autorepl|autoantw|messaggio automat|mensaje automat|mensagem automat|"
        r"message automat|"
        r"\[?(ticket|case|request|zgloszenie|solicitud|richiesta|anfrage|demande|"
        r"pedido)[ #:]*(id|nr|no)?"
        r"[ #:.]*\d|"
        r"we( have|.ve)? received your|eingangsbestatigung|empfangsbestatigung|accuse de reception|"
        r"acuse de recibo|conferma di ricezione|ontvangstbevestiging|confirmacao de rece|"
        r"potwierdzenie (otrzym|odbioru|przyj|zglosz)|solicitud recibida|request received|"
        r"anfrage \[|"
        r"\[#?\w*-?\d{3,}\]|(vielen )?dank fur (ihre|deine) (anfrage|nachricht|mail|e-mail)$|"
        r"thank(s| you) for (contacting|your (message|inquiry|enquiry|email|request))"
    )
)
_CODE: Final = re.compile(r"\b[45]\d\d\b")
"""What mail servers answer (RFC 5321)."""
_ANSWERED: Final = re.compile(r"\s*(?:re|aw|sv|fw|fwd|wg|tr|rv|odp|antw|enc|r|i)\s*:")
_HUMAN: Final = (
    Signal.MEET, Signal.INTEREST, Signal.ASK, Signal.DECLINE, Signal.OPT_OUT, Signal.LATER,
    Signal.SARCASM,
)  # fmt: skip


def automatic(
    subject: str, found: Evidence, *, is_flagged: bool, back: Callable[[], date | None]
) -> tuple[Label, str] | None:
    """What kind of automatic mail it is and why, or None where somebody wrote it.

    `back` finds the day of return that stands in it, if any."""
    title = _title(subject)
    bounces = len(found.of(Signal.BOUNCE)) + 2 * (Signal.BOUNCE in found.told)
    bounces += bool(bounces and _CODE.search(found.prose))
    if title.is_report:
        return Label.BOUNCE, "subject of a delivery report"
    humans = len({hit.signal for hit in found.of(*_HUMAN)})
    is_bounce = (
        bounces >= 2 or (bounces and is_flagged) or (bounces and not humans and _is_terse(found))
    )
    if is_bounce and not title.is_absence:  # "your mail is not forwarded" is said of absences, too
        return Label.BOUNCE, "words of a delivery report"
    away = len(found.of(Signal.AWAY)) + 2 * title.is_absence
    receipts = len(found.of(Signal.RECEIPT))
    if is_flagged or title.is_automatic:
        away += Signal.AWAY in found.told
        receipts += Signal.RECEIPT in found.told
    if is_flagged or title.is_automatic or title.is_note or found.has(Signal.MACHINE):
        returns = back() is not None
        if _has_left(found) and not returns:
            return Label.AUTO_REPLY, "an automatic answer for somebody who has left"
        return _kind(away + 2 * returns, receipts, humans, is_flagged=is_flagged)
    return _unflagged(found, away, receipts, humans)


def _unflagged(found: Evidence, away: int, receipts: int, humans: int) -> tuple[Label, str] | None:
    if away >= 2 and humans <= 1 and not found.has(Signal.OPT_OUT, Signal.LATER):
        return Label.OUT_OF_OFFICE, "words of an absence"
    if away and not humans:
        return Label.OUT_OF_OFFICE, "words of an absence"
    if receipts >= 2 and not humans:
        return Label.AUTO_REPLY, "words of a receipt"
    return None


@dataclass(frozen=True, slots=True)
class _Title:
    """What a subject says. `is_note`: of an absence, and it is no answer's "Re: ..."."""

    is_report: bool
    is_absence: bool
    is_note: bool
    is_automatic: bool


@lru_cache(maxsize=4_096)
def _title(subject: str) -> _Title:
    title = fold(subject)
    is_answer = bool(_ANSWERED.match(title))
    is_absence = bool(_ABSENT.search(title))
    return _Title(
        is_report=not is_answer and bool(_BOUNCED.search(title)),
        is_absence=is_absence,
        is_note=is_absence and not is_answer,
        is_automatic=bool(_AUTOMATIC.search(title)),
    )


def _has_left(found: Evidence) -> bool:
    """Somebody else is said to be gone for good; "I am on maternity leave" is no leaving."""
    return Signal.WRONG in found.told and Signal.LEFT in found.told


def _kind(away: int, receipts: int, humans: int, *, is_flagged: bool) -> tuple[Label, str] | None:
    if away and away >= receipts - 1:
        return Label.OUT_OF_OFFICE, "an automatic answer about an absence"
    if receipts or is_flagged or humans <= 1:
        return Label.AUTO_REPLY, "an automatic answer"
    return None


def _is_terse(found: Evidence) -> bool:
    return any(len(found.words(hit).split()) >= 2 for hit in found.of(Signal.BOUNCE))
