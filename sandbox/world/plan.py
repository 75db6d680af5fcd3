"""What happens to each contacted lead, from the first mail to the last word, as event columns."""

from dataclasses import dataclass, replace
from random import Random

import numpy as np

from sandbox.world.cast import Cast
from sandbox.world.events import (
    BUDGET_STATUS,
    NEEDS_INFO_STATUS,
    REFERRAL_STATUS,
    EventColumns,
    Kind,
    Topic,
)
from sandbox.world.ids import DAY, HOUR, I64, MINUTE
from sandbox.world.leads import Draft


@dataclass(slots=True)
class _Event:
    t: int
    kind: Kind
    draft: int
    campaign: int
    account: int
    step: int
    variant: int
    send: "_Event | None"
    value: int = 0


_REPLY_WEIGHTS = (
    (Topic.INTERESTED, 22),
    (Topic.MEETING, 12),
    (Topic.QUESTION, 14),
    (Topic.NOT_INTERESTED, 24),
    (Topic.OPT_OUT, 12),
    (Topic.WRONG_PERSON, 8),
    (Topic.REFERRAL, 8),
)

_TOPICS = [t for t, _ in _REPLY_WEIGHTS]

_WEIGHTS = [w for _, w in _REPLY_WEIGHTS]

_INTEREST = {
    Topic.INTERESTED: 1,
    Topic.MEETING: 1,
    Topic.NOT_INTERESTED: -1,
    Topic.WRONG_PERSON: -2,
    Topic.REFERRAL: REFERRAL_STATUS,
    Topic.QUESTION: NEEDS_INFO_STATUS,
}


