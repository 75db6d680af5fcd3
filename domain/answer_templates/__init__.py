"""The words of suggested mails, language by language; English where another is not known."""

from collections.abc import Mapping
from typing import Final

from domain.answer_templates import de, en, es, fr, it, nl, pl, pt
from domain.answer_templates.template import Templates

VERSION: Final = "templates-1"
ALL: Final[Mapping[str, Templates]] = {
    book.TEMPLATES.language: book.TEMPLATES for book in (en, de, fr, es, it, nl, pt, pl)
}


def templates(language: str | None) -> Templates:
    return ALL.get(language or "en", en.TEMPLATES)


__all__ = ["ALL", "VERSION", "Templates", "templates"]
