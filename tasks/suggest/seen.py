"""Suggestions that were sent without a word: a mail went out that says the same.

Looked for before anything is cancelled, so that what the team did is measured also where nobody
tells. Only mails sent after the suggestion was made, to the same person of the same customer.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from domain.edits import similarity
from tasks.clients.reply_text import visible
from tasks.store import Connection
from tasks.suggest.endings import workspaces

ALIKE: Final = 0.6
"""Of the words, in their order: two mails about the same thing share less, one with another
greeting and a sentence more still shares so much."""
THE_SAME: Final = 0.995
BY: Final = "seen"
MOST: Final = 1000

_SENT: Final = """
    select
        s.suggestion_id, s.body, m.workspace_id, m.message_key, m.body_text, m.body_html, m.sent_at
    from app.suggestions as s
    inner join app.messages as m
        on
            m.workspace_id = any(%(workspaces)s)
            and m.lead_address = s.lead_address
            and m.organization_id = s.organization_id
            and m.sent_at > s.made_at
    where s.state = 'open' and not m.is_received
    order by m.sent_at, m.message_key, s.position, s.suggestion_id
    limit %(most)s
"""
_SEEN: Final = """
    with locked as (
        select suggestion_id from app.suggestions
        where suggestion_id = any(%s) and state = 'open'
        order by suggestion_id
        for update skip locked
    )

    update app.suggestions as s
    set
        state = seen.state, ended_at = seen.sent_at, ended_by = %s,
        ended_because = 'message:' || seen.message_key, final_body = seen.final_body,
        similarity = seen.similarity
    from unnest(
        %s::uuid[], %s::text[], %s::timestamptz[], %s::text[], %s::text[], %s::float8[]
    ) as seen (suggestion_id, state, sent_at, message_key, final_body, similarity)
    inner join locked using (suggestion_id)
    where s.suggestion_id = seen.suggestion_id
"""


async def notice_sent(connection: Connection) -> int:
    """Mark the open suggestions that somebody has sent, as sent or edited; how many.

    Of several suggestions that one mail could be, the one that is most alike.
    """
    known = {"workspaces": await workspaces(connection), "most": MOST}
    found = await connection.execute(_SENT, known)
    seen = _seen(await found.fetchall())
    if not seen:
        return 0
    columns = [list(one) for one in zip(*seen, strict=True)]
    done = await connection.execute(_SEEN, [columns[0], BY, *columns])
    return done.rowcount


def _seen(
    rows: Sequence[Mapping[str, Any]],
) -> list[tuple[UUID, str, datetime, str, str | None, float]]:
    by_mail = defaultdict[tuple[str, str], list[Mapping[str, Any]]](list)
    for row in rows:
        by_mail[row["workspace_id"], row["message_key"]].append(row)
    seen: dict[UUID, tuple[UUID, str, datetime, str, str | None, float]] = {}
    for of_mail in by_mail.values():
        mail = visible(of_mail[0]["body_text"], of_mail[0]["body_html"])
        rest = [row for row in of_mail if row["suggestion_id"] not in seen]
        kept = [(similarity(visible(row["body"], None), mail), row) for row in rest]
        alike, best = max(kept, key=lambda one: one[0], default=(0.0, {}))
        if alike >= ALIKE:
            seen[best["suggestion_id"]] = (
                best["suggestion_id"],
                "sent" if alike >= THE_SAME else "edited",
                best["sent_at"],
                best["message_key"],
                None if alike >= THE_SAME else mail,
                alike,
            )
    return list(seen.values())
