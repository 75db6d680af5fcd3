"""Every answer of the webhook's route: a status, and JSON that says what to do."""

import json
from dataclasses import dataclass
from typing import Any, Final

from domain.deliveries import REASONS as SENTENCES
from domain.webhook_secret import HEADER
from webhook_gateway.figures import Outcome
from webhook_gateway.reading import REASONS

Start = dict[str, Any]
Body = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """The two ASGI messages of an answer."""

    start: Start
    body: Body


def answer(status: int, content: dict[str, Any], *, retry: int = 0, close: bool = False) -> Answer:
    data = json.dumps(content).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(data))]
    if retry:
        headers.append((b"retry-after", b"%d" % retry))
    if close:
        headers.append((b"connection", b"close"))
    return Answer(
        {"type": "http.response.start", "status": status, "headers": headers},
        {"type": "http.response.body", "body": data},
    )


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
    Outcome.BUSY: _refused(
        503, "The gateway holds too much at once. Send it again.", retry=2, close=True
    ),
}
NOT_FOUND: Final = answer(404, {"error": "Send webhooks to POST /webhooks/instantly/webhook."})
NOT_ALLOWED: Final = answer(405, {"error": "Use POST."})
