"""Every answer of the webhook's route: a status, and JSON that says what to do."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from domain.deliveries import REASONS as SENTENCES
from domain.webhook_secret import HEADER
from webhook_gateway.figures import Outcome
from webhook_gateway.reading import REASONS

Start = dict[str, Any]
Body = dict[str, Any]
_TEXT: Final = b"text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """An answer as ASGI's two messages, and as it goes over the wire. After `is_last` the
    connection ends; `last` is the wire form that says so."""

    start: Start
    body: Body
    wire: bytes
    last: bytes
    is_last: bool


def answer(
    status: int, content: dict[str, Any] | str, *, retry: int = 0, close: bool = False
) -> Answer:
    """JSON of a dict; a text as it is."""
    text = content if isinstance(content, str) else json.dumps(content)
    data = text.encode()
    headers = [
        (b"content-type", _TEXT if content is text else b"application/json"),
        (b"content-length", b"%d" % len(data)),
    ]
    if retry:
        headers.append((b"retry-after", b"%d" % retry))
    closing = [(b"connection", b"close")]
    said = [*headers, *closing] if close else headers
    return Answer(
        {"type": "http.response.start", "status": status, "headers": said},
        {"type": "http.response.body", "body": data},
        wire=_wire(status, said, data),
        last=_wire(status, headers + closing, data),
        is_last=close,
    )


def _wire(status: int, headers: list[tuple[bytes, bytes]], data: bytes) -> bytes:
    line = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n".encode()
    return b"".join((line, *(b"%s: %s\r\n" % one for one in headers), b"\r\n", data))


def _refused(status: int, say: str, *, retry: int = 0, close: bool = False) -> Answer:
    return answer(status, {"kept": False, "error": say}, retry=retry, close=close)


KEPT: Final = answer(200, {"kept": True})
PARKED: Final = {
    reason: answer(200, {"kept": True, "parked": reason, "explanation": SENTENCES[reason]})
    for reason in REASONS
}
REFUSED: Final = {
    Outcome.NOT_AUTHENTIC: _refused(
        401,
        f"The header {HEADER} is missing or not (any more) a secret of this installation. Put the "
        "workspace's current secret on the webhook subscription at Instantly: "
        "`salesbrain webhooks` does it.",
    ),
    Outcome.FLOODED: _refused(
        429,
        f"Too many requests without a valid {HEADER} from this address; slow down.",
        retry=10,
        close=True,
    ),
    Outcome.NO_SECRETS: _refused(
        503,
        "The gateway knows no secrets yet: it has not reached its database, or `salesbrain up` "
        "has not registered any. Try again.",
        retry=10,
    ),
    Outcome.CANNOT_KEEP: _refused(
        503, "The event could not be kept: database and spool fail. Send it again.", retry=10
    ),
    Outcome.BROKEN_OFF: _refused(400, "The body ended too early.", close=True),
    Outcome.BUSY: _refused(
        503, "The gateway holds too much at once. Send it again.", retry=2, close=True
    ),
}
TOO_SLOW: Final = _refused(408, "The body came too slowly. Send it again.", close=True)
LARGE_HEADERS: Final = _refused(431, "The headers are too large.", close=True)
NOT_FOUND: Final = answer(404, {"error": "Send webhooks to POST /webhooks/instantly/webhook."})
NOT_ALLOWED: Final = answer(405, {"error": "Use POST."})
