"""Rows of a sync that are of forgotten people, sorted out before they are staged."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from psycopg import AsyncConnection
from psycopg.rows import DictRow

from domain.erasure import addresses_in, masked
from tasks.erase.guard import Guard, guard
from tasks.streams.json_text import json_text
from tasks.streams.rows import Parked, stage_columns
from tasks.streams.stream import Row, Stream

Connection = AsyncConnection[DictRow]
PREVIEW: Final = "content_preview"
"""Of a mail's rest, the first words of its body."""


@dataclass(frozen=True, slots=True)
class _Naming:
    """Columns of a stream: `people` whose row it is, `words` in which anybody may be named, and
    `bodies` that a customer's term empties, by the time in `sent_at`."""

    people: tuple[str, ...]
    words: tuple[str, ...]
    bodies: tuple[str, ...] = ()
    sent_at: str = ""


_NAMING: Final[Mapping[str, _Naming]] = {
    "leads": _Naming(("address",), ("raw",)),
    "emails": _Naming(
        ("lead_address", "from_email"),
        ("to_emails", "subject", "body_text", "body_html", "raw"),
        ("body_text", "body_html"),
        "created_at",
    ),
}


async def admit_rows(
    connection: Connection,
    stream: Stream,
    rows: Sequence[Row],
    place: tuple[str, str],
    now: datetime,
) -> Sequence[Row]:
    """The rows that may be written; others' rows that name an erased address without it.

    `place`: the workspace and its own customer, for rows that no campaign places.
    """
    columns = {name: at for at, name in enumerate(stage_columns(stream))}
    naming = _NAMING.get(stream.name)
    if naming is None and "campaign_id" not in columns:
        return rows

    def addresses() -> Iterable[str]:
        names = () if naming is None else (*naming.people, *naming.words)
        for row in rows:
            for name in names:
                yield from addresses_in(row[columns[name]] or "")

    known = await guard(connection, addresses)
    if not known:
        return rows
    owners = await _owners(connection, rows, columns, place) if naming else {}
    page = _Page(known, columns, naming, now)
    admitted: list[Row] = []
    for row in rows:
        campaign = row[columns["campaign_id"]] if "campaign_id" in columns else None
        if known.refuses_campaign(place[0], campaign):
            continue
        if not page.is_of_erased(row, owners.get(campaign, place[1])):
            admitted.append(page.rid(row, owners.get(campaign, place[1])))
    return admitted


@dataclass(frozen=True, slots=True)
class _Page:
    """How the rows of a page are read."""

    known: Guard
    columns: Mapping[str, int]
    naming: _Naming | None
    now: datetime

    def is_of_erased(self, row: Row, owner: str) -> bool:
        if self.naming is None or not self.known.addresses:
            return False
        names = self.naming.people
        if not row[self.columns[names[0]]] and "to_emails" in self.columns:
            names = (*names, "to_emails")
        named = set[str]().union(*(addresses_in(row[self.columns[name]] or "") for name in names))
        return any(self.known.refuses(address, owner) for address in named)

    def rid(self, row: Row, owner: str) -> Row:
        """The row without others' erased addresses, and without bodies whose term is over."""
        if self.naming is None:
            return row
        values: list[Any] = list(row)
        for address in self.known.addresses:
            for name in self.naming.words if self.known.refuses(address, owner) else ():
                text = values[self.columns[name]]
                values[self.columns[name]] = masked(text, address) if text else text
        if self.naming.bodies:
            sent_at = datetime.fromisoformat(str(values[self.columns[self.naming.sent_at]]))
            if self.known.is_over(owner, sent_at, self.now):
                for name in self.naming.bodies:
                    values[self.columns[name]] = None
                raw = json.loads(values[self.columns["raw"]])
                raw.pop(PREVIEW, None)
                values[self.columns["raw"]] = json_text(raw)
        return tuple(values)


async def _owners(
    connection: Connection, rows: Sequence[Row], columns: Mapping[str, int], place: tuple[str, str]
) -> dict[str | None, str]:
    at = columns["campaign_id"]
    found = await connection.execute(
        """
        select campaign_id, organization_id from instantly.campaigns
        where workspace_id = %s and campaign_id = any(%s)
        """,
        [place[0], sorted({row[at] for row in rows if row[at]})],
    )
    return {row["campaign_id"]: row["organization_id"] for row in await found.fetchall()}


async def admit_parked(connection: Connection, parked: Sequence[Parked]) -> Sequence[Parked]:
    """Broken items that name nobody who was erased; whose they are, nobody can read."""
    named = [addresses_in(one.item) for one in parked]
    known = await guard(connection, lambda: set[str]().union(*named))
    return [
        one
        for one, addresses in zip(parked, named, strict=True)
        if not addresses & set(known.addresses)
    ]
