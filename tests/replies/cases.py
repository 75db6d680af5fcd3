"""The labelled replies: one row per reply, as the files of this folder hold them."""

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal, get_args

from domain.readings import OptOut, Reply
from domain.taxonomy import Label

FILES = ("tune", "measured", "fresh")
BLIND = "blind"
"""Everyday replies, labelled before anything read them: measured in the report alone."""
INJECTIONS = "train/injections"
"""Orders to a machine to learn from."""
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
Kind = Literal["plain", "hard", "injection", "whole_mail"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_HERE = Path(__file__).parent
_WORDS = re.compile(r"[\w.@+-]*\w")
_FIELDS = {
    *("id", "language", "subject", "text", "sent_on", "label", "opt_out", "kind"),
    *("return_on", "return_latest", "referred_to", "is_automatic", "injected", "note"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A reply and what it truly says.

    A return is right from `return_on` (the first day back) to `return_latest`; `injected_label`
    and `injected_opt_out` are what a prompt injection in it asks for.
    """

    id: str
    language: str
    reply: Reply
    label: Label
    opt_out: OptOut
    kind: Kind
    return_on: date | None = None
    return_latest: date | None = None
    referred_to: str | None = None
    injected_label: Label | None = None
    injected_opt_out: OptOut | None = None


def load(name: str) -> list[Case]:
    """All cases of a file (see above); raises ValueError on a row that is not sound."""
    lines = (_HERE / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return [_case(json.loads(line)) for line in lines if line]


def named_in(name: str) -> frozenset[str]:
    """The words and addresses of a person named, to compare two ways of naming one."""
    return frozenset(word for word in _WORDS.findall(name.casefold()) if len(word) > 2)


def _case(row: dict[str, Any]) -> Case:
    if unknown := row.keys() - _FIELDS:
        raise ValueError(f"{row['id']} has unknown fields {sorted(unknown)}")
    if row["kind"] not in KINDS or row["language"] not in LANGUAGES:
        raise ValueError(f"{row['id']} has an unknown kind or language")
    back = _day(row.get("return_on"))
    injected = row.get("injected", {})
    return Case(
        id=row["id"],
        language=row["language"],
        reply=Reply(
            subject=row["subject"],
            text=row["text"],
            sent_on=date.fromisoformat(row["sent_on"]),
            is_automatic=row.get("is_automatic", False),
        ),
        label=Label(row["label"]),
        opt_out=OptOut(row["opt_out"]),
        kind=row["kind"],
        return_on=back,
        return_latest=_day(row.get("return_latest")) or (back and _working_day(back)),
        referred_to=row.get("referred_to"),
        injected_label=Label(injected["label"]) if "label" in injected else None,
        injected_opt_out=OptOut(injected["opt_out"]) if "opt_out" in injected else None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _working_day(day: date) -> date:
    """That day, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
