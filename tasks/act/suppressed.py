"""The gate before anything that reaches a person: is the address suppressed for this customer?

Whoever suggests asks `suppressed_addresses`, in SQL the view app.suppressed. Whoever adds leads
or sends mails at Instantly goes through `refuse_suppressed` (a test holds all of them to it).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.addresses import canonical_address
from domain.opt_outs import Change
from tasks.act.trail import Entry, write_down
from tasks.erase.guard import erased_for
from tasks.store import Connection

_SUPPRESSED: Final = """
    select lead_address from app.suppressed
    where organization_id = %s and lead_address = any(%s)
"""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Addresses as they were given: those that may be written to, and those that may not."""

    allowed: Sequence[str]
    refused: Sequence[str]


async def suppressed_addresses(
    connection: Connection, organization_id: str, addresses: Collection[str]
) -> set[str]:
    """Those of the addresses, in canonical form, that this customer must not write to.

    Held ones are among them: they count until a person has looked. So are forgotten ones, of
    whom a keyed hash is all that is left.
    """
    listed = await _listed(connection, organization_id, addresses)
    return listed | await erased_for(connection, organization_id, addresses)


async def refuse_suppressed(
    connection: Connection,
    organization_id: str,
    addresses: Collection[str],
    *,
    purpose: str,
    done_by: str,
    now: datetime,
) -> Admitted:
    """Sort out who must not be written to or added; each refusal is written into the trail, but
    for those of forgotten people, who stand in no table.

    What is no address at all is refused as well. Call it in the transaction that queues the
    writing, and again just before it is done: people opt out in between.
    """
    listed = await _listed(connection, organization_id, addresses)
    forgotten = await erased_for(connection, organization_id, addresses)
    forms = {one: canonical_address(one) for one in addresses}
    refused = [one for one, form in forms.items() if form is None or form in listed | forgotten]
    entries = [
        Entry(organization_id, form, Change.REFUSED, purpose, done_by=done_by)
        for form in sorted(listed - forgotten)
    ]
    await write_down(connection, entries, now)
    return Admitted([one for one in forms if one not in set(refused)], refused)


async def _listed(
    connection: Connection, organization_id: str, addresses: Collection[str]
) -> set[str]:
    asked = sorted({known for one in addresses if (known := canonical_address(one))})
    found = await connection.execute(_SUPPRESSED, [organization_id, asked])
    return {row["lead_address"] for row in await found.fetchall()}
