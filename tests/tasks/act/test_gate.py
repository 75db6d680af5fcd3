"""Invariant: nothing is sent to, and no lead is added for, a suppressed address."""

import re
from pathlib import Path

from tasks.clients.instantly import Operation, operations

ROOT = Path(__file__).parents[3]
REACHING = re.compile(r"^/(leads|leads/add|emails/reply|emails/forward|emails/test)$")
"""Paths by which a person is mailed, or added to be mailed."""


def reaching() -> dict[str, Operation]:
    return {
        name: one
        for name, one in vars(operations).items()
        if isinstance(one, Operation) and one.is_write and REACHING.match(one.path)
    }


def ungated(sources: dict[str, str], names: set[str]) -> list[str]:
    """Modules that use one of these operations and do not pass the gate."""
    return [
        path
        for path, text in sources.items()
        if any(re.search(rf"\b{name}\b", text) for name in names)
        and "refuse_suppressed" not in text
    ]


def test_whoever_reaches_people_passes_the_gate() -> None:
    """Every module that uses such an operation calls refuse_suppressed."""
    sources = {
        str(path.relative_to(ROOT)): path.read_text()
        for room in ("tasks", "flows", "cli", "webhook_gateway")
        for path in (ROOT / room).rglob("*.py")
        if path.name != "operations.py"
    }
    assert ungated(sources, set(reaching())) == []


def test_the_rule_finds_who_does_not() -> None:
    """So that the test above can fail."""
    sources = {"a.py": "call(operations.ADD_LEADS)", "b.py": "ADD_LEADS; refuse_suppressed()"}
    assert ungated(sources, {"ADD_LEADS"}) == ["a.py"]


def test_leads_are_moved_into_lists_only() -> None:
    """A move into a campaign would add a lead there: nothing of ours orders one."""
    for path in (ROOT / "tasks").rglob("*.py"):
        assert "to_campaign_id" not in path.read_text(), path
