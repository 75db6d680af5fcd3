"""docs/events.md against domain/events.py: the tables that people read are the ones that run."""

from pathlib import Path

from domain.events import INTEREST, LABEL_CHANGED, MEANING, OTHER, PAYLOAD_KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "events.md").read_text()


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def named(cell: str) -> str | None:
    return cell.strip("`") if cell.startswith("`") else None


def test_every_payload_name_is_in_the_table_with_its_kind() -> None:
    """No name missing, none too many, each under the kind that the code gives it."""
    told = {named(row[0]): named(row[1]) for row in rows("Names in webhooks")}
    rest = [named(row[1]) for row in rows("Names in webhooks") if named(row[0]) is None]
    told.pop(None)
    assert told == dict(PAYLOAD_KINDS)
    assert rest == [LABEL_CHANGED, OTHER]


def test_the_interest_of_each_kind_is_in_the_table() -> None:
    """The numbers are Instantly's."""
    told = {
        named(row[1]): None if row[2].startswith("none") else int(row[2])
        for row in rows("Names in webhooks")
        if row[2] and named(row[0])
    }
    assert told == dict(INTEREST)


def test_every_concluded_name_is_in_the_table() -> None:
    """Entity, field and new status, as in MEANING."""
    told = {(r[0], r[1], int(r[2])): named(r[3]) for r in rows("Names concluded from statuses")}
    assert told == dict(MEANING)


def test_every_kind_has_its_rule_of_identity() -> None:
    """Also those that only a status tells."""
    section = PAGE.split("## Identity\n", 1)[1].split("**Inferred events**")[0]
    told = [
        named(line.strip("| ").split(" |")[0]) for line in section.splitlines() if "| `" in line
    ]
    kinds = {*PAYLOAD_KINDS.values(), *MEANING.values(), LABEL_CHANGED, OTHER}
    assert sorted(kind for kind in told if kind) == sorted(kinds)
