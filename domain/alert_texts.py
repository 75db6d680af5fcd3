"""The words of an alert. Whatever came from outside is made plain text first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from domain.plain_text import plain

LISTED_IN_A_DIGEST: Final = 20
_NAME: Final = 80
_SENTENCE: Final = 400
_LINE: Final = 160


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent. `reference` is the same however often it is sent: receivers dedupe by it.

    `tone` is problem, over, digest or lead.
    """

    title: str
    body: str
    reference: str
    tone: str


def alert_text(workspace_id: str, content: Mapping[str, Any], reference: str) -> Message:
    """One incident: where, what, since when, the first example, and what to do."""
    about = ": ".join(filter(None, (_name(content, "subject"), _words(content, "kind"))))
    over = _moment(content, "over_at")
    since = _moment(content, "since")
    lines = [_sentence(content, "summary")] if content.get("summary") else []
    if since is not None:
        lines.append(f"Since: {_clock(since)}")
    if over is not None:
        lines.append(f"Over since: {_clock(over)}{_lasted(since, over)}")
    if content.get("example"):
        lines.append(f"First example: {_sentence(content, 'example')}")
    if content.get("remedy") and over is None:
        lines.append(f"What to do: {_sentence(content, 'remedy')}")
    return Message(
        title=f"[{plain(workspace_id, _NAME)}] {about}{' is over' if over else ''}",
        body=_body(lines, reference),
        reference=reference,
        tone="over" if over else "problem",
    )


def digest_text(content: Mapping[str, Any], reference: str) -> Message:
    """Many incidents of a kind that came within an hour, a line each."""
    items: Sequence[Mapping[str, Any]] = content.get("items", [])
    count = int(content.get("count", len(items)))
    lines = [_digest_line(item) for item in items[:LISTED_IN_A_DIGEST]]
    if count > len(lines):
        lines.append(f"and {count - len(lines)} more: see app.incidents")
    if content.get("remedy"):
        lines.append(f"What to do: {_sentence(content, 'remedy')}")
    return Message(
        title=f"{count} more of {_words(content, 'kind')}",
        body=_body(lines, reference),
        reference=reference,
        tone="digest",
    )


def _digest_line(item: Mapping[str, Any]) -> str:
    since, over = _moment(item, "since"), _moment(item, "over_at")
    where = f"[{_name(item, 'workspace_id')}] {_name(item, 'subject')}"
    when = f", since {_clock(since)}" if since else ""
    end = f", over since {_clock(over)}" if over else ""
    return f"- {where}{when}{end}: {plain(str(item.get('summary', '')), _LINE)}"


def _body(lines: Sequence[str], reference: str) -> str:
    return "\n".join([*lines, "", f"Reference: {reference}"])


def _words(content: Mapping[str, Any], key: str) -> str:
    return _name(content, key).replace("_", " ")


def _name(content: Mapping[str, Any], key: str) -> str:
    return plain(str(content.get(key) or ""), _NAME)


def _sentence(content: Mapping[str, Any], key: str) -> str:
    return plain(str(content.get(key) or ""), _SENTENCE)


def _moment(content: Mapping[str, Any], key: str) -> datetime | None:
    told = content.get(key)
    return datetime.fromisoformat(told) if isinstance(told, str) and told else None


def _clock(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _lasted(since: datetime | None, over: datetime) -> str:
    if since is None:
        return ""
    minutes = (over - since) / timedelta(minutes=1)
    return f" (after {minutes:.0f} min)" if minutes < 120 else f" (after {minutes / 60:.1f} h)"
