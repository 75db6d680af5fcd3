"""Replies that were read and wait for what follows: claimed in batches, marked when done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.follow_through import Action, Ground, Kind, Read, follow
from domain.opt_outs import Ask, Because
from domain.readings import OptOut
from domain.taxonomy import AUTOMATIC, Label
from tasks.store import Connection

BATCH: Final = 500

_CLAIM: Final = """
    select
        l.*, w.is_shared,
        coalesce((o.settings #>> '{replies,opt_outs_to_instantly}')::boolean, true)
            as tells_opt_outs,
        coalesce((o.settings #>> '{replies,interest_to_instantly}')::boolean, false)
            as tells_interest,
        not exists (
            select 1 from app.reply_labels as later
            where
                later.workspace_id = l.workspace_id and later.lead_address = l.lead_address
                and later.campaign_id is not distinct from l.campaign_id
                and later.sent_at > l.sent_at and later.is_effective
                and later.label <> all(%(automatic)s)
        ) as is_last_word
    from app.reply_labels as l
    inner join app.workspaces as w on w.workspace_id = l.workspace_id
    left join app.organizations as o on o.organization_id = l.organization_id
    where l.is_effective and l.acted_at is null
    order by l.labelled_at, l.workspace_id, l.message_key
    limit %(most)s
    for update of l skip locked
"""
_DONE: Final = """
    update app.reply_labels as l set acted_at = %s
    from unnest(%s::text[], %s::text[], %s::text[]) as done (workspace_id, message_key, way)
    where
        l.workspace_id = done.workspace_id and l.message_key = done.message_key
        and l.way = done.way
"""


@dataclass(frozen=True, slots=True)
class ReadReply:
    """A row of app.reply_labels, and what follows from it."""

    row: dict[str, Any]
    actions: Sequence[Action]

    def wants(self, kind: Kind) -> Action | None:
        return next((one for one in self.actions if one.kind is kind and one.is_wanted), None)

    @property
    def source(self) -> str:
        return f"message:{self.row['workspace_id']}/{self.row['message_key']}"

    @property
    def ask(self) -> Ask | None:
        """What it asks, where it asks not to be written to."""
        if not (self.wants(Kind.SUPPRESS) or self.wants(Kind.HOLD)):
            return None
        return Ask(
            organization_id=self.row["organization_id"],
            lead_address=self.row["lead_address"],
            is_doubtful=self.wants(Kind.HOLD) is not None,
            because=Because.OPT_OUT,
            source=self.source,
            asked_at=self.row["sent_at"],
        )


async def claim(connection: Connection, now: datetime) -> list[ReadReply]:
    """The next effective readings that nobody acted on, locked for this transaction."""
    found = await connection.execute(
        _CLAIM, {"automatic": [str(label) for label in AUTOMATIC], "most": BATCH}
    )
    return [ReadReply(row, _actions(row, now)) for row in await found.fetchall()]


async def mark(connection: Connection, replies: Sequence[ReadReply], now: datetime) -> None:
    """Say that what follows from them is done, or written down to be done."""
    keys = ("workspace_id", "message_key", "way")
    await connection.execute(_DONE, [now, *([one.row[key] for one in replies] for key in keys)])


def _actions(row: dict[str, Any], now: datetime) -> Sequence[Action]:
    read = Read(
        label=Label(row["label"]),
        opt_out=OptOut(row["opt_out"]),
        confidence=row["confidence"],
        sent_at=row["sent_at"],
        return_on=row["return_on"],
    )
    ground = Ground(
        is_shared=row["is_shared"],
        opt_outs_to_instantly=row["tells_opt_outs"],
        interest_to_instantly=row["tells_interest"] and row["is_last_word"],
    )
    return follow(read, ground, now)
