"""The person or address that a reply names instead of its writer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from domain.reply_rules.referral_words import (
    ASKS,
    NOBODY,
    PARTICLES,
    TITLE_WORDS,
    TITLES,
    VAGUE,
    VERBS,
    WHO,
)

_LONGEST: Final = 3_000
_LONGEST_INITIALS: Final = 4
_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĘĚĞĹŁĽŃŇÓŐŘŚŠŞŤŮŰŹŻŽ"
_WORD: Final = rf"[{_UPPER}][\w'\u2019-]*[\w]"
_NAME: Final = (
    rf"(?:{TITLES}\s+(?:{PARTICLES}\s+)?)?{_WORD}"
    rf"(?:\s+(?:{PARTICLES}\s+)?(?:[{_UPPER}]\.\s+)?{_WORD}){{0,3}}"
)
_MAIL: Final = r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"

_AFTER_ASK: Final = re.compile(
    rf"(?i:(?<!\w)(?P<verb>{ASKS})[\s:,]+(?:{WHO}[\s,:]+){{0,4}})(?P<name>{_NAME})"
)
_BEFORE_VERB: Final = re.compile(
    rf"(?P<name>{_NAME})(?i:,?\s*(?:\([^)]{{0,60}}\)\s*)?(?:,[^,.\n]{{2,40}},\s*)?(?:{VERBS}))"
)
_NEAR_MAIL: Final = re.compile(
    rf"(?P<name>{_NAME})\s*(?:[,:(<\[\u2013-]|\b(?:at|unter|on|à|via|pod|is|op|em|in)\b)*"
    rf"\s*[(<\[]?\s*(?P<mail>{_MAIL})"
)
_MAIL_IS: Final = re.compile(
    rf"(?P<mail>{_MAIL})[)>\]]?,?\s+(?:is|ist|es|è|c'est|é|to)\s+(?P<name>{_NAME})"
)
_MAY_NAME: Final = re.compile(
    rf"(?<![.!?\n])[ @+(]\s?[{_UPPER}][\w'\u2019-]|^[{_UPPER}]\w+ [a-zà-ÿ]|@"
)
"""A capital within a sentence, or a word that may be a name at its beginning."""
_TAGGED: Final = re.compile(rf"(?:^|\n)\s*[@+]\s?(?P<name>{_NAME})")
_ANY_MAIL: Final = re.compile(_MAIL)
_IN_COPY: Final = re.compile(
    rf"(?P<name>{_NAME})\s+(?i:(?:(?:is|ist|est|está|è|jest) )?(?:now )?(?:in|en|em|do|w|i|op) "
    r"(?:the |de |die )?(?:cc|copy|copie|kopie|copia|cópia|kopii|dw))"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named instead. `is_sure`: the sentence itself says that this one is to be asked."""

    name: str | None
    mail: str | None
    is_sure: bool

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.mail) if part)


def named_instead(text: str) -> Named | None:
    """The first person or address that is named; None where nobody is."""
    read = text[:_LONGEST]
    if not _MAY_NAME.search(read):
        return None
    name, mail = _with_mail(read)
    is_sure = mail is not None
    if name is None:
        name, is_name_sure = next(_names(read), (None, False))
        is_sure = is_sure or is_name_sure
    return Named(name, mail, is_sure) if name or mail else None


def _with_mail(read: str) -> tuple[str | None, str | None]:
    if "@" not in read:
        return None, None
    for pattern in (_NEAR_MAIL, _MAIL_IS):
        for match in pattern.finditer(read):
            name = _person(match["name"])
            if name:
                return name, match["mail"].rstrip(".")
    found = _ANY_MAIL.search(read)
    return None, found.group().rstrip(".") if found else None


def _names(read: str) -> Iterator[tuple[str, bool]]:
    for pattern in (_TAGGED, _IN_COPY, _BEFORE_VERB, _AFTER_ASK):
        at = 0
        while match := pattern.search(read, at):
            at = match.start("name") + 1
            name = _person(match["name"])
            if name:
                yield name, pattern is not _AFTER_ASK or _says_so(match["verb"])


def _says_so(verb: str) -> bool:
    return verb.lower() not in VAGUE and not verb.isspace()


def _person(words: str) -> str | None:
    """The words without what is no name at either end; None where nothing is left."""
    parts = re.sub(r"['\u2019]s\b", "", words).split()
    while parts and _bare(parts[0]) in NOBODY - TITLE_WORDS:
        parts.pop(0)
    while parts and _bare(parts[-1]) in NOBODY:
        parts.pop()
    names = [part for part in parts if _bare(part) not in TITLE_WORDS]
    if not names or not names[0][0].isupper():
        return None
    is_shouted = names[0].isupper() and len(names[0]) > _LONGEST_INITIALS
    return None if is_shouted else " ".join(parts)


def _bare(word: str) -> str:
    return word.lower().rstrip(".")
