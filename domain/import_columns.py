"""The columns of each kind of file that can be imported, under the names that others give them.

Names are compared without case, accents of spelling or separators: `E-Mail Address` is
`email_address`. docs/customers.md lists them for people.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from domain import import_values as values
from domain.import_values import Reading


class Kind(StrEnum):
    """What a file holds."""

    CONTACTS = "contacts"
    DEALS = "deals"
    COSTS = "costs"
    RATES = "rates"


@dataclass(frozen=True, slots=True)
class Column:
    """One of our columns: other names for it, and how its cells are read."""

    name: str
    read: Callable[[str, Reading], Any] = values.text
    is_required: bool = False
    aliases: Sequence[str] = ()


def _column(name: str, read: Callable[[str, Reading], Any], *aliases: str) -> Column:
    return Column(name, read, aliases=aliases)


def _required(name: str, read: Callable[[str, Reading], Any], *aliases: str) -> Column:
    return Column(name, read, is_required=True, aliases=aliases)


COLUMNS: Final[dict[Kind, tuple[Column, ...]]] = {
    Kind.CONTACTS: (
        _required("address", values.address, "email", "e_mail", "email_address", "e_mail_address",
                  "mail", "contact_email", "work_email"),
        _column("first_name", values.text, "firstname", "given_name", "vorname"),
        _column("last_name", values.text, "lastname", "surname", "family_name", "nachname"),
        _column("company", values.text, "company_name", "account_name", "organisation", "firma"),
        _column("title", values.text, "job_title", "position", "role"),
        _column("phone", values.text, "phone_number", "telephone", "telefon", "mobile"),
        _column("member_email", values.address, "owner", "owner_email", "contact_owner",
                "assigned_to"),
        _column("external_id", values.key, "id", "record_id", "contact_id", "crm_id"),
    ),
    Kind.DEALS: (
        _required("deal_id", values.key, "id", "record_id", "opportunity_id", "deal"),
        _required("address", values.address, "email", "e_mail", "email_address", "contact_email",
                  "contact", "associated_contact"),
        _column("name", values.text, "deal_name", "opportunity_name", "title"),
        _required("stage", values.text, "deal_stage", "stage_name", "status", "pipeline_stage"),
        _column("is_won", values.yes_or_no, "won"),
        _column("is_closed", values.yes_or_no, "closed"),
        _column("amount", values.money, "value", "deal_value", "deal_amount"),
        _column("refunded", values.money, "refund", "refunds", "refunded_amount"),
        _column("currency", values.currency, "currency_code", "deal_currency", "currency_iso_code"),
        _required("opened_on", values.day, "created", "created_on", "created_at", "create_date",
                  "created_date", "opened", "open_date"),
        _column("closed_on", values.day, "closed_at", "close_date", "closed_date", "closing_date"),
        _column("campaign_id", values.campaign, "campaign", "campaign_name"),
    ),
    Kind.COSTS: (
        _required("cost_id", values.key, "id", "record_id", "invoice", "invoice_number",
                  "invoice_no"),
        _column("bearer", values.bearer, "paid_by", "who_pays"),
        _column("is_shared", values.yes_or_no, "shared"),
        _column("campaign_id", values.campaign, "campaign", "campaign_name"),
        _required("kind", values.cost_kind, "type", "category"),
        _column("on_day", values.day, "date", "day", "from", "from_day", "start", "start_date"),
        _column("until_day", values.day, "until", "to", "to_day", "end", "end_date"),
        _column("month", values.month),
        _required("amount", values.balance, "cost", "price", "value", "total"),
        _column("currency", values.currency, "currency_code"),
        _column("note", values.text, "description", "notes", "comment"),
    ),
    Kind.RATES: (
        _required("currency", values.currency, "from", "from_currency", "base"),
        _required("into_currency", values.currency, "into", "to", "to_currency", "quote"),
        _required("on_day", values.day, "date", "day"),
        _required("rate", values.rate, "value", "exchange_rate"),
        _column("source", values.text, "note"),
    ),
}  # fmt: skip
"""By kind, in the order in which they are shown."""
KEYS: Final[dict[Kind, tuple[str, ...]]] = {
    Kind.CONTACTS: ("address",),
    Kind.DEALS: ("deal_id",),
    Kind.COSTS: ("cost_id",),
    Kind.RATES: ("currency", "into_currency", "on_day"),
}
"""What a row is known by, beside the customer: a second one of the same is the same row."""
OF_REJECTED: Final = ("import_line", "import_column", "import_error")
"""What a file of refused rows has beside its own columns; not read when it is imported again."""


class HeadingWrong(ValueError):
    """A file whose first line cannot be its heading; the message says why, and the fix."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a file has our columns, and those that are its own."""

    kind: Kind
    names: Sequence[str]
    columns: Sequence[tuple[int, Column]]
    others: Sequence[tuple[int, str]]

    @property
    def present(self) -> frozenset[str]:
        return frozenset(column.name for _, column in self.columns)


def folded(name: str) -> str:
    """A column's name to compare by."""
    return re.sub(r"\W+", "_", name.strip("\ufeff \t").casefold()).strip("_")


def heading(kind: Kind, names: Sequence[str]) -> Heading:
    """The columns of a file by its first line; raises HeadingWrong."""
    known = {alias: one for one in COLUMNS[kind] for alias in (*one.aliases, one.name)}
    found: dict[str, tuple[int, Column]] = {}
    others: list[tuple[int, str]] = []
    for place, name in enumerate(names):
        column = known.get(folded(name))
        if column is None:
            others.append((place, name))
        elif column.name in found:
            before = names[found[column.name][0]]
            raise HeadingWrong(
                f"{before!r} and {name!r} are both read as {column.name}: rename or remove one"
            )
        else:
            found[column.name] = (place, column)
    _all_there(kind, names, set(found))
    own = [(at, name) for at, name in others if name and folded(name) not in OF_REJECTED]
    return Heading(kind, tuple(names), tuple(found.values()), tuple(own))


def _all_there(kind: Kind, names: Sequence[str], found: set[str]) -> None:
    missing = [one for one in COLUMNS[kind] if one.is_required and one.name not in found]
    if kind is Kind.COSTS and not found & {"on_day", "month"}:
        missing.append(next(one for one in COLUMNS[kind] if one.name == "on_day"))
    if missing:
        wanted = "; ".join(f"{one.name} (or {', '.join(one.aliases[:4])})" for one in missing)
        seen = ", ".join(repr(name[:40]) for name in names[:20])
        raise HeadingWrong(f"no column {wanted}. The first line has {seen}")
