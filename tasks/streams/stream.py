"""The form of a stream: where its pages come from, how an item becomes a row, what it watches."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from sqlalchemy import Table

from tasks.clients.instantly.operations import LARGEST_PAGE, Operation

Item = dict[str, Any]
Row = tuple[Any, ...]
Reader = Callable[[Any], Any]
OwnedBy = Literal["campaign", "account", "workspace"]


@dataclass(frozen=True, slots=True)
class Column:
    """One typed column: which key of the item it reads, and how.

    A required column that cannot be read parks the item. `is_rest` keeps the key in `raw` too,
    where reading it loses something.
    """

    name: str
    source: str
    read: Reader
    is_required: bool = False
    is_rest: bool = False
    when_absent: Any = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One chain of pages: what it asks for, and what its items belong to.

    `stamp` is added to each item, for answers that do not name what they are about. A lane of one
    campaign, list or account `may_vanish`: that it is not found (404) is its end, no fault.
    """

    name: str
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    stamp: Mapping[str, Any] = field(default_factory=dict)
    may_vanish: bool = False


@dataclass(frozen=True, slots=True)
class Stream:
    """One table's way in.

    `unpack` turns an answer into items; `is_paged` says whether cursors are followed.
    `belongs_to` decides the customer of a row. `statuses` are columns whose changes become
    history and events under `entity`. `never_kept` are keys of an item that hold secrets.
    """

    name: str
    table: Table
    operation: Operation
    columns: Sequence[Column]
    unpack: Callable[[Any], list[Item]]
    is_paged: bool = True
    page_size: int = LARGEST_PAGE
    belongs_to: OwnedBy = "workspace"
    entity: str | None = None
    statuses: tuple[str, ...] = ()
    never_kept: frozenset[str] = frozenset()

    key: tuple[str, ...] = field(init=False)
    """The key's columns without workspace_id; the first of `columns`."""

    def __post_init__(self) -> None:
        names = (column.name for column in self.table.primary_key.columns)
        object.__setattr__(self, "key", tuple(name for name in names if name != "workspace_id"))


KEY_SEPARATOR: Final = "\x1f"


def listed(answer: Any) -> list[Item]:
    """Items of {"items": [...]}."""
    items = answer.get("items") if isinstance(answer, dict) else None
    return items if isinstance(items, list) else []


def bare(answer: Any) -> list[Item]:
    """Items of a bare array."""
    return answer if isinstance(answer, list) else []


def single(answer: Any) -> list[Item]:
    """The one item of an answer that is an object."""
    return [answer] if isinstance(answer, dict) and answer else []
