"""Tell what waits in the outbox: claimed one by one, sent, marked; at least once each.

A process that is killed between sending and marking leaves the row claimed; after the lease it
is sent again with the same reference, by which a receiver can tell. Without a call that the other
side makes idempotent, nobody can do better.
"""

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg_pool import PoolTimeout

from domain.alert_texts import Message, alert_text, digest_text
from domain.alerts import GIVE_UP_AFTER, retry_in
from domain.lead_alerts import is_about_a_lead, lead_digest, lead_text
from models.session import Pool
from models.settings import AlertSettings
from tasks.claim_alerts import claim, count_failing, let_go_of_old_news, settle
from tasks.outbox import DIGEST, fill_outbox

if TYPE_CHECKING:
    from tasks.clients.notifier import Destination

LONGEST_PASS_S: Final = 60.0
TELL_EVERY_S: Final = 5.0
log = logging.getLogger("salesbrain.alerts")


@dataclass(slots=True)
class Sent:
    """What a pass came to. `failing`: alerts that wait for another attempt or were given up
    within the last hour, by whomever."""

    written: int = 0
    sent: int = 0
    to_retry: int = 0
    given_up: int = 0
    failing: int = 0

    def add(self, error: str | None, attempts: int) -> None:
        if error is None:
            self.sent += 1
        elif retry_in(attempts) is None:
            self.given_up += 1
        else:
            self.to_retry += 1

    @property
    def is_well(self) -> bool:
        return self.failing == 0


def is_on(settings: AlertSettings) -> bool:
    """Whether there is anybody to tell."""
    return settings.urls is not None and bool(settings.urls.get_secret_value().strip())


async def send_due(pool: Pool, now: datetime, settings: AlertSettings | None = None) -> Sent:
    """Write down what incidents want told, and send what is due. Any number at once is safe.

    Takes up to LONGEST_PASS_S where destinations are slow: not for a loop that others wait for.
    Without ALERT_URLS it does nothing.
    """
    settings = settings or AlertSettings()
    done = Sent()
    if not is_on(settings):
        return done
    await let_go_of_old_news(pool, now)
    done.written = await fill_outbox(
        pool, now, most=settings.digest_above, tell_over=settings.tell_when_over
    )
    await _send_all(pool, now, settings, done)
    done.failing = await count_failing(pool, now)
    return done


async def send_test(settings: AlertSettings, now: datetime) -> dict[str, str | None]:
    """Send a test message to each address; returns by its name what went wrong, or None."""
    if not is_on(settings):
        return {}
    message = alert_text(
        "test",
        {"kind": "test", "summary": "Alerts of Salesbrain arrive here.", "since": now.isoformat()},
        f"test/{now:%Y%m%d%H%M%S}",
    )
    return await _Delivery(settings).tell_all(message)


async def keep_telling(pool: Pool, *, every_s: float = TELL_EVERY_S) -> None:
    """Send what is due, every few seconds, until cancelled: for a process that runs anyway.

    Beside its work, not within it. Where Postgres is away it waits for it.
    """
    settings = AlertSettings()
    said = ""
    while True:
        try:
            failing = (await send_due(pool, datetime.now(UTC), settings)).failing
            trouble = f"{failing} do not arrive, see error in app.outbox" if failing else ""
        except (psycopg.Error, PoolTimeout) as error:
            trouble = f"Postgres does not answer ({type(error).__name__})"
        if trouble and trouble != said:
            log.warning("alerts: %s", trouble)
        said = trouble
        await asyncio.sleep(every_s)


async def sign_of_life(settings: AlertSettings | None = None) -> bool:
    """Ask ALERT_DEADMAN_URL; False without one. Raises NoSignOfLife, which names no address."""
    settings = settings or AlertSettings()
    if settings.deadman_url is None or not settings.deadman_url.get_secret_value().strip():
        return False
    from tasks.clients.deadman import ping

    url = settings.deadman_url.get_secret_value().strip()
    await asyncio.to_thread(ping, url, allow_private=settings.allow_private_targets)
    return True


async def _send_all(pool: Pool, now: datetime, settings: AlertSettings, done: Sent) -> None:
    delivery: _Delivery | None = None
    ends = time.monotonic() + LONGEST_PASS_S
    while time.monotonic() < ends and (row := await claim(pool, now)) is not None:
        delivery = delivery or _Delivery(settings)
        told, error = await delivery.tell(row)
        await settle(pool, row, told, error, now)
        done.add(error, row["attempts"])


class _Delivery:
    """The destinations of a pass, and which of them cannot be reached in it."""

    def __init__(self, settings: AlertSettings) -> None:
        from tasks.clients import notifier

        assert settings.urls is not None  # noqa: S101 - asked by the caller
        self._notifier = notifier
        self._all = notifier.destinations(settings.urls.get_secret_value())
        self._allow_private = settings.allow_private_targets
        self._away: set[str] = set()

    async def tell(self, row: dict[str, Any]) -> tuple[Sequence[str], str | None]:
        """Tell every destination that has not been told; returns who was, and what went wrong."""
        told: list[str] = list(row["content"].get("told", []))
        if row["attempts"] > GIVE_UP_AFTER:
            return told, row["error"] or "interrupted each time"
        try:
            message = _message(row)
        except (AttributeError, LookupError, TypeError, ValueError) as wrong:
            return told, f"its content cannot be put into words ({type(wrong).__name__})"
        answers = await self.tell_all(message, told)
        told += [name for name, error in answers.items() if error is None]
        return told, "; ".join(error for error in answers.values() if error) or None

    async def tell_all(self, message: Message, told: Sequence[str] = ()) -> dict[str, str | None]:
        """Tell all at once but those that know; by name what went wrong, or None."""
        todo = [one for one in self._all if one.name not in told]
        errors = await asyncio.gather(*(self._tell_one(one, message) for one in todo))
        return {one.name: error for one, error in zip(todo, errors, strict=True)}

    async def _tell_one(self, to: "Destination", message: Message) -> str | None:
        if to.name in self._away:
            return f"{to.name}: was not reached a moment ago"
        try:
            await self._notifier.send(to, message, allow_private=self._allow_private)
        except self._notifier.NotReached as away:
            self._away.add(to.name)
            return str(away)
        except self._notifier.NotSent as refused:
            return str(refused)
        except Exception as unknown:  # of one of a hundred services; its words may be secrets
            return f"{to.name}: {type(unknown).__name__}"
        return None


def _message(row: dict[str, Any]) -> Message:
    content, reference = row["content"], row["idempotency_key"]
    if is_about_a_lead(row["topic"]):
        return (lead_digest if row["kind"] == DIGEST else lead_text)(content, reference)
    if row["kind"] == DIGEST:
        return digest_text(content, reference)
    return alert_text(row["workspace_id"], content, reference)
