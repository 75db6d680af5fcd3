"""How large a world is, and when it is."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

ANCHOR = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class WorldShape:
    """What a world is built from; the same shape always gives the same world.

    `leads` above 5,000 adds leads that were never contacted, so activity and the number of
    e-mails stay the same. `campaigns` and `accounts` None: the cast of the demo.
    `uniform` is a load shape: one workspace (northwind), `campaigns` (20 by default) campaigns
    with `leads` shared evenly among them, no activity. `history_days` lie before `anchor`,
    `future_days` of planned activity after it.
    """

    seed: int = 1
    leads: int = 5000
    campaigns: int | None = None
    accounts: int = 40
    workspaces: int = 4
    history_days: int = 90
    future_days: int = 14
    anchor: datetime = field(default=ANCHOR)
    uniform: bool = False
