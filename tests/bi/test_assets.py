"""The shipped dashboard: whole, of the marts as they are, and another one for each customer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bi.assets import DASHBOARD, DATABASE, FOLDER, IDENTITIES, Customer, contents, identity
from bi.signing_in import ADMIN, user_of

ROOT = Path(__file__).parents[2]
ASH = Customer("ash", "Ash GmbH", "EUR")
ELM = Customer("elm", "Elm: {Inc}\n- 'co'", "USD")
ADDRESS = "postgresql+psycopg2://bi_x:XXXXXXXXXX@/salesbrain?host=/tmp/s"


def _copy(customer: Customer) -> dict[str, Any]:
    return {file: yaml.safe_load(text) for file, text in contents(customer, ADDRESS).items()}


def _shipped(folder: str) -> dict[str, Any]:
    return {file.stem: yaml.safe_load(file.read_text()) for file in (FOLDER / folder).glob("*")}


def _values(node: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _values(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from _values(value, key)
    else:
        yield key, node


def test_two_customers_share_no_object() -> None:
    """Importing one's dashboard changes nothing of the other's."""
    ours, theirs = (
        {value for key, value in _values(_copy(one)) if key in IDENTITIES} for one in (ASH, ELM)
    )
    assert len(ours) == len(theirs) > 40
    assert ours & theirs == set()


def test_a_copy_is_the_same_every_time() -> None:
    """The next start renews what this one made, and makes no second one."""
    assert contents(ASH, ADDRESS) == contents(ASH, ADDRESS)
    assert str(identity(ASH, DATABASE)) == _copy(ASH)[DATABASE]["uuid"]


def test_a_copy_speaks_of_its_customer() -> None:
    """Also of one whose name would be YAML."""
    copy = _copy(ELM)
    assert copy[DASHBOARD]["dashboard_title"] == "Elm: {Inc}\n- 'co': outreach"
    assert copy[DASHBOARD]["slug"] == ELM.slug
    assert copy[DATABASE]["sqlalchemy_uri"] == ADDRESS
    assert copy["charts/revenue.yaml"]["params"]["currency_format"]["symbol"] == "USD"


def test_no_placeholder_is_left() -> None:
    """Superset would show it."""
    words = {"CURRENCY", "ORGANIZATION_ID", "DASHBOARD_TITLE", "DASHBOARD_SLUG", "DATABASE_ADDRESS"}
    assert [value for _, value in _values(_copy(ASH)) if value in words] == []


def test_every_chart_is_placed_and_asks_what_its_dataset_has() -> None:
    """Metrics and columns by name; no chart is left over."""
    datasets = {one["uuid"]: one for one in _shipped("datasets").values()}
    charts = _shipped("charts").values()
    placed = {
        one["meta"]["uuid"]
        for one in yaml.safe_load((FOLDER / DASHBOARD).read_text())["position"].values()
        if isinstance(one, dict) and one["type"] == "CHART"
    }
    assert {chart["uuid"] for chart in charts} == placed
    for chart in charts:
        dataset, params = datasets[chart["dataset_uuid"]], chart["params"]
        metrics = {one["metric_name"] for one in dataset["metrics"]}
        columns = {one["column_name"] for one in dataset["columns"]}
        asked = [params.get("metric"), *params.get("metrics", []), *params.get("metrics_b", [])]
        assert {one for one in asked if one} <= metrics, chart["slice_name"]
        named = {*params.get("groupby", []), *params.get("all_columns", []), params.get("x_axis")}
        assert named - {None} <= columns, chart["slice_name"]


@pytest.mark.parametrize("dataset", sorted(_shipped("datasets")))
def test_datasets_name_columns_of_the_marts(dataset: str) -> None:
    """As dbt's contracts have them: a renamed column fails here, not in a customer's browser."""
    shipped = _shipped("datasets")[dataset]
    if shipped.get("sql"):
        assert "reports.report_campaigns" in shipped["sql"]
        return
    contracts = {
        model["name"]: {column["name"] for column in model["columns"]}
        for file in (ROOT / "dbt" / "models" / shipped["schema"]).glob("_*.yml")
        for model in yaml.safe_load(file.read_text()).get("models", [])
    }
    plain = {one["column_name"] for one in shipped["columns"] if "expression" not in one}
    assert plain <= contracts[shipped["table_name"]]


def test_no_customer_signs_in_as_the_administrator() -> None:
    """Whatever it is called."""
    assert user_of("ash") == "ash"
    assert user_of(ADMIN) != ADMIN
