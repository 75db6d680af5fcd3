"""Where a person's words end and their card begins: name, title, company, telephone, links."""

import re
from typing import Final

from domain.visible_text_lines import last_written, next_written

_MOST_LINES: Final = 16
_LONGEST: Final = 110
_DEEPEST: Final = 60
"""A card begins at most so many lines above the end."""

_CLOSING: Final = re.compile(
    r"(?i)(?:(?:with |many |my |the )?(?:very )?(?:best|kind(?:est)?|warm(?:est)?|friendly|good)?"
    r"\W?(?: and \w+)? ?(?:regards|wishes)|(?:all the )?(?:very )?best|cheers|br|kr|rgds|thx|"
    r"(?:many )?thanks(?: (?:and|&) (?:best |kind )?regards| again| so much| a lot| in advance)?|"
    r"thank you(?: \w+){0,3}|ta|"
    r"(?:yours )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?|yours|"
    r"(?:talk|speak|see you|write) soon|warmly|kindly|greetings|respectfully|looking forward|"
    r"à bientôt|bis (?:dann|bald)|hasta (?:pronto|luego)|a presto|tot (?:snel|dan)|"
    r"até (?:breve|já)|do usłyszenia|ciao|tschüss|"
    r"take care|have a (?:nice|great|good|lovely) (?:day|weekend|one|evening|week)|"
    r"(?:mit )?(?:den )?(?:ganz )?(?:freundlich|best|lieb|viel|herzlich|schön|sonnig|schoen)\w{0,4}"
    r" (?:grü|gru|grue)\w{1,5}(?: aus \w+| nach \w+| vom \w+)?|(?:grü|gru)(?:ß|ss)e?|mfg|vg|lg|bg|"
    r"hg|beste|mit besten empfehlungen|hochachtungsvoll|(?:vielen |besten |herzlichen )?dank"
    r"(?: im voraus| und (?:viele|beste|liebe) gr\w+)?|danke(?: und \w+ gr\w+| vorab)?|"
    r"(?:bien |très )?(?:cordialement|amicalement|sincèrement|respectueusement)(?: votre)?|cdt|"
    r"cdlt|bien à (?:vous|toi)|(?:meilleures |sincères |mes )?salutations(?: \w+)?|"
    r"(?:bonne|belle|excellente) (?:journée|soirée|semaine|fin de semaine|continuation)|"
    r"(?:avec mes |mes )?(?:meilleures|sincères) salutations|merci(?: \w+){0,3}|"
    r"(?:un )?(?:cordial |afectuoso )?saludos?(?: \w+)?|atentamente|atte|cordialmente|"
    r"(?:muchas |mil )?gracias(?: de antemano| y \w+ \w+)?|un abrazo|abrazos?|"
    r"(?:cordiali|distinti|i migliori|tanti|un|un cordiale)? ?salut[io]|cordialmente|"
    r"(?:mille |molte |tante )?grazie(?: mille| e \w+ \w+)?|buona (?:giornata|serata)|"
    r"(?:met )?(?:vriendelijke|hartelijke|beste) groet(?:en)?|(?:hartelijke )?groet(?:en|jes)?|"
    r"mvg|gr|hoogachtend|(?:alvast )?bedankt|(?:hartelijk )?dank(?:je|u)?(?: wel)?|"
    r"(?:com os )?(?:meus |melhores |atenciosos )?(?:melhores )?cumprimentos|atenciosamente|att|"
    r"abraços?|cordiais (?:saudações|cumprimentos)|(?:muito )?obrigad[oa]|grat[oa]|"
    r"(?:serdecznie )?pozdrawiam(?: serdecznie)?|(?:serdeczne |z )?pozdrowieni\w+|"
    r"z (?:wyrazami szacunku|poważaniem|powazaniem|uszanowaniem)|"
    r"(?:serdecznie )?dziękuję(?: \w+){0,2}|"
    r"med vänlig hälsning|mvh|venlig hilsen)[,.!;:\s–—-]*"  # noqa: RUF001  # typed by people
)
_TWO_CLOSINGS: Final = re.compile(r"\s*[/|&+]\s*|,?\s(?:und|and|et|y|e|en|i)\s")
_GLUED_CLOSING: Final = re.compile(
    r"(?i)(?:vg|lg|mfg|br|kr|bg|gr|best|cheers|thanks)[,.]? \w[\w.-]+$"
)

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
_POSTSCRIPT: Final = re.compile(r"(?i)p\.? ?s\b|ps[.:]|p\.?-?d[.:]|nb[.:]|n\.b\.|ds\.")
_GREETING: Final = re.compile(
    r"(?i)(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|hallo|guten|liebe[r]?|moin|servus|"
    r"sehr geehrte[r]?|bonjour|bonsoir|salut|ch[eè]re?|hola|buen[oa]s|estimad[oa]|ciao|salve|"
    r"buongiorno|gentile|hoi|dag|beste|goede\w+|geachte|olá|oi|bom|boa|caro|cara|prezad[oa]|dzień|"
    r"witam|cześć|szanown[aiy])\b[^.?]{0,40}[,!:]?$"
)
_OTHERS: Final = re.compile(
    r"(?i)\b(?:colleague|co-?worker|(?:contact|reach out to|speak (?:to|with)|talk (?:to|with)) "
    r"(?!me\b|us\b)|responsible|in charge|kolleg\w+|zuständig\w*|ansprechpartner\w*|"
    r"wenden sie sich|collègue|contactez|adressez|compañer[oa]|contacte con|hable con|collega|"
    r"contatt\w+|collega's|colega|fale com|współpracowni\w+|koleg\w+|koleżan\w+|kontakt\w* z)"
)
_TEAM: Final = re.compile(r"(?i)\b(?:team|equipe|équipe|equipo|squadra|zespół|equipa)\b")
_REPORTED: Final = re.compile(
    r"\b[45]\d\d[ -]#?[45]\.\d{1,2}\.\d|#[45]\.\d\.\d|^(?:Final-Rec|Reporting-M)"
)
"""What mail servers say: a bounce is to be recognised by it."""
_DELIMITER: Final = re.compile(r"(?:--|—|––|__|--\s?--|-{3,40}|_{3,80}|={5,80}|\*{5,80})")  # noqa: RUF001


