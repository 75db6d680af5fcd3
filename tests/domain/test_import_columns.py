"""Columns under any name, cells as they are written, and what is told of those that are wrong."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.import_columns import COLUMNS, HeadingWrong, Kind, folded, heading
from domain.import_rows import Row, row
from domain.import_values import Reading, Unreadable, address, currency, day, money, number, rate

PLAIN = Reading()


def read(kind: Kind, names: str, cells: str, reading: Reading = PLAIN) -> Row:
    return row(heading(kind, names.split(",")), reading, 2, cells.split(","))


def told(found: Row) -> list[str]:
    return [fault.sentence for fault in found.faults]


@pytest.mark.parametrize(
    "name", ["Email", "E-Mail", "\ufeffemail", "E-mail address", " EMAIL_ADDRESS ", "work email"]
)
def test_a_column_has_many_names(name: str) -> None:
    """Case, separators and a byte order mark make no difference."""
    assert heading(Kind.CONTACTS, ["x", name]).columns[0][1].name == "address"


def test_no_name_means_two_columns_of_a_kind() -> None:
    """Each alias leads to one column, in its folded form."""
    for kind, columns in COLUMNS.items():
        names = [name for one in columns for name in (one.name, *one.aliases)]
        assert len(names) == len(set(names)), kind
        assert [folded(name) for name in names] == names


@pytest.mark.parametrize(
    ("kind", "names", "message"),
    [
        (Kind.CONTACTS, "name,firm", "no column address (or email"),
        (Kind.CONTACTS, "email,E-Mail", "'email' and 'E-Mail' are both read as address"),
        (Kind.DEALS, "id,email,created", "no column stage"),
        (Kind.COSTS, "id,kind,amount", "no column on_day (or date"),
        (Kind.RATES, "from,to,rate", "no column on_day"),
    ],
)
def test_a_heading_that_lacks_something_is_refused(kind: Kind, names: str, message: str) -> None:
    """What is missing, under which names it would be known, and what stands there."""
    with pytest.raises(HeadingWrong) as wrong:
        heading(kind, names.split(","))
    assert message in str(wrong.value)


@pytest.mark.parametrize(
    ("cell", "mark", "expected"),
    [
        ("1234.5", None, "1234.5"),
        ("0", None, "0"),
        ("1,234.50", None, "1234.50"),
        ("1,234,567", None, "1234567"),
        ("1 234.50", None, "1234.50"),
        ("1\N{NO-BREAK SPACE}234,5", "comma", "1234.5"),
        ("1.234,50", "comma", "1234.50"),
        ("1.234", "comma", "1234"),
        ("1.234", "point", "1.234"),
        ("1,234", "point", "1234"),
        ("-5", None, "-5"),
        ("\N{MINUS SIGN}5", None, "-5"),
    ],
)
def test_numbers_are_read(cell: str, mark: Any, expected: str) -> None:
    """As people and programs write them, where it is clear."""
    assert number(cell, Reading(decimal=mark)) == Decimal(expected)


@pytest.mark.parametrize(
    ("cell", "mark", "says"),
    [
        ("1,234", None, "one number in English and another in German"),
        ("1.234", None, "one number in English and another in German"),
        ("12,50", None, "decimal comma"),
        ("1.234,50", None, "decimal comma"),
        ("€ 12", None, "no number"),
        ("1e5", None, "no number"),
        ("NaN", None, "no number"),
        ("Infinity", None, "no number"),
        ("\uff11\uff12", None, "no number"),
        ("12,34.5", None, "no number"),
        ("=1+1", None, "no number"),
        ("10000000000000", None, "too large"),
        ("1234.50", "comma", "no number"),
    ],
)  # fmt: skip
def test_what_could_be_two_numbers_is_none(cell: str, mark: Any, says: str) -> None:
    """It is refused, with what to say or write."""
    with pytest.raises(Unreadable) as wrong:
        number(cell, Reading(decimal=mark))
    assert says in str(wrong.value)


@given(st.decimals(0, 10**9, places=2))
def test_any_amount_comes_back(value: Decimal) -> None:
    """Whatever was written plainly is read as it was."""
    assert money(f"{value}", PLAIN) == value


def test_a_rate_may_have_three_decimals() -> None:
    """Nobody writes thousands of one currency in another's unit."""
    assert rate("1.085", PLAIN) == Decimal("1.085")
    with pytest.raises(Unreadable, match="zero or less"):
        rate("0", PLAIN)


