"""Items into rows: typed columns, the rest as raw, a content hash; broken items set apart."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tasks.streams.json_text import canonical_json, json_text
from tasks.streams.stream import KEY_SEPARATOR, Column, Item, Row, Stream

DRIFT_AT_LEAST: Final = 5
"""So many items of a page must have a value in a column, and none of them a readable one, before
it is the API that changed and not the items that are broken."""


@dataclass(frozen=True, slots=True)
class Parked:
    """An item that could not be read, as JSON text, with the reason in words."""

    item_hash: str
    item_key: str | None
    reason: str
    item: str


@dataclass(slots=True)
class Reading:
    """A page read: rows by key (in the order of `stage_columns`), and what was parked.

    `seen_keys` holds every key that could be read, also of parked items, so that a broken item
    is never taken for a deleted one. `drifted` are columns whose type changed at Instantly.
    """

    rows: dict[str, Row] = field(default_factory=dict)
    parked: list[Parked] = field(default_factory=list)
    seen_keys: set[str] = field(default_factory=set)
    drifted: frozenset[str] = frozenset()


def stage_columns(stream: Stream) -> list[str]:
    """The columns of a row, in its order."""
    return [column.name for column in stream.columns] + ["raw", "content_hash"]


def read_items(stream: Stream, items: Sequence[Any], stamp: Mapping[str, Any]) -> Reading:
    """Read a page's items. Bad items are parked; a column that no item has right is let go.

    In that case its values stay in `raw` under their own name and the column is empty.
    """
    reading = _read(stream, items, stamp, frozenset())
    if len(reading.parked) < DRIFT_AT_LEAST:
        return reading
    drifted = frozenset(
        column.name
        for column in stream.columns
        if column.name not in stream.key and _has_drifted(column, items)
    )
    return _read(stream, items, stamp, drifted) if drifted else reading


def _has_drifted(column: Column, items: Sequence[Any]) -> bool:
    """Whether enough items have a value there, and none of them can be read."""
    values = [item.get(column.source) for item in items if isinstance(item, dict)]
    present = [value for value in values if value is not None]
    return len(present) >= DRIFT_AT_LEAST and not any(_can_read(column, v) for v in present)


def _can_read(column: Column, value: Any) -> bool:
    try:
        column.read(value)
    except ValueError:
        return False
    return True


def _read(
    stream: Stream, items: Sequence[Any], stamp: Mapping[str, Any], let_go: frozenset[str]
) -> Reading:
    reading = Reading(drifted=let_go)
    columns = [(column, column.name not in let_go) for column in stream.columns]
    taken = {column.source for column, is_read in columns if is_read and not column.is_rest}
    taken |= stream.never_kept
    width = len(stream.key)
    for item in items:
        if not isinstance(item, dict):
            reading.parked.append(_park(item, None, "item: expected an object"))
            continue
        whole = {**item, **stamp} if stamp else item
        try:
            values = _values(columns, whole)
        except ValueError as broken:
            _set_apart(reading, stream, whole, str(broken))
            continue
        rest = {
            name: value for name, value in whole.items() if name not in taken and value is not None
        }
        key = values[0] if width == 1 else KEY_SEPARATOR.join(map(str, values[:width]))
        values += (json_text(rest), content_hash(whole))
        reading.rows[key] = tuple(values)
        reading.seen_keys.add(key)
    return reading


def _values(columns: Sequence[tuple[Column, bool]], item: Item) -> list[Any]:
    """The typed columns of an item; raises ValueError, naming the column and its source.

    One loop without calls of our own: it runs for every lead of every sweep.
    """
    values: list[Any] = []
    for column, is_read in columns:
        value = item.get(column.source) if is_read else None
        if value is None:
            if column.is_required and is_read:
                raise ValueError(f"{column.name}: {column.source} is missing")
            values.append(column.when_absent)
            continue
        try:
            values.append(column.read(value))
        except ValueError as wrong:
            raise ValueError(f"{column.name}: {column.source}: {wrong}") from None
    return values


def content_hash(item: Item) -> str:
    """A hash over all of an item; absent and null are the same, the order of keys is not seen."""
    if None in item.values():
        item = {name: value for name, value in item.items() if value is not None}
    return hashlib.blake2b(canonical_json(item), digest_size=16).hexdigest()


def _set_apart(reading: Reading, stream: Stream, item: Item, reason: str) -> None:
    key = _key_of(stream, item)
    kept = {name: value for name, value in item.items() if name not in stream.never_kept}
    reading.parked.append(_park(kept, key, reason))
    if key is not None:
        reading.seen_keys.add(key)


def _key_of(stream: Stream, item: Item) -> str | None:
    """The key of an item that is broken elsewhere; None when the key is broken too."""
    columns = [(column, True) for column in stream.columns[: len(stream.key)]]
    try:
        return KEY_SEPARATOR.join(map(str, _values(columns, item)))
    except ValueError:
        return None


def _park(item: Any, key: str | None, reason: str) -> Parked:
    text = json_text(item)
    item_hash = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    return Parked(item_hash=item_hash, item_key=key, reason=reason, item=text)
