"""Texts of replies and campaign mails in eight languages."""

from sandbox.world.texts import de, en, es, fr, it, nl, pl, pt
from sandbox.world.texts.phrasebook import Phrasebook

BOOKS: dict[str, Phrasebook] = {
    "en": en.BOOK,
    "de": de.BOOK,
    "fr": fr.BOOK,
    "es": es.BOOK,
    "it": it.BOOK,
    "nl": nl.BOOK,
    "pt": pt.BOOK,
    "pl": pl.BOOK,
}

__all__ = ["BOOKS", "Phrasebook"]