@pytest.mark.parametrize(
    ("cell", "format_", "expected"),
    [
        ("2026-10-31", None, date(2026, 10, 31)),
        ("2026-10-31T23:30:00Z", None, date(2026, 10, 31)),
        ("2026-10-31 08:15", None, date(2026, 10, 31)),
        ("31.10.2026", "%d.%m.%Y", date(2026, 10, 31)),
        ("2026-10-31", "%d.%m.%Y", date(2026, 10, 31)),
        ("31.10.2026", None, None),
        ("10/31/2026", None, None),
        ("2026-02-30", None, None),
        ("0026-10-31", None, None),
        ("20261031", None, None),
    ],
)
def test_dates_are_iso_or_as_was_stated(
    cell: str, format_: str | None, expected: date | None
) -> None:
    """Of a time its date as written; nothing is guessed."""
    if expected is None:
        with pytest.raises(Unreadable):
            day(cell, Reading(dates=format_))
        return
    assert day(cell, Reading(dates=format_)) == expected


@pytest.mark.parametrize(
    "cell",
    ["jane@example.com", "o'neil+tag@example.co.uk", '"jane doe"@example.com', "jö@münchen.example",
     "=cmd|calc@example.com", "a@b"],
)  # fmt: skip
def test_odd_addresses_are_addresses(cell: str) -> None:
    """Whoever has them can be written to."""
    assert address(cell, PLAIN) == cell


@pytest.mark.parametrize(
    "cell",
    ["jane", "jane@", "@example.com", "a@b, c@d", "Jane <jane@example.com>", "jane @example.com",
     "a@b@c", f"{'a' * 320}@example.com"],
)  # fmt: skip
def test_what_is_no_address_is_refused(cell: str) -> None:
    """Lists, names with an address, and parts of one."""
    with pytest.raises(Unreadable):
        address(cell, PLAIN)


def test_currencies_are_codes() -> None:
    """Three letters, in any case; signs and names are none."""
    assert currency("eur", PLAIN) == "EUR"
    for cell in ("€", "Euro", "US$"):
        with pytest.raises(Unreadable, match="EUR"):
            currency(cell, PLAIN)


def test_all_that_is_wrong_with_a_row_is_told() -> None:
    """Not the first thing alone, and by the file's own names of its columns."""
    found = read(Kind.DEALS, "Id,Mail address,Email,Stage,Created", ",,nobody,,soon")
    assert [fault.column for fault in found.faults] == ["Id", "Email", "Stage", "Created"]


def test_words_of_strangers_are_data() -> None:
    """A formula stays what it is, a NUL becomes U+FFFD; own columns are kept under their names."""
    found = read(Kind.CONTACTS, "email,company,Region", 'a@b.c,=HYPERLINK("x"),No\0rth')
    assert found.values["company"] == '=HYPERLINK("x")'
    assert found.values["fields"] == '{"Region": "No\N{REPLACEMENT CHARACTER}rth"}'


