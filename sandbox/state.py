"""All that callers have changed since the world was built, and the clock they see."""

import copy
from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from time import monotonic
from typing import Any

import numpy as np

from sandbox.delivery_log import DeliveryLog
from sandbox.keys import KEYS, ApiKey
from sandbox.snapshot import Extra, Extras, Snapshot, activity_of, muted, visible
from sandbox.world import World
from sandbox.world.documents import Doc
from sandbox.world.ids import I64, iso, milliseconds

OWNER_FIELD = {
    "campaigns": "organization",
    "accounts": "organization",
    "webhooks": "organization",
    "workspaces": "id",
    "subsequences": "workspace",
}
KEY_FIELD = {"accounts": "email"}
FOREVER = 1 << 60
_MADE_ANEW = frozenset(
    {"world", "_clock", "_extras", "_snapshot", "_taken", "_cost", "_rows", "contacts", "stale_ms"}
)
"""Attributes that belong to a process, or are found again from the rest."""


class State:
    """One running sandbox over an unchanging World."""

    def __init__(self, world: World, clock: Callable[[], datetime] | None = None) -> None:
        self.world = world
        self._clock = clock or (lambda: world.shape.anchor)
        self.offset = 0  # ms the control endpoint moved the clock forward
        self._last_stamp = 0
        self.keys: dict[str, ApiKey] = dict(KEYS)
        self.docs: dict[str, dict[str, Doc]] = defaultdict(dict)
        for kind, docs in (
            *world.documents.items(),
            ("campaigns", world.campaigns),
            ("accounts", world.accounts),
            ("lead-lists", world.lists),
        ):
            key = KEY_FIELD.get(kind, "id")
            self.docs[kind] = {doc[key]: doc for doc in copy.deepcopy(docs)}
        self.campaign_no = {c["id"]: n for n, c in enumerate(world.campaigns)}
        self.list_no = {x["id"]: n for n, x in enumerate(world.lists)}
        self.hidden = np.zeros(len(world.leads), dtype=bool)
        self.planned = np.zeros(len(world.leads), dtype=bool)  # leads of any event, also to come
        self.planned[world.events.row] = True
        self.patches: dict[int, Doc] = {}
        self.extra_leads: dict[str, dict[str, Doc]] = defaultdict(dict)
        self.extra_lead_ids: dict[str, list[str]] = defaultdict(list)
        self.extra_mails: dict[str, Doc] = {}
        self.mail_patches: dict[str, Doc] = {}
        self.deleted_mails: set[str] = set()
        self.extra_events: list[Extra] = []
        self._extras = Extras()
        self.live_since: int | None = None  # from here on webhooks are really delivered
        self.stale_ms = 0.0  # how old a snapshot may be while many things happen
        self.pauses: dict[int, list[tuple[int, int]]] = {}
        self.silences: dict[int, list[tuple[int, int]]] = {}  # row -> when it got no mails
        self.silenced = 0  # changes of that
        self.contacts: tuple[object, list[tuple[str, str]]] = (None, [])
        self.threads: dict[str, int] = {}  # thread id -> row, filled when first asked for
        self._rows: dict[tuple[str, int], I64] = {}
        self.version = 0  # changes with every change of leads
        self.deliveries: dict[str, Doc] = {}  # by /webhooks/{id}/test
        self.log = DeliveryLog(world.shape.seed)
        self._taken = self._cost = 0.0
        self._snapshot: tuple[tuple[int, int, int, int], Snapshot] | None = None

    def changes(self) -> dict[str, Any]:
        """What happened since the world was built: all that `restore` needs, in plain values."""
        return {name: value for name, value in vars(self).items() if name not in _MADE_ANEW}

    def restore(self, changes: dict[str, Any]) -> None:
        """Take up what another State over the same world had come to."""
        for name, value in changes.items():
            setattr(self, name, value)

    def now(self) -> int:
        """The sandbox's present, Unix ms."""
        return milliseconds(self._clock()) + self.offset

    def now_text(self) -> str:
        """The present as Instantly writes times."""
        return iso(self.now())

    def stamp(self) -> int:
        """The present as a creation time: never the same twice."""
        self._last_stamp = max(self.now(), self._last_stamp + 1)
        return self._last_stamp

    def snapshot(self) -> Snapshot:
        """What has happened up to now; cached until another event is due."""
        events, now = self.world.events, self.now()
        key = (
            int(np.searchsorted(events.t, now, side="right")),
            len(self.extra_events),
            sum(map(len, self.pauses.values()))
            + sum(e < now for s in self.pauses.values() for _, e in s),
            self.silenced,
        )
        if self._snapshot is None or (self._snapshot[0] != key and self._is_stale()):
            began = monotonic()
            silent = muted(events, self.pauses, self.silences)
            seen = visible(events, now, silent, self._extras.columns(self.extra_events))
            self._snapshot = (key, Snapshot(seen, activity_of(seen)))
            self._taken = monotonic()
            self._cost = self._taken - began
        return self._snapshot[1]

    def silence(self, rows: Iterable[int]) -> None:
        """From now on these leads get no mails: blocked, taken out, or deleted."""
        for row in rows:
            if not self.is_silent(row):
                self.silenced += 1
                self.silences.setdefault(row, []).append((self.now(), FOREVER))

    def end_silence(self, rows: Iterable[int]) -> None:
        """They may get mails again, those that fall due from now on."""
        for row in rows:
            if self.is_silent(row):
                self.silenced += 1
                start, _ = self.silences[row].pop()
                self.silences[row].append((start, self.now()))

    def is_silent(self, row: int) -> bool:
        """Whether this lead gets no mails now."""
        return self.silences.get(row, [(0, 0)])[-1][1] == FOREVER

    def refresh(self) -> None:
        """Let the next snapshot be exact."""
        self._taken = 0.0

    def _is_stale(self) -> bool:
        age = monotonic() - self._taken
        return not self.stale_ms or age >= max(self.stale_ms / 1000, 10 * self._cost)

    def owned(self, kind: str, workspace_id: str) -> list[Doc]:
        """The workspace's documents of a kind."""
        field = OWNER_FIELD.get(kind, "organization_id")
        return [d for d in self.docs[kind].values() if d.get(field) == workspace_id]

    def find(self, kind: str, workspace_id: str, key: str) -> Doc | None:
        """One document, None when it is not there or belongs to somebody else."""
        doc = self.docs[kind].get(key)
        field = OWNER_FIELD.get(kind, "organization_id")
        return doc if doc is not None and doc.get(field) == workspace_id else None

    def delete_campaign(self, campaign_id: str) -> Doc | None:
        """Take a campaign and its leads away; its mails stay. None when it was not there."""
        doc = self.docs["campaigns"].pop(campaign_id, None)
        number = self.campaign_no.get(campaign_id)
        if doc is not None and number is not None:
            self.hidden[self.world.rows_of_campaign[number]] = True
            self.version += 1
        for docs in self.extra_leads.values():
            for lead_id in [k for k, d in docs.items() if d.get("campaign") == campaign_id]:
                self.drop_lead(docs[lead_id]["organization"], lead_id, None)
        return doc

    def count_leads(self, campaign_id: str) -> int:
        """Leads the campaign has now."""
        number = self.campaign_no.get(campaign_id)
        rows = 0
        if number is not None:
            mine = self.world.rows_of_campaign[number]
            rows = len(mine) - int(self.hidden[mine].sum())
        return rows + sum(
            1
            for docs in self.extra_leads.values()
            for d in docs.values()
            if d.get("campaign") == campaign_id
        )

    def rows(self, *, workspace: int = -1, campaign: int = -1, list_no: int = -1) -> I64:
        """Rows of a workspace, campaign or list, ascending; computed once."""
        if campaign >= 0:
            return self.world.rows_of_campaign[campaign]
        key = ("list", list_no) if list_no >= 0 else ("workspace", workspace)
        if key not in self._rows:
            column = self.world.leads.list_no if list_no >= 0 else self.world.leads.workspace
            self._rows[key] = np.flatnonzero(column == key[1])
        return self._rows[key]

    def add_lead(self, workspace_id: str, doc: Doc) -> None:
        """Keep a lead that is not (or no longer) part of the columns."""
        self.version += 1
        if doc["id"] not in self.extra_leads[workspace_id]:
            insort(self.extra_lead_ids[workspace_id], doc["id"])
        self.extra_leads[workspace_id][doc["id"]] = doc

    def drop_lead(self, workspace_id: str, lead_id: str, row: int | None) -> None:
        """Take a lead away, be it in the columns or not."""
        self.version += 1
        if row is not None:
            self.hidden[row] = True
            self.silence([row])
        if self.extra_leads[workspace_id].pop(lead_id, None) is not None:
            self.extra_lead_ids[workspace_id].remove(lead_id)

    def touched(self, doc: Doc) -> Doc:
        """The document with a new timestamp_updated."""
        doc["timestamp_updated"] = iso(self.now())
        return doc
