"""One form of an e-mail address to compare by."""

import unicodedata


def canonical_address(address: str | None) -> str | None:
    """The address as a key: NFC, no surrounding space, lower case; None when nothing is left.

    The local part is case-sensitive by RFC 5321 and by no mail provider that we know of. Dots
    and +tags are kept: folding them is a provider's own rule and would merge strangers elsewhere.
    """
    if address is None:
        return None
    lowered = unicodedata.normalize("NFC", address).strip().lower()
    return unicodedata.normalize("NFC", lowered) or None  # lower case may compose anew: J + caron