DEAL = "id,email,stage,created,closed_on,amount,currency,refunded"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("1,a@b.c,Closed Won,2026-01-01,2026-02-01,10,EUR,", (True, True, "2026-02-01", "10")),
        ("1,a@b.c,closed-lost,2026-01-01,2026-02-01,,EUR,", (False, True, "2026-02-01", "0")),
        ("1,a@b.c,Proposal,2026-01-01,2026-02-01,10,EUR,", (False, False, None, "10")),
    ],
)
def test_a_deal_is_closed_by_its_stage(cells: str, expected: tuple[Any, ...]) -> None:
    """An open deal's expected date is no date on which it closed; a lost one may have no amount."""
    found = read(Kind.DEALS, DEAL, cells)
    assert told(found) == []
    values = found.values
    closed = values["closed_on"] and values["closed_on"].isoformat()
    assert (values["is_won"], values["is_closed"], closed, str(values["amount"])) == expected


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ("1,a@b.c,Won,2026-01-01,,10,EUR,", "closed_on: empty, and the deal is closed"),
        ("1,a@b.c,Won,2026-01-01,2025-02-01,10,EUR,", "closed_on: before opened_on"),
        ("1,a@b.c,Won,2026-01-01,2026-02-01,,EUR,", "amount: empty, and the deal is won"),
        ("1,a@b.c,Won,2026-01-01,2026-02-01,10,,", "currency: empty"),
        ("1,a@b.c,Won,2026-01-01,2026-02-01,10,EUR,11", "refunded: more than the amount"),
        ("1,a@b.c,Won,2026-01-01,2026-02-01,-10,EUR,", "amount: below zero"),
        ("1,a@b.c,Won,2026-01-01,2026-02-01,10,EUR,1,x", "the row: more cells"),
    ],
)
def test_what_cannot_be_a_deal_is_told(cells: str, says: str) -> None:
    """Each with its fix."""
    assert [one for one in told(read(Kind.DEALS, DEAL, cells)) if one.startswith(says)]


def test_a_cost_of_a_month_is_of_its_days() -> None:
    """From the first to the last of them, borne by the customer unless somebody says otherwise."""
    reading = Reading(organization_id="acme", currency="EUR")
    found = read(Kind.COSTS, "id,month,kind,amount", "1,2028-02,Licences,10", reading)
    assert told(found) == []
    assert (found.values["on_day"], found.values["until_day"]) == (
        date(2028, 2, 1),
        date(2028, 2, 29),
    )
    assert (found.values["bearer"], found.values["kind"]) == ("customer", "software")


@pytest.mark.parametrize(
    ("organization", "cells", "says"),
    [
        ("acme", "1,2026-02-01,fee,10,customer,yes", "is_shared: shared, but of one customer"),
        ("unassigned", "1,2026-02-01,fee,10,customer,no", "bearer: a customer bears it"),
        ("acme", "1,2026-02-01,beer,10,customer,no", "kind: no kind of cost"),
        ("acme", "1,,fee,10,customer,no", "on_day: empty"),
    ],
)
def test_what_cannot_be_a_cost_is_told(organization: str, cells: str, says: str) -> None:
    """A shared cost belongs to none; what a customer bears belongs to one, or is shared."""
    reading = Reading(organization_id=organization, currency="EUR")
    found = read(Kind.COSTS, "id,date,kind,amount,bearer,is_shared", cells, reading)
    assert [one for one in told(found) if one.startswith(says)]


def test_campaigns_are_known_by_id_or_name() -> None:
    """A name of several is refused, so is another customer's."""
    reading = Reading(organization_id="acme", campaigns={"c-1": "c-1", "one": "c-1", "two": None})
    names = "id,email,stage,created,amount,currency,campaign"
    for cell, expected in (("One", "c-1"), ("c-1", "c-1"), ("", None)):
        found = read(Kind.DEALS, names, f"1,a@b.c,open,2026-01-01,1,EUR,{cell}", reading)
        assert found.values["campaign_id"] == expected
    for cell, says in (("Two", "the name of several"), ("c-2", "no campaign of acme")):
        found = read(Kind.DEALS, names, f"1,a@b.c,open,2026-01-01,1,EUR,{cell}", reading)
        assert says in told(found)[0]
