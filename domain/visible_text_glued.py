"""A mail whose line ends somebody lost: everything stands in one line."""

import re
from typing import Final

from domain.visible_text_attributions import has_verb

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
        if not has_verb(wrote[0]):
            return [line]
        parts = [line[: wrote.start()], wrote[0], line[wrote.end() :]]
    elif fields := _GLUED_FIELDS.search(line, 0, _MOST_GLUED):
        parts = [line[: fields.start()], fields[1], fields[2], line[fields.start(3) :]]
    else:
        return [line]
    parts[0] = parts[0].rstrip().rstrip("_-")
    return [part.strip() for part in parts if part.strip()]
