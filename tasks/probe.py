"""Ask Instantly, with each key of a workspace, for one item of each kind that we read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from models.session import Pool
from tasks.clients.instantly import InstantlyClient, Operation, operations
from tasks.clients.instantly.errors import InstantlyError
from tasks.site import Place, open_site

_ONE: Final[Mapping[str, Any]] = {"limit": 1}
_PROBES: Final[Sequence[Operation]] = (
    operations.GET_WORKSPACE,
    operations.LIST_CAMPAIGNS,
    operations.LIST_ACCOUNTS,
    operations.LIST_LEADS,
    operations.LIST_LEAD_LISTS,
    operations.LIST_LEAD_LABELS,
    operations.LIST_CUSTOM_TAGS,
    operations.LIST_TAG_MAPPINGS,
    operations.LIST_EMAILS,
    operations.LIST_WEBHOOKS,
)


@dataclass(frozen=True, slots=True)
class Probed:
    """What a key may do: `variable` names the key, `faults` what it was refused, `answered_for`
    the workspace behind it."""

    workspace_id: str
    variable: str
    answered_for: str | None
    faults: Sequence[InstantlyError]


async def probe(place: Place, pool: Pool) -> list[Probed]:
    """Try each key that is set, within the workspace's budget; about ten calls a key.

    A fault that no other call would escape ends the trial of its key.
    """
    found = []
    for variable, key in zip(place.access.key_variables, place.access.keys, strict=False):
        alone = replace(place, access=replace(place.access, keys=(key,)))
        async with open_site(alone, pool, pool) as site:
            found.append(await _try(site.client, place.workspace_id, variable))
    return found


async def _try(client: InstantlyClient, workspace_id: str, variable: str) -> Probed:
    answered_for = None
    faults: list[InstantlyError] = []
    for operation in _PROBES:
        try:
            answer = await _ask(client, operation)
        except InstantlyError as fault:
            faults.append(fault)
            if fault.is_final and fault.kind != "scope_missing":
                break
        else:
            if operation is operations.GET_WORKSPACE and isinstance(answer, dict):
                answered_for = str(answer.get("name") or answer.get("id") or "")
    return Probed(workspace_id, variable, answered_for, faults)


async def _ask(client: InstantlyClient, operation: Operation) -> Any:
    if operation.page_in_body:
        return await client.call(operation, body=_ONE)
    query = None if operation is operations.GET_WORKSPACE else _ONE
    return await client.call(operation, query=query)
