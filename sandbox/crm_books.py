"""What the demo's customers and their agency pay, month by month, and rates of exchange."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from domain.assignment import UNASSIGNED

MONTHS: Final = 4
_FEES: Final = {"northwind": 1450, "acme": 990, "globex": 1190, "initech": 890}
"""What the agency charges each of them a month, in the customer's currency."""
_RATES: Final = (1.0825, 1.0871, 1.0794, 1.0910, 1.0887)
"""So many dollars was a euro at the beginning of each month; invented."""


def costs(name: str, currency: str, today: date) -> Iterator[dict[str, Any]]:
    """The costs of a customer, or of none, of this month and those before it."""
    months = _months(today)
    of_month = _SHARED if name == UNASSIGNED else (("fee", "customer", _FEES[name], *_FEE), *_OWN)
    for first in months:
        for kind, bearer, amount, is_shared, note in of_month:
            month = f"{first:%Y-%m}"
            yield {
                "Invoice": f"{name[:3].upper()}-{month}-{kind[:3].upper()}-{bearer[0].upper()}",
                "Month": month,
                "Date": "",
                "Category": kind,
                "Paid by": bearer,
                "Shared": "yes" if is_shared else "no",
                "Amount": f"{amount}.00",
                "Currency": currency,
                "Description": note,
            }
    if name != UNASSIGNED:
        yield _set_up(name, currency, months[0])


_FEE: Final = (False, "Agency fee")
_OWN: Final = (
    ("data", "customer", 140, False, "Addresses, verified"),
    ("labour", "operator", 330, False, "6 hours of Tom"),
)
_SHARED: Final = (
    ("software", "customer", 358, True, "Instantly, Hypergrowth"),
    ("infrastructure", "customer", 172, True, "40 mailboxes, 14 domains"),
    ("infrastructure", "operator", 95, False, "Servers and monitoring"),
)
"""Kind, who bears it, how much a month, whether it is split over the customers, and what it is."""


def _set_up(name: str, currency: str, first: date) -> dict[str, Any]:
    """Paid once, on one day."""
    return {
        "Invoice": f"{name[:3].upper()}-SETUP",
        "Month": "",
        "Date": first.replace(day=9).isoformat(),
        "Category": "other",
        "Paid by": "customer",
        "Shared": "no",
        "Amount": "400.00",
        "Currency": currency,
        "Description": "Set-up",
    }


def rates(today: date) -> Iterator[dict[str, Any]]:
    """Euros and dollars, at the first of each month."""
    for number, first in enumerate(_months(today)):
        rate = _RATES[number % len(_RATES)]
        for pair, value in ((("EUR", "USD"), rate), (("USD", "EUR"), round(1 / rate, 6))):
            yield {
                "from": pair[0],
                "to": pair[1],
                "date": first.isoformat(),
                "rate": value,
                "source": "invented for the demo",
            }


def _months(today: date) -> list[date]:
    """The first days of this month and those before it, the oldest first."""
    first, found = today.replace(day=1), []
    for _ in range(MONTHS):
        found.append(first)
        first = (first - timedelta(days=1)).replace(day=1)
    return found[::-1]
