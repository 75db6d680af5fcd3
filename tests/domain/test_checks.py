"""What a run of the checks comes to."""

import pytest

from domain.checks import (
    CRITICAL,
    NOBODY,
    WARNING,
    Checked,
    Finding,
    Severity,
    because,
    failed_first,
    grave,
    stopped,
    verdict,
)


def checked(subject: str, *workspaces: str | None, severity: Severity = "critical") -> Checked:
    table, rule = subject.split()
    findings = tuple(Finding(workspace, 1, ("key",)) for workspace in workspaces)
    return Checked(table, rule, None, severity, 9, findings)


def test_a_check_that_failed_in_two_workspaces_counts_once() -> None:
    """The numbers are of checks, not of workspaces or rows."""
    results = [
        checked("leads a", "north", "south"),
        checked("leads b", "north", severity=WARNING),
        checked("leads c"),
    ]
    found = verdict(results)
    assert (found.checks, found.critical, found.warnings) == (3, 1, 1)


@pytest.mark.parametrize(
    ("severities", "sentence"),
    [
        ([], "1 check, 0 critical, 0 warnings"),
        ([WARNING], "2 checks, 0 critical, 1 warning"),
        ([WARNING, CRITICAL, WARNING], "4 checks, 1 critical, 2 warnings"),
    ],
)
def test_the_sentence_says_how_many_of_each(severities: list[Severity], sentence: str) -> None:
    """One line for a run's state and for the demo."""
    failed = [checked(f"t r{n}", "north", severity=s) for n, s in enumerate(severities)]
    assert verdict([checked("t fine"), *failed]).sentence == sentence


def test_only_critical_failures_are_grave_and_each_workspace_has_its_own() -> None:
    """What belongs to no workspace that we know is still told."""
    results = [
        checked("leads a", "north", "south"),
        checked("leads b", "north", severity=WARNING),
        checked("leads c", None),
        checked("leads d"),
    ]
    assert grave(results) == {
        ("north", "leads a"),
        ("south", "leads a"),
        (NOBODY, "leads c"),
    }


def test_what_failed_comes_first_and_the_worst_of_it() -> None:
    """Critical, warning, passed; by table within each."""
    results = [
        checked("b passed"),
        checked("b warned", "north", severity=WARNING),
        checked("b grave", "north"),
        checked("a grave", "north"),
    ]
    told = [result.subject for result in failed_first(results)]
    assert told == ["a grave", "b grave", "b warned", "b passed"]


def test_a_subject_names_table_column_and_rule() -> None:
    """An incident says by its subject what to look at."""
    assert Checked("leads", "is_filled", "status", CRITICAL, 1).subject == "leads.status is_filled"
    assert Checked("leads", "is_fresh", None, CRITICAL, 1).subject == "leads is_fresh"


def test_marts_are_stopped_by_what_is_critical_of_a_known_workspace() -> None:
    """By workspace; not by warnings, not by what nobody owns, not by checks that stop nothing."""
    results = [
        checked("leads a", "north", "south"),
        checked("leads b", "north", severity=WARNING),
        checked("leads c", None),
        Checked("streams", "late", None, CRITICAL, 9, (Finding("west", 1, ()),), stops_marts=False),
        checked("mails d", "north"),
    ]
    subjects = {
        w: [result.subject for result, _ in failed] for w, failed in stopped(results).items()
    }
    assert subjects == {"north": ["leads a", "mails d"], "south": ["leads a"]}


def test_a_reason_names_the_worst_and_counts_the_rest() -> None:
    """Three checks by name, those that most rows fail first; no row's key."""
    failed = [
        Checked("leads", f"rule_{n}", None, CRITICAL, 9, (Finding("north", n, ("a@b.example",)),))
        for n in range(1, 6)
    ]
    assert because(stopped(failed)["north"]) == (
        "leads rule_5 fails in 5 of 9 rows, leads rule_4 fails in 4 of 9 rows, "
        "leads rule_3 fails in 3 of 9 rows, 2 more checks fail"
    )
    assert because(stopped(failed[:1])["north"]) == "leads rule_1 fails in 1 of 9 rows"
