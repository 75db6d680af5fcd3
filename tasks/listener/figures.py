"""What a listener tells of itself: counts for /metrics, and whether it is well."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from tasks.follow_through import Followed
from tasks.listener.worked import Worked
from tasks.process.drained import Drained
from tasks.site import now

UNWELL_AFTER: Final = timedelta(seconds=60)
"""An idle listener looks every few seconds: so long without success is an illness."""
OLD: Final = timedelta(minutes=5)


@dataclass
class Figures:
    """Since the start of this process. `waiting` and `oldest_at` are of the whole inbox."""

    started_at: datetime = field(default_factory=now)
    worked: Worked = field(default_factory=lambda: Worked(now(), now()))
    failures: int = 0
    failing_because: str = ""
    last_success_at: datetime | None = None
    is_listening: bool = False
    followed: Followed = field(default_factory=Followed)
    shifts: int = 0
    shifts_without_run: int = 0
    is_run_open: bool = False
    last_wait: timedelta = timedelta()
    waiting: int = 0
    oldest_at: datetime | None = None

    def add(self, drained: Drained, at: datetime) -> None:
        self.last_success_at = at
        self.failing_because = ""
        if drained.deliveries:
            self.worked.add(drained, at)
            self.last_wait = drained.oldest_wait

    def failed(self, why: str) -> None:
        self.failures += 1
        self.failing_because = why

    def heard(self, is_listening: bool) -> None:
        self.is_listening = is_listening

    def trouble(self, at: datetime) -> str | None:
        """Why the listener is not well, in a sentence."""
        seen = self.last_success_at or self.started_at
        if at - seen > UNWELL_AFTER:
            why = self.failing_because or "the database does not answer"
            return f"Nothing could be processed for {(at - seen).total_seconds():.0f} s: {why}"
        if self.oldest_at is not None and at - self.oldest_at > OLD:
            return f"The oldest waiting event is {(at - self.oldest_at).total_seconds():.0f} s old."
        return None

    def exposition(self, at: datetime) -> str:
        """All of it in Prometheus' text form."""
        seen, oldest = self.last_success_at, self.oldest_at
        single = {
            "batches_total": self.worked.sum.batches,
            "failures_total": self.failures,
            "shifts_total": self.shifts,
            "shifts_without_run_total": self.shifts_without_run,
            "run_open": int(self.is_run_open),
            "listening": int(self.is_listening),
            "last_success_timestamp_seconds": seen.timestamp() if seen else 0,
            "lag_seconds": self.last_wait.total_seconds(),
            "waiting": self.waiting,
            "oldest_waiting_seconds": (at - oldest).total_seconds() if oldest else 0,
            "start_time_seconds": self.started_at.timestamp(),
        }
        single |= {
            "replies_read_total": self.followed.read,
            "opt_outs_total": self.followed.opt_outs,
            "leads_scored_total": self.followed.scored,
            "leads_became_hot_total": self.followed.became_hot,
            "answers_suggested_total": self.followed.suggested,
        }
        lines: list[str] = []
        for name, value in single.items():
            lines += [*_head(name), f"{_PREFIX}{name} {value}"]
        for name in ("deliveries", "events", "duplicates", "parked"):
            lines += _head(f"{name}_total")
            lines += [
                f'{_PREFIX}{name}_total{{workspace="{_label(workspace)}"}} {getattr(share, name)}'
                for workspace, share in sorted(self.worked.sum.by_workspace.items())
            ]
        return "\n".join(lines) + "\n"


_PREFIX: Final = "salesbrain_listener_"
_HELP: Final = {
    "batches_total": "Batches processed.",
    "failures_total": "Attempts that ended in an error, such as a database that is away.",
    "shifts_total": "Stretches of work that are one flow run each.",
    "shifts_without_run_total": "Of these, those that Prefect was away for.",
    "replies_read_total": "Replies that got a label.",
    "opt_outs_total": "People who asked not to be written to.",
    "leads_scored_total": "Leads whose score was computed anew.",
    "leads_became_hot_total": "Leads that became hot.",
    "answers_suggested_total": "Answers suggested to replies.",
    "run_open": "Is a flow run open now?",
    "listening": "Is the bell connected?",
    "last_success_timestamp_seconds": "When the inbox was last looked at without an error.",
    "lag_seconds": "From receipt to facts: the longest in the last batch.",
    "waiting": "Deliveries in the queue, of all workspaces.",
    "oldest_waiting_seconds": "Age of the oldest delivery in the queue.",
    "start_time_seconds": "When this process began.",
    "deliveries_total": "Deliveries read.",
    "events_total": "Events that were new.",
    "duplicates_total": "Deliveries of events already known.",
    "parked_total": "Deliveries that could not be read.",
}


def _head(name: str) -> list[str]:
    kind = "counter" if name.endswith("_total") else "gauge"
    return [f"# HELP {_PREFIX}{name} {_HELP[name]}", f"# TYPE {_PREFIX}{name} {kind}"]


def _label(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