def delimiter(lines: list[str], start: int, end: int) -> int:
    """Line of "-- " or of another rule above a card in [start, end); -1 when there is none."""
    for index in range(max(start, end - _DEEPEST), end):
        line = lines[index]
        if not line or line[0] not in "-_—–=*":  # noqa: RUF001  # typed by mail clients
            continue
        below = next_written(lines, index + 1)
        if line == "--" and (below >= end or fits_card(lines[below])):
            return index
        if not _DELIMITER.fullmatch(line):
            continue
        if below >= end or (_is_all_card(lines, below, end) and not is_closing(lines[below])):
            return index
    return -1


def is_card_paragraph(lines: list[str], start: int, end: int) -> bool:
    """Whether nothing is said in these lines."""
    return all(fits_card(line) for line in lines[start:end])


def signature_start(lines: list[str], start: int, end: int) -> int:
    """First line of the card at the end of a person's words [start, end); `end` without one.

    The closing and the name under it stay with the words: they were said.
    """
    end = last_written(lines, end) + 1
    if any(_REPORTED.search(line) for line in lines[start:end]):
        return end
    closing = _last_closing(lines, start, end)
    if closing >= 0:
        return _below_closing(lines, closing, end)
    return _card_start(lines, start, end)


def is_closing(line: str) -> bool:
    """ "Kind regards," and what else people say at the end, in one language or two."""
    if len(line) > 80:
        return False
    bare = line.strip(" *_")
    if _CLOSING.fullmatch(bare):
        return True
    parts = _TWO_CLOSINGS.split(bare)
    return len(parts) > 1 and all(_CLOSING.fullmatch(part) for part in parts)


def _last_closing(lines: list[str], start: int, end: int) -> int:
    for index in range(end - 1, max(start, end - 40) - 1, -1):
        line = lines[index]
        if not line:
            continue
        if is_closing(line) or (len(line) < 30 and _GLUED_CLOSING.match(line)):
            return index if _is_followed_by_name(lines, index, end) else -1
    return -1


def _is_followed_by_name(lines: list[str], closing: int, end: int) -> bool:
    name = next_written(lines, closing + 1)
    return name >= end or len(lines[name]) <= _LONGEST


