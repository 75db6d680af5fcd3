"""Text as the phrases see it: folded letters, one blank between words, one line a sentence.

`prose` gives "\\n no\\tthanks we are fine \\n can you send it ? \\n": words stand between blanks (a
comma is a tab), question marks are words, and a phrase cannot cross a line's end. Umlauts and their
spellings as ae, oe, ue fold to the same letter; so do é and e, ł and l, "don't" and "dont".
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST: Final = 6_000
"""Characters that are read; nobody declines later than that."""

_LETTERS: Final = str.maketrans(
    {
        "ß": "ss", "ł": "l", "đ": "d", "ø": "o", "æ": "a", "œ": "o", "\u0131": "i",
        "\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'", "\u02bc": "'", "“": '"', "”": '"',
        "„": '"', "«": '"', "»": '"', "¿": " ", "¡": " ", "…": ".", "\u2013": "-", "\u2014": "-",
        "\u00a0": " ", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2060": "",
        "\u00ad": "", "\r": "\n",
    }
)  # fmt: skip
_EMOJI: Final = {
    "👍": " thumbsup ", "👌": " thumbsup ", "🤝": " thumbsup ", "🙌": " thumbsup ",
    "✅": " thumbsup ", "👎": " thumbsdown ", "🙅": " thumbsdown ", "❌": " thumbsdown ",
    "🚫": " thumbsdown ", "🛑": " stop ", "🖕": " fuckoff ", "🙄": " eyeroll ",
}  # fmt: skip
_EMOJI_ANY: Final = re.compile("|".join(_EMOJI))
_UMLAUT: Final = re.compile("([aou])e")
_MAIL: Final = re.compile(r"(?:mailto:)?[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_CALENDAR: Final = re.compile(
    r"(?:https?://|www\.)?[\w.-]{0,60}"
    r"(?:calendly|cal\.com|savvycal|zcal|tidycal|hubspot\.com/meetings|outlook\.office[\w.]*/book"
    r"|calendar\.app\.google|koalendar|doodle)[\w./?=&%-]{0,200}"
)
_CALENDARS: Final = (
    "calendly", "cal.com", "savvycal", "zcal", "tidycal", "hubspot.com/meetings", "outlook.office",
    "calendar.app.google", "koalendar", "doodle",
)  # fmt: skip
"""One of these is in every address that `_CALENDAR` finds."""
_DIGIT: Final = re.compile(r"\d")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S{1,400}")
_PHONE: Final = re.compile(r"(?<![\w/.:-])\+?\d[\d ()/-]{6,20}\d(?![\w/.:-])")
_CONTRACTION: Final = re.compile(r"(?<=\w)'(?=(?:t|m|s|re|ve|ll|d)\b)")
_WRAPPED: Final = re.compile(r"(?<=[^\s.!?:;])[ \t]*\n[ \t]*(?=[a-z(])")
_ABBREVIATED: Final = re.compile(
    r"\b(dr|mr|mrs|ms|hr|fr|sr|sra|st|bzw|ca|ggf|evtl|inkl|tel|nr|no|ext|approx|dhr|mevr|mme|sig"
    r"|dott|prof|ing|jan|feb|mar|apr|aug|sept|sep|oct|okt|nov|dec|dez)\. (?=\S)"
)
_DOTTED: Final = re.compile(r"\b([a-z])\.[ ]?([a-z])\.(?:[ ]?([a-z])\.)?")
_END: Final = re.compile(
    r"([.!?:;]*\?[.!?]*)|[.!;:]+(?=\s|$)|\n+|(?<=\s)-+(?=\s)|[()\[\]{}|\"•*>]+"
)
_REST: Final = re.compile(r"[^\w@,:/\n?]+|(?<!\d)[:/]|[:/](?!\d)|_+|(?<=\d),(?=\d)")
_COMMA: Final = re.compile(" *, *")
_BLANKS: Final = re.compile("  +")


@lru_cache(maxsize=4_096)
def fold(text: str) -> str:
    """Lower case without accents, umlauts by their base letter, however they were typed."""
    lowered = unicodedata.normalize("NFKC", text).translate(_LETTERS).lower().translate(_LETTERS)
    if not lowered.isascii():
        lowered = _EMOJI_ANY.sub(lambda found: _EMOJI[found.group()], lowered)
        plain = unicodedata.normalize("NFD", lowered)
        lowered = "".join(c for c in plain if not unicodedata.combining(c))
    return _UMLAUT.sub(r"\1", lowered)


def prose(text: str) -> str:
    """The text in sentences (see above)."""
    return _prose(text[:LONGEST])


@lru_cache(maxsize=1_024)
def _prose(text: str) -> str:
    folded = fold(text)
    if "@" in folded:
        folded = _MAIL.sub(" @mail ", folded)
    if any(name in folded for name in _CALENDARS):
        folded = _CALENDAR.sub(" calendly @link ", folded)
    if "://" in folded or "www." in folded:
        folded = _LINK.sub(" @link ", folded)
    if _DIGIT.search(folded):
        folded = _PHONE.sub(" @phone ", folded)
    if "\n" in folded:
        folded = _WRAPPED.sub(" ", folded)
    if "." in folded:
        folded = _DOTTED.sub(r"\1\2\3", _ABBREVIATED.sub(r"\1 ", folded))
    if "'" in folded:
        folded = _CONTRACTION.sub("", folded)
    lines = _END.sub(_line_end, folded)
    lines = _REST.sub(" ", lines).replace("?", " ? ")
    if "," in lines:
        lines = _COMMA.sub("\t", lines)
    lines = _BLANKS.sub(" ", lines)
    kept = (line.strip(" \t") for line in lines.split("\n"))
    return "\n " + " \n ".join(line for line in kept if line) + " \n"


def _line_end(found: "re.Match[str]") -> str:
    return " ? \n" if found.group(1) else "\n"
