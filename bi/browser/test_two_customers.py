# ruff: noqa: S101 - tests, which need the other environment: make test does not collect them
"""Two customers of one Superset and one database: each finds its own rows, and nobody else's."""

import json
import os
from itertools import count
from typing import Any

import pytest
import yaml

from bi.assets import DASHBOARD, FOLDER
from bi.browser.queries import FILE, found_in
from bi.browser.visit import Visit

_numbers = count(1)
LISTS = (
    "database/", "dataset/", "chart/", "dashboard/", "query/", "saved_query/",
    "dashboard/related/owners", "dashboard/related/created_by", "chart/related/owners",
    "chart/related/created_by", "dataset/related/owners", "dataset/related/database",
    "database/related/changed_by", "query/related/user", "security/users/", "security/roles/",
)  # fmt: skip


def test_every_chart_of_every_tab_is_drawn(visit: Visit) -> None:
    """All that the shipped files place; none says that it failed or is empty."""
    position = yaml.safe_load((FOLDER / DASHBOARD).read_text())["position"]
    tabs = {one["id"]: one["meta"]["text"] for one in position.values() if _is(one, "TAB")}
    charts = [one for one in position.values() if _is(one, "CHART")]
    placed = {name: sum(tab in one["parents"] for one in charts) for tab, name in tabs.items()}
    assert {tab.name: tab.charts for tab in visit.tabs} == placed
    assert {tab.name: tab.wrong for tab in visit.tabs if tab.wrong} == {}


def test_the_pages_name_the_customer_and_not_its_neighbour(visit: Visit, other: Visit) -> None:
    """Every text of a customer's rows carries its mark; what is on the screen has one alone."""
    words = " ".join(tab.words for tab in visit.tabs).lower()
    for own in ("founders", f"@{visit.customer}-prospect.example", f"@mail.{visit.customer}."):
        assert own in words
    assert other.customer not in words


def test_the_data_behind_the_charts_is_the_customers_alone(visit: Visit, other: Visit) -> None:
    """Also what an answer holds and no chart shows."""
    data = [(url, status, text) for url, status, text in visit.answers if "chart/data" in url]
    assert len(data) >= 37
    assert {status for _, status, _ in data} == {200}
    assert [url for url, _, text in data if other.customer in text.lower()] == []


def test_sql_lab_reads_the_customers_rows_alone(visit: Visit) -> None:
    """Whatever SQL is asked through the customer's connection."""
    for table in ("marts.fct_lead_events", "reports.report_campaigns", "marts.dim_organizations"):
        status, text = _sql(
            visit, _database(visit), f"select distinct organization_id from {table}"
        )
        assert status == 200, text
        assert json.loads(text)["data"] == [{"organization_id": visit.customer}]


@pytest.mark.parametrize(
    ("sql", "refusal"),
    [
        ("select * from app.organizations", "permission denied for table organizations"),
        ("set role salesbrain_analyst", "permission denied to set role"),
        ("drop table marts.dim_leads", "does not allow for DDL/DML"),
    ],
)
def test_sql_lab_goes_nowhere_else(visit: Visit, sql: str, refusal: str) -> None:
    """No table of ours beyond marts and reports, no other role, no writing."""
    status, text = _sql(visit, _database(visit), sql)
    assert status >= 400
    assert refusal in text


def test_a_neighbours_connection_and_charts_are_refused(visit: Visit, other: Visit) -> None:
    """By their numbers, which are easily guessed."""
    status, text = _sql(visit, _database(other), "select * from reports.report_campaigns")
    assert status >= 400
    assert "was not found" in text
    asked = {
        dataset: visit.ask("chart/data", **_rows(dataset)) for dataset in _ids(other, "dataset")
    }
    assert {status for status, _ in asked.values()} == {403}
    objects = [f"{kind}/{_ids(other, kind)[0]}" for kind in ("chart", "dataset", "database")]
    for path in (f"dashboard/outreach-{other.customer}", *objects):
        assert visit.ask(path)[0] == 404


def test_lists_name_no_neighbour(visit: Visit, other: Visit) -> None:
    """Neither objects nor people; a list may be refused."""
    answers = {path: visit.ask(path) for path in LISTS}
    assert [path for path, (_, text) in answers.items() if other.customer in text.lower()] == []
    assert answers["dashboard/"][0] == 200


def test_no_request_leaves_the_machine(visit: Visit) -> None:
    """The page would count its visits at its makers'; our rules for it stop that in the browser."""
    assert visit.elsewhere == []


def test_the_shipped_queries_are_what_superset_asks(visits: dict[str, Visit]) -> None:
    """The benchmark of the walls runs bi/queries.json; WRITE_QUERIES=1 writes it anew."""
    data = [one for visit in visits.values() for one in visit.answers if "chart/data" in one[0]]
    found = found_in([text for _, _, text in data])
    if os.environ.get("WRITE_QUERIES"):
        FILE.write_text(json.dumps(found, indent=1) + "\n")
    assert found == json.loads(FILE.read_text())


def _is(node: Any, kind: str) -> bool:
    return isinstance(node, dict) and node["type"] == kind


def _ids(visit: Visit, kind: str) -> list[int]:
    _, text = visit.ask(f"{kind}/")
    return [int(one["id"]) for one in json.loads(text)["result"]]


def _database(visit: Visit) -> int:
    [only] = _ids(visit, "database")
    return only


def _sql(visit: Visit, database: int, sql: str) -> tuple[int, str]:
    return visit.ask(
        "sqllab/execute/", database_id=database, sql=sql, client_id=f"t{next(_numbers)}",
        runAsync=False, schema="reports", tab="", queryLimit=100,
    )  # fmt: skip


def _rows(dataset: int) -> dict[str, Any]:
    return {
        "datasource": {"id": dataset, "type": "table"},
        "queries": [{"metrics": [], "columns": [], "row_limit": 10, "is_timeseries": False}],
        "result_type": "samples",
        "result_format": "json",
    }
