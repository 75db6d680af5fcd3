"""One request as the routes see it, and what they may answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from sandbox.errors import bad_request
from sandbox.quirks import Quirks
from sandbox.state import State
from sandbox.world.documents import Doc


@dataclass(frozen=True, slots=True)
class Call:
    """An admitted request of one workspace."""

    state: State
    quirks: Quirks
    workspace_id: str
    path: tuple[str, ...]
    query: dict[str, list[str]]
    body: Doc

    def text(self, name: str) -> str | None:
        """A query parameter; None when absent or empty."""
        values = self.query.get(name)
        return values[-1] if values and values[-1] else None

    def texts(self, name: str) -> list[str]:
        """An array parameter: repeated, with `[]`, or comma-separated."""
        values = self.query.get(name, []) + self.query.get(f"{name}[]", [])
        return [part for value in values for part in value.split(",") if part]

    def number(self, name: str) -> int | None:
        """A numeric query parameter; 400 when it is none."""
        value = self.text(name)
        if value is None:
            return None
        try:
            return int(value)
        except ValueError:
            raise bad_request(f"querystring/{name} must be number") from None

    def flag(self, name: str) -> bool | None:
        """A boolean query parameter; 400 when it is none."""
        value = self.text(name)
        if value not in (None, "true", "false"):
            raise bad_request(f"querystring/{name} must be boolean")
        return None if value is None else value == "true"

    def own(self, kind: str) -> list[Doc]:
        """The workspace's documents of a kind."""
        return self.state.owned(kind, self.workspace_id)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is not simply 200 with JSON."""

    body: Any
    status: int = 200
    content_type: str = "application/json; charset=utf-8"


Handler = Callable[[Call], Any] | Callable[[Call], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Route:
    """One operation. `scope` None: none is asked for. `body`: checks the JSON body, None: the
    operation takes none. `nulls`: the answer keeps its null fields (it is no entity).
    """

    method: str
    path: str
    handler: Handler
    scope: str | None = None
    body: Callable[[Any], None] | None = None
    nulls: bool = False


def query_of(raw: bytes) -> dict[str, list[str]]:
    """The query string's values, in order; values stay text."""
    return parse_qs(raw.decode("latin-1"), keep_blank_values=True) if raw else {}
