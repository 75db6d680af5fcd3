"""Numbers as people read them."""

from decimal import Decimal

NOTHING = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"
TIMES = "\N{MULTIPLICATION SIGN}"


def count(value: int | None) -> str:
    return NOTHING if value is None else f"{value:,}"


def money(value: Decimal | None, currency: str) -> str:
    """With cents below a thousand."""
    if value is None:
        return NOTHING
    digits = 0 if abs(value) >= 1000 or value == value.to_integral_value() else 2
    return f"{currency} {value:,.{digits}f}".replace("-", MINUS)


def percent(value: Decimal | None, digits: int = 1) -> str:
    """Of a share: 0.123 is 12.3 %."""
    return NOTHING if value is None else f"{100 * value:,.{digits}f} %".replace("-", MINUS)


def times(value: Decimal | None) -> str:
    return NOTHING if value is None else f"{value:,.2f} {TIMES}"


def parts(value: Decimal) -> str:
    """Of deals that campaigns share: 1, 0.5."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def change(now: Decimal | int | None, before: Decimal | int | None) -> str:
    """Against the month before, in words; empty where there is nothing to compare with."""
    if now is None or not before or before < 0:
        return ""
    grown = Decimal(now) / Decimal(before) - 1
    if abs(grown) < Decimal("0.005"):
        return "as in the month before"
    if grown > 9:
        return "more than ten times the month before"
    return f"{'+' if grown > 0 else MINUS}{abs(100 * grown):,.0f} % on the month before"
