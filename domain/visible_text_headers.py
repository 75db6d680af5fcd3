"""The lines that mail clients put above a quoted mail, in the languages they speak.

Sources: what Outlook, Exchange, Gmail, Apple Mail, Thunderbird, Yahoo, GMX and Samsung write in
English, German, French, Spanish, Italian, Dutch, Portuguese and Polish; the Nordic, Czech,
Romanian, Turkish and Russian forms come along since they cost nothing.
"""

import re
from enum import Enum
from typing import Final

LONGEST: Final = 400
"""A longer line is nobody's header; patterns are only tried below this."""
_MOST_WRAPPED: Final = 4


class Field(Enum):
    """A line of the block that Outlook puts above a quoted mail."""

    FROM = "from"
    SENT = "sent"
    TO = "to"
    COPY = "copy"
    SUBJECT = "subject"
    OTHER = "other"


_NAMES: Final = {
    Field.FROM: "from von de da van od från fra lähettäjä от kimden expéditeur remitente mittente"
    " afzender remetente nadawca absender",
    Field.SENT: "sent date gesendet datum envoyé envoyée enviado enviada fecha data inviato"
    " verzonden wysłano wysłane skickat sendt odesláno gönderildi отправлено дата dato"
    " enviado_el enviado_em enviada_em enviado_a envoyé_le date_d'envoi sent_on gesendet_am"
    " inviato_il verzonden_op data_wysłania",
    Field.TO: "to an à a para aan do till til komu vastaanottaja kime кому destinataire"
    " destinatario destinatário pour empfänger ontvanger adresat",
    Field.COPY: "cc kopie copie copie_à kopia copia dw udw bcc cci cco bk ccn",
    Field.SUBJECT: "subject betreff objet asunto oggetto onderwerp assunto temat ämne emne předmět"
    " subiect konu тема sujet betr re",
    Field.OTHER: "reply-to antwort_an répondre_à responder_a rispondi_a importance priorität"
    " wichtigkeit importancia importanza belang ważność attachments anlagen pièces_jointes"
    " datos_adjuntos allegati bijlagen anexos załączniki organization return-path received"
    " message-id mime-version content-type",
}
FIELDS: Final = {
    name.replace("_", " "): field for field, names in _NAMES.items() for name in names.split()
}

_ORIGINAL_TITLES: Final = (
    "original message|original-nachricht|originalnachricht|ursprüngliche nachricht|"
    "ursprüngliche e-mail|original-mail|original email|original e-mail|original appointment|"
    "message d'origine|message original|message initial|mail original|mensaje original|"
    "mensaje de origen|messaggio originale|messaggio originario|oorspronkelijk bericht|"
    "origineel bericht|originele bericht|oorspronkelijke bericht|mensagem original|"
    "mensagem de origem|wiadomość oryginalna|oryginalna wiadomość|pierwotna wiadomość|"
    "ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|původní zpráva|"
    "исходное сообщение|reply message|reply original|original message headers|"
    "original message follows|original message header|"
    "this is a copy of the message, including all the headers.|"
    "this is a copy of your message, including all the headers.|"
    "this is a copy of the headers of the original message.|"
    "below this line is a copy of the message.|the original message follows|"
    "the header of the original message is following.|message header follows|"
    "the following is a copy of the message|unsent message below|returned message"
)
ORIGINAL: Final = frozenset(_ORIGINAL_TITLES.split("|"))
"""Titles of a separator above what is quoted to the end, campaign mails in bounces included."""

_FORWARDED_TITLES: Final = (
    "forwarded message|begin forwarded message|start of forwarded message|forwarded by|"
    "weitergeleitete nachricht|anfang der weitergeleiteten nachricht|"
    "anfang der weitergeleiteten e-mail|message transféré|message transmis|"
    "début du message transféré|début du message réexpédié|mensaje reenviado|"
    "inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|"
    "doorgestuurd bericht|begin doorgestuurd bericht|mensagem encaminhada|"
    "mensagem reencaminhada|início da mensagem encaminhada|"
    "início da mensagem reencaminhada|wiadomość przekazana dalej|przekazana wiadomość|"
    "treść przekazanej wiadomości|przekazywana wiadomość|początek przekazywanej wiadomości|"
    "początek przekazanej wiadomości|vidarebefordrat meddelande|videresendt meddelelse|"
    "пересылаемое сообщение|forwarded mail|forwarded email"
)
FORWARDED: Final = frozenset(_FORWARDED_TITLES.split("|"))
"""Titles of a separator above what somebody passes on."""

_DASHES: Final = "-–—‐‑−_=*~> "  # noqa: RUF001  # typed by mail clients
_REPLY_ABOVE: Final = re.compile(
    r"(?i)(?:(?:please )?(?:type|write|enter|add) your (?:reply|response|answer) above this line"
    r"|reply above this line|bitte (?:antworten sie )?oberhalb dieser (?:zeile|linie)"
    r"|r[ée]pondre au-dessus de cette ligne)"
)


def field_of(line: str) -> Field | None:
    """Which header a line is, `From: …` or `*Von:* …`; None when it is none."""
    colon = line.find(":", 0, 32)
    if colon < 1:
        return None
    return FIELDS.get(line[:colon].strip(" *_|\t").lower().replace("’", "'"))  # noqa: RUF001


def separator_of(line: str) -> frozenset[str] | None:
    """ORIGINAL or FORWARDED when the line is such a separator."""
    if not 8 < len(line) < 120:
        return None
    title = line.strip(_DASHES).lower().replace("’", "'")  # noqa: RUF001
    title = title.removesuffix(":").rstrip()
    if title in ORIGINAL:
        return ORIGINAL if line[0] in _DASHES or line.endswith(":") else None
    if title in FORWARDED or title.startswith("forwarded by "):
        return FORWARDED if line[0] in _DASHES or line.endswith(":") else None
    return (
        ORIGINAL if title.endswith(("line", "zeile", "linie", "ligne")) and _above(line) else None
    )


