"""Which mail of a sequence: Instantly counts steps and variants from 0, webhooks and we from 1."""


def step_and_variant(reference: str | None) -> tuple[int, int] | None:
    """(step, variant) from 1, of "sequence_step_variant" such as "0_0_0"; None for another form.

    Source: Email.step and Lead.last_step_id in Instantly's API document.
    """
    parts = reference.split("_") if reference else []
    if len(parts) != 3 or not all(part.isdigit() and part.isascii() for part in parts):
        return None
    return int(parts[1]) + 1, int(parts[2]) + 1


def from_zero_based(text: str | None) -> int:
    """The number from 1 of a zero-based text of /campaigns/analytics/steps; 0 without one."""
    if text is None or not (text.isdigit() and text.isascii()):
        return 0
    return int(text) + 1