def _below_closing(lines: list[str], closing: int, end: int) -> int:
    """The card follows closing and name; what reads like sentences there was said as well."""
    index = closing + 1
    if is_closing(lines[closing]):
        index = next_written(lines, closing + 1)
        if index >= end:
            return end
        if _is_signed(lines[index]):
            index += 1
    card = next_written(lines, index)
    if card >= end or not fits_card(lines[card]) or _POSTSCRIPT.match(lines[card]):
        return end
    return card if any(_signals(line) for line in lines[card:end]) else end


def _is_signed(line: str) -> bool:
    """What stands under a closing: a name with what belongs to it, or a team's."""
    if len(line.split()) > 7 or len(line) > 60:
        return False
    return _TEAM.search(line) is not None or not _signals(line)


def said_after_card(lines: list[str], start: int, end: int) -> int:
    """Where a postscript under the card begins; `end` without one."""
    for index in range(start, end):
        if lines[index] and _POSTSCRIPT.match(lines[index]):
            return index
    return end


def is_name(line: str) -> bool:
    """Anna, Dr. Anna Schmidt, Jan van der Berg."""
    return len(line) <= 50 and _NAME.fullmatch(line.strip(" *_")) is not None


def _card_start(lines: list[str], start: int, end: int) -> int:
    """A card without a closing above: from the end upwards, paragraph by paragraph."""
    best, index, written = end, end, 0
    while index > start:
        top = _paragraph_start(lines, start, index)
        written += index - top
        if written > _MOST_LINES or not all(fits_card(lines[i]) for i in range(top, index)):
            break
        if not _belongs(lines, top, index, best, end):
            break
        index = last_written(lines, top) + 1
        if index <= start:
            break
        best = top
    above = last_written(lines, best)
    if best == end or above < start or _leads_to(lines[above]):
        return end
    if all(is_greeting(line) for line in lines[start:best] if line):
        return end
    return best if _is_card(lines, best, end) else end


def _leads_to(line: str) -> bool:
    """ "Please contact:", "Speak to my colleague.": the card below is somebody else's."""
    return line.endswith(":") or _OTHERS.search(line) is not None


def is_greeting(line: str) -> bool:
    """ "Hi Tom," and the like, which say nothing yet."""
    return len(line.split()) <= 5 and (line.endswith(",") or _GREETING.match(line) is not None)


def _paragraph_start(lines: list[str], start: int, end: int) -> int:
    index = end - 1
    while index > start and lines[index - 1]:
        index -= 1
    return index


def _belongs(lines: list[str], top: int, end: int, best: int, last: int) -> bool:
    """A paragraph is of the card when it tells something of it, or is the name above it."""
    if any(_signals(lines[i]) for i in range(top, end)):
        return True
    if best == last or end - top > 1 or not is_name(lines[top]):
        return False
    return " " in lines[top] and not _name_first(lines[best])


def _is_card(lines: list[str], start: int, end: int) -> bool:
    written = [line for line in lines[start:end] if line]
    found = [signals for line in written if (signals := _signals(line))]
    if len(written) == 1:
        return len(found) == 1 and found[0] >= 2 and _name_first(written[0])
    if not found:
        return False
    return is_name(written[0]) or _name_first(written[0]) or sum(found) >= 3


def _name_first(line: str) -> bool:
    return is_name(re.split(r"\s*[|,·•–/]\s*|\s-\s", line, maxsplit=1)[0])  # noqa: RUF001


def _is_all_card(lines: list[str], start: int, end: int) -> bool:
    written = 0
    for index in range(start, end):
        if lines[index]:
            written += 1
            if written > _MOST_LINES or not fits_card(lines[index]):
                return False
    return written > 0


def _signals(line: str) -> int:
    """How many kinds of what cards hold are in a line."""
    return sum(
        pattern.search(line) is not None
        for pattern in (_PHONE, _LINK, _MAIL, _COMPANY, _TITLE, _PLACE, _SOCIAL)
    )


def fits_card(line: str) -> bool:
    """Whether a line can be of a card: short, and nothing is said in it."""
    if len(line) > _LONGEST and not (len(line) <= 300 and _signals(line) >= 2):
        return False
    if line.endswith(("?", "!", ":")) or (line.endswith(".") and len(line.split()) > 6):
        return False
    return not _SAID.search(line)
