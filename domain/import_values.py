"""How one cell of an imported file is read, and what is told of one that cannot be. Pure.

Nothing is guessed: what could be meant in two ways is refused, with what to write instead.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal

from domain.addresses import canonical_address

Mark = Literal["point", "comma"]


class Unreadable(ValueError):
    """A cell that cannot be read: `is_what` the cell is, and how to mend it."""

    def __init__(self, is_what: str, fix: str) -> None:
        super().__init__(f"{is_what}; {fix}")
        self.is_what, self.fix = is_what, fix


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file writes its values, and what is known beside it.

    `decimal`: the sign before the decimals, where somebody has said so; `dates`: the format of
    its dates in the signs of strftime, beside ISO 8601. `currency`: of amounts that name none.
    `campaigns`: id by id and by casefolded name; None where a name is that of several.
    """

    decimal: Mark | None = None
    dates: str | None = None
    currency: str | None = None
    organization_id: str = ""
    campaigns: Mapping[str, str | None] = field(default_factory=dict)


def address(cell: str, _: Reading) -> str:
    """The canonical form; anything with one @ and nothing that separates addresses."""
    found = canonical_address(cell)
    if found is None or len(found) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(found):
        raise Unreadable(
            "this is no e-mail address", "write one address alone, such as jane@example.com"
        )
    return found


LONGEST_ADDRESS: Final = 320
_ADDRESS: Final = re.compile(r'("[^"]+"|[^\s@,;<>"]+)@[^\s@,;<>"]+')


def text(cell: str, _: Reading) -> str:
    """Any words, formulas included: they are never reckoned."""
    if len(cell) > LONGEST_TEXT:
        raise Unreadable(f"over {LONGEST_TEXT} characters", "shorten it")
    return cell


LONGEST_TEXT: Final = 10_000


def key(cell: str, _: Reading) -> str:
    """An id that another system gave; kept as it is, leading zeros too."""
    if len(cell) > LONGEST_KEY:
        raise Unreadable(f"an id of over {LONGEST_KEY} characters", "is the column the right one?")
    return cell


LONGEST_KEY: Final = 200


def money(cell: str, reading: Reading) -> Decimal:
    """An amount, not below zero."""
    found = number(cell, reading)
    if found < 0:
        raise Unreadable("below zero", "write refunds into their own column, above zero")
    return found


def balance(cell: str, reading: Reading) -> Decimal:
    """An amount that may be below zero: a credit note."""
    return number(cell, reading)


def rate(cell: str, reading: Reading) -> Decimal:
    """A rate of exchange, above zero; three decimals are nothing odd here."""
    mark = reading.decimal or "point"
    found = number(cell, Reading(decimal=mark))
    if found <= 0:
        raise Unreadable("a rate of zero or less", "write how much one of `currency` is worth")
    return found


def number(cell: str, reading: Reading) -> Decimal:
    """A number without currency signs; groups of thousands are understood where they are clear."""
    bare = cell.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    bare = bare.replace("\N{MINUS SIGN}", "-")
    if re.fullmatch(r"-?\d{1,3}( \d{3})+([.,]\d+)?", bare, re.ASCII):
        bare = bare.replace(" ", "")
    decimal_mark = _decimal_mark(bare, reading.decimal)
    thousands = "," if decimal_mark == "." else "."
    whole = rf"(\d+|\d{{1,3}}({re.escape(thousands)}\d{{3}})+)"
    if not re.fullmatch(rf"-?{whole}({re.escape(decimal_mark)}\d+)?", bare, re.ASCII):
        raise Unreadable(
            "this is no number", "write digits alone, such as 1234.50, the currency beside it"
        )
    found = Decimal(bare.replace(thousands, "").replace(decimal_mark, "."))
    if abs(found) >= LARGEST or -int(found.as_tuple().exponent) > MOST_DECIMALS:
        raise Unreadable("too large, or with too many decimals", "write it as 1234.50")
    return found


LARGEST: Final = Decimal(10) ** 13
MOST_DECIMALS: Final = 12


def _decimal_mark(bare: str, said: Mark | None) -> str:
    if said is not None:
        return "." if said == "point" else ","
    if re.fullmatch(r"-?\d{1,3}[.,]\d{3}", bare, re.ASCII):
        raise Unreadable(
            "one number in English and another in German",
            "say --decimal point or --decimal comma",
        )
    if re.fullmatch(r"-?[\d.]*\d,\d+", bare, re.ASCII):
        raise Unreadable(
            "written with a decimal comma", "say --decimal comma if the whole file is so"
        )
    return "."


def day(cell: str, reading: Reading) -> date:
    """A date by ISO 8601, of a time its date as written; or in the format that was stated."""
    found = _stated(cell, reading.dates) or _iso(cell)
    if found is None:
        wanted = f"2026-10-31 or {reading.dates}" if reading.dates else "2026-10-31"
        raise Unreadable("this is no date", f"write {wanted}, or state its format by --dates")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Unreadable("a year that cannot be meant", "write the year with four digits")
    return found


FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100


def _stated(cell: str, format_: str | None) -> date | None:
    if format_ is None:
        return None
    try:
        return datetime.strptime(cell, format_).date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _iso(cell: str) -> date | None:
    if not re.match(r"\d{4}-\d\d-\d\d($|[T ])", cell, re.ASCII):
        return None
    try:
        return datetime.fromisoformat(cell).date()
    except ValueError:
        return None


def month(cell: str, reading: Reading) -> date:
    """The first day of a month such as 2026-10."""
    if re.fullmatch(r"\d{4}-\d\d", cell, re.ASCII):
        return day(f"{cell}-01", reading)
    raise Unreadable("this is no month", "write it as 2026-10")


def currency(cell: str, _: Reading) -> str:
    code = cell.upper()
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise Unreadable("this is no currency", "write its code of three letters, such as EUR")
    return code


def yes_or_no(cell: str, _: Reading) -> bool:
    word = cell.casefold()
    if word in YES or word in NO:
        return word in YES
    raise Unreadable("neither yes nor no", "write yes or no")


YES: Final = frozenset({"yes", "y", "true", "t", "1", "ja", "oui", "sí", "si", "x"})
NO: Final = frozenset({"no", "n", "false", "f", "0", "nein", "non", "-"})


def bearer(cell: str, _: Reading) -> str:
    if cell.casefold() in BEARERS:
        return cell.casefold()
    raise Unreadable("nobody who bears costs", "write customer or operator")


BEARERS: Final = ("customer", "operator")


def cost_kind(cell: str, _: Reading) -> str:
    word = cell.casefold()
    found = COST_KINDS.get(word, word)
    if found in COST_KINDS.values():
        return found
    raise Unreadable(
        "no kind of cost", f"write one of {', '.join(sorted(set(COST_KINDS.values())))}"
    )


COST_KINDS: Final[Mapping[str, str]] = {
    "tools": "software",
    "licences": "software",
    "licenses": "software",
    "leads": "data",
    "labor": "labour",
    "wages": "labour",
    "domains": "infrastructure",
    "mailboxes": "infrastructure",
    "inboxes": "infrastructure",
    "retainer": "fee",
    "misc": "other",
}
"""Other words for the kinds of models/crm.py."""


def campaign(cell: str, reading: Reading) -> str:
    """The id of a campaign of this customer, by its id or its name."""
    found = reading.campaigns.get(cell, reading.campaigns.get(cell.casefold(), ""))
    if found is None:
        raise Unreadable("the name of several campaigns", "write the campaign's id")
    if not found:
        raise Unreadable(
            f"no campaign of {reading.organization_id}", "write the id or name of one, or nothing"
        )
    return found
