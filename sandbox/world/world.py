"""The whole world: columns and documents that never change; what changes lies in State."""

from dataclasses import dataclass, field, replace

import numpy as np

from sandbox.keys import AGENCY, AGENCY_SUB, BETA_POOL, NORTHWIND
from sandbox.world import account_documents, campaign_documents
from sandbox.world import documents as make
from sandbox.world.cast import CAST, LISTS, Cast
from sandbox.world.documents import Doc
from sandbox.world.events import EventColumns, Kind
from sandbox.world.history import Setting, history
from sandbox.world.ids import I64, milliseconds, uuid4
from sandbox.world.leads import I8, LeadColumns
from sandbox.world.papers import papers
from sandbox.world.shape import WorldShape

ALL_WORKSPACES = (NORTHWIND, BETA_POOL, AGENCY_SUB, AGENCY)
_ACCOUNT_SHARES = {NORTHWIND: 0.4, BETA_POOL: 0.3, AGENCY_SUB: 0.2, AGENCY: 0.1}


@dataclass(frozen=True)
class World:
    """A built world. Positions in `workspaces`, `campaigns`, `accounts`, `lists` are what the
    columns of `leads` and `events` refer to. Times are Unix ms.
    """

    shape: WorldShape
    anchor: int
    workspaces: list[str]
    cast: tuple[Cast, ...]
    campaigns: list[Doc]
    accounts: list[Doc]
    lists: list[Doc]
    documents: dict[str, list[Doc]]
    leads: LeadColumns
    events: EventColumns
    rows_of_campaign: list[I64] = field(repr=False)
    first_variant: I8 = field(repr=False)  # by row: the variant of the lead's first mail

    def workspace_no(self, workspace_id: str) -> int:
        """The workspace's position, -1 when the world has none such."""
        return self.workspaces.index(workspace_id) if workspace_id in self.workspaces else -1


def build_world(shape: WorldShape | None = None) -> World:
    """The world of a shape: a tenth of a second for the demo, half a one for a million leads."""
    shape = shape or WorldShape()
    anchor = milliseconds(shape.anchor)
    workspaces = [NORTHWIND] if shape.uniform else list(ALL_WORKSPACES[: max(shape.workspaces, 1)])
    cast = _cast(shape, workspaces)
    accounts = _accounts(shape, workspaces, anchor)
    pools = [_pool(n, c, accounts) for n, c in enumerate(cast)]
    leads, events = history(Setting(shape, anchor, workspaces, cast, pools))
    campaigns = [
        campaign_documents.campaign(
            uuid4(shape.seed, "campaign", n, c.name),
            c,
            [accounts[a]["email"] for a in pools[n]],
            anchor + n,
        )
        for n, c in enumerate(cast)
    ]
    lists = [
        make.lead_list(shape.seed, n, w, name, anchor)
        for n, (w, name, _, _) in enumerate(LISTS)
        if w in workspaces and not shape.uniform
    ]
    world = World(
        shape,
        anchor,
        workspaces,
        cast,
        campaigns,
        accounts,
        lists,
        {},
        leads,
        events,
        _by_campaign(leads, len(cast)),
        _first_variant(leads, events),
    )
    world.documents.update(papers(world))
    return world


def _by_campaign(leads: LeadColumns, count: int) -> list[I64]:
    """Each campaign's rows, ascending."""
    order = np.argsort(leads.campaign, kind="stable")
    bounds = np.searchsorted(leads.campaign[order], np.arange(count + 1))
    return [order[bounds[n] : bounds[n + 1]] for n in range(count)]


def _first_variant(leads: LeadColumns, events: EventColumns) -> I8:
    first = (events.kind == Kind.SENT) & (events.step == 0)
    variants = np.zeros(len(leads), dtype=np.int8)
    variants[events.row[first]] = events.variant[first]
    return variants


def _cast(shape: WorldShape, workspaces: list[str]) -> tuple[Cast, ...]:
    if shape.uniform:
        return tuple(
            Cast(NORTHWIND, f"Load {n + 1:03d}", 1, "en", 0, 0, 60, 0)
            for n in range(shape.campaigns or 20)
        )
    known = [_paced(c, shape.history_days / 90) for c in CAST if c.workspace_id in workspaces]
    wanted = shape.campaigns or len(known)
    more = [
        Cast(known[n % len(known)].workspace_id, f"Extra {n + 1:03d}", 1, "en", 0, 0, 30, 0)
        for n in range(max(0, wanted - len(known)))
    ]
    return tuple(known[:wanted] + more)


def _paced(cast: Cast, factor: float) -> Cast:
    """The campaign within a shorter or longer history."""
    if factor == 1:
        return cast
    return replace(
        cast,
        start=max(2, round(cast.start * factor)),
        stop=max(1, round(cast.stop * factor)) if cast.stop else 0,
    )


def _accounts(shape: WorldShape, workspaces: list[str], anchor: int) -> list[Doc]:
    total = sum(_ACCOUNT_SHARES[w] for w in workspaces)
    docs: list[Doc] = []
    for workspace_id in workspaces:
        count = max(1, round(shape.accounts * _ACCOUNT_SHARES[workspace_id] / total))
        first = len(docs)
        docs += [account_documents.account(first + n, workspace_id, anchor) for n in range(count)]
    return docs


def _pool(number: int, cast: Cast, accounts: list[Doc]) -> list[int]:
    """The accounts a campaign sends from: up to four of its workspace."""
    own = [n for n, a in enumerate(accounts) if a["organization"] == cast.workspace_id]
    return [own[(number * 3 + k) % len(own)] for k in range(min(4, len(own)))]
