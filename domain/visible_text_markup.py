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


def role_of(tag: str, attributes: Mapping[str, str]) -> Role | None:
    """The role that an element's tag, class, id, name and style give it; None: just text."""
    style = attributes.get("style", "")
    if "hidden" in attributes or (style and _HIDDEN.search(style)):
        return Role.HIDDEN
    if tag == "blockquote":
        return _of_blockquote(attributes, style)
    named = _named(attributes)
    return _of_outlook(style) if named is None and tag == "div" and style else named


def _of_outlook(style: str) -> Role | None:
    """Outlook draws a line above a quoted mail's header, or beside the whole of it."""
    if _OUTLOOK_HEAD.search(style):
        return Role.REST
    return Role.QUOTE if _OUTLOOK_QUOTE.search(style) else None


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
