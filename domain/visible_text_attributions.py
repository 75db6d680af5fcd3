"""The line above a quoted mail, "On … wrote:", in the languages and orders of mail clients."""

import re
from typing import Final

LONGEST: Final = 400
"""A longer line is nobody's header; patterns are only tried below this."""
_MOST_WRAPPED: Final = 4

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
_PREPOSITION: Final = re.compile(
    r"(?:On|Am|Le|El|En|Il|Op|Em|No dia|A|W dniu|Dnia|Dne|Den|Pe|Data|At|Wiadomość napisana|"
    r"Nachricht von|on|w dniu|dnia)(?=[\s,])"
)
_DAY: Final = re.compile(
    r"(?i)(?:"
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|"
    r"pon|pn|wt|śr|czw|cz|pt|sob|sb|niedz|nd|ndz)[a-zäöüßéèêąćęłńóśźż-]*[.,]*|"
    r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}\.? \w{3,12}\.? \d{4})(?=[\s,])"
)
_DAY_OR_ADDRESS: Final = re.compile(r"@|\d[-./:]\d|\d{1,2}\.?,? (?:de )?[^\W\d]{3,}|[^\W\d]{3,} \d")
_FULL_DAY: Final = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{2,4}|\d:\d\d|\b20\d\d\b")
_PERSON: Final = re.compile(
    r"""(?i)(?:(?:użytkownik|el usuario)\s)?["'„“<(]?[^\s@,:;.!?]+(?:\s[^\s@:;!?]+){0,5}\s"""
    r"""[<(\["']*[^\s@<>]+@[^\s@]+"""
)
_NAMES_WROTE: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]*,?\s){1,4}(?:\(.{1,60}\)\s)?\w")  # noqa: RUF001
_SMALL: Final = (
    "on at the am pm um uhr den der le à a las la los el en il giorno alle ore op om em às de "
    "do  da di del du van von und and et y e i o godz godzinie dnia w dniu użytkownik hat heeft "
    "het  volgende geschreven folgendes geschrieben schrieb wrote writes écrit ha scritto "
    "escribió  escribio schreef escreveu pisze napisał napisała napisał(a) napisal napisana "
    "przez wiadomość  no dia kl skrev via r roku h hrs std gmt utc  janvier février mars avril "
    "mai juin juillet août septembre octobre novembre décembre janv févr  avr juil sept oct nov "
    "déc lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu  ven sam dim enero "
    "febrero marzo abril mayo junio julio agosto septiembre octubre noviembre  diciembre ene "
    "feb abr may jun jul ago sep dic lunes martes miércoles jueves viernes sábado  domingo mié "
    "jue vie sáb dom gennaio febbraio aprile maggio giugno luglio settembre ottobre  dicembre "
    "gen mag giu lug set ott lunedì martedì mercoledì giovedì venerdì sabato domenica gio  sab "
    "januari februari maart april mei juni juli augustus september oktober november december "
    "jan mrt apr aug okt dec maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo "
    "vr za  zo janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev "
    "out dez  segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta- "
    "feira  sexta-feira seg ter qua qui sex stycznia lutego marca kwietnia maja czerwca lipca "
    "sierpnia  września października listopada grudnia sty lut kwi maj cze lip sie wrz paź lis "
    "gru  poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz "
)
"""What stands beside date and name when nobody tells a story; months and days in small letters."""
_SMALL_WORDS: Final = frozenset(_SMALL.split())


def attribution_start(lines: list[str], end: int, lowest: int) -> int:
    """First line of the "On … wrote:" that ends with line `end`, or -1; it may be wrapped."""
    joined = ""
    dated = named = -1
    for start in range(end, max(lowest, end - _MOST_WRAPPED + 1) - 1, -1):
        line = lines[start].strip(" *_-")
        if not line or len(line) + len(joined) > LONGEST:
            break
        joined = f"{line} {joined}" if joined else line
        if not has_verb(joined):
            continue
        if _PREPOSITION.match(joined) and _is_dated(joined):
            return start
        if dated < 0 and _DAY.match(joined) and _is_dated(joined):
            dated = start
        if named < 0 and start >= end - 1 and _is_named(joined):
            named = start
    return dated if dated >= 0 else named


def has_verb(text: str) -> bool:
    low = text.lower()
    return any(verb in low for verb in _VERBS) and _VERB.search(text) is not None


def _is_dated(text: str) -> bool:
    """A date or an address, and nothing is told beside it."""
    return bool(_DAY_OR_ADDRESS.search(text)) and ("@" in text or _is_bare(text))


def _is_bare(text: str) -> bool:
    """Whether there are only names, a date and what joins these."""
    return all(
        word in _SMALL_WORDS or not word.islower() or not word.isalpha()
        for word in (part.strip(".,:;()<>\"'") for part in text.split())
    )


def _is_named(text: str) -> bool:
    """ "Ada <ada@…> wrote:" and "Ada Moor wrote on 3/3/2026:"."""
    if _PERSON.match(text):
        return True
    verb = _VERB.search(text)
    if verb is None or not _NAMES_WROTE.match(text) or not _FULL_DAY.search(text):
        return False
    return len(text[: verb.start()].split()) <= 5 and _is_bare(text)
