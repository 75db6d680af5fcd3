"""Items into rows: typed columns, the rest as raw, a content hash; broken items set apart."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import orjson

from tasks.streams.stream import KEY_SEPARATOR, Column, Item, Row, Stream

DRIFT_AT_LEAST: Final = 5
"""So many items of a page, and all of them, must fail in one column before it is the API that
changed and not the items that are broken."""


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
    culprits = Counter(parked.reason.partition(":")[0] for parked in reading.parked)
    for name, broken in culprits.items():
        if broken == len(items) >= DRIFT_AT_LEAST and name not in stream.key and name != "item":
            return _read(stream, items, stamp, frozenset({name}))
    return reading


def _read(
    stream: Stream, items: Sequence[Any], stamp: Mapping[str, Any], let_go: frozenset[str]
) -> Reading:
    reading = Reading(drifted=let_go)
    columns = [column for column in stream.columns if column.name not in let_go]
    empty = [column.name for column in stream.columns if column.name in let_go]
    taken = {column.source for column in columns if not column.is_rest} | stream.never_kept
    for item in items:
        if not isinstance(item, dict):
            reading.parked.append(_park(item, None, "item: expected an object"))
            continue
        if stamp:
            item = {**item, **stamp}  # noqa: PLW2901 - the item as its lane completes it
        try:
            values = [_value(column, item) for column in columns]
        except ValueError as broken:
            key = _key_of(stream, item)
            reading.parked.append(_park(_without(item, stream.never_kept), key, str(broken)))
            if key is not None:
                reading.seen_keys.add(key)
            continue
        row = dict(zip((c.name for c in columns), values, strict=True)) if empty else None
        if row is not None:
            values = [row.get(column.name, column.when_absent) for column in stream.columns]
        _keep(reading, stream, item, values, taken)
    return reading


def _value(column: Column, item: Item) -> Any:
    value = item.get(column.source)
    if value is None:
        if column.is_required:
            raise ValueError(f"{column.name}: {column.source} is missing")
        return column.when_absent
    try:
        return column.read(value)
    except ValueError as wrong:
        raise ValueError(f"{column.name}: {column.source}: {wrong}") from None


def _keep(
    reading: Reading,
    stream: Stream,
    item: Item,
    values: list[Any],
    taken: frozenset[str] | set[str],
) -> None:
    width = len(stream.key)
    key = str(values[0]) if width == 1 else KEY_SEPARATOR.join(map(str, values[:width]))
    rest = {
        name: value
        for name, value in item.items()
        if name not in taken and value is not None and name[0:1] != "_"
    }
    reading.rows[key] = (*map(_plain, values), dump(rest), content_hash(item))
    reading.seen_keys.add(key)


def _plain(value: Any) -> Any:
    """A value as COPY takes it: objects become JSON text."""
    return dump(value) if type(value) is dict else value


def content_hash(item: Item) -> str:
    """A hash over all of an item; absent and null are the same, the order of keys is not seen."""
    present = {name: value for name, value in item.items() if value is not None}
    return hashlib.blake2b(dump(present, is_sorted=True).encode(), digest_size=16).hexdigest()


def dump(value: Any, *, is_sorted: bool = False) -> str:
    """JSON text; integers beyond 64 bits too."""
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS if is_sorted else None).decode()
    except TypeError:
        return json.dumps(value, sort_keys=is_sorted)


def _key_of(stream: Stream, item: Item) -> str | None:
    parts: list[str] = []
    for column in stream.columns[: len(stream.key)]:
        try:
            parts.append(str(_value(column, item)))
        except ValueError:
            return None
    return KEY_SEPARATOR.join(parts)


def _park(item: Any, key: str | None, reason: str) -> Parked:
    text = dump(item)
    item_hash = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    return Parked(item_hash=item_hash, item_key=key, reason=reason, item=text)


def _without(item: Item, names: frozenset[str]) -> Item:
    return {name: value for name, value in item.items() if name not in names}
