"""One row of an imported file: its values, or what is wrong with it. Pure."""

import calendar
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from domain.assignment import UNASSIGNED
from domain.import_columns import Heading, Kind
from domain.import_values import Reading, Unreadable

Values = dict[str, Any]
_UNKEEPABLE: Final = "\x00"
"""Postgres keeps no such character; it becomes U+FFFD, as everywhere in the mirror."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row: in which column, what stands there, and how to mend it."""

    column: str
    is_what: str
    fix: str

    @property
    def sentence(self) -> str:
        return f"{self.column}: {self.is_what}; {self.fix}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was read: our columns by name (an empty cell is None), or its faults.

    `line` is where it begins in the file, counted from 1; `cells` as they were written.
    """

    line: int
    cells: Sequence[str]
    values: Values
    faults: Sequence[Fault] = ()


def row(heading: Heading, reading: Reading, line: int, cells: Sequence[str]) -> Row:
    """The row, with everything that is wrong with it, not the first thing alone."""
    values: Values = {}
    faults: list[Fault] = []
    if any(cells[len(heading.names) :]):
        fix = "put cells with the separator in them into double quotes"
        faults.append(Fault("the row", "more cells than the first line has names", fix))
    for place, column in heading.columns:
        cell = _cell(cells, place)
        if not cell:
            values[column.name] = None
            if column.is_required:
                faults.append(Fault(heading.names[place], "empty", "it must be known"))
            continue
        try:
            values[column.name] = column.read(cell, reading)
        except Unreadable as wrong:
            faults.append(Fault(heading.names[place], wrong.is_what, wrong.fix))
    if not faults:
        faults += _COMPLETE[heading.kind](values, heading, reading, cells)
    return Row(line, cells, values, tuple(faults))


def _cell(cells: Sequence[str], place: int) -> str:
    cell = cells[place].strip() if place < len(cells) else ""
    return cell.replace(_UNKEEPABLE, "\N{REPLACEMENT CHARACTER}") if _UNKEEPABLE in cell else cell


Faults = Sequence[Fault]


def _contact(values: Values, heading: Heading, _: Reading, cells: Sequence[str]) -> Faults:
    """What is beside our columns is kept under its own name, where there is anything."""
    own = {name: cell for place, name in heading.others if (cell := _cell(cells, place))}
    values["fields"] = json.dumps(own, ensure_ascii=False) if own else "{}"
    return ()


def _deal(values: Values, _: Heading, reading: Reading, __: Sequence[str]) -> Faults:
    """Won and closed by the stage where no column says so; an open deal has not closed yet."""
    outcome = stage_outcome(values["stage"])
    if values.get("is_won") is None:
        values["is_won"] = outcome == "won" and values.get("is_closed") is not False
    if values.get("is_closed") is None:
        values["is_closed"] = bool(values["is_won"]) or outcome is not None
    values["refunded"] = values.get("refunded") or Decimal(0)
    faults = [*_currency(values, reading)]
    if values["is_won"] and not values["is_closed"]:
        faults.append(Fault("is_won", "won but not closed", "write which of them is so"))
    if values["is_closed"] and values.get("closed_on") is None:
        faults.append(Fault("closed_on", "empty, and the deal is closed", "write when it closed"))
    if not values["is_closed"]:
        values["closed_on"] = None
    return (*faults, *_worth(values), *_in_order(values, "opened_on", "closed_on"))


def _worth(values: Values) -> Faults:
    """A won deal has an amount; of any other an unknown one counts nothing."""
    if values.get("amount") is None:
        if values["is_won"]:
            return (Fault("amount", "empty, and the deal is won", "write what it brought in"),)
        values["amount"] = Decimal(0)
    if values["refunded"] > values["amount"]:
        return (Fault("refunded", "more than the amount", "write what was given back of it"),)
    return ()


def stage_outcome(stage: str) -> str | None:
    """Whether a stage's name says won or lost, as the CRMs name theirs; None: neither."""
    word = " ".join(stage.casefold().replace("-", " ").replace("_", " ").split())
    if word in WON_STAGES:
        return "won"
    return "lost" if word in LOST_STAGES else None


WON_STAGES: Final = frozenset({"won", "closed won", "closedwon", "customer", "gewonnen"})
LOST_STAGES: Final = frozenset({"lost", "closed lost", "closedlost", "abandoned", "verloren"})


def _cost(values: Values, _: Heading, reading: Reading, __: Sequence[str]) -> Faults:
    """A month is its days; who bears it is the customer, unless it belongs to none."""
    faults = [*_currency(values, reading)]
    month: date | None = values.pop("month", None)
    if values.get("on_day") is None and month:
        values["on_day"] = month
        last = calendar.monthrange(month.year, month.month)[1]
        values["until_day"] = values.get("until_day") or month.replace(day=last)
    if values.get("on_day") is None:
        faults.append(Fault("on_day", "empty", "write the day, or the month"))
    values["is_shared"] = bool(values.get("is_shared"))
    is_nobodys = reading.organization_id == UNASSIGNED
    values["bearer"] = values.get("bearer") or ("operator" if is_nobodys else "customer")
    if values["is_shared"] and not is_nobodys:
        fix = f"import shared costs with --organization {UNASSIGNED}"
        faults.append(Fault("is_shared", "shared, but of one customer", fix))
    if is_nobodys and values["bearer"] == "customer" and not values["is_shared"]:
        fix = "write yes into is_shared, or import it for the customer"
        faults.append(Fault("bearer", "a customer bears it, and none is named", fix))
    return (*faults, *_in_order(values, "on_day", "until_day"))


def _rate(values: Values, _: Heading, __: Reading, ___: Sequence[str]) -> Faults:
    if values["currency"] == values["into_currency"]:
        return (Fault("into_currency", "the same currency", "write the one it is changed into"),)
    return ()


def _currency(values: Values, reading: Reading) -> Faults:
    values["currency"] = values.get("currency") or reading.currency
    if values["currency"] is None:
        return (Fault("currency", "empty", "write its code, such as EUR"),)
    return ()


def _in_order(values: Values, first: str, last: str) -> Faults:
    begun, ended = values.get(first), values.get(last)
    if begun is not None and ended is not None and ended < begun:
        return (Fault(last, f"before {first}", "look which of them is wrong"),)
    return ()


_COMPLETE: Final[dict[Kind, Callable[[Values, Heading, Reading, Sequence[str]], Faults]]] = {
    Kind.CONTACTS: _contact,
    Kind.DEALS: _deal,
    Kind.COSTS: _cost,
    Kind.RATES: _rate,
}
