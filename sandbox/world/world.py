"""The whole world: columns and documents that never change; what changes lies in State."""

from collections import defaultdict
from dataclasses import dataclass, field
from random import Random

import numpy as np

from sandbox.keys import AGENCY, AGENCY_SUB, BETA_POOL, EXPIRED, NORTHWIND
from sandbox.world import documents as make
from sandbox.world.cast import CAST, LISTS, Cast
from sandbox.world.documents import Doc
from sandbox.world.ids import DAY, HOUR, I64, milliseconds, uuid4
from sandbox.world.leads import (
    BASE_LEADS,
    LeadColumns,
    base_drafts,
    bulk_columns,
    columns_of,
    joined,
)
from sandbox.world.plan import (
    BUDGET_STATUS,
    NEEDS_INFO_STATUS,
    REFERRAL_STATUS,
    EventColumns,
    Planner,
)
from sandbox.world.shape import WorldShape

ALL_WORKSPACES = (NORTHWIND, BETA_POOL, AGENCY_SUB, AGENCY)
_ACCOUNT_SHARES = {NORTHWIND: .4, BETA_POOL: .3, AGENCY_SUB: .2, AGENCY: .1}


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

    def workspace_no(self, workspace_id: str) -> int:
        """The workspace's position, -1 when the world has none such."""
        return self.workspaces.index(workspace_id) if workspace_id in self.workspaces else -1


def build_world(shape: WorldShape | None = None) -> World:
    """The world of a shape: a second for the demo, a few for a million leads."""
    shape = shape or WorldShape()
    anchor = milliseconds(shape.anchor)
    workspaces = [NORTHWIND] if shape.uniform else list(ALL_WORKSPACES[: max(shape.workspaces, 1)])
    cast = _cast(shape, workspaces)
    accounts = _accounts(shape, workspaces, anchor)
    leads, events = _history(shape, cast, workspaces, accounts, anchor)
    campaigns = _campaigns(shape, cast, accounts, anchor)
    order = np.argsort(leads.campaign, kind="stable")
    bounds = np.searchsorted(leads.campaign[order], np.arange(len(cast) + 1))
    rows = [order[bounds[n]:bounds[n + 1]] for n in range(len(cast))]
    lists = [make.lead_list(shape.seed, n, w, name, anchor)
             for n, (w, name, _, _) in enumerate(LISTS) if w in workspaces and not shape.uniform]
    return World(shape, anchor, workspaces, cast, campaigns, accounts, lists,
                 _documents(shape, workspaces, cast, campaigns, accounts, anchor), leads, events,
                 rows)


def _cast(shape: WorldShape, workspaces: list[str]) -> tuple[Cast, ...]:
    if shape.uniform:
        return tuple(Cast(NORTHWIND, f"Load {n + 1:03d}", 1, "en", 0, 0, 60, 0)
                     for n in range(shape.campaigns or 20))
    known = [c for c in CAST if c.workspace_id in workspaces]
    wanted = shape.campaigns or len(known)
    more = [Cast(known[n % len(known)].workspace_id, f"Extra {n + 1:03d}", 1, "en", 0, 0, 30, 0)
            for n in range(max(0, wanted - len(known)))]
    return tuple(known[:wanted] + more)


def _accounts(shape: WorldShape, workspaces: list[str], anchor: int) -> list[Doc]:
    total = sum(_ACCOUNT_SHARES[w] for w in workspaces)
    docs: list[Doc] = []
    for workspace_id in workspaces:
        count = max(1, round(shape.accounts * _ACCOUNT_SHARES[workspace_id] / total))
        first = len(docs)
        docs += [make.account(first + n, workspace_id, anchor) for n in range(count)]
    return docs


def _pool(number: int, cast: Cast, accounts: list[Doc]) -> list[int]:
    """The accounts a campaign sends from: up to four of its workspace."""
    own = [n for n, a in enumerate(accounts) if a["organization"] == cast.workspace_id]
    return [own[(number * 3 + k) % len(own)] for k in range(min(4, len(own)))]


def _campaigns(shape: WorldShape, cast: tuple[Cast, ...], accounts: list[Doc],
               anchor: int) -> list[Doc]:
    return [make.campaign(uuid4(shape.seed, "campaign", n, c.name), c,
                          [accounts[a]["email"] for a in _pool(n, c, accounts)], anchor + n)
            for n, c in enumerate(cast)]


