"""The moves of the tests of alerts."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from models.settings import AlertSettings
from tasks.incident import Trouble, open_incident
from tasks.notify import Sent, send_due
from tasks.site import Site
from tests.tasks.desk import Desk

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def settings(*urls: str, **changes: Any) -> AlertSettings:
    given = {"allow_private_targets": True, **changes}
    return AlertSettings(urls=" ".join(urls), **given)  # type: ignore[arg-type]


def trouble(kind: str = "key_refused", subject: str = "sync leads") -> Trouble:
    return Trouble(kind, subject, "Instantly refuses the key.", "Make a new key.")


def opened(count: int = 1, kind: str = "key_refused") -> Callable[[Site], Awaitable[None]]:
    """Incidents of northwind, a subject each."""

    async def work(site: Site) -> None:
        for number in range(count):
            await open_incident(site.pool, "northwind", trouble(kind, f"sync {number}"), AT)

    return work


def passed(desk: Desk, given: AlertSettings, at: datetime = AT) -> Sent:
    """A pass of the alerts at a moment."""
    return desk.at(lambda site: send_due(site.pool, at, given))
