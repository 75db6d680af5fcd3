"""The SQL of a table of facts, written from what it counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tasks.process.rows import EventRow


@dataclass(frozen=True, slots=True)
class FactTable:
    """What a table of facts keeps, each under a column's name.

    `key`: column -> expression over the rows `c`. `names`: the column that must be there.
    `counts`, `humans`, `flags`: column -> kind of event. `times`: first_<x>_at, last_<x>_at.
    `interest`: the kinds that say one, `last_error` the kind that is one. `is_exact`: an event
    that turned out to be another leaves no trace at all; elsewhere its time still counts for the
    first and last event, since a time cannot be taken back out of them.
    """

    name: str
    key: Mapping[str, str]
    names: str
    organization: str
    counts: Mapping[str, str]
    humans: Mapping[str, str] = field(default_factory=dict)
    times: Mapping[str, str] = field(default_factory=dict)
    flags: Mapping[str, str] = field(default_factory=dict)
    interest: tuple[str, ...] = ()
    last_error: str | None = None
    is_exact: bool = False

    def key_of(self, row: EventRow) -> tuple[Any, ...] | None:
        """Which row of facts an event is part of; None: of none."""
        if getattr(row, self.names) is None:
            return None
        return tuple(getattr(row, name) or "" for name in self.key)


_LABEL: Final = """(
    select l.interest_status from instantly.lead_labels as l
    where
        l.workspace_id = c.workspace_id and lower(l.label) = lower(c.label)
        and l.deleted_at is null
    order by l.lead_label_id limit 1
)"""
_SAYS: Final = {
    "interest": f"case when c.label is null then c.interest else {_LABEL} end",
    "interest_label": "c.label",
    "interest_at": "c.occurred_at",
    "interest_event_key": "c.event_key",
}
_LATER: Final = """
    excluded.interest_at is not null and (
        f.interest_at is null
        or (excluded.interest_at, excluded.interest_event_key)
        > (f.interest_at, f.interest_event_key)
    )
"""


def aggregate_sql(table: FactTable, rows: str) -> str:
    """Add what `rows` (a query in the stage's columns) come to, key by key in a fixed order."""
    own = {**_aggregates(table)}
    changes = ", ".join(_change(table, column) for column in own)
    numbers = ", ".join(str(i + 1) for i in range(len(table.key)))
    names = [*table.key, *own]
    return f"""
    insert into app.{table.name} as f ({", ".join(names)})
    select {", ".join([*table.key.values(), *own.values()])}
    from ({rows}) as c
    where c.{table.names} is not null
    group by {numbers}
    order by {numbers}
    on conflict ({", ".join(table.key)}) do update set {changes}
    """


def _aggregates(table: FactTable) -> dict[str, str]:
    """Column -> what it is over a group of rows `c`."""
    found = {"organization_id": f"min(c.{table.organization})"}
    for column, kind in table.counts.items():
        found[column] = f"coalesce(sum(c.counts) filter (where c.kind = '{kind}'), 0)"
    for column, kind in table.humans.items():
        found[column] = f"coalesce(sum(c.human) filter (where c.kind = '{kind}'), 0)"
    for what, kind in table.times.items():
        found[f"first_{what}_at"] = f"min(c.occurred_at) filter (where {_is_now(kind)})"
        found[f"last_{what}_at"] = f"max(c.occurred_at) filter (where {_is_now(kind)})"
    for column, kind in table.flags.items():
        found[column] = f"coalesce(bool_or({_is_now(kind)}), false)"
    if table.last_error:
        is_error = _is_now(table.last_error)
        found["last_error_at"] = f"max(c.occurred_at) filter (where {is_error})"
    if table.interest:
        kinds = ", ".join(f"'{kind}'" for kind in table.interest)
        for column, value in _SAYS.items():
            found[column] = (
                f"(array_agg({value} order by c.occurred_at desc, c.event_key desc) "
                f"filter (where c.counts = 1 and c.kind in ({kinds})))[1]"
            )
    found["first_event_at"] = "min(c.occurred_at)"
    found["last_event_at"] = "max(c.occurred_at)"
    return found


def _is_now(kind: str) -> str:
    """Of this kind, and an event that counts."""
    return f"c.kind = '{kind}' and c.counts = 1"


def _change(table: FactTable, column: str) -> str:
    """How a column takes in what is new."""
    if column in table.counts or column in table.humans:
        return f"{column} = f.{column} + excluded.{column}"
    if column in _SAYS:
        return f"{column} = case when {_LATER} then excluded.{column} else f.{column} end"
    if column.startswith("first_"):
        return f"{column} = least(f.{column}, excluded.{column})"
    if column.startswith("last_"):
        return f"{column} = greatest(f.{column}, excluded.{column})"
    if column in table.flags:
        return f"{column} = f.{column} or excluded.{column}"
    return f"{column} = excluded.{column}"