def _history(shape: WorldShape, cast: tuple[Cast, ...], workspaces: list[str],
             accounts: list[Doc], anchor: int) -> tuple[LeadColumns, EventColumns]:
    dice = Random(shape.seed)
    planner = Planner(dice, anchor, anchor + shape.future_days * DAY)
    if shape.uniform:
        leads = bulk_columns(shape.leads, list(range(len(cast))), [0] * len(cast), 0,
                             anchor - 60 * DAY, shape)
        return leads, planner.columns(np.empty(0, dtype=np.int64))
    drafts = [d for d in base_drafts(shape, cast, workspaces, anchor, dice) if d.workspace >= 0]
    grouped: defaultdict[int, list[tuple[int, object]]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        grouped[draft.campaign].append((at, draft))
    for number, c in enumerate(cast):
        planner.campaign(number, c, grouped[number], _pool(number, c, accounts))  # type: ignore[arg-type]
    extra = shape.leads - BASE_LEADS
    if extra > 0:
        return _with_extra(shape, cast, workspaces, drafts, planner, extra, anchor)
    leads, rows = columns_of(drafts, shape)
    return leads, planner.columns(rows)


def _with_extra(shape: WorldShape, cast: tuple[Cast, ...], workspaces: list[str],
                drafts: list, planner: Planner, extra: int, anchor: int,  # type: ignore[type-arg]
                ) -> tuple[LeadColumns, EventColumns]:
    """The base plus leads that nobody has written to yet, in the active campaigns."""
    leads, rows = columns_of(drafts, shape)
    active = [n for n, c in enumerate(cast) if c.status == 1]
    owners = [workspaces.index(cast[n].workspace_id) for n in active]
    first = int(leads.person.max()) // 8 * 8 + 8
    more = bulk_columns(extra, active, owners, first, anchor - 2 * HOUR - extra, shape)
    whole = joined(leads, more)
    place = np.searchsorted(whole.hi, leads.hi)
    while True:  # equal upper halves: step to the one whose lower half fits
        wrong = whole.lo[place] != leads.lo
        if not wrong.any():
            return whole, planner.columns(place[rows])
        place[wrong] += 1


def _documents(shape: WorldShape, workspaces: list[str], cast: tuple[Cast, ...],
               campaigns: list[Doc], accounts: list[Doc], anchor: int) -> dict[str, list[Doc]]:
    docs: dict[str, list[Doc]] = defaultdict(list)
    seed = shape.seed
    docs["workspaces"] = [make.workspace(w, anchor) for w in (*workspaces, EXPIRED)]
    for k, w in enumerate(workspaces):
        at = anchor - 80 * DAY + k * 7919
        docs["lead-labels"] += [
            make.lead_label(seed, w, "Referral", "positive", REFERRAL_STATUS, at),
            make.lead_label(seed, w, "Needs info", "neutral", NEEDS_INFO_STATUS, at + 1000),
            make.lead_label(seed, w, "No budget", "negative", BUDGET_STATUS, at + 2000)]
        docs["webhooks"] += [
            make.webhook(seed, w, 1, "all_events", at + 3000),
            make.webhook(seed, w, 2, "reply_received", at + 4000, broken=True)]
        docs["block-lists-entries"] += [
            make.block_entry(seed, w, value, at + 5000 + 17 * n) for n, value in
            enumerate(("rival.example", "do.not@mail.example", "competitor.example"))]
        _tags(seed, w, cast, campaigns, accounts, at, docs)
    return dict(docs)


def _tags(seed: int, workspace_id: str, cast: tuple[Cast, ...], campaigns: list[Doc],
          accounts: list[Doc], at: int, docs: dict[str, list[Doc]]) -> None:
    labels = ["warm pool"] + sorted({t for c in cast if c.workspace_id == workspace_id
                                     for t in c.tags})
    tags = {label: make.custom_tag(seed, workspace_id, label, at + 6000 + 13 * n)
            for n, label in enumerate(labels)}
    docs["custom-tags"] += tags.values()
    own = [a["email"] for a in accounts if a["organization"] == workspace_id]
    pairs = [("warm pool", email, 1) for email in own[::3]]
    pairs += [(tag, doc["id"], 2) for c, doc in zip(cast, campaigns, strict=True)
              if c.workspace_id == workspace_id for tag in c.tags]
    docs["custom-tag-mappings"] += [
        make.tag_mapping(seed, tags[label], resource, kind, at + 9000 + 19 * n)
        for n, (label, resource, kind) in enumerate(pairs)]
