"""From an incident to a message that arrives, once, in the words of the operator."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from models.settings import AlertSettings
from tasks.incident import Trouble, open_incident, resolve_incidents
from tasks.notify import Sent, send_due
from tasks.site import Site
from tests.tasks.desk import Desk
from tests.tasks.receiver import Receiver, listening

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


def settings(*urls: str, **changes: Any) -> AlertSettings:
    given = {"allow_private_targets": True, **changes}
    return AlertSettings(urls=" ".join(urls), **given)  # type: ignore[arg-type]


def trouble(kind: str = "key_refused", subject: str = "sync leads") -> Trouble:
    return Trouble(kind, subject, "Instantly refuses the key.", "Make a new key.")


def opened(count: int = 1, kind: str = "key_refused") -> Callable[[Site], Awaitable[None]]:
    async def work(site: Site) -> None:
        for number in range(count):
            await open_incident(site.pool, "northwind", trouble(kind, f"sync {number}"), AT)

    return work


def passed(desk: Desk, given: AlertSettings, at: datetime = AT) -> Sent:
    return desk.at(lambda site: send_due(site.pool, at, given))


def test_an_incident_is_told_once(desk: Desk, receiver: Receiver) -> None:
    """Where, what, since when and what to do, with a reference; the next pass says nothing."""
    desk.at(opened())
    first = passed(desk, settings(receiver.url()))
    again = passed(desk, settings(receiver.url()), AT + timedelta(minutes=5))
    assert (first.sent, again.sent) == (1, 0)
    [told] = receiver.heard
    assert told["title"] == "[northwind] sync 0: key refused"
    assert told["type"] == "failure"
    assert told["message"].splitlines() == [
        "Instantly refuses the key.",
        "Since: 2026-03-01 12:00 UTC",
        "What to do: Make a new key.",
        "",
        "Reference: incident/1/opened",
    ]
    assert receiver.headers[0]["idempotency-key"] == "incident/1/opened"


def test_its_end_is_told_too(desk: Desk, receiver: Receiver) -> None:
    """When what was told is over, once."""
    desk.at(opened())
    passed(desk, settings(receiver.url()))
    later = AT + timedelta(minutes=35)
    desk.at(lambda site: resolve_incidents(site.pool, "northwind", "sync 0", later))
    for _ in range(2):
        passed(desk, settings(receiver.url()), later)
    assert receiver.titles == [
        "[northwind] sync 0: key refused",
        "[northwind] sync 0: key refused is over",
    ]
