"""A score in words, for alerts, tables and the terminal."""

from datetime import datetime, timedelta

from domain.scoring import Reason, Score


def line(score: Score) -> str:
    """One line: "85.2 points: replied, clicked x2, opened x3"."""
    names = ", ".join(_counted(reason) for reason in score.reasons)
    return f"{score.value:.1f} points" + (f": {names}" if names else "")


def story(score: Score) -> list[str]:
    """A line each reason: "replied: 48.3 points, 2 days ago"."""
    return [
        f"{_counted(reason)}: {reason.points:.1f} points, {ago(reason.newest_at, score.as_of)}"
        for reason in score.reasons
    ]


def _counted(reason: Reason) -> str:
    words = reason.name.replace("_", " ")
    return words if reason.count == 1 else f"{words} x{reason.count}"


def ago(at: datetime, now: datetime) -> str:
    """How long before now, in the largest unit of which there are two, else the smaller one."""
    age = now - at
    if age >= timedelta(days=2):
        return f"{age.days} days ago"
    if age >= timedelta(hours=2):
        return f"{age // timedelta(hours=1)} hours ago"
    return f"{max(age // timedelta(minutes=1), 0)} minutes ago"
