"""The lines that mail clients put above a quoted mail, in the languages they speak.

Sources: what Outlook, Exchange, Gmail, Apple Mail, Thunderbird, Yahoo, GMX and Samsung write in
English, German, French, Spanish, Italian, Dutch, Portuguese and Polish; the Nordic, Czech,
Romanian, Turkish and Russian forms come along since they cost nothing.
"""

import re
from enum import Enum
from typing import Final


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
