"""The dashboard as Superset's own export files, rewritten for one customer.

The files of `assets/` are one dashboard of nobody's. Each customer gets its own copy: other
identities, its name and currency, and the database connection that its BI login opens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

import yaml

FOLDER: Final = Path(__file__).with_name("assets")
DATABASE: Final = "databases/customer.yaml"
DASHBOARD: Final = "dashboards/outreach.yaml"
IDENTITIES: Final = frozenset({"uuid", "database_uuid", "dataset_uuid", "datasetUuid"})
"""Keys whose values name an object of Superset's."""


@dataclass(frozen=True, slots=True)
class Customer:
    """Whose copy it is; `currency` is the ISO code of its reports."""

    organization_id: str
    name: str
    currency: str

    @property
    def slug(self) -> str:
        """The dashboard's part of its address."""
        return f"outreach-{self.organization_id}"


def contents(customer: Customer, address: str) -> dict[str, str]:
    """File name -> YAML text, as Superset's import takes them.

    `address` is SQLAlchemy's, with the password masked: the password itself goes beside it.
    """
    words = {
        "ORGANIZATION_NAME": customer.name,
        "ORGANIZATION_ID": customer.organization_id,
        "DASHBOARD_SLUG": customer.slug,
        "DASHBOARD_TITLE": f"{customer.name}: outreach",
        "CURRENCY": customer.currency,
        "DATABASE_ADDRESS": address,
    }
    return {
        str(file.relative_to(FOLDER)): yaml.safe_dump(
            _rewritten(yaml.safe_load(file.read_text(encoding="utf-8")), customer, words),
            allow_unicode=True,
            sort_keys=False,
        )
        for file in sorted(FOLDER.rglob("*.yaml"))
    }


def identity(customer: Customer, file: str) -> UUID:
    """What Superset knows the customer's copy of a file by."""
    given = yaml.safe_load((FOLDER / file).read_text(encoding="utf-8"))["uuid"]
    return uuid5(UUID(given), customer.organization_id)


def _rewritten(node: Any, customer: Customer, words: Mapping[str, str], key: str = "") -> Any:
    if isinstance(node, dict):
        return {name: _rewritten(value, customer, words, name) for name, value in node.items()}
    if isinstance(node, list):
        return [_rewritten(value, customer, words, key) for value in node]
    if not isinstance(node, str):
        return node
    if key in IDENTITIES:
        return str(uuid5(UUID(node), customer.organization_id))
    return words.get(node, node)
