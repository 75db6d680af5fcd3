"""What each organization's scores are made by: its table of signals, and when its leads are hot."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.hot_leads import HotRule
from domain.signals import DEFAULT, Override, Table
from models.organization_settings import ScoringEntry

Connection = AsyncConnection[DictRow]
DEFAULT_KEY: Final = ""


@dataclass(frozen=True, slots=True)
class Tables:
    """Of the organizations that want it otherwise than we do; all others have the defaults."""

    tables: Mapping[str, Table] = field(default_factory=dict)
    rules: Mapping[str, HotRule] = field(default_factory=dict)

    def table(self, organization_id: str) -> Table:
        return self.tables.get(organization_id, DEFAULT)

    def every(self) -> Mapping[str, Table]:
        """By organization, and the default under ''."""
        return {DEFAULT_KEY: DEFAULT, **self.tables}

    def key(self, organization_id: str) -> str:
        """Under which its table stands there."""
        return organization_id if organization_id in self.tables else DEFAULT_KEY

    def rule(self, organization_id: str) -> HotRule:
        return self.rules.get(organization_id, HotRule())


async def read_tables(connection: Connection) -> Tables:
    """From app.organizations.settings; raises ValueError for a signal that there is not."""
    found = await connection.execute(
        """
        select organization_id, settings -> 'scoring' as scoring from app.organizations
        where settings ? 'scoring'
        """
    )
    entries = {
        row["organization_id"]: ScoringEntry.model_validate(row["scoring"])
        for row in await found.fetchall()
    }
    tables = {name: table_of(entry) for name, entry in entries.items()}
    return Tables(
        {name: table for name, table in tables.items() if table is not DEFAULT},
        {name: rule_of(entry) for name, entry in entries.items()},
    )


def table_of(entry: ScoringEntry) -> Table:
    """The default table with an organization's changes."""
    wanted: dict[str, Any] = {
        name: Override(one.points, one.cap, one.half_life_days)
        for name, one in entry.signals.items()
    }
    return DEFAULT.overridden(wanted, entry.floor)


def rule_of(entry: ScoringEntry) -> HotRule:
    return HotRule(entry.enters_within, entry.leaves_beyond, table_of(entry).floor)
