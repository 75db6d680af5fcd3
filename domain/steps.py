"""Which mail of a sequence: Instantly counts steps and variants from 0, webhooks and we from 1."""

from typing import Final

_MOST_DIGITS: Final = 9


def step_and_variant(reference: str | None) -> tuple[int, int] | None:
    """(step, variant) from 1, of "sequence_step_variant" such as "0_0_0"; None for another form.

    Source: Email.step and Lead.last_step_id in Instantly's API document.
    """
    parts = reference.split("_") if reference else []
    if len(parts) != 3 or not all(map(_is_number, parts)):
        return None
    return int(parts[1]) + 1, int(parts[2]) + 1


def from_zero_based(told: object) -> int:
    """The number from 1 of a zero-based one of /campaigns/analytics/steps; 0 without one.

    The document says a text or null; a plain number is read too.
    """
    text = str(told) if type(told) in (int, str) else ""
    return int(text) + 1 if _is_number(text) else 0


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
