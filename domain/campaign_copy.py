"""A campaign's copy as people read it, and in which of the eight languages it is written."""

import html
import re
from typing import Final

_WORDS: Final = {
    "en": "the and you your with for would from this that are have our just if is to of",
    "de": "und der die das ich sie ihr ihre mit für nicht ist wir eine einen auf bei zu von",
    "fr": "et le la les vous votre pour avec je que une des est nous dans sur pas si",
    "es": "y el la los las usted su para con que una por en es no si le más como",
    "it": "e il la gli che per con una di un non se sono le mi è del della",
    "nl": "en de het een ik je u jullie voor met van is niet dat op aan wij als",
    "pt": "e o a os as você que para com uma não se em do da no é um",
    "pl": "i w na z że się nie do jest to czy dla jak państwa proszę o po",
}
SMALL: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
SIGNS: Final = {
    "de": "äöüß",
    "fr": "èêçœàù",
    "es": "ñ¿¡",
    "it": "ìòù",
    "pt": "ãõ",
    "pl": "ąćęłńśźż",
}
"""Letters that hardly another of the eight languages has."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_AWAY: Final = re.compile(r"<[^>]*>|\{\{[^}]*\}\}|https?://\S+")
_BREAK: Final = re.compile(r"<br\s*/?>|</(?:p|div|li|h\d)>", re.IGNORECASE)
_ANCHOR: Final = re.compile(r"<a\b[^>]*\bhref\s*=\s*[\"']([^\"']*)[\"'][^>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^>]*>")
LEAST: Final = 2


def copy_text(body: str) -> str:
    """The text of a step's HTML, with the addresses of its links; variables stay as they are."""
    lines = _BREAK.sub("\n", _ANCHOR.sub(r"\1 ", body))
    return html.unescape(_TAG.sub("", lines)).strip()


def copy_language(text: str, default: str = "en") -> str:
    """The language that most of the text's small words and letters are of."""
    plain = _AWAY.sub(" ", text.lower())
    found = _WORD.findall(plain)
    counts = {
        language: sum(word in small for word in found)
        + 2 * sum(plain.count(sign) for sign in SIGNS.get(language, ""))
        for language, small in SMALL.items()
    }
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] >= LEAST else default
