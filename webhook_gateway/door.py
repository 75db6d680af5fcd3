"""`POST /webhooks/instantly/webhook`: authentic? read, keep, answer."""

from typing import Any, Final

from domain.deliveries import TOO_LARGE
from domain.webhook_secret import HEADER
from webhook_gateway.answers import KEPT, PARKED, REFUSED, Answer
from webhook_gateway.asgi import Receive, Scope, Send
from webhook_gateway.desk import Desk
from webhook_gateway.figures import Figures, Outcome
from webhook_gateway.floods import Floods
from webhook_gateway.keyring import Key, Keyring
from webhook_gateway.reading import reason_to_park
from webhook_gateway.row import encode

SECRET_HEADER: Final = HEADER.lower().encode()
MOST_BODY: Final = 2**24
HEAD_OF_TOO_LARGE: Final = 2**20
MOST_HELD: Final = 2**25
"""Bytes of all bodies that are being read or wait for their commit."""


class Door:
    """One per process."""

    def __init__(self, keyring: Keyring, desk: Desk, floods: Floods, figures: Figures) -> None:
        self._keyring = keyring
        self._desk = desk
        self._floods = floods
        self._figures = figures
        self._held = 0

    async def take(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; 2xx only when what it brought is durable."""
        shown = b""
        for name, value in scope["headers"]:
            if name == SECRET_HEADER:
                shown = value
        key = self._keyring.owner(shown)
        if key is None:
            await self._refuse(scope, send)
            return
        self._figures.received[key.workspace_id] += 1
        outcome, answer = await self._kept(key, receive)
        self._figures.answers[key.workspace_id, outcome] += 1
        if answer is not None:
            await send(answer.start)
            await send(answer.body)

    async def _refuse(self, scope: Scope, send: Send) -> None:
        outcome = Outcome.NOT_AUTHENTIC
        if not self._keyring:
            outcome = Outcome.NO_SECRETS
        elif not self._floods.allows((scope.get("client") or ("",))[0]):
            outcome = Outcome.FLOODED
        self._figures.answers["", outcome] += 1
        await send(REFUSED[outcome].start)
        await send(REFUSED[outcome].body)

    async def _kept(self, key: Key, receive: Receive) -> tuple[Outcome, Answer | None]:
        message = await receive()
        body: bytes = message.get("body", b"")
        if message.get("more_body") or message["type"] != "http.request":
            return await self._kept_in_parts(key, receive, message)
        size = len(body)
        if self._held + size > MOST_HELD:
            return Outcome.BUSY, REFUSED[Outcome.BUSY]
        self._held += size
        try:
            return await self._keep(key, body, size)
        finally:
            self._held -= size

    async def _kept_in_parts(
        self, key: Key, receive: Receive, message: dict[str, Any]
    ) -> tuple[Outcome, Answer | None]:
        body, size, held = bytearray(), 0, 0
        try:
            while message["type"] == "http.request":
                part = message.get("body", b"")
                size += len(part)
                if size > MOST_BODY:
                    del body[HEAD_OF_TOO_LARGE:]
                else:
                    body += part
                self._held += len(body) - held
                held = len(body)
                if self._held > MOST_HELD:
                    return Outcome.BUSY, REFUSED[Outcome.BUSY]
                if not message.get("more_body"):
                    return await self._keep(key, bytes(body), size)
                message = await receive()
            return Outcome.BROKEN_OFF, None
        finally:
            self._held -= held

    async def _keep(self, key: Key, body: bytes, size: int) -> tuple[Outcome, Answer]:
        reason = TOO_LARGE if size > MOST_BODY else reason_to_park(body, key)
        outcome = await self._desk.keep(encode(key.column, body, size, reason))
        if outcome is Outcome.CANNOT_KEEP:
            return outcome, REFUSED[outcome]
        if reason is None:
            return outcome, KEPT
        self._figures.parked[key.workspace_id, reason] += 1
        return Outcome.PARKED, PARKED[reason]
