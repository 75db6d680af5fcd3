"""Text from outside made harmless for whoever shows it: chat, mail, a terminal.

Chat services read marks and mentions even in messages sent as plain text, and each reads others,
so the signs themselves are replaced by ones that look alike and mean nothing.
"""

import re
import unicodedata
from typing import Final

_LOOK_ALIKE: Final = str.maketrans(
    {
        "<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        ">": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
        "`": "'",
        "*": "\N{ASTERISK OPERATOR}",
        "~": "\N{TILDE OPERATOR}",
        "|": "\N{BROKEN BAR}",
        "\\": "\N{SET MINUS}",
        "&": "\N{FULLWIDTH AMPERSAND}",
    }
)
_AT: Final = "\N{FULLWIDTH COMMERCIAL AT}"
_LOW_LINE: Final = "\N{FULLWIDTH LOW LINE}"
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of control, direction-changing, lone surrogate, private and unassigned characters."""
_MENTION: Final = re.compile(r"(?<!\w)@(?=\w)|@(?=(?:everyone|here|channel)\b)")
_LINK: Final = re.compile(r"\](?=[(\[])")
_EDGE: Final = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")


def plain(text: str, longest: int) -> str:
    """One line of at most `longest` characters that is only text wherever it is shown.

    An address (a@b) stays as it is; what would call a person or a channel (@everyone) does not.
    """
    head = text[: 4 * longest]
    seen = "".join(" " if unicodedata.category(sign) in _UNSEEN else sign for sign in head)
    line = " ".join(seen.split()).translate(_LOOK_ALIKE)
    line = _MENTION.sub(_AT, _LINK.sub("] ", line))
    line = _EDGE.sub(lambda found: _LOW_LINE * len(found[0]), line)
    is_whole = len(line) <= longest and len(text) == len(head)
    return line if is_whole else line[: longest - 1].rstrip() + "…"
