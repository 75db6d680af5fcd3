"""The ledger: bounded in memory, whole in its file, read on by number."""

import json
from pathlib import Path

from sandbox.ledger import Ledger, outcome_of


def test_memory_keeps_the_newest_and_the_file_everything(tmp_path: Path) -> None:
    """Ten entries, four in memory; the file has ten lines as soon as they are written."""
    path = tmp_path / "ledger.jsonl"
    ledger = Ledger(path, kept=4)
    for number in range(10):
        ledger.write({"event": number, "outcome": "acknowledged"})
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["event"] for line in lines] == list(range(10))
    assert ledger.oldest == 7
    assert [e["seq"] for e in ledger.after(0, 100)] == [7, 8, 9, 10]
    assert ledger.outcomes == {"acknowledged": 10}


def test_reading_on_gives_each_entry_once() -> None:
    """By the number of the last one read, in pages; nothing after the newest."""
    ledger = Ledger()
    for number in range(7):
        ledger.write({"event": number, "outcome": "refused"})
    read, after = [], 0
    while page := ledger.after(after, 3):
        read += [e["event"] for e in page]
        after = page[-1]["seq"]
    assert read == list(range(7))
    assert ledger.after(7, 3) == []
    ledger.write({"event": 7, "outcome": "refused"})
    assert [e["event"] for e in ledger.after(7, 3)] == [7]


def test_a_second_run_appends(tmp_path: Path) -> None:
    """A file that is there already is never cut."""
    path = tmp_path / "ledger.jsonl"
    for _ in range(2):
        ledger = Ledger(path)
        ledger.write({"event": 0, "outcome": "dropped"})
        ledger.close()
    assert len(path.read_text().splitlines()) == 2


def test_distinct_events_are_counted_once() -> None:
    """However often an event was tried; acknowledged ones apart, numbers in any order."""
    ledger = Ledger(kept=1)
    for number in (70_000, 3, 3, 9, 70_000, 0):
        ledger.write({"event": number, "outcome": "refused"})
    ledger.write({"event": 3, "outcome": "acknowledged"})
    assert (ledger.events.count, ledger.acknowledged_events.count) == (4, 1)


def test_what_an_attempt_came_to() -> None:
    """2xx is acknowledged, another status refused, none unanswered."""
    assert outcome_of(204, None) == "acknowledged"
    assert outcome_of(401, "HTTP 401: Unauthorized") == "refused"
    assert outcome_of(None, "socket hang up") == "unanswered"
