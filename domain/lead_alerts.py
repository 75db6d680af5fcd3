"""Alerts for people about leads: somebody became hot, somebody answered. Not incidents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from domain.alert_texts import LISTED_IN_A_DIGEST, Message
from domain.plain_text import plain

HOT_LEAD: Final = "hot_lead"
HOT_REPLY: Final = "hot_reply"
LINES_OF_A_STORY: Final = 6
LINES_OF_AN_ANSWER: Final = 12
_NAME: Final = 80
_LINE: Final = 200
TOGETHER: Final = timedelta(minutes=30)
"""A reply and the heat that came of it within so long are one piece of news."""
_WORDS: Final = {HOT_LEAD: ("is a hot lead", "hot leads"), HOT_REPLY: ("answered", "hot replies")}


@dataclass(frozen=True, slots=True)
class LeadAlert:
    """One thing to tell a sales team about one lead.

    `key` says what is told of (a message, an entry into the hot list): the same kind,
    organization and key is told once. `why` is the score or the label in words; `story` are
    short lines, the most telling first; `answer` is a suggested mail, never sent by itself.
    """

    kind: Literal["hot_lead", "hot_reply"]
    organization_id: str
    workspace_id: str
    lead_address: str
    key: str
    why: str
    happened_at: datetime
    campaign_id: str | None = None
    story: Sequence[str] = ()
    answer: str | None = None
    also: str | None = None
    """The other fact about the same lead at the same time: the score of one who answered."""

    @property
    def topic(self) -> str:
        return f"{self.kind}:{self.organization_id}"

    @property
    def idempotency_key(self) -> str:
        return f"{self.kind}/{self.organization_id}/{self.workspace_id}/{self.key}"

    def content(self) -> dict[str, Any]:
        """What the outbox keeps of it."""
        return {
            "kind": self.kind,
            "organization_id": self.organization_id,
            "subject": self.lead_address,
            "summary": self.why,
            "since": self.happened_at.isoformat(),
            "campaign_id": self.campaign_id,
            "story": list(self.story),
            "answer": self.answer,
            "also": self.also,
        }


def is_about_a_lead(topic: str) -> bool:
    """Whether a row of the outbox with this topic is one of these, and no incident."""
    return topic.startswith((f"{HOT_LEAD}:", f"{HOT_REPLY}:"))


def lead_text(content: Mapping[str, Any], reference: str) -> Message:
    """One lead: who, for which customer, why, the story, and what one could answer."""
    doing, _ = _WORDS[content["kind"]]
    who = plain(str(content["subject"]), _NAME)
    lines = [_line(content, "summary")]
    if content.get("also"):
        doing = f"{doing} and {_WORDS[HOT_LEAD][0]}"
        lines.append(f"Hot lead: {_line(content, 'also')}")
    if content.get("since"):
        lines.append(f"When: {datetime.fromisoformat(content['since']):%Y-%m-%d %H:%M} UTC")
    lines += [f"- {plain(str(one), _LINE)}" for one in content["story"][:LINES_OF_A_STORY]]
    if answer := content.get("answer"):
        lines += ["", "Suggested answer (not sent):", *_answer(str(answer))]
    return Message(
        title=f"[{_organization(content)}] {who} {doing}",
        body="\n".join([*lines, "", f"Reference: {reference}"]),
        reference=reference,
        tone="lead",
    )


def lead_digest(content: Mapping[str, Any], reference: str) -> Message:
    """Many leads of one customer within an hour, a line each."""
    items: Sequence[Mapping[str, Any]] = content["items"]
    kind, _, organization = str(content["kind"]).partition(":")
    count = int(content["count"])
    lines = [
        f"- {plain(str(item['subject']), _NAME)}: {_line(item, 'summary')}"
        for item in items[:LISTED_IN_A_DIGEST]
    ]
    if count > len(lines):
        lines.append(f"and {count - len(lines)} more")
    return Message(
        title=f"[{plain(organization, _NAME)}] {count} more {_WORDS[kind][1]}",
        body="\n".join([*lines, "", f"Reference: {reference}"]),
        reference=reference,
        tone="digest",
    )


def _answer(text: str) -> list[str]:
    lines = [plain(line, _LINE) for line in text.splitlines() if line.strip()]
    cut = ["…"] if len(lines) > LINES_OF_AN_ANSWER else []
    return lines[:LINES_OF_AN_ANSWER] + cut


def _organization(content: Mapping[str, Any]) -> str:
    return plain(str(content["organization_id"]), _NAME)


def _line(content: Mapping[str, Any], key: str) -> str:
    return plain(str(content.get(key) or ""), _LINE)
