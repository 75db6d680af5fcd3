"""Write suggestions down, each once: their ids are made of what they were suggested for."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from domain.mail_writing import Cite
from tasks.store import Connection

_NAMESPACE: Final = UUID("b1d6a2b0-7a54-4b3e-9a0c-4f3d0a6c2e11")


@dataclass(frozen=True, slots=True)
class Suggested:
    """A row of app.suggestions to be; `occasion` names what it was suggested for."""

    occasion: Sequence[str]
    organization_id: str
    workspace_id: str
    campaign_id: str | None
    lead_address: str
    kind: str
    label: str
    language: str
    body: str
    reason: str
    cites: Sequence[Cite]
    way: str
    version: str
    subject: str | None = None
    message_key: str | None = None
    position: int | None = None
    due_at: datetime | None = None
    evidence: Mapping[str, Any] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """The row as JSON; Postgres keeps no NUL."""
        row = {name: getattr(self, name) for name in _COLUMNS}
        key = "\x1f".join((self.kind, self.organization_id, *self.occasion))
        row |= {
            "suggestion_id": str(uuid5(_NAMESPACE, key)),
            "cites": [one.document() for one in self.cites],
            "evidence": dict(self.evidence),
            "due_at": self.due_at.isoformat() if self.due_at else None,
        }
        return row


_COLUMNS: Final = (
    "organization_id", "workspace_id", "campaign_id", "lead_address", "kind", "label",
    "language", "subject", "body", "reason", "way", "version", "message_key", "position",
)  # fmt: skip
_KEEP: Final = """
    insert into app.suggestions (
        suggestion_id, organization_id, workspace_id, campaign_id, lead_address, kind, label,
        language, message_key, position, subject, body, reason, evidence, cites, way, version,
        due_at, state, made_at
    )
    select
        suggestion_id, organization_id, workspace_id, campaign_id, lead_address, kind, label,
        language, message_key, position, subject, body, reason, evidence, cites, way, version,
        due_at, 'open', %s
    from jsonb_to_recordset(%s::jsonb) as given (
        suggestion_id uuid, organization_id text, workspace_id text, campaign_id text,
        lead_address text, kind text, label text, language text, message_key text,
        position int8, subject text, body text, reason text, evidence jsonb, cites jsonb,
        way text, version text, due_at timestamptz
    )
    order by organization_id, lead_address, position
    on conflict do nothing
"""


async def keep(connection: Connection, suggestions: Iterable[Suggested], now: datetime) -> int:
    """Write those that were never made and that no open one stands in the way of; how many.

    Two processes that thought of the same make it once, also when the first one's has ended.
    """
    rows = [one.document() for one in suggestions]
    if not rows:
        return 0
    text = json.dumps(rows, ensure_ascii=False).replace("\\u0000", "")
    done = await connection.execute(_KEEP, [now, text])
    return done.rowcount
