"""Invented people and companies, computed from a person's number and never stored."""

import unicodedata
from dataclasses import dataclass

from sandbox.world.ids import mix
from sandbox.world.names import CITIES, FIRST, LANGUAGES, LAST, STEMS, TITLES, WORDS

_FOLD = str.maketrans({"ł": "l", "Ł": "L", "ß": "ss", "ø": "o", "'": "", " ": "", "-": ""})


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.translate(_FOLD))
    return plain.encode("ascii", "ignore").decode().lower()


_FIRST_ASCII = {lang: tuple(map(_fold, names)) for lang, names in FIRST.items()}

_LAST_ASCII = {lang: tuple(map(_fold, names)) for lang, names in LAST.items()}


@dataclass(frozen=True, slots=True)
class Person:
    """One person; `number` is language + 8 * counter, three people share a company."""

    number: int
    language: str
    first: str
    last: str
    email: str
    company: str
    domain: str
    title: str
    city: str
    dice: int


def company_of(number: int) -> int:
    """The company's number: three neighbours of one language."""
    return number // 24 * 8 + (number & 7)


def people_of(company: int) -> tuple[int, int, int]:
    """The numbers of a company's three people (the inverse of `company_of`)."""
    base = company // 8 * 24 + (company & 7)
    return base, base + 8, base + 16


def domain_of(company: int) -> str:
    """An invented domain that can be read back into the company's number."""
    n = company // (61 * 41)
    return f"{STEMS[company % 61]}-{WORDS[company // 61 % 41]}{n or ''}.example"


def _company_name(company: int) -> str:
    n = company // (61 * 41)
    name = f"{STEMS[company % 61].title()} {WORDS[company // 61 % 41].title()}"
    return f"{name} {n}" if n else name


def company_from(domain: str) -> int | None:
    """The inverse of `domain_of`; None for any other domain."""
    stem, dash, rest = domain.removesuffix(".example").partition("-")
    word = rest.rstrip("0123456789")
    if not dash or stem not in STEMS or word not in WORDS:
        return None
    return STEMS.index(stem) + 61 * (WORDS.index(word) + 41 * int(rest[len(word) :] or 0))


def person(number: int) -> Person:
    """Everything about a person, from the number alone.

    About one address in 150 is written in capitals, one in 150 has letters beyond ASCII.
    """
    language = LANGUAGES[number & 7]
    company = company_of(number)
    dice = mix(number)
    first_at = (mix(company) + number // 8 % 3) % len(FIRST[language])
    last_at = dice % len(LAST[language])
    first, last = FIRST[language][first_at], LAST[language][last_at]
    domain = domain_of(company)
    email = f"{_FIRST_ASCII[language][first_at]}.{_LAST_ASCII[language][last_at]}@{domain}"
    odd = dice % 149
    if odd == 7:
        email = email.upper()
    elif odd == 11:
        email = f"{first}.{last}".replace(" ", "").replace("'", "").lower() + "@" + domain
    return Person(
        number,
        language,
        first,
        last,
        email,
        _company_name(company),
        domain,
        TITLES[dice // 149 % len(TITLES)],
        CITIES[dice // 1499 % len(CITIES)],
        dice,
    )
