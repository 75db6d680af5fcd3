"""A language model behind OpenAI's protocol: one question, one answer in a given form.

The one module that imports openai, and only when somebody asks (the import takes over a second).
The model has no tools. Errors bear what happened and never what was said or the key.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Generic, NoReturn, TypeVar
from weakref import WeakKeyDictionary

from pydantic import BaseModel, ValidationError

from tasks.clients.llm_errors import (
    LlmAway,
    LlmBusy,
    LlmError,
    LlmKeyRefused,
    LlmMalformed,
    LlmRefused,
    LlmRejected,
    LlmResting,
    LlmTimedOut,
)

if TYPE_CHECKING:
    from openai import AsyncOpenAI

__all__ = ["Access", "Answer", "Llm", "LlmError", "desks", "open_llm"]

T = TypeVar("T", bound=BaseModel)
MOST_TOKENS_OUT: Final = 1_000
LONGEST_PAUSE_S: Final = 10.0
"""Between two tries; a server that wants longer pauses is not waited for."""
FAILURES_IN_A_ROW: Final = 5
REST_S: Final = 60.0
"""So long a model that failed so often is not asked: a backlog would wait for each time-out."""


@dataclass(frozen=True, slots=True)
class Access:
    """Whom to ask, how long to wait for each try (seconds), and how many calls at once."""

    model: str
    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    timeout_s: float = 15.0
    max_retries: int = 1
    concurrency: int = 20


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What came back, and what it took."""

    value: T
    tokens_in: int
    tokens_out: int
    milliseconds: int


@dataclass(slots=True)
class Line:
    """What all questions of an event loop to one server share.

    `wires` are the calls in flight, from the first byte of the question to the last of the
    answer. `desks` are a few more: so many questions are being written or their answers read, so
    that no wire waits for either. Pauses between two tries hold no wire.
    """

    wires: asyncio.Semaphore
    desks: asyncio.Semaphore
    failures: int = 0
    rests_until: float = 0.0

    def note(self, error: LlmError | None) -> None:
        """How a call went; enough failures in a row, and the server is left alone."""
        self.failures = self.failures + 1 if error is not None and error.is_away else 0
        if self.failures >= FAILURES_IN_A_ROW:
            self.rests_until = time.monotonic() + REST_S


class Llm:
    """A model to ask, within the limit that all questions of this process share."""

    def __init__(self, access: Access, client: "AsyncOpenAI", line: Line) -> None:
        self.access = access
        self._client = client
        self._line = line

    async def ask(self, instructions: str, question: str, form: type[T]) -> Answer[T]:
        """The model's answer in this form. Raises LlmError, with the tokens that it cost."""
        async with self._line.desks:
            if time.monotonic() < self._line.rests_until:
                raise LlmResting
            began = time.monotonic()
            try:
                answer = await self._within_time(instructions, question, form, began)
            except LlmError as error:
                error.milliseconds = _since(began)
                self._line.note(error)
                raise
            self._line.note(None)
            return answer

    async def _within_time(
        self, instructions: str, question: str, form: type[T], began: float
    ) -> Answer[T]:
        try:
            async with asyncio.timeout(self._deadline_s):
                completion = await self._complete(instructions, question, form)
        except TimeoutError:
            raise LlmTimedOut(f"over {self._deadline_s:g} s") from None
        return _answer(completion, form, _since(began))

    @property
    def _deadline_s(self) -> float:
        """For all tries, their pauses, and one other call to wait for."""
        tries = self.access.max_retries + 1
        return self.access.timeout_s * (tries + 1) + LONGEST_PAUSE_S * (tries - 1)

    async def _complete(self, instructions: str, question: str, form: type[BaseModel]) -> Any:
        import openai

        try:
            return await self._client.chat.completions.create(
                model=self.access.model,
                messages=[
                    {"role": "system", "content": instructions},
                    {"role": "user", "content": question},
                ],
                max_completion_tokens=MOST_TOKENS_OUT,
                # As response_format it would be walked through leaf by leaf at every call.
                extra_body={"response_format": _wanted(form)},
            )
        except openai.OpenAIError as error:
            _raise(error)
        except ValueError:  # what is no JSON at all
            raise LlmMalformed("no JSON") from None