class Planner:
    """Plays one campaign's leads through its sequence."""

    def __init__(self, dice: Random, anchor: int, horizon: int) -> None:
        self.dice, self.anchor, self.horizon = dice, anchor, horizon
        self.events: list[_Event] = []

    def campaign(
        self, number: int, cast: Cast, drafts: list[tuple[int, Draft]], accounts: list[int]
    ) -> None:
        """Plan every contacted lead; leads of a campaign that still sends also start later."""
        until = self.horizon if cast.stop == 0 else self.anchor - cast.stop * DAY
        finished = cast.status in (3, 4)
        start = self.anchor - cast.start * DAY
        reached = [d for d in drafts if d[1].contacted]
        late = 0 if cast.stop else min(len(drafts) - len(reached), len(reached) // 5)
        span = (self.anchor if cast.stop == 0 else until) - start
        if finished:
            tail = sum(cast.delays) * (DAY if cast.delay_unit == "days" else HOUR) + 6 * DAY
            span = max(span - tail, DAY)
            until = self.anchor - DAY  # nobody is cut off in the middle of the sequence
        for k, (at, draft) in enumerate(drafts[: len(reached) + late]):
            first = start + int(span * k / max(len(reached), 1)) + self.dice.randrange(HOUR)
            account = accounts[self.dice.randrange(len(accounts))]
            origin = _Event(
                max(first, draft.created + HOUR), Kind.SENT, at, number, account, 0, 0, None
            )
            self._lead(cast, origin, until)

    def _working_hour(self, t: int) -> int:
        """The same moment moved to a weekday between 8 and 17 UTC."""
        day, rest = divmod(t, DAY)
        while (day + 4) % 7 in (0, 6):  # 1970-01-01 was a Thursday, 0 is Sunday
            day += 1
        return day * DAY + 8 * HOUR + rest * 9 // 24

    def _lead(self, cast: Cast, origin: _Event, until: int) -> None:
        """One lead's way; `origin` says who, from which account and when at the earliest."""
        dice, t = self.dice, self._working_hour(origin.t)
        unit = DAY if cast.delay_unit == "days" else HOUR
        for step, delay in enumerate(cast.delays):
            if t >= until:
                return
            sent = replace(origin, t=t, step=step, variant=dice.randrange(cast.variants[step]))
            self.events.append(sent)
            if self._reaction(sent, cast, step):
                return
            if step + 1 < len(cast.delays):
                t = t + delay * unit + dice.randrange(20 * MINUTE)
                t = self._working_hour(t) if unit == DAY else t
        self._follow(sent, 1000 + dice.randrange(4000), Kind.COMPLETED)

    def _reaction(self, sent: _Event, cast: Cast, step: int) -> bool:
        """What the mail causes; True when it ends the lead's sequence."""
        dice = self.dice
        bounce_rate = 0.12 if cast.status == -2 else 0.025
        if step == 0 and dice.random() < bounce_rate:
            self._follow(sent, 2000 + dice.randrange(90_000), Kind.BOUNCE)
            return True
        if cast.open_tracking:
            self._opens(sent, cast)
        if dice.random() < 0.055:
            return self._automatic(sent, cast)
        if dice.random() < 0.008:
            self._follow(sent, 2 * HOUR + dice.randrange(DAY), Kind.UNSUBSCRIBE)
            return True
        if dice.random() < 0.105:
            return self._reply(sent, cast)
        return False

    def _opens(self, sent: _Event, cast: Cast) -> None:
        dice = self.dice
        if dice.random() < 0.16:  # a proxy or scanner fetches within seconds, often several times
            for _ in range(dice.randint(1, 4)):
                self._follow(sent, 900 + dice.randrange(7000), Kind.OPEN, 1)
            if cast.link_tracking and dice.random() < 0.2:
                for _ in range(dice.randint(2, 5)):
                    self._follow(sent, 1500 + dice.randrange(6000), Kind.CLICK, 1)
        if dice.random() < 0.38:
            opened = int(dice.expovariate(1 / (7 * HOUR))) + 3 * MINUTE
            self._follow(sent, opened, Kind.OPEN)
            for _ in range(dice.choice((0, 0, 0, 1, 1, 2, 4))):
                self._follow(sent, opened + dice.randrange(2 * DAY), Kind.OPEN)
            if cast.link_tracking and dice.random() < 0.1:
                for _ in range(dice.choice((1, 1, 2))):
                    self._follow(sent, opened + 20_000 + dice.randrange(HOUR), Kind.CLICK)

    def _automatic(self, sent: _Event, cast: Cast) -> bool:
        topic = Topic.OUT_OF_OFFICE if self.dice.random() < 0.7 else Topic.AUTO_REPLY
        answer = self._follow(sent, 4000 + self.dice.randrange(5 * MINUTE), Kind.AUTO_REPLY, topic)
        if topic == Topic.OUT_OF_OFFICE and self.dice.random() < 0.8:
            self._follow(answer, 40_000, Kind.INTEREST, 0)
        if cast.stop_on_auto_reply:
            self._follow(answer, 900, Kind.COMPLETED)
        return cast.stop_on_auto_reply

    def _reply(self, sent: _Event, cast: Cast) -> bool:
        dice = self.dice
        topic = dice.choices(_TOPICS, _WEIGHTS)[0]
        delay = 12 * MINUTE + int(dice.expovariate(1 / (16 * HOUR)))
        reply = self._follow(sent, delay, Kind.REPLY, topic)
        if dice.random() < 0.012:
            reply.step = reply.variant = -1
        self._follow(reply, 700, Kind.COMPLETED)
        if topic in _INTEREST and dice.random() < 0.85:
            self._follow(
                reply, 25_000 + dice.randrange(9 * MINUTE), Kind.INTEREST, _INTEREST[topic]
            )
        if topic == Topic.OPT_OUT and dice.random() < 0.4:
            self._follow(reply, HOUR + dice.randrange(DAY), Kind.UNSUBSCRIBE)
        if topic in (Topic.INTERESTED, Topic.MEETING, Topic.QUESTION) and dice.random() < 0.8:
            self._conversation(reply)
        return True

    def _conversation(self, reply: _Event) -> None:
        """Somebody answers by hand; some of those become meetings and deals."""
        dice = self.dice
        answer = self._follow(reply, HOUR + dice.randrange(20 * HOUR), Kind.MANUAL)
        if dice.random() < 0.55:
            back = self._follow(answer, HOUR + dice.randrange(2 * DAY), Kind.REPLY, Topic.FOLLOW_UP)
            if dice.random() < 0.7:
                booked = self._follow(back, 20 * MINUTE, Kind.INTEREST, 2)
                if dice.random() < 0.6:
                    met = self._follow(booked, 3 * DAY + dice.randrange(5 * DAY), Kind.INTEREST, 3)
                    if dice.random() < 0.5:
                        final = dice.choice((4, 4, -3, BUDGET_STATUS))
                        self._follow(met, 4 * DAY + dice.randrange(9 * DAY), Kind.INTEREST, final)
                elif dice.random() < 0.4:
                    self._follow(booked, 4 * DAY, Kind.INTEREST, -4)

    def _follow(self, cause: _Event, delay: int, kind: Kind, value: int = 0) -> _Event:
        send = cause if cause.kind == Kind.SENT else cause.send
        event = replace(cause, t=cause.t + delay, kind=kind, send=send, value=value)
        self.events.append(event)
        return event

    def columns(self, rows: I64) -> EventColumns:
        """All events up to the horizon, by time; times are made unique."""
        events = sorted((e for e in self.events if e.t < self.horizon), key=lambda e: e.t)
        place = {id(e): i for i, e in enumerate(events)}
        count = np.arange(len(events), dtype=np.int64)
        t = np.array([e.t for e in events], dtype=np.int64)
        t = np.maximum.accumulate(t - count) + count if events else t
        draft = np.array([e.draft for e in events], dtype=np.int64)
        return EventColumns(
            t,
            np.array([e.kind for e in events], dtype=np.int8),
            rows[draft].astype(np.int32) if events else draft.astype(np.int32),
            np.array([e.campaign for e in events], dtype=np.int16),
            np.array([e.account for e in events], dtype=np.int16),
            np.array([e.step for e in events], dtype=np.int8),
            np.array([e.variant for e in events], dtype=np.int8),
            np.array([place[id(e.send)] if e.send else -1 for e in events], dtype=np.int32),
            np.array([e.value for e in events], dtype=np.int16),
        )
