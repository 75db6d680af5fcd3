"""What differs between the customers that are kept and those that a file names. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

Verb = Literal["added", "changed", "disabled", "removed", "moves"]
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that becomes different: `detail` says from what to what."""

    what: str
    verb: Verb
    detail: str = ""

    @property
    def sentence(self) -> str:
        return f"{self.what} {self.verb}{f': {self.detail}' if self.detail else ''}"


def changes(
    what: str,
    before: Mapping[str, Record],
    after: Mapping[str, Record],
    *,
    gone: Verb = "removed",
) -> Iterator[Change]:
    """What becomes of records by name: those that are new, differ, and left."""
    for name, record in after.items():
        if name not in before:
            yield Change(f"{what} {name}", "added")
        elif told := differences(before[name], record):
            yield Change(f"{what} {name}", "changed", "; ".join(told))
    for name in before:
        if name not in after:
            yield Change(f"{what} {name}", gone)


def differences(before: Record, after: Record) -> Sequence[str]:
    """`field from → to` of each field that differs."""
    return [
        f"{field} {_short(before.get(field))} → {_short(value)}"
        for field, value in after.items()
        if before.get(field) != value
    ]


LONGEST: Final = 60


def _short(value: Any) -> str:
    text = "nothing" if value in (None, "", [], {}) else str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
