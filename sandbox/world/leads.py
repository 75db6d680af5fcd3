"""Leads as columns: a million of them are arrays, never objects."""

from collections import defaultdict
from dataclasses import dataclass
from random import Random

import numpy as np
import numpy.typing as npt

from sandbox.world.cast import LISTS, OLD_LIST, ORPHANS, Cast
from sandbox.world.ids import DAY, I32, I64, U64, mix_array
from sandbox.world.names import LANGUAGES
from sandbox.world.shape import WorldShape

I8 = npt.NDArray[np.int8]
I16 = npt.NDArray[np.int16]

BASE_LEADS = 5000
PACE = {1: 0.75, 2: 0.8}  # keeps the demo near seven thousand mails
OLD_LEADS_MS = 1_749_600_000_000  # June 2025: before ids became time-sortable


@dataclass(frozen=True, slots=True)
class Draft:
    """A base lead before ids are given; `contacted` says whether the plan mails it."""

    workspace: int
    campaign: int
    list_no: int
    person: int
    created: int
    contacted: bool
    old: bool = False


@dataclass(frozen=True)
class LeadColumns:
    """All leads, sorted by id. Campaign, list and workspace are positions, -1 is none."""

    hi: U64
    lo: U64
    created: I64
    workspace: I8
    campaign: I16
    list_no: I16
    person: I32

    def __len__(self) -> int:
        return len(self.hi)


def base_drafts(
    shape: WorldShape, cast: tuple[Cast, ...], workspaces: list[str], anchor: int, dice: Random
) -> list[Draft]:
    """The demo's leads: campaigns' in imports of a few hundred, then lists' and orphans."""
    total = min(shape.leads, BASE_LEADS)
    people = _People(dice)
    drafts: list[Draft] = []
    shares = [c.share for c in cast] + [x[3] for x in LISTS if x[0] in workspaces]
    scale = total / (sum(shares) + sum(s for w, s in ORPHANS if w in workspaces))
    for number, c in enumerate(cast):
        count = max(1, round(c.share * scale)) if c.share else 0
        reached = round(count * c.contacted * PACE.get(c.status, 1))
        start = anchor - c.start * DAY
        for k in range(count):
            imported = start - DAY + (k // 250) * 5 * DAY + k % 250 * 37
            drafts.append(
                Draft(
                    workspaces.index(c.workspace_id),
                    number,
                    -1,
                    people.next(c.language),
                    min(imported, anchor - DAY),
                    k < reached,
                )
            )
    drafts += _list_drafts(scale, workspaces, anchor, people)
    first = drafts[-1].workspace if drafts else 0
    drafts += [
        Draft(first, -1, -1, people.next("en"), anchor - 11 * DAY + k, False)
        for k in range(total - len(drafts))
    ]  # what rounding left over
    return drafts[:total]


def _list_drafts(
    scale: float, workspaces: list[str], anchor: int, people: "_People"
) -> list[Draft]:
    drafts: list[Draft] = []
    for number, (workspace_id, _, language, share) in enumerate(LISTS):
        if workspace_id not in workspaces:
            continue
        old = number == OLD_LIST
        start = OLD_LEADS_MS if old else anchor - (20 + 9 * number) * DAY
        drafts += [
            Draft(
                workspaces.index(workspace_id),
                -1,
                number,
                people.next(language),
                start + k * 53,
                False,
                old,
            )
            for k in range(max(1, round(share * scale)))
        ]
    for workspace_id, share in (o for o in ORPHANS if o[0] in workspaces):
        drafts += [
            Draft(
                workspaces.index(workspace_id),
                -1,
                -1,
                people.next("en"),
                anchor - 12 * DAY + k * 61_000,
                False,
            )
            for k in range(max(1, round(share * scale)))
        ]
    return drafts


class _People:
    """Gives out people by language; one in 25 is somebody who is a lead already."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._next: defaultdict[str, int] = defaultdict(int)
        self._queued: dict[str, list[int]] = defaultdict(list)

    def next(self, language: str) -> int:
        queued = self._queued[language]
        if len(queued) > 40:
            again = queued.pop(0)
            return again
        number = self._next[language] * 8 + LANGUAGES.index(language)
        self._next[language] += 1
        if self._dice.random() < 0.04:
            queued.append(number)
        return number


def columns_of(drafts: list[Draft], shape: WorldShape) -> tuple[LeadColumns, I64]:
    """Columns of the base leads, and for each draft its row."""
    seed = np.uint64(shape.seed * 1_000_003)
    number = np.arange(len(drafts), dtype=np.uint64)
    one, two = mix_array(number + seed), mix_array(number + seed + np.uint64(1 << 40))
    created = np.array([d.created for d in drafts], dtype=np.int64)
    hi = (created.astype(np.uint64) << np.uint64(16)) | np.uint64(0x7000) | (one >> np.uint64(52))
    old = np.array([d.old for d in drafts], dtype=bool)
    hi[old] = one[old] & np.uint64(0xFFFFFFFFFFFF0FFF) | np.uint64(0x4000)
    lo = two & np.uint64(0x3FFFFFFFFFFFFFFF) | np.uint64(1 << 63)
    order = np.lexsort((lo, hi))
    rows = np.empty(len(drafts), dtype=np.int64)
    rows[order] = np.arange(len(drafts))
    return LeadColumns(
        hi[order],
        lo[order],
        created[order],
        np.array([d.workspace for d in drafts], dtype=np.int8)[order],
        np.array([d.campaign for d in drafts], dtype=np.int16)[order],
        np.array([d.list_no for d in drafts], dtype=np.int16)[order],
        np.array([d.person for d in drafts], dtype=np.int32)[order],
    ), rows


def bulk_columns(
    count: int, owners: dict[int, int], *, first_person: int, start: int, seed: int
) -> LeadColumns:
    """`count` leads shared evenly among campaigns, in id order, never contacted.

    `owners`: campaign -> its workspace. Imported 1 ms apart from `start` on, so ids ascend with
    the row.
    """
    number = np.arange(count, dtype=np.uint64)
    created = start + np.arange(count, dtype=np.int64)
    one = mix_array(number + np.uint64(seed * 1_000_003 + (1 << 41)))
    two = mix_array(number + np.uint64(seed * 1_000_003 + (1 << 42)))
    hi = (created.astype(np.uint64) << np.uint64(16)) | np.uint64(0x7000) | (one >> np.uint64(52))
    lo = two & np.uint64(0x3FFFFFFFFFFFFFFF) | np.uint64(1 << 63)
    slot = np.arange(count) * len(owners) // max(count, 1)
    campaign = np.array(list(owners), dtype=np.int16)[slot]
    workspace = np.array(list(owners.values()), dtype=np.int8)[slot]
    person = (np.arange(count, dtype=np.int32) + first_person).astype(np.int32)
    return LeadColumns(
        hi, lo, created, workspace, campaign, np.full(count, -1, dtype=np.int16), person
    )


def joined(a: LeadColumns, b: LeadColumns) -> LeadColumns:
    """Both together, sorted by id."""
    hi, lo = np.concatenate([a.hi, b.hi]), np.concatenate([a.lo, b.lo])
    order = np.lexsort((lo, hi))
    return LeadColumns(
        *(
            np.concatenate([x, y])[order]
            for x, y in zip(vars(a).values(), vars(b).values(), strict=True)
        )
    )
