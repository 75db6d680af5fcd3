"""The simulated model as one ASGI application, with a control endpoint under /_llm."""

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final

import orjson

from sandbox.llm.faults import Faults, UnknownFault
from sandbox.llm.mind import answer

Json = dict[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
COMPLETIONS: Final = ("/v1/chat/completions", "/chat/completions")
HANGS_S: Final = 3600.0
KEPT: Final = 5000
ERRORS: Final = {
    "429": (429, "rate_limit_exceeded", "Rate limit reached"),
    "500": (500, "server_error", "The server had an error with {question}"),
    "401": (401, "invalid_api_key", "Incorrect API key provided: {key}"),
    "404": (404, "model_not_found", "The model does not exist"),
}
"""Real servers and proxies repeat keys and questions in their errors: so does this one."""


@dataclass(slots=True)
class Stats:
    """`most_at_once`: of the calls that were being answered; `seconds`: from the first call to
    the last answer; `questions`: the last ones."""

    calls: int = 0
    at_once: int = 0
    most_at_once: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    questions: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT))
    began: float = 0.0
    ended: float = 0.0
    call_seconds: float = 0.0

    def come(self) -> float:
        """A call arrives; the moment by this process's clock."""
        at = time.monotonic()
        self.began = self.began or at
        self.calls += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        return at

    def go(self, came: float) -> None:
        self.ended = time.monotonic()
        self.call_seconds += self.ended - came
        self.at_once -= 1

    def shown(self) -> Json:
        seconds = self.ended - self.began
        return {
            "calls": self.calls,
            "at_once": self.at_once,
            "most_at_once": self.most_at_once,
            "mean_at_once": round(self.call_seconds / seconds, 2) if seconds > 0 else 0,
            "seconds": round(seconds, 3),
            "outcomes": dict(self.outcomes),
        }


class Model:
    """An ASGI application. `stats` and `faults` are open to tests in one process."""

    def __init__(self, latency_ms: float = 0, faults: Faults | None = None) -> None:
        self.latency_ms = latency_ms
        self.faults = faults or Faults()
        self.stats = Stats()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        raw = await _body(receive)
        if scope["path"].startswith("/_llm"):
            status, body = self._control(scope["method"], scope["path"], raw)
            await _respond(send, status, body)
        elif scope["path"] in COMPLETIONS and scope["method"] == "POST":
            await self._counted(raw, _key(scope), receive, send)
        else:
            await _respond(send, 404, _error("not_found", "Unknown request URL"))

    async def _counted(self, raw: bytes, key: str, receive: Receive, send: Send) -> None:
        stats = self.stats
        came = stats.come()
        fault = self.faults.next()
        stats.outcomes[fault or "answered"] += 1
        try:
            is_there = await _still_there(receive, HANGS_S if fault == "hang" else self._takes_s)
            status, body = self._answer(raw, fault, key)
        finally:
            stats.go(came)
        if is_there:
            await _respond(send, status, body)

    @property
    def _takes_s(self) -> float:
        return self.latency_ms / 1000

    def _answer(self, raw: bytes, fault: str | None, key: str) -> tuple[int, Json | bytes]:
        if fault in ERRORS:
            status, code, message = ERRORS[fault]
            said = message.format(question=raw.decode(errors="replace"), key=key)
            return status, _error(code, said)
        if fault == "html":
            return 200, b"<html>Bad gateway</html>"
        try:
            asked = orjson.loads(raw)
            question = str(asked["messages"][-1]["content"])
            schema = asked["response_format"]["json_schema"]["schema"]
        except (orjson.JSONDecodeError, KeyError, TypeError, IndexError):
            return 400, _error("invalid_request_error", "Only json_schema is spoken here")
        self.stats.questions.append(asked)
        content = json.dumps(answer(question, schema, obeys=fault == "obeys"))
        return 200, _completion(asked, content, fault, self.stats.calls)

    def _control(self, method: str, path: str, raw: bytes) -> tuple[int, Json]:
        """GET stats, GET questions, POST faults {name: share}, POST turns [name], DELETE stats."""
        order = f"{method} {path.removeprefix('/_llm/')}"
        try:
            if order == "POST faults":
                self.faults.set(orjson.loads(raw))
            elif order == "POST turns":
                self.faults.follow(orjson.loads(raw))
            elif order == "DELETE stats":
                self.stats = Stats()
            elif order == "GET questions":
                return 200, {"questions": list(self.stats.questions)}
            elif order != "GET stats":
                return 404, _error("not_found", "stats, questions, faults, turns")
        except UnknownFault as error:
            return 400, _error("unknown_fault", str(error))
        return 200, self.stats.shown()


def _completion(asked: Json, content: str, fault: str | None, number: int) -> Json:
    refusal = "I cannot help with that." if fault == "refusal" else None
    message = {"role": "assistant", "content": _spoilt(content, fault), "refusal": refusal}
    choice = {
        "index": 0,
        "message": message,
        "logprobs": None,
        "finish_reason": "length" if fault == "cut" else "stop",
    }
    tokens_in = sum(len(str(one.get("content", ""))) for one in asked["messages"]) // 4 + 8
    tokens_out = len(content) // 4 + 1
    return {
        "id": f"chatcmpl-{number}",
        "object": "chat.completion",
        "created": 1_760_000_000,
        "model": asked.get("model", "sandbox"),
        "choices": [] if fault == "empty" else [choice],
        "usage": {
            "prompt_tokens": tokens_in,
            "completion_tokens": tokens_out,
            "total_tokens": tokens_in + tokens_out,
        },
    }


def _spoilt(content: str, fault: str | None) -> str | None:
    if fault == "refusal":
        return None
    if fault == "malformed":
        return f"Sure! Here it is: {content}"
    if fault == "cut":
        return content[: len(content) // 2]
    if fault in _OTHER:
        return json.dumps({**json.loads(content), **_OTHER[fault]})
    return content


_OTHER: Final[dict[str | None, Json]] = {
    "outside": {"label": "very_hot"},
    "leaks": {"label": "referral", "referred_to": "somebody.else@example.org"},
    "nul": {"reasons": ["a\0b"], "language": "\0e"},
}


def _error(code: str, message: str) -> Json:
    return {"error": {"message": message, "type": code, "param": None, "code": code}}


def _key(scope: Scope) -> str:
    headers = dict(scope["headers"])
    return str(headers.get(b"authorization", b"").decode("latin-1").removeprefix("Bearer "))


async def _still_there(receive: Receive, seconds: float) -> bool:
    """Whether the caller has waited for so long: one that went away is no call in flight."""
    gone = asyncio.ensure_future(receive())
    done, _ = await asyncio.wait({gone}, timeout=seconds)
    gone.cancel()
    return not done


async def _body(receive: Receive) -> bytes:
    message = await receive()
    raw: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        raw += message.get("body", b"")
    return raw


async def _respond(send: Send, status: int, body: Json | bytes) -> None:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    kind = b"text/html" if isinstance(body, bytes) else b"application/json"
    headers = [(b"content-type", kind), (b"content-length", str(len(data)).encode())]
    if status == 429:  # noqa: PLR2004, RUF100
        headers.append((b"retry-after-ms", b"10"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": data})
