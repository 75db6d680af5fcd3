"""One HTTP client for one workspace: paced by a shared budget, repeating what may be repeated.

It holds no database and no state but its counters; the budget is a Throttle handed in.
"""

import asyncio
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Final, Protocol, Self
from urllib.parse import quote

import httpx

from tasks.clients.instantly import errors
from tasks.clients.instantly.answers import decode, error_of
from tasks.clients.instantly.keys import looks_like_v1
from tasks.clients.instantly.operations import PREFIX, Budget, Operation

USER_AGENT: Final = "salesbrain-pipelines/0.1"
ATTEMPTS: Final = 7
FIRST_PAUSE_S: Final = 0.5
FIRST_429_S: Final = 0.1
"""The limit is over a sliding second and we are paced: a call too many is forgotten soon. When
somebody else uses the limit up, doubling finds out."""
LONGEST_PAUSE_S: Final = 20.0
TIMEOUT: Final = httpx.Timeout(connect=10, read=60, write=30, pool=120)
_OK: Final = range(200, 300)
_PASSING: Final = (429, *range(500, 600))


class Throttle(Protocol):
    """The workspace's rate budget."""

    async def turn(self, budget: Budget) -> None:
        """Wait until a call of this budget may start."""

    async def refused(self, seconds: float) -> None:
        """Instantly answered 429: let nobody of this workspace call for so long."""


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach one workspace. `keys` are tried in order: the new one, then the old one.

    `key_variables` name where the keys come from, or would come from if one were set.
    """

    base_url: str
    keys: Sequence[str] = field(repr=False)
    act_as: str | None = None
    allow_writes: bool = False
    key_variables: Sequence[str] = ()


@dataclass(slots=True)
class Tally:
    """What the calls came to; times in seconds, summed over concurrent calls.

    `first_call` and `last_answer` are readings of the monotonic clock.
    """

    calls: int = 0
    throttled: int = 0
    failed: int = 0
    api_seconds: float = 0.0
    wait_seconds: float = 0.0
    first_call: float = 0.0
    last_answer: float = 0.0


class InstantlyClient:
    """Calls operations of one workspace. Use as an async context manager."""

    def __init__(
        self,
        access: Access,
        throttle: Throttle,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.tally = Tally()
        self._access = access
        self._throttle = throttle
        self._key = 0
        self._http = httpx.AsyncClient(
            base_url=access.base_url.rstrip("/") + PREFIX,
            headers={"User-Agent": USER_AGENT, "Accept": "application/json"},
            timeout=TIMEOUT,
            limits=httpx.Limits(max_connections=64, max_keepalive_connections=64),
            transport=transport,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._http.aclose()

    async def call(
        self,
        operation: Operation,
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> Any:
        """The decoded answer of one operation; raises an InstantlyError.

        A read is repeated after 429, 5xx and lost connections, each time by a new turn of the
        budget; a write is sent once.
        """
        if not self._access.keys:
            raise errors.NoKey(" or ".join(self._access.key_variables) + " is not set.")
        if operation.is_write and not self._access.allow_writes:
            raise errors.WritesNotAllowed(f"{operation.method} {operation.path}")
        url = operation.path.format(**{k: quote(v, safe="") for k, v in (path or {}).items()})
        attempts = 1 if operation.is_write else ATTEMPTS
        last: errors.InstantlyError = errors.InstantlyDown()
        for attempt in range(attempts):
            key = self._key
            answer = await self._send(operation, url, query, body, self._access.keys[key])
            if isinstance(answer, httpx.Response) and answer.status_code in _OK:
                return decode(answer.content)
            last = _explain(operation, answer, self._access.keys[key])
            if isinstance(last, errors.BadKey | errors.OldKey) and self._has_other_key(key):
                continue
            if not await self._may_repeat(answer, attempt, attempts):
                break
        raise last

    async def _send(
        self,
        operation: Operation,
        url: str,
        query: Mapping[str, Any] | None,
        body: Mapping[str, Any] | None,
        key: str,
    ) -> httpx.Response | httpx.TransportError:
        """The answer, or the reason why there is none."""
        asked = time.monotonic()
        await self._throttle.turn(operation.budget)
        started = time.monotonic()
        self.tally.calls += 1
        self.tally.first_call = self.tally.first_call or started
        self.tally.wait_seconds += started - asked
        try:
            return await self._http.request(
                operation.method, url, params=query, json=body, headers=self._identity(key)
            )
        except httpx.TransportError as lost:
            return lost
        finally:
            self.tally.last_answer = time.monotonic()
            self.tally.api_seconds += self.tally.last_answer - started

    def _has_other_key(self, refused: int) -> bool:
        """Whether another key than the refused one is to be tried: while rotating there are two.

        A call that was refused together with others finds the next key chosen already.
        """
        if self._key == refused and refused + 1 < len(self._access.keys):
            self._key = refused + 1
        return self._key != refused

    def _identity(self, key: str) -> dict[str, str]:
        headers = {"Authorization": f"Bearer {key}"}
        if self._access.act_as is not None:
            headers["x-as-workspace"] = self._access.act_as
        return headers

    async def _may_repeat(
        self, answer: httpx.Response | httpx.TransportError, attempt: int, attempts: int
    ) -> bool:
        """Whether to try again, after the pause that this calls for."""
        if isinstance(answer, httpx.Response) and answer.status_code not in _PASSING:
            return False
        if isinstance(answer, httpx.Response) and answer.status_code == 429:
            self.tally.throttled += 1
            await self._throttle.refused(_retry_after(answer) or _pause(FIRST_429_S, attempt))
        else:
            self.tally.failed += 1
            if attempt + 1 < attempts:
                await asyncio.sleep(_pause(FIRST_PAUSE_S, attempt))
        return attempt + 1 < attempts


def _explain(
    operation: Operation, answer: httpx.Response | httpx.TransportError, key: str
) -> errors.InstantlyError:
    """The named error of an answer that is not 2xx, or of none at all."""
    where = f"{operation.method} {operation.path}"
    if isinstance(answer, httpx.TransportError):
        return errors.InstantlyDown(f"{where}: {type(answer).__name__}")
    found = error_of(answer.status_code, answer.content, where)
    if isinstance(found, errors.BadKey) and looks_like_v1(key):
        return errors.OldKey(where)
    return found


def _pause(first: float, attempt: int) -> float:
    """Seconds: doubled with each attempt, and spread so that many do not come back as one."""
    return float(min(LONGEST_PAUSE_S, first * 2**attempt) * (0.5 + random.random()))  # noqa: S311


def _retry_after(answer: httpx.Response) -> float | None:
    """Seconds, where the header is there: Instantly documents it only for its OAuth calls."""
    told = answer.headers.get("retry-after", "")
    return min(float(told), 120.0) if told.isdigit() else None
