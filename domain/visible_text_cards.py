"""What the lines of a person's card look like: names, telephones, titles, companies, places."""

import re
from typing import Final

_LONGEST: Final = 110

_PHONE: Final = re.compile(
    r"(?i)(?:(?<!\w)(?:\+|00)\d[\d ()./-]{6,}\d"
    r"|(?<!\w)\(?0\d{1,4}\)?[ /-]{1,3}\d[\d /-]{4,}\d|\(\d{3}\) ?\d{3}[ -.]\d{4}"
    r"|(?<!\d)\d{3}[-.]\d{3}[-.]\d{4}"
    r"|\b(?:tel|tél|telefon|telefoon|teléfono|telefono|telefone|phone|mobile?|mob|móvil|cell|"
    r"cellulare|handy|gsm|fax|direct|durchwahl|kom|tlf|t|m|p|f|d)\b ?[.:]{1,2} ?[+(\d])"
)
_LINK: Final = re.compile(
    r"(?i)\b(?:https?://|www\.)\S|\b[\w-]+\.(?:com|de|fr|es|it|nl|pt|pl|net|org|io|eu|co\.uk|at|"
    r"ch|be|example|com\.br|ai|co)\b(?!\w)"
)
_MAIL: Final = re.compile(r"[^\s@]{1,64}@[^\s@]+\.\w")
_COMPANY: Final = re.compile(
    r"(?:\b(?:GmbH|AG|KG|UG|OHG|mbH|Ltd|Limited|LLC|LLP|PLC|plc|Inc|Corp|Corporation|S\.?A\.?S|"
    r"SARL|SAS|EURL|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l|SRL|B\.?V|N\.?V|Lda|Ltda|S\.A|Sp\. ?z ?o\.? ?o|"
    r"sp\. ?k|Pty|Oy|AB|ApS|SE|Group|Gruppe|Holding|Grupo|Gruppo|Consulting|Solutions|"
    r"Technologies|Software|Systems|Logistics|Industries|Partners)\b)"
)
_TITLE: Final = re.compile(
    r"(?i)\b(?:ceo|cto|cfo|coo|cmo|cro|cio|vp|svp|evp|president|chief|founder|co-?founder|owner|"
    r"partner|director|manager|head of|lead|engineer|consultant|specialist|executive|officer|"
    r"assistant|coordinator|analyst|developer|associate|sales|marketing|operations|procurement|"
    r"buyer|geschäftsführer\w*|leiter\w*|leitung|vertrieb\w*|einkauf\w*|inhaber\w*|vorstand\w*|"
    r"prokurist\w*|assistenz|sachbearbeiter\w*|abteilung|projektleit\w*|bereichsleit\w*|"
    r"directeur|directrice|responsable|gérante?|président\w*|chargée?|commercial\w*|achats|"
    r"fondat\w+|director\w*|gerente|jef[ea]|encargad[oa]|compras|ventas|fundador\w*|soci[oa]|"
    r"direttore|direttrice|responsabile|amministrat\w+|titolare|acquisti|vendite|"
    r"directeur|hoofd|manager|inkoop\w*|verkoop\w*|eigenaar|zaakvoerder|medewerker|adviseur|"
    r"diretor\w*|chefe|vendas|sóci[oa]|proprietári[oa]|"
    r"dyrektor\w*|kierownik\w*|prezes\w*|specjalista|właściciel\w*|menedżer|handlow\w+|zakup\w+)\b"
)
_PLACE: Final = re.compile(
    r"(?i)\b(?:street|st\.|road|rd\.|avenue|ave\.?|suite|floor|boulevard|\w*(?:straße|strasse|str\.|"
    r"platz|allee|gasse)|rue|av\.|bd|calle|c/|avda\.?|plaza|paseo|via|viale|piazza|corso|"
    r"\w*(?:straat|laan|weg|plein|gracht)|rua|avenida|praça|ul\.|al\.)(?:\s|$)|"
    r"\b\d{5}\b|\b\d{4} ?[A-Z]{2}\b|\b\d{2}-\d{3}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b"
)
_SOCIAL: Final = re.compile(
    r"(?i)\b(?:linkedin|twitter|facebook|xing|instagram|youtube|whatsapp|skype|calendly|"
    r"website|web|e-?mail|blog|book a (?:meeting|call|demo)|follow us|folgen sie uns)\b"
)
_SAID: Final = re.compile(
    r"(?i)(?:^|[\s(])(?:i|i'm|i'll|we|we're|you|your|my|me|us|our|is|are|was|please|can|will|"
    r"would|have|don't|not|it|this|that|yes|no|stop|remove|call|let|if|"
    r"ich|wir|sie|du|ihr|ihre[rnm]?|mein\w*|uns|bitte|nicht|kein\w*|ist|sind|habe\w*|kann|ja|nein|"
    r"je|nous|vous|votre|vos|mon|mes|est|sont|pas|s'il|ne|oui|non|"
    r"yo|usted|ustedes|nosotros|por favor|mi|mis|su|sus|está|son|sí|"
    r"io|lei|noi|mio|mia|suo|sono|per favore|sì|"
    r"ik|wij|u|uw|mijn|niet|geen|zijn|graag|ja|nee|"
    r"eu|você|nós|meu|minha|seu|são|não|sim|"
    r"ja|my|pan|pani|państwo|mój|moja|jest|są|nie|proszę|tak)(?=$|[\s,.!?:;)])"
)
_NAME: Final = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Dipl|Ing|Herr|Frau|Mag|mgr|inż)\.? ?(?:-Ing\.? ?)?)*"
    r"[A-ZÀ-ÞĀ-Ž][\w'’.-]*"  # noqa: RUF001  # typed by people
    r"(?: (?:[A-ZÀ-ÞĀ-Ž][\w'’.-]*|van|von|der|den|de|da|do|dos|di|del|la|le)){0,4}"  # noqa: RUF001
    r"(?:,? (?:MBA|PhD|M\.?A\.?|MSc|BSc|CPA|PMP))?,?"
)


def is_name(line: str) -> bool:
    """Anna, Dr. Anna Schmidt, Jan van der Berg."""
    return len(line) <= 50 and _NAME.fullmatch(line.strip(" *_")) is not None


def is_named_first(line: str) -> bool:
    """Anna Carter | Head of Sales | Harbor."""
    return is_name(re.split(r"\s*[|,·•–/]\s*|\s-\s", line, maxsplit=1)[0])  # noqa: RUF001


def signals_of(line: str) -> int:
    """How many kinds of what cards hold are in a line."""
    return sum(
        pattern.search(line) is not None
        for pattern in (_PHONE, _LINK, _MAIL, _COMPANY, _TITLE, _PLACE, _SOCIAL)
    )


def fits_card(line: str) -> bool:
    """Whether a line can be of a card: short, and nothing is said in it."""
    if len(line) > _LONGEST and not (len(line) <= 300 and signals_of(line) >= 2):
        return False
    if line.endswith(("?", "!", ":")) or (line.endswith(".") and len(line.split()) > 6):
        return False
    return not _SAID.search(line)
