"""What a gateway process is told at its start."""

from dataclasses import dataclass, field
from pathlib import Path

from webhook_gateway.bell import Bell


@dataclass(frozen=True)
class Plan:
    """What a process is told at its start."""

    database_url: str = field(repr=False)
    folder: Path
    spool_bytes: int
    commit_seconds: float
    refusals_per_second: float
    shares_port: bool = False
    bell: Bell | None = None
