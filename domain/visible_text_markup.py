"""What the elements of a mail's HTML say about the text in them, by client."""

import re
from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from domain.visible_text_lines import Kind


class Role(Enum):
    """What an element does with its text beyond what its tag says."""

    QUOTE = auto()
    SIGNATURE = auto()
    REST = auto()
    """It and all that follows it are quoted."""
    ATTRIBUTION = auto()
    """"On … wrote:" in whatever language, unless something is forwarded."""
    HIDDEN = auto()
    ANSWER = auto()
    """In a colour of its own: an answer, if it stands in a quote and somebody says so."""


KINDS: Final = {Role.QUOTE: Kind.QUOTED, Role.REST: Kind.QUOTED, Role.SIGNATURE: Kind.SIGNATURE}

_BY_NAME: Final = {
    Role.QUOTE: (
        "yahoo_quoted|yahoo-quoted|ydp|protonmail_quote|zmail_extra|tutanota_quote|"
        "messagereplysection|quoted_text|cite|front-blockquote|wisestamp_quote|"
        "ms-outlook-mobile-reference-message|mail-editor-reference-message-container|"
        "mimestream_quote|hs_reply|skiff_quote|mailmate_quote|replyforwardmessage"
    ),
    Role.SIGNATURE: (
        "gmail_signature|gmail_signature_prefix|moz-signature|protonmail_signature_block|"
        "signature|ms-outlook-mobile-signature|ymail_android_signature|ymail_ios_signature|"
        "applemailsignature|messagesignaturesection|zmail_signature_below|hs_signature|"
        "front-signature|email-signature|wisestamp_signature|mail-signature|sig|"
        "samsung_signature|composer_signature|bloop_customfont_signature|spark_signature"
    ),
    Role.REST: "divrplyfwdmsg|olk_src_body_section|appendonsend|replyintro|stopspelling|zwchr",
    Role.ATTRIBUTION: "gmail_attr|moz-cite-prefix|moz-forward-container-prefix|hmmessage_attr",
}
_ROLES: Final = {name: role for role, names in _BY_NAME.items() for name in names.split("|")}
_HIDDEN: Final = re.compile(
    r"(?i)display:\s*none|mso-hide:\s*all|visibility:\s*hidden|max-height:\s*0(?:px)?\s*;"
)
_INDENTED: Final = re.compile(r"(?i)border(?:-left)?:\s*(?:none|0|medium none)")
_OUTLOOK_HEAD: Final = re.compile(
    r"(?i)border:\s*none;\s*border-top:\s*solid\s+(?:#[0-9a-f]{6}|rgb\([^)]*\)|windowtext)\s+1\.0pt"
    r";\s*padding:\s*3\.0pt 0"
)
_OUTLOOK_QUOTE: Final = re.compile(r"(?i)border:\s*none;\s*border-left:\s*solid\s+\S+\s+1\.5pt")


_COLOUR: Final = re.compile(
    r"(?i)(?<!-)color\s*[:=]\s*(?:red|blue|green|purple|#(?:f00|ff0000|c00000|e50000|00f|0000ff|"
    r"0070c0|00b0f0|00b050|008000|7030a0|ed7d31|ff6600)\b|rgb\((?:255|192), ?0, ?0\)|"
    r"rgb\(0, ?(?:0, ?255|112, ?192|176, ?80|176, ?240)\))"
)
_SAYS_WHERE: Final = re.compile(
    r"(?i)\b(?:below|in-?\s?line|in (?:red|blue|green|colou?r)|unten|rot|blau|grün|farbig|im text|"
    r"ci-dessous|plus bas|en (?:rouge|bleu|vert)|dans le texte|abajo|en (?:rojo|azul|verde)|sotto|"
    r"in (?:rosso|blu|verde)|hieronder|onder|in het (?:rood|blauw|groen)|abaixo|a vermelho|"
    r"em (?:vermelho|azul|verde)|poniżej|na (?:czerwono|niebiesko|zielono))\b"
)


def says_where(reply: str) -> bool:
    """Whether somebody says that they answered in the quoted text."""
    return _SAYS_WHERE.search(reply[:2_000]) is not None


def role_of(tag: str, attributes: Mapping[str, str]) -> Role | None:
    """The role that an element's tag, class, id, name and style give it; None: just text."""
    style = attributes.get("style", "")
    if "hidden" in attributes or (style and _HIDDEN.search(style)):
        return Role.HIDDEN
    if tag in ("span", "font"):
        colour = f"color={attributes['color']}" if "color" in attributes else style
        return Role.ANSWER if colour and _COLOUR.search(colour) else _named(attributes)
    if tag == "blockquote":
        return _of_blockquote(attributes, style)
    named = _named(attributes)
    return _of_outlook(style) if named is None and tag == "div" and style else named


def _of_outlook(style: str) -> Role | None:
    """Outlook draws a line above a quoted mail's header, or beside the whole of it."""
    if _OUTLOOK_HEAD.search(style):
        return Role.REST
    return Role.QUOTE if _OUTLOOK_QUOTE.search(style) else None


def keeps_lines(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether line ends in the source are line ends on the screen."""
    return tag == "pre" or "white-space:pre" in attributes.get("style", "").replace(" ", "")


def _of_blockquote(attributes: Mapping[str, str], style: str) -> Role | None:
    """A blockquote without a line beside it is how Gmail indents the person's own words."""
    is_cited = attributes.get("type") == "cite" or "gmail_quote" in attributes.get("class", "")
    return None if style and not is_cited and _INDENTED.search(style) else Role.QUOTE


def _named(attributes: Mapping[str, str]) -> Role | None:
    for key in ("class", "id", "name", "data-marker"):
        value = attributes.get(key)
        if not value:
            continue
        if value in ("__HEADERS__", "__QUOTED_TEXT__"):
            return Role.QUOTE
        if key == "name" and value == "quote":  # GMX and WEB.DE
            return Role.QUOTE
        for word in value.lower().split():
            role = _ROLES.get(word) or _ROLES.get(word.removeprefix("x_"))
            if role is not None:
                return role
            if word.endswith("yahoo_quoted"):
                return Role.QUOTE
    return None
