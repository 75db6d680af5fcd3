"""The conversations that live activity goes on with, and the moments it happens at."""

from dataclasses import dataclass, field
from random import Random

import numpy as np

from sandbox.lead_documents import never_mailed
from sandbox.mails import Mail, mail_at
from sandbox.snapshot import Extra
from sandbox.state import State
from sandbox.world.documents import Doc
from sandbox.world.events import Kind
from sandbox.world.ids import I64

ACTIVE = 1
KEPT_THREADS = 50_000


@dataclass(slots=True)
class Thread:
    """One lead's conversation: its newest campaign mail, and what came of it.

    `send`: how an Extra refers to that mail. `is_over`: no further mail goes out.
    """

    row: int
    campaign: int
    account: int
    sent: Mail
    send: int
    last_t: int
    is_over: bool = False
    opens: int = 0
    clicks: int = 0
    replies: int = 0
    automatic: int = 0
    reply: Mail | None = None
    interest: int | None = None


@dataclass(slots=True)
class Pool:
    """One workspace: leads nobody wrote to yet, and threads.

    `due`: interest that follows soon; `scans`: opens and clicks that a machine will make at once.
    """

    number: int
    fresh: I64
    threads: list[Thread]
    next_fresh: int = 0
    replied: list[Thread] = field(default_factory=list)
    due: list[tuple[Thread, int]] = field(default_factory=list)
    scans: dict[Kind, list[Thread]] = field(default_factory=lambda: {Kind.OPEN: [], Kind.CLICK: []})

    def add(self, thread: Thread, dice: Random) -> None:
        """Keep a thread; with very many, one of the old ones is forgotten."""
        if len(self.threads) < KEPT_THREADS:
            self.threads.append(thread)
        else:
            self.threads[dice.randrange(KEPT_THREADS)] = thread

    def answered(self, thread: Thread, dice: Random) -> None:
        """Keep a thread whose lead has answered."""
        if len(self.replied) < KEPT_THREADS:
            self.replied.append(thread)
        else:
            self.replied[dice.randrange(KEPT_THREADS)] = thread


class Stage:
    """What acts share. Mails never have a moment in common, neither with planned ones: their ids
    are in order of time. Of one lead no two things have.
    """

    def __init__(self, state: State) -> None:
        self.state, self.world = state, state.world
        self.dice = Random(state.world.shape.seed ^ 0x11FE)
        self.account_no = {a["email"]: n for n, a in enumerate(self.world.accounts)}
        self.broken: list[Doc] = []  # accounts that live activity broke, oldest first
        self.completed: set[int] = set()
        self._last, self._last_mail = 0, 0
        self._planned = set(self.world.events.t[self.world.events.t > state.now()].tolist())
        self.pools = [self._pool(n) for n in range(len(self.world.workspaces))]

    def moment(self, thread: Thread | None = None, *, is_mail: bool = False) -> int:
        """Now, or just after what came before. What is about no lead has it for itself too."""
        t = max(self.state.now(), self._last)
        if thread is not None:
            t = max(t, thread.last_t + 1)
        if is_mail or thread is None:
            t = max(t, self._last_mail + 1)
            while t in self._planned:
                t += 1
            self._last_mail = t
        if thread is not None:
            thread.last_t = t
        self._last = t
        return t

    def keep(self, thread: Thread, kind: Kind, t: int, value: int = 0) -> None:
        """Write an event into the columns, so that every answer of the API knows it."""
        sent = thread.sent
        self.state.extra_events.append(
            Extra(
                t,
                kind,
                thread.row,
                thread.campaign,
                thread.account,
                sent.step,
                sent.variant,
                -1 if kind == Kind.SENT else thread.send,
                value,
            )
        )

    def is_active(self, campaign: int) -> bool:
        """The campaign is there and sends."""
        doc = self.state.docs["campaigns"].get(self.world.campaigns[campaign]["id"])
        return doc is not None and doc["status"] == ACTIVE

    def _pool(self, number: int) -> Pool:
        world, state = self.world, self.state
        mine = np.flatnonzero(world.leads.workspace == number)
        mine = mine[(world.leads.campaign[mine] >= 0) & ~state.planned[mine] & ~state.hidden[mine]]
        known = [n for n in range(len(world.campaigns)) if self.is_active(n)]
        mine = mine[np.isin(world.leads.campaign[mine], known)]
        order = np.random.default_rng(world.shape.seed + number).permutation(len(mine))
        pool = Pool(number, mine[order], [])
        for thread in self._begun(number, known):
            pool.add(thread, self.dice)
            if thread.reply is not None:
                pool.replied.append(thread)
        return pool

    def _begun(self, number: int, known: list[int]) -> list[Thread]:
        """Threads of active campaigns in which nothing more is planned."""
        world, snap = self.world, self.state.snapshot()
        events, lived = snap.events, snap.activity
        later = set(world.events.row[world.events.t > self.state.now()].tolist())
        threads = []
        for place in np.flatnonzero(lived.last_sent >= 0).tolist():
            row, at = int(lived.rows[place]), int(lived.last_sent[place])
            campaign = int(events.campaign[at])
            if world.leads.workspace[row] != number or campaign not in known or row in later:
                continue
            sent = mail_at(events, at)
            reply, change = int(lived.last_reply[place]), int(lived.last_interest[place])
            threads.append(
                Thread(
                    row,
                    campaign,
                    sent.account,
                    sent,
                    int(np.searchsorted(world.events.t, sent.t)),
                    int(events.t[lived.last_event[place]]),
                    int(lived.status[place]) != ACTIVE,
                    int(lived.opens[place]),
                    int(lived.clicks[place]),
                    int(lived.replies[place]),
                    reply=mail_at(events, reply) if reply >= 0 else None,
                    interest=int(events.value[change]) if change >= 0 else None,
                )
            )
        return threads

    def fresh_row(self, pool: Pool) -> int | None:
        """A lead nobody wrote to yet, None when all have been."""
        while pool.next_fresh < len(pool.fresh):
            row = int(pool.fresh[pool.next_fresh])
            pool.next_fresh += 1
            waits = never_mailed(int(self.world.leads.person[row])) == ACTIVE
            goes_on = self.is_active(int(self.world.leads.campaign[row]))
            if waits and goes_on and not self.state.hidden[row] and not self.state.is_silent(row):
                return row
        return None
