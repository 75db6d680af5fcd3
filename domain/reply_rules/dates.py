"""The first day back of an absence."""

from datetime import date


def return_on(text: str, sent_on: date, language: str | None) -> date | None:
    return None
