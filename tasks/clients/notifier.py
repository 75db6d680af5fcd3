"""Messages to wherever the operator wants them: Slack, mail, a webhook, … by apprise.

The only module that imports apprise. Its addresses are secrets, and so is what it logs: of all
that it says, only an HTTP status comes through.
"""

import asyncio
import logging
import re
import threading
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final

import apprise
from apprise.common import OverflowMode
from apprise.manager_plugins import NotificationManager
from apprise.utils.parse import parse_urls

from domain.alert_texts import Message
from tasks.clients.outgoing import PrivateTarget, only_public, require_public

LONGEST_SEND_S: Final = 30.0
_TONES: Final = {
    "problem": apprise.NotifyType.FAILURE,
    "over": apprise.NotifyType.SUCCESS,
    "digest": apprise.NotifyType.WARNING,
    "lead": apprise.NotifyType.INFO,
}
_GENERIC: Final = {"json", "jsons", "xml", "xmls", "form", "forms"}
_PLUGINS: Final[Any] = NotificationManager()  # type: ignore[no-untyped-call]
_ALLOW: Final = "set ALERT_ALLOW_PRIVATE_TARGETS=true if that is meant"
_STATUS: Final = re.compile(r"error=(\d{3})")
_TALKATIVE: Final = (
    "apprise",
    "urllib3.connectionpool",
    "urllib3.connection",
    "urllib3.util.retry",
)


class NotSent(Exception):
    """A message did not arrive, or nobody knows; the message says why without the address."""


class NotReached(NotSent):
    """The other side cannot be reached, so that it makes no sense to try the next one at once."""


@dataclass(frozen=True, slots=True)
class Destination:
    """One of the addresses, called by its kind and its place among them, such as `slack #2`."""

    name: str
    url: str = field(repr=False)


_heard: ContextVar[list[str] | None] = ContextVar("_heard", default=None)


class _Hush(logging.Filter):
    """Keeps what these libraries log in a sending thread from every handler: it names addresses."""

    def filter(self, record: logging.LogRecord) -> bool:
        heard = _heard.get()
        if heard is None:
            return record.name != "apprise"
        heard += _STATUS.findall(record.getMessage())
        return False


def destinations(urls: str) -> list[Destination]:
    """The addresses of ALERT_URLS, separated by commas or spaces; a wrong one fails when used."""
    listed: list[str] = parse_urls(urls)  # type: ignore[no-untyped-call]
    return [Destination(f"{_kind(url)} #{place}", url) for place, url in enumerate(listed, start=1)]


def check(to: Destination, *, allow_private: bool) -> None:
    """Whether an address could be used, as far as that is known without sending: raises NotSent."""
    _hush()
    token = _heard.set([])
    try:
        plugin = _plugin(to)
        if not allow_private:
            _require_public(to, plugin)
    finally:
        _heard.reset(token)


async def send(to: Destination, message: Message, *, allow_private: bool) -> None:
    """Send one message to one destination; raises NotSent or NotReached."""

    _hush()

    def work() -> None:
        _send(to, message, allow_private=allow_private)

    try:
        await asyncio.wait_for(_in_thread(work), LONGEST_SEND_S)
    except TimeoutError:
        raise NotReached(f"{to.name}: no answer within {LONGEST_SEND_S:.0f} s") from None


def _send(to: Destination, message: Message, *, allow_private: bool) -> None:
    heard: list[str] = []
    refused: list[str] = []
    token = _heard.set(heard)
    try:
        plugin = _plugin(to)
        _mark(plugin, to, message)
        if allow_private:
            is_sent = _notify(plugin, message)
        else:
            _require_public(to, plugin)
            with only_public() as refused:
                is_sent = _notify(plugin, message)
    finally:
        _heard.reset(token)
    if is_sent:
        return
    if refused:
        raise NotSent(f"{to.name}: {refused[-1]}; {_ALLOW}")
    if heard:
        raise NotSent(f"{to.name}: answered HTTP {heard[-1]}")
    raise NotReached(f"{to.name}: could not be reached, or refused the message")


def _plugin(to: Destination) -> Any:
    """A plugin of its own for each message: plain text, no redirects, nothing too long."""
    plugin: Any = apprise.Apprise.instantiate(to.url, asset=_asset())
    if plugin is None:
        raise NotSent(
            f"{to.name}: apprise cannot use this address of ALERT_URLS; it wants such as "
            "slack://…, mailtos://… or jsons://host/path"
        )
    plugin.notify_format = apprise.NotifyFormat.TEXT
    plugin.redirects = False
    plugin.overflow_mode = OverflowMode.SPLIT
    plugin.optional = False
    return plugin


def _mark(plugin: Any, to: Destination, message: Message) -> None:
    """The reference as a header, where the receiver is a program."""
    if _kind(to.url) in _GENERIC and isinstance(getattr(plugin, "headers", None), dict):
        plugin.headers = {**plugin.headers, "Idempotency-Key": message.reference}


def _notify(plugin: Any, message: Message) -> bool:
    sender = apprise.Apprise(asset=_asset())
    sender.add(plugin)
    return bool(
        sender.notify(
            body=message.body,
            title=message.title,
            notify_type=_TONES[message.tone],
            body_format=apprise.NotifyFormat.TEXT,
        )
    )


def _require_public(to: Destination, plugin: Any) -> None:
    """Check the host that an address names, every address of it."""
    host = _host(plugin)
    if host is None:
        return
    try:
        require_public(host)
    except PrivateTarget as refused:
        raise NotSent(f"{to.name}: {refused}; {_ALLOW}") from None
    except OSError:
        raise NotReached(f"{to.name}: its host has no address") from None


def _host(plugin: Any) -> str | None:
    """Whom the plugin will ask; None for a service that may have an address of its own.

    There, what stands in the place of the host is a token: it must not get into a DNS query.
    """
    if not all("{host}" in template for template in plugin.templates):
        return None
    host: str | None = getattr(plugin, "smtp_host", None) or plugin.host
    return host


def _asset() -> apprise.AppriseAsset:
    """Nothing on the disk, nothing from files, no redirects."""
    return apprise.AppriseAsset(
        app_id="Salesbrain",
        app_desc="Salesbrain alerts",
        async_mode=False,
        http_redirects=False,
        secure_logging=True,
        storage_mode=apprise.PersistentStoreMode.MEMORY,
    )


def _kind(url: str) -> str:
    """The scheme, where it is one of apprise's; anything else may be a part of a secret."""
    scheme = url.partition("://")[0].lower()
    return scheme if scheme in _PLUGINS else "address"


def _hush() -> None:
    logging.getLogger("apprise").setLevel(logging.WARNING)  # statuses are told as warnings
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        if not any(isinstance(one, _Hush) for one in logger.filters):
            logger.addFilter(_Hush())


async def _in_thread(work: Callable[[], None]) -> None:
    """Do blocking work in a thread that nobody waits for when the process ends."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def settle(error: BaseException | None) -> None:
        if done.cancelled():
            return
        if error is None:
            done.set_result(None)
        else:
            done.set_exception(error)

    def run() -> None:
        error: BaseException | None = None
        try:
            work()
        except BaseException as raised:
            error = raised
        with suppress(RuntimeError):  # the loop is gone: nobody waits any more
            loop.call_soon_threadsafe(settle, error)

    threading.Thread(target=run, name="alert", daemon=True).start()
    await done
