"""The person or address that a reply names instead."""


def referred_to(text: str) -> str | None:
    return None
