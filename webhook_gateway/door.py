"""`POST /webhooks/instantly/webhook`: authentic? read, keep, answer."""

import asyncio
from collections.abc import Callable
from typing import Final

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


WEBHOOK_PATH: Final = "/webhooks/instantly/webhook"

Reply = Callable[[Answer], None]


def is_delivery(scope: Scope) -> bool:
    """Whether a request is for the door, authentic or not."""
    return bool(scope["path"] == WEBHOOK_PATH and scope["method"] == "POST")


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
        key = self._key(scope)
        answer: Answer | None
        if key is None:
            answer = self._refusal(scope)
        else:
            self._figures.received[key.workspace_id] += 1
            answer = await self._read_and_keep(key, receive)
        if answer is not None:
            await send(answer.start)
            await send(answer.body)

    def take_whole(self, scope: Scope, body: bytes, reply: Reply) -> None:
        """The same for a request whose body is there, without a task of its own."""
        key = self._key(scope)
        if key is None:
            reply(self._refusal(scope))
            return
        self._figures.received[key.workspace_id] += 1
        if self._held + len(body) > MOST_HELD:
            reply(self._unkept(key, Outcome.BUSY))
        else:
            self._keep(key, body, len(body), reply)

    def _key(self, scope: Scope) -> Key | None:
        shown = b""
        for name, value in scope["headers"]:
            if name == SECRET_HEADER:
                shown = value
        return self._keyring.owner(shown)

    def _refusal(self, scope: Scope) -> Answer:
        outcome = Outcome.NOT_AUTHENTIC
        if not self._keyring:
            outcome = Outcome.NO_SECRETS
        elif not self._floods.allows((scope.get("client") or ("",))[0]):
            outcome = Outcome.FLOODED
        self._figures.answers["", outcome] += 1
        return REFUSED[outcome]

    def _unkept(self, key: Key, outcome: Outcome) -> Answer:
        self._figures.answers[key.workspace_id, outcome] += 1
        return REFUSED[outcome]

    async def _read_and_keep(self, key: Key, receive: Receive) -> Answer | None:
        """None when the sender went away before its body was whole."""
        body = bytearray()
        length = await self._read(receive, body)
        if isinstance(length, Outcome):
            answer = self._unkept(key, length)
            return None if length is Outcome.BROKEN_OFF else answer
        answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._keep(key, body, length, answered.set_result)
        body.clear()  # the row has it now
        return await answered

    async def _read(self, receive: Receive, body: bytearray) -> int | Outcome:
        """The length of a body once it is whole, and into `body` what is kept of it."""
        length, held = 0, 0
        try:
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    return Outcome.BROKEN_OFF
                part = message.get("body", b"")
                length += len(part)
                if length > MOST_BODY:
                    del body[HEAD_OF_TOO_LARGE:]
                else:
                    body += part
                self._held += len(body) - held
                held = len(body)
                if self._held > MOST_HELD:
                    return Outcome.BUSY
                if not message.get("more_body"):
                    return length
        finally:
            self._held -= held

    def _keep(self, key: Key, body: bytes | bytearray, size: int, reply: Reply) -> None:
        reason = TOO_LARGE if size > MOST_BODY else reason_to_park(body, key)
        held = len(body)
        self._held += held

        def settle(outcome: Outcome) -> None:
            self._held -= held
            if outcome is Outcome.CANNOT_KEEP:
                reply(self._unkept(key, outcome))
            elif reason is None:
                self._figures.answers[key.workspace_id, outcome] += 1
                reply(KEPT)
            else:
                self._figures.answers[key.workspace_id, Outcome.PARKED] += 1
                self._figures.parked[key.workspace_id, reason] += 1
                reply(PARKED[reason])

        self._desk.keep(encode(key.column, body, size, reason), settle)
