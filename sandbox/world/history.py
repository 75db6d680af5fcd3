"""Leads and what happened to them, put together."""

from collections import defaultdict
from dataclasses import dataclass
from random import Random

import numpy as np

from sandbox.world.cast import Cast
from sandbox.world.events import EventColumns
from sandbox.world.ids import DAY, HOUR
from sandbox.world.leads import (
    BASE_LEADS,
    Draft,
    LeadColumns,
    base_drafts,
    bulk_columns,
    columns_of,
    joined,
)
from sandbox.world.plan import Planner
from sandbox.world.shape import WorldShape


@dataclass(frozen=True)
class Setting:
    """Who plays; `pools`: for each campaign the accounts it sends from."""

    shape: WorldShape
    anchor: int
    workspaces: list[str]
    cast: tuple[Cast, ...]
    pools: list[list[int]]


def history(setting: Setting) -> tuple[LeadColumns, EventColumns]:
    """All leads and all events, planned ones after the anchor included."""
    shape, anchor = setting.shape, setting.anchor
    dice = Random(shape.seed)
    planner = Planner(dice, anchor, anchor + shape.future_days * DAY)
    if shape.uniform:
        leads = bulk_columns(
            shape.leads,
            dict.fromkeys(range(len(setting.cast)), 0),
            first_person=0,
            start=anchor - 60 * DAY,
            seed=shape.seed,
        )
        return leads, planner.columns(np.empty(0, dtype=np.int64))
    drafts = base_drafts(shape, setting.cast, setting.workspaces, anchor, dice)
    grouped: defaultdict[int, list[tuple[int, Draft]]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        grouped[draft.campaign].append((at, draft))
    for number, cast in enumerate(setting.cast):
        planner.campaign(number, cast, grouped[number], setting.pools[number])
    if shape.leads > BASE_LEADS:
        return _with_more(setting, drafts, planner)
    leads, rows = columns_of(drafts, shape)
    return leads, planner.columns(rows)


def _with_more(
    setting: Setting, drafts: list[Draft], planner: Planner
) -> tuple[LeadColumns, EventColumns]:
    """The base plus leads that nobody has written to yet, in the active campaigns."""
    shape, extra = setting.shape, setting.shape.leads - BASE_LEADS
    leads, rows = columns_of(drafts, shape)
    owners = {
        n: setting.workspaces.index(c.workspace_id)
        for n, c in enumerate(setting.cast)
        if c.status == 1
    }
    more = bulk_columns(
        extra,
        owners,
        first_person=int(leads.person.max()) // 8 * 8 + 8,
        start=setting.anchor - 2 * HOUR - extra,
        seed=shape.seed,
    )
    whole = joined(leads, more)
    place = np.searchsorted(whole.hi, leads.hi)
    while (wrong := whole.lo[place] != leads.lo).any():  # equal upper halves: step on
        place[wrong] += 1
    return whole, planner.columns(place[rows])
