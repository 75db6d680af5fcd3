"""Where a person's words end and their card begins: name, title, company, telephone, links."""

import re
from typing import Final

from domain.visible_text_cards import fits_card, is_name, is_named_first, signals_of
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
    closing = _last_closing(lines, start, end)
    find, top = (_below_closing, closing) if closing >= 0 else (_card_start, start)
    card = find(lines, top, end)
    return end if card < end and _is_report(lines, start, end) else card


def _is_report(lines: list[str], start: int, end: int) -> bool:
    return any(_REPORTED.search(line) for line in lines[start:end])


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
    return card if any(signals_of(line) for line in lines[card:end]) else end


def _is_signed(line: str) -> bool:
    """What stands under a closing: a name with what belongs to it, or a team's."""
    if len(line.split()) > 7 or len(line) > 60:
        return False
    return _TEAM.search(line) is not None or not signals_of(line)


def said_after_card(lines: list[str], start: int, end: int) -> int:
    """Where a postscript under the card begins; `end` without one."""
    for index in range(start, end):
        if lines[index] and _POSTSCRIPT.match(lines[index]):
            return index
    return end


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
    if any(signals_of(lines[i]) for i in range(top, end)):
        return True
    if best == last or end - top > 1 or not is_name(lines[top]):
        return False
    return " " in lines[top] and not is_named_first(lines[best])


def _is_card(lines: list[str], start: int, end: int) -> bool:
    written = [line for line in lines[start:end] if line]
    found = [signals for line in written if (signals := signals_of(line))]
    if len(written) == 1:
        return len(found) == 1 and found[0] >= 2 and is_named_first(written[0])
    if not found:
        return False
    return is_name(written[0]) or is_named_first(written[0]) or sum(found) >= 3


def _is_all_card(lines: list[str], start: int, end: int) -> bool:
    written = 0
    for index in range(start, end):
        if lines[index]:
            written += 1
            if written > _MOST_LINES or not fits_card(lines[index]):
                return False
    return written > 0
