"""docs/customers.md: its examples go in as they stand, its lists of columns are the real ones."""

import re
from pathlib import Path

import pytest

from domain.contacts import Status
from domain.import_columns import COLUMNS, Kind
from tests.tasks.imports.conftest import ImportDesk, counts

DOCUMENT = (Path(__file__).parents[3] / "docs" / "customers.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"```csv (\w+)\n(.*?)```", DOCUMENT, re.DOTALL))


def test_each_kind_has_an_example() -> None:
    """None of them is forgotten."""
    assert set(EXAMPLES) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_examples_are_imported(importing: ImportDesk, kind: Kind) -> None:
    """Every row of them."""
    imported = importing.load(kind, EXAMPLES[kind])
    assert counts(imported) == (len(EXAMPLES[kind].splitlines()) - 1, 0, 0, 0)


@pytest.mark.parametrize("kind", Kind)
def test_columns_are_listed(kind: Kind) -> None:
    """With all their other names, in their order; what must be there is bold."""
    for one in COLUMNS[kind]:
        name = f"**{one.name}**" if one.is_required else one.name
        assert f"| {name} | {', '.join(one.aliases)}".rstrip() in DOCUMENT


def test_statuses_are_listed_by_rank() -> None:
    """The lowest line is the highest rank."""
    places = [DOCUMENT.index(f"\n| {status} |") for status in Status]
    assert places == sorted(places)
