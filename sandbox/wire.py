"""A lean HTTP/1.1 sender: kept connections, one request at a time on each."""

import asyncio
import ssl
from collections.abc import Mapping
from time import monotonic
from typing import cast
from urllib.parse import urlsplit

import httptools

USER_AGENT = "axios/0.21.4"
OURS = ("host", "content-length", "transfer-encoding", "connection")
"""Headers that a subscription cannot set."""


class UnansweredError(Exception):
    """No HTTP answer came; the text is what axios would say."""


class Connection(asyncio.Protocol):
    """One connection to a receiver."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._waiter: asyncio.Future[int] | None = None
        self._parser = httptools.HttpResponseParser(self)
        self.is_open = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ready for a request."""
        self._transport, self.is_open = cast(asyncio.Transport, transport), True

    def connection_lost(self, _: Exception | None) -> None:
        """Whoever waits for an answer gets none."""
        self.is_open = False
        self._fail("socket hang up")

    def data_received(self, data: bytes) -> None:
        """Part of an answer."""
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self._fail("Parse Error: invalid response")
            self.close()

    def on_message_complete(self) -> None:
        """The answer is whole (called by the parser)."""
        status = self._parser.get_status_code()
        if status < 200:
            return
        if not self._parser.should_keep_alive():
            self.close()
        self._parser = httptools.HttpResponseParser(self)
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(status)

    async def post(self, request: bytes, left_s: float, timeout_s: float) -> int:
        """The status of the answer. Raises UnansweredError; the connection is closed then.

        `left_s` are left of the `timeout_s` that the error names.
        """
        if self._transport is None or not self.is_open:
            raise UnansweredError("socket hang up")
        self._waiter = self._loop.create_future()
        late = self._loop.call_later(left_s, self._late, timeout_s)
        try:
            self._transport.write(request)
            return await self._waiter
        except asyncio.CancelledError:
            self.close()
            raise
        finally:
            late.cancel()
            self._waiter = None

    def close(self) -> None:
        """Close without waiting for anything."""
        self.is_open = False
        if self._transport is not None:
            self._transport.abort()

    def _late(self, timeout_s: float) -> None:
        self._fail(f"timeout of {round(timeout_s * 1000)}ms exceeded")
        self.close()

    def _fail(self, text: str) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(UnansweredError(text))


class Target:
    """One URL with its headers, and the idle connections to it."""

    def __init__(self, url: str, headers: Mapping[str, str]) -> None:
        parts = urlsplit(url)
        self.host, self._tls = parts.hostname or "", parts.scheme == "https"
        self.port = parts.port or (443 if self._tls else 80)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        usual = {
            "Host": parts.netloc.rpartition("@")[2],
            "Accept": "application/json, text/plain, */*",
            "Content-Type": "application/json",
            "User-Agent": USER_AGENT,
        }
        own = {k: v for k, v in headers.items() if k.lower() not in OURS}
        replaced = {name.lower() for name in own}
        fields = {k: v for k, v in usual.items() if k.lower() not in replaced} | own
        lines = [f"POST {path} HTTP/1.1", *(f"{k}: {v}" for k, v in fields.items())]
        head = "\r\n".join(line.replace("\r", "").replace("\n", "") for line in lines)
        self._head = (head + "\r\nContent-Length: ").encode("utf-8", "replace")
        self._idle: list[Connection] = []

    async def post(self, body: bytes, timeout_s: float) -> int:
        """Deliver a body; the status of the answer. Raises UnansweredError."""
        began = monotonic()
        connection = self._kept() or await self._connected(timeout_s)
        request = b"%b%d\r\n\r\n%b" % (self._head, len(body), body)
        left = max(timeout_s - (monotonic() - began), 0.001)
        status = await connection.post(request, left, timeout_s)
        if connection.is_open:
            self._idle.append(connection)
        return status

    def close(self) -> None:
        """Close the idle connections."""
        while self._idle:
            self._idle.pop().close()

    def _kept(self) -> Connection | None:
        while self._idle:
            connection = self._idle.pop()
            if connection.is_open:
                return connection
        return None

    async def _connected(self, timeout_s: float) -> Connection:
        secure = ssl.create_default_context() if self._tls else None
        try:
            async with asyncio.timeout(timeout_s):
                _, connection = await asyncio.get_running_loop().create_connection(
                    Connection, self.host, self.port, ssl=secure
                )
        except TimeoutError:
            raise UnansweredError(f"timeout of {round(timeout_s * 1000)}ms exceeded") from None
        except ConnectionRefusedError:
            raise UnansweredError(f"connect ECONNREFUSED {self.host}:{self.port}") from None
        except (OSError, ValueError) as failure:  # also a host that is no host name
            raise UnansweredError(f"{type(failure).__name__}: {failure}") from None
        return connection


class Targets:
    """The targets in use, by URL and headers."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, tuple[tuple[str, str], ...]], Target] = {}

    def of(self, url: str, headers: Mapping[str, str]) -> Target:
        """The target for a subscription as it is now. Raises UnansweredError for no URL."""
        key = (url, tuple(headers.items()))
        if key not in self._known:
            try:
                self._known[key] = Target(url, headers)
            except ValueError as failure:
                raise UnansweredError(f"Invalid URL: {failure}") from None
        return self._known[key]

    def close(self) -> None:
        """Close every idle connection."""
        for target in self._known.values():
            target.close()
        self._known.clear()