@asynccontextmanager
async def open_llm(access: Access) -> AsyncIterator[Llm]:
    """A client for the time of a batch; its connections are closed at the end."""
    line = _line(access)
    client = await asyncio.to_thread(_client, access, line.wires)
    async with client:
        yield Llm(access, client, line)


def _client(access: Access, wires: asyncio.Semaphore) -> "AsyncOpenAI":
    import openai

    class OnFewWires(openai.DefaultAsyncHttpxClient):
        async def send(self, *given: Any, **more: Any) -> Any:
            async with wires:
                return await super().send(*given, **more)

    # At DEBUG they log whole questions; what is worth a line is ours to say.
    for name in ("openai", "httpx2", "httpcore2"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return openai.AsyncOpenAI(
        api_key=access.api_key or "none",
        base_url=access.base_url,
        timeout=access.timeout_s,
        max_retries=access.max_retries,
        # A redirect would carry the reply to a host that nobody has set.
        http_client=OnFewWires(timeout=access.timeout_s, follow_redirects=False),
    )


_LINES: "WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str | None, Line]]" = WeakKeyDictionary()


def desks(concurrency: int) -> int:
    """How many questions to have at hand, to keep so many calls in flight."""
    return concurrency + max(2, concurrency // 4)


def _line(access: Access) -> Line:
    """The one of this event loop to this server: batches share it."""
    known = _LINES.setdefault(asyncio.get_running_loop(), {})
    if access.base_url not in known:
        known[access.base_url] = Line(
            asyncio.Semaphore(access.concurrency), asyncio.Semaphore(desks(access.concurrency))
        )
    return known[access.base_url]


@cache
def _wanted(form: type[BaseModel]) -> dict[str, Any]:
    """Structured output: the form's JSON schema, to the letter."""
    schema = {"name": form.__name__.lower(), "schema": form.model_json_schema(), "strict": True}
    return {"type": "json_schema", "json_schema": schema}


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)


def _answer(completion: Any, form: type[T], milliseconds: int) -> Answer[T]:
    usage = getattr(completion, "usage", None)
    tokens = (_count(usage, "prompt_tokens"), _count(usage, "completion_tokens"))
    choice = next(iter(getattr(completion, "choices", None) or ()), None)
    message = getattr(choice, "message", None)
    if choice is None or message is None:
        raise LlmMalformed("no choice", *tokens)
    if getattr(message, "refusal", None) or choice.finish_reason == "content_filter":
        raise LlmRefused("", *tokens)
    if choice.finish_reason == "length":
        raise LlmMalformed("cut off", *tokens)
    try:
        value = form.model_validate_json(message.content or "")
    except ValidationError as error:
        raise LlmMalformed(_fields(error, form), *tokens) from None
    return Answer(value, *tokens, milliseconds)


def _fields(error: ValidationError, form: type[BaseModel]) -> str:
    """Which fields of the form were wrong, by our own names for them."""
    places = {str(one["loc"][0]) for one in error.errors() if one["loc"]}
    known = sorted(places & form.model_fields.keys())
    return ", ".join(known) or ("other fields" if places else "no JSON")


def _count(usage: Any, name: str) -> int:
    value = getattr(usage, name, 0)
    return value if isinstance(value, int) and value > 0 else 0


def _raise(error: Exception) -> NoReturn:
    """The same as one of ours, without the body of the answer, which may repeat the question."""
    import openai

    status = getattr(error, "status_code", None)
    detail = f"HTTP {status}" if status else ""
    if isinstance(error, openai.APITimeoutError):
        raise LlmTimedOut from None
    if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
        raise LlmKeyRefused(detail) from None
    if isinstance(error, openai.RateLimitError):
        raise LlmBusy(detail) from None
    if isinstance(error, openai.APIResponseValidationError):
        raise LlmMalformed("no JSON") from None
    if isinstance(error, openai.APIStatusError) and error.status_code < 500:  # noqa: PLR2004, RUF100
        raise LlmRejected(detail) from None
    raise LlmAway(detail) from None
