"""dbt lists the synced tables as models/ shapes them, and holds no second shape of its own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.signals import SIGNALS
from domain.statuses import BY_ENTITY
from models.registry import MIRROR, OURS, metadata
from tests.dbt.warehouse import ROOT

DBT = ROOT / "dbt"


def listed(schema: str) -> dict[str, list[str]]:
    path = DBT / "models" / "staging" / schema / "_sources.yml"
    (source,) = yaml.safe_load(path.read_text())["sources"]
    assert source["name"] == source["schema"] == schema
    return {table["name"]: [c["name"] for c in table["columns"]] for table in source["tables"]}


@pytest.mark.parametrize("schema", [MIRROR, OURS])
def test_every_table_is_a_source_with_the_same_columns(schema: str) -> None:
    """Table by table and column by column, dbt's sources are the SQLModel tables."""
    tables = {
        table.name: [column.name for column in table.columns]
        for table in metadata.tables.values()
        if table.schema == schema
    }
    assert listed(schema) == tables


def test_no_python_file_stands_under_dbt() -> None:
    """A Python file under dbt/ would hide the library of the same name."""
    assert [str(path) for path in DBT.rglob("*.py")] == []


def test_status_names_are_the_domains() -> None:
    """The seed names the same numbers as domain/statuses.py, in every entity."""
    lines = (DBT / "seeds" / "status_names.csv").read_text().splitlines()[1:]
    seeded: dict[str, dict[int, str]] = {}
    for entity, status, name in (line.split(",") for line in lines):
        seeded.setdefault(entity, {})[int(status)] = name
    assert seeded == {entity: dict(names) for entity, names in BY_ENTITY.items()}


def test_signals_are_the_domains() -> None:
    """The seed has the points, caps and half-lives of domain/signals.py, in its order."""
    lines = (DBT / "seeds" / "scoring_signals.csv").read_text().splitlines()[1:]
    seeded = [
        (int(place), name, *map(float, rest))
        for place, name, *rest in (line.split(",") for line in lines)
    ]
    assert seeded == [
        (place, one.name, one.points, one.cap, one.half_life_days)
        for place, one in enumerate(SIGNALS, 1)
    ]


def described(folder: Path) -> dict[str, dict[str, Any]]:
    """What the YAML files of a layer say of its models."""
    files = [yaml.safe_load(path.read_text()) for path in sorted(folder.glob("*.yml"))]
    return {model["name"]: model for file in files for model in file.get("models", [])}


@pytest.mark.parametrize("layer", ["marts", "reports"])
def test_every_column_of_a_mart_is_documented(layer: str) -> None:
    """Each mart says "One row per" what, and each of its columns has a sentence."""
    models = described(DBT / "models" / layer)
    assert sorted(models) == sorted(p.stem for p in (DBT / "models" / layer).glob("*.sql"))
    for model in models.values():
        assert model["description"].startswith("One row per ")
        assert all(column.get("description") for column in model["columns"])


def test_every_model_says_one_row_per_what() -> None:
    """Staging and intermediate models have descriptions that begin with their grain."""
    models = described(DBT / "models" / "staging") | described(DBT / "models" / "intermediate")
    files = {p.stem for p in (DBT / "models").rglob("*.sql") if p.stem.startswith(("stg_", "int_"))}
    assert set(models) == files
    assert all(model["description"].startswith("One row per ") for model in models.values())