def _above(line: str) -> bool:
    return _REPLY_ABOVE.search(line) is not None


_VERB: Final = re.compile(
    r"(?i)\b(?:wrote|writes|schrieb|schreibt|geschrieben|a écrit|ecrit|écrit|escribió|escribio|"
    r"ha scritto|scrive|scrisse|schreef|schrijft|geschreven|escreveu|pisze|napisał|napisała|"
    r"napisal|napisana przez|napisał\(a\)|skrev|kirjoitti|napsala?|a scris|írta|yazd\w|написала?|"
    r"пишет)\b"
)
_VERBS: Final = (
    "wrote", "write", "schri", "schrei", "crit", "escrib", "scri", "schre", "schri", "geschre",
    "escrev", "pisz", "napis", "skrev", "kirjoit", "naps", "írta", "yazd", "напис", "пиш",
)  # fmt: skip
_OPENING: Final = re.compile(
    r"(?i)(?:on|am|le|el|en|il|op|em|no dia|a|w dniu|dnia|dne|den|pe|data|il giorno|at|"
    r"wiadomość napisana|nachricht von|"
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|"
    r"pon|pn|wt|śr|czw|cz|pt|sob|sb|niedz|nd|ndz)[a-zäöüßéèêąćęłńóśźż-]*[.,]*|"
    r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}\.? \w{3,12}\.? \d{4})(?=[\s,])"
)
_DAY_OR_ADDRESS: Final = re.compile(r"@|\d[-./:]\d|\d{1,2}\.?,? (?:de )?[^\W\d]{3,}|[^\W\d]{3,} \d")
_SPEAKER: Final = re.compile(
    r"\b(?:I|we|you|they|ich|wir|je|j'ai|nous|vous|yo|io|ik|wij|we|eu|nós|ja)\b"
)
_PERSON: Final = re.compile(
    r"""(?i)(?:(?:użytkownik|el usuario)\s)?["'„“<(]?[^\s@,:;.!?]+(?:\s[^\s@:;!?]+){0,5}\s"""
    r"""[<(\["']*[^\s@<>]+@[^\s@]+"""
)
_NAMES_WROTE: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]*,?\s){1,4}(?:\(.{1,60}\)\s)?\w")  # noqa: RUF001


def attribution_start(lines: list[str], end: int, lowest: int) -> int:
    """First line of the "On … wrote:" that ends with line `end`, or -1; it may be wrapped."""
    joined = ""
    named = -1
    for start in range(end, max(lowest, end - _MOST_WRAPPED + 1) - 1, -1):
        line = lines[start].strip(" *_")
        if not line or len(line) + len(joined) > LONGEST:
            break
        joined = f"{line} {joined}" if joined else line
        if not _has_verb(joined):
            continue
        if _is_opened(joined):
            return start
        if named < 0 and start >= end - 1 and _is_named(joined):
            named = start
    return named


def _has_verb(text: str) -> bool:
    low = text.lower()
    return any(verb in low for verb in _VERBS) and _VERB.search(text) is not None


def _is_opened(text: str) -> bool:
    """ "On 3 March 2026, Ada wrote:": a date or an address, and nobody speaks of themselves."""
    if not _OPENING.match(text) or not _DAY_OR_ADDRESS.search(text):
        return False
    return "@" in text or not _SPEAKER.search(text)


def _is_named(text: str) -> bool:
    """ "Ada <ada@…> wrote:" and "Ada Moor wrote on 3/3/2026:"."""
    if _PERSON.match(text):
        return True
    verb = _VERB.search(text)
    if verb is None or not _NAMES_WROTE.match(text) or _SPEAKER.search(text):
        return False
    return len(text[: verb.start()].split()) <= 5 and any(sign.isdigit() for sign in text)


_GLUED_WROTE: Final = re.compile(
    r"(?:On|Am|Le|El|Il giorno|Il|Op|Em|W dniu|Dnia) (?=[^:]{0,40}\d)[^\n]{6,200}?"
    r"[^\s@<>(]{1,64}@[^\s@<>)]{3,100}[>)\]]{1,3}[^\n:]{0,40}?:(?=\s)"
)
_GLUED_FIELDS: Final = re.compile(
    r"(\*?(?:From|Von|De|Da|Van|Od)\s?:\*?\s[^\n]{2,150}?)\s"
    r"(\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el| em)?|Enviada em|Fecha|Inviato|Data|"
    r"Verzonden|Wysłano)\s?:\*?\s[^\n]{4,80}?)\s(\*?(?:To|An|À|Para|A|Aan|Do)\s?:\*?\s)"
)
_MOST_GLUED: Final = 4_000


def unglued(line: str) -> list[str]:
    """A line into which somebody put the whole mail, cut where the quoted mail's header is."""
    if wrote := _GLUED_WROTE.search(line, 0, _MOST_GLUED):
        if not _has_verb(wrote[0]):
            return [line]
        parts = [line[: wrote.start()], wrote[0], line[wrote.end() :]]
    elif fields := _GLUED_FIELDS.search(line, 0, _MOST_GLUED):
        parts = [line[: fields.start()], fields[1], fields[2], line[fields.start(3) :]]
    else:
        return [line]
    parts[0] = parts[0].rstrip().rstrip("_-")
    return [part.strip() for part in parts if part.strip()]
