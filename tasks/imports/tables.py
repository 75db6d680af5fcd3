"""The tables that files are imported into: what is staged, compared and written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.import_columns import KEYS, Heading, Kind


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` with their types, in the order in which they are staged. `made` are set when a
    row is new, `kept` are expressions for a row that is there: of the stage `s` and the row `t`.
    """

    name: str
    columns: Mapping[str, str]
    always: Sequence[str] = ()
    """What follows from other columns, and is therefore written whatever columns a file has."""
    is_walled: bool = True

    def updated(self, heading: Heading) -> list[str]:
        """The columns that this file says something of, its keys apart."""
        keys = KEYS[heading.kind]
        present = heading.present | set(self.always)
        if "month" in present:
            present |= {"until_day"}
        return [one for one in self.columns if one in present and one not in keys]


TABLES: Final[Mapping[Kind, Table]] = {
    Kind.CONTACTS: Table(
        "app.contacts",
        {
            "address": "text",
            "external_id": "text",
            "first_name": "text",
            "last_name": "text",
            "company": "text",
            "title": "text",
            "phone": "text",
            "member_email": "text",
            "fields": "jsonb",
        },
        always=("fields",),
    ),
    Kind.DEALS: Table(
        "app.deals",
        {
            "deal_id": "text",
            "address": "text",
            "campaign_id": "text",
            "name": "text",
            "stage": "text",
            "is_closed": "boolean",
            "is_won": "boolean",
            "amount": "numeric",
            "refunded": "numeric",
            "currency": "text",
            "opened_on": "date",
            "closed_on": "date",
        },
        always=("is_closed", "is_won", "closed_on"),
    ),
    Kind.COSTS: Table(
        "app.costs",
        {
            "cost_id": "text",
            "bearer": "text",
            "is_shared": "boolean",
            "campaign_id": "text",
            "kind": "text",
            "on_day": "date",
            "until_day": "date",
            "amount": "numeric",
            "currency": "text",
            "note": "text",
        },
        always=("on_day",),
    ),
    Kind.RATES: Table(
        "app.exchange_rates",
        {
            "currency": "text",
            "into_currency": "text",
            "on_day": "date",
            "rate": "numeric",
            "source": "text",
        },
        is_walled=False,
    ),
}
