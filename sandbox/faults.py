"""Faults a test injects while the sandbox runs, and the ones that quirks bring by chance."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sandbox.call import Route
from sandbox.errors import Refused
from sandbox.quirks import Quirks
from sandbox.world.documents import Doc

_ADDRESSES = ("email", "lead", "from_address_email", "bl_value", "lead_email", "email_account")
_ENUMS = {
    "campaigns": ("status", 7),
    "accounts": ("status", -9),
    "leads": ("status", 8),
    "emails": ("ue_type", 9),
    "webhooks": ("status", 5),
}
_TEXTS = ("name", "label", "first_name", "subject", "campaign_name", "bl_value", "email")


def stream_of(route: Route) -> str:
    """The name a fault uses for an operation: `leads`, `campaigns/analytics/daily`, …"""
    parts = [p for p in route.path.split("/") if p and not p.startswith("{")]
    return "/".join(parts[:-1] if parts[-1:] == ["list"] else parts)


def _wrong_type(row: Doc) -> None:
    for name in ("timestamp_created", "date", "status", "name", "email_open_count"):
        if name in row:
            row[name] = {"unexpected": "object"}


def _missing_id(row: Doc) -> None:
    for name in ("id", "campaign_id") if "id" in row or "campaign_id" in row else ("email", "date"):
        row.pop(name, None)


def _nul(row: Doc) -> None:
    for name in _TEXTS:
        if isinstance(row.get(name), str):
            row[name] = row[name][:2] + "\x00" + row[name][2:]
            break
    if isinstance(row.get("payload"), dict):
        row["payload"] = row["payload"] | {"note": "a\x00b"}
    if isinstance(row.get("body"), dict) and "text" in row["body"]:
        row["body"] = {k: f"\x00{v}" for k, v in row["body"].items()}


def _address(change: Callable[[str], str]) -> Callable[[Doc], None]:
    def apply(row: Doc) -> None:
        for name in _ADDRESSES:
            if isinstance(row.get(name), str):
                row[name] = change(row[name])

    return apply


BREAKS: dict[str, Callable[[Doc], None]] = {
    "wrong-type": _wrong_type,
    "missing-id": _missing_id,
    "nul": _nul,
    "long-address": _address(lambda a: "x" * (300 - len(a)) + a),
    "unicode-address": _address(lambda a: "zoë.ß+" + a),
    "upper-address": _address(str.upper),
}


@dataclass
class Breakage:
    """`rows` rows of each of the next `pages` pages of a stream are broken, in turn by `kinds`."""

    rows: int
    pages: int
    kinds: list[str]


@dataclass
class Failure:
    """The next `count` calls whose path starts with `path` get `status`."""

    status: int
    count: int
    path: str


@dataclass
class Faults:
    """What is switched on. Streams are named as by `stream_of`."""

    empty_lists: bool = False
    breakages: dict[str, Breakage] = field(default_factory=dict)
    values: dict[str, Doc] = field(default_factory=dict)  # fields set on every entity
    types: dict[str, dict[str, str]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def before(self, path: str) -> None:
        """Raises the failure ordered for this path, if any."""
        for failure in self.failures:
            if failure.count > 0 and path.startswith(failure.path):
                failure.count -= 1
                raise Refused(failure.status, "Injected by the sandbox")

    def after(self, stream: str, result: Any, quirks: Quirks, dice: Random) -> Any:
        """The answer with the faults in it; entities are copied first, never changed in place."""
        listed = isinstance(result, dict) and isinstance(result.get("items"), list)
        rows = result["items"] if listed else result
        if self.empty_lists and (listed or isinstance(rows, list)):
            return {"items": []} if listed else []
        if not self._touches(stream, quirks):
            return result
        many = isinstance(rows, list)
        changed = [
            self._changed(stream, dict(row), quirks, dice) if isinstance(row, dict) else row
            for row in (rows if many else [rows])
        ]
        if many:
            self._break(stream, changed)
        return result | {"items": changed} if listed else changed if many else changed[0]

    def _touches(self, stream: str, quirks: Quirks) -> bool:
        return bool(
            stream in self.breakages
            or stream in self.values
            or stream in self.types
            or quirks.new_enums
            or quirks.new_fields
            or (quirks.lagging_counters and stream == "leads")
        )

    def _changed(self, stream: str, row: Doc, quirks: Quirks, dice: Random) -> Doc:
        row |= self.values.get(stream, {})
        for name, kind in self.types.get(stream, {}).items():
            if name in row:
                row[name] = converted(row[name], kind)
        if quirks.new_enums and stream in _ENUMS and dice.random() < quirks.new_enums:
            name, value = _ENUMS[stream]
            row[name] = value
        if quirks.new_fields and dice.random() < quirks.new_fields:
            row["feature_flags_beta"] = {"cohort": dice.randrange(9)}
        if quirks.lagging_counters and stream == "leads" and dice.random() < 0.1:
            row["email_open_count"] = max(0, row.get("email_open_count", 0) - 1)
        return row

    def _break(self, stream: str, rows: list[Any]) -> None:
        plan = self.breakages.get(stream)
        if plan is None or plan.pages < 1 or not rows:
            return
        plan.pages -= 1
        for n in range(min(plan.rows, len(rows))):
            BREAKS[plan.kinds[n % len(plan.kinds)]](rows[n * len(rows) // max(plan.rows, 1)])


def converted(value: Any, kind: str) -> Any:
    """The value as another JSON type."""
    match kind:
        case "string":
            return str(value)
        case "number":
            return len(str(value))
        case "array":
            return [value]
        case "object":
            return {"value": value}
        case _:
            return None
