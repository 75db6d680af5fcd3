"""The table of points stands in docs/scores.md, and in dbt's seed, as it counts."""

import csv
from pathlib import Path

from domain.signals import FLOOR, SIGNALS, STAYS_ABOVE

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scores.md").read_text()


def test_the_page_shows_the_table_as_it_is() -> None:
    """Signal by signal: points, cap and half-life; the kinds of events that it comes from."""
    lines = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
    told = [(name, points, cap, half) for name, _, points, cap, half in lines[1:]]
    assert told == [
        (one.name, f"{one.points:+g}", f"{one.cap:g}", f"{one.half_life_days:g} days")
        for one in SIGNALS
    ]
    for signal, line in zip(SIGNALS, lines[1:], strict=True):
        for source in signal.sources:
            assert ":" in source or source in line[1], source


def test_the_page_knows_the_floor() -> None:
    """The numbers in its sentences are those that decide."""
    assert f"at least {FLOOR:g} points (the floor)" in PAGE
    assert f"falls below {FLOOR * STAYS_ABOVE:g} points ({STAYS_ABOVE:g} of the floor)" in PAGE


def test_the_seed_of_the_marts_is_the_table() -> None:
    """dbt makes points of masses by the same numbers, in the same order."""
    with (ROOT / "dbt" / "seeds" / "scoring_signals.csv").open() as file:
        rows = [tuple(row.values()) for row in csv.DictReader(file)]
    assert rows == [
        (str(place), one.name, f"{one.points:g}", f"{one.cap:g}", f"{one.half_life_days:g}")
        for place, one in enumerate(SIGNALS, start=1)
    ]
