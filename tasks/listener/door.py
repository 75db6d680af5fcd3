"""The listener's /health and /metrics: a few lines of HTTP, since nothing else is asked of it."""

import asyncio
import json
from collections.abc import Callable
from typing import Final

from tasks.listener.figures import Figures
from tasks.site import now

PATIENCE_S: Final = 5.0
_MOST_LINES: Final = 100
_REASONS: Final = {200: "OK", 404: "Not Found", 405: "Method Not Allowed", 503: "Unavailable"}


class PortTaken(Exception):
    """The address for /health and /metrics cannot be listened on."""


async def open_door(figures: Figures, host: str, port: int) -> asyncio.Server:
    """Answer from now on; raises PortTaken."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                writer.write(_answer(await _request_line(reader), figures))
                await writer.drain()
        except (TimeoutError, ConnectionError, ValueError):
            pass
        finally:
            writer.close()

    try:
        return await asyncio.start_server(answer, host, port, limit=8192)
    except OSError as error:
        raise PortTaken(f"{host}:{port} cannot be listened on: {error.strerror}") from error


async def _request_line(reader: asyncio.StreamReader) -> str:
    """The first line of a request, whose other lines are read and ignored."""
    first = await reader.readline()
    for _ in range(_MOST_LINES):
        if (await reader.readline()).strip() == b"":
            break
    return first.decode("latin-1")


def _answer(request: str, figures: Figures) -> bytes:
    method, _, rest = request.partition(" ")
    page = _PAGES.get(rest.split(" ")[0].partition("?")[0])
    if page is None:
        status, kind, body = 404, "text/plain", "not here: /health or /metrics\n"
    elif method not in ("GET", "HEAD"):
        status, kind, body = 405, "text/plain", "only GET\n"
    else:
        status, kind, body = page(figures)
    content = body.encode()
    head = (
        f"HTTP/1.1 {status} {_REASONS[status]}\r\ncontent-type: {kind}; charset=utf-8\r\n"
        f"content-length: {len(content)}\r\nconnection: close\r\n\r\n"
    )
    return head.encode() + (b"" if method == "HEAD" else content)


def _metrics(figures: Figures) -> tuple[int, str, str]:
    return 200, "text/plain; version=0.0.4", figures.exposition(now())


def _health(figures: Figures) -> tuple[int, str, str]:
    trouble = figures.trouble(now())
    said = {"status": "well" if trouble is None else "unwell", "because": trouble}
    return (200 if trouble is None else 503), "application/json", json.dumps(said) + "\n"


_PAGES: Final[dict[str, Callable[[Figures], tuple[int, str, str]]]] = {
    "/metrics": _metrics,
    "/health": _health,
}
