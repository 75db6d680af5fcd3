"""Who reads the marts is written down, and is what really reads them."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.dbt.warehouse import ROOT

MODELS = ROOT / "dbt" / "models"
READ = re.compile(r"\b(?:marts|reports|operations)\.([a-z_]+)", re.IGNORECASE)


@cache
def exposures() -> dict[str, set[str]]:
    """The models that each one depends on."""
    told = yaml.safe_load((MODELS / "exposures.yml").read_text())["exposures"]
    return {
        one["name"]: set(re.findall(r"ref\('(\w+)'\)", " ".join(one["depends_on"]))) for one in told
    }


def datasets() -> set[str]:
    """What Superset's datasets read: a table, or those that a query of theirs names."""
    found = set[str]()
    for path in (ROOT / "bi" / "assets" / "datasets").glob("*.yaml"):
        told = yaml.safe_load(path.read_text())
        query = told.get("sql") or f"{told['schema']}.{told['table_name']}"
        found |= set(READ.findall(query))
    return found


def named(*files: str) -> set[str]:
    return {name for file in files for name in READ.findall((ROOT / file).read_text())}


@pytest.mark.parametrize("layer", ["marts", "reports", "operations"])
def test_every_mart_and_report_is_read_by_somebody(layer: str) -> None:
    """A model that no exposure names would be built for nobody."""
    exposed = set[str]().union(*exposures().values())
    assert {path.stem for path in (MODELS / layer).glob("*.sql")} - exposed == set()


def test_the_dashboards_exposure_is_what_its_datasets_read() -> None:
    """Table by table, those of queries included."""
    assert exposures()["outreach_dashboard"] == datasets()


def test_the_reports_exposures_are_what_they_read() -> None:
    """The monthly report, and the tables at the end of the demo."""
    assert exposures()["monthly_report"] >= named("cli/customer_report/read.py")
    assert exposures()["demo_report"] >= named("cli/report.py")


def test_saved_metrics_are_exposed() -> None:
    """The models under the semantic models."""
    told = yaml.safe_load(Path(MODELS / "semantic" / "_semantic_models.yml").read_text())
    models = {re.findall(r"ref\('(\w+)'\)", one["model"])[0] for one in told["semantic_models"]}
    assert exposures()["saved_metrics"] == models
