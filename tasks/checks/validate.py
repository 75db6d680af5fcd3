"""The checking process: `python -m tasks.checks.validate`, a request on stdin, results on stdout.

The only module that imports great_expectations, which takes 4-9 s and 200 MB: no other process
of ours pays for it. The database's address comes in DATABASE_URL, never as an argument. Every
expectation runs as SQL in Postgres, read-only, under the worker's role.

A map expectation is told in two passes: all of a table bundled into one statement that says who
failed, then those alone with the keys of their rows. (The index query that Great Expectations
1.24 hands out leaves row conditions out and quotes by repr, so it is not used.)
"""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date, datetime
from pathlib import Path
from typing import Any, ClassVar

os.environ |= {"GX_ANALYTICS_ENABLED": "false", "TQDM_DISABLE": "1"}

import great_expectations as gx
import great_expectations.expectations as gxe
from great_expectations.expectations.core.unexpected_rows_expectation import (
    UnexpectedRowsExpectation,
)
from great_expectations.expectations.row_conditions import Column
from great_expectations.metrics.batch.row_count import BatchRowCount
from great_expectations.metrics.column.null_count import ColumnNullCount
from sqlalchemy import make_url

from tasks.checks import findings

ADDRESS = "CHECKS_ADDRESS"
OPTIONS = (
    "-c role=salesbrain_worker -c timezone=UTC -c default_transaction_read_only=on "
    "-c statement_timeout=120s"
)
ROWS_READ = 1000
"""Failing rows of a check that are read to tell them per workspace."""

Json = dict[str, Any]


class RowsReadOnce(UnexpectedRowsExpectation):
    """Great Expectations' own runs its query twice, the second time to count what it has read."""

    metric_dependencies: ClassVar[tuple[str, ...]] = ("unexpected_rows_query.table",)

    def _validate(self, metrics: Json, *told: Any, **named: Any) -> Any:
        count = len(metrics["unexpected_rows_query.table"])
        return super()._validate(
            metrics | {"unexpected_rows_query.row_count": count}, *told, **named
        )


class CheckBroken(Exception):
    """A check could not be evaluated."""


def validate(request: Json) -> list[Json]:
    """Run every suite of a request: one result a check, with its findings per workspace."""
    source = _source(gx.get_context(mode="ephemeral"))
    return [result for suite in request["suites"] for result in _run(source, suite, request)]


def build_docs(request: Json, place: Path) -> str:
    """Great Expectations' Data Docs of the same suites as pages below `place`; offline.

    Counts without values: the pages hold nobody's address. Returns the path of the first page.
    """
    shutil.rmtree(place / "gx", ignore_errors=True)
    place.mkdir(parents=True, exist_ok=True)
    context = gx.get_context(mode="file", project_root_dir=place)
    source = _source(context)
    definitions = [_definition(context, source, suite, request) for suite in request["suites"]]
    form = {"result_format": "SUMMARY", "exclude_unexpected_values": True}
    checkpoint = gx.Checkpoint(
        name="checks", validation_definitions=definitions, result_format=form
    )
    context.checkpoints.add_or_update(checkpoint)
    checkpoint.run(expectation_parameters=_parameters(request))
    pages = context.build_data_docs()
    return str(next(iter(pages.values())))


def _definition(context: Any, source: Any, suite: Json, request: Json) -> Any:
    expected = gx.ExpectationSuite(suite["name"], expectations=_expectations(suite))
    context.suites.add_or_update(expected)
    definition = gx.ValidationDefinition(
        name=suite["name"], data=_whole_table(source, suite), suite=expected
    )
    return context.validation_definitions.add_or_update(definition)


def _source(context: Any) -> Any:
    """Where the tables are. Its address is a name of the environment, in any file it is kept."""
    context.variables.progress_bars = {"globally": False}
    address = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")
    os.environ[ADDRESS] = address.render_as_string(hide_password=False)
    return context.data_sources.add_or_update_postgres(
        "salesbrain",
        connection_string=f"${{{ADDRESS}}}",
        create_temp_table=False,
        kwargs={"connect_args": {"options": OPTIONS, "application_name": "salesbrain checks"}},
    )


def _whole_table(source: Any, suite: Json) -> Any:
    asset = source.add_table_asset(
        suite["name"], table_name=suite["table"], schema_name=suite["schema"]
    )
    return asset.add_batch_definition_whole_table("whole")


def _run(source: Any, suite: Json, request: Json) -> Iterator[Json]:
    batch = _whole_table(source, suite).get_batch()
    asked = {"parameters": _parameters(request), "workspaces": request["parameters"]["workspaces"]}
    found = _queried(batch, suite, asked) | _mapped(batch, suite, asked)
    every, alive = _counts(batch, suite)
    for check in suite["checks"]:
        yield {
            "id": check["id"],
            "count_checked": every if check["on_deleted"] else alive,
            "findings": found.get(check["id"], []),
        }


def _queried(batch: Any, suite: Json, asked: Json) -> dict[int, list[Json]]:
    """Findings of checks that are queries and have counted per workspace themselves."""
    expectations = _expectations(suite, lambda check: check["is_query"])
    return {
        _meta(result)["id"]: findings.of_groups(
            result.result["details"]["unexpected_rows"], asked["workspaces"]
        )
        for result in _results(batch, expectations, "COMPLETE", asked)
    }


def _mapped(batch: Any, suite: Json, asked: Json) -> dict[int, list[Json]]:
    """Findings of map expectations: who failed, then which rows of whom."""
    expectations = _expectations(suite, lambda check: not check["is_query"])
    failed = {
        _meta(result)["id"]
        for result in _results(batch, expectations, "BOOLEAN_ONLY", asked)
        if not result.success
    }
    found: dict[int, list[Json]] = {}
    crowded: set[int] = set()
    expectations = _expectations(suite, lambda check: check["id"] in failed)
    for result in _results(batch, expectations, _naming(suite, ROWS_READ), asked):
        rows = result.result.get("partial_unexpected_index_list") or []
        if result.result["unexpected_count"] > len(rows):
            crowded.add(_meta(result)["id"])
        else:
            named = findings.of_rows(rows, suite["keys"], asked["workspaces"])
            found[_meta(result)["id"]] = named
    return found | _crowded(batch, suite, asked, crowded)


def _crowded(batch: Any, suite: Json, asked: Json, crowded: set[int]) -> dict[int, list[Json]]:
    """Findings of checks that failed in too many rows to read: asked workspace by workspace."""
    known = asked["workspaces"]
    expectations = [
        expectation
        for workspace in (*known, None)
        for expectation in _expectations(
            suite,
            lambda check: check["id"] in crowded,
            among=_of_workspace(workspace, known),
            workspace=workspace,
        )
    ]
    found: dict[int, list[Json]] = {}
    for result in _results(batch, expectations, _naming(suite, findings.KEYS_KEPT), asked):
        if not result.success:
            rows = result.result.get("partial_unexpected_index_list") or []
            keys = [findings.key_of(row, suite["keys"]) for row in rows]
            count = result.result["unexpected_count"]
            told = findings.finding(_meta(result)["workspace"], count, keys)
            found.setdefault(_meta(result)["id"], []).append(told)
    return found


def _naming(suite: Json, most: int) -> Json:
    """The form of results that names at most so many failing rows by their keys."""
    return {
        "result_format": "SUMMARY",
        "unexpected_index_column_names": ["workspace_id", *suite["keys"]],
        "partial_unexpected_count": most,
    }


def _meta(result: Any) -> Json:
    return dict(result.expectation_config.meta)


def _of_workspace(workspace: str | None, known: list[str]) -> Any:
    column = Column("workspace_id")
    return column.is_not_in(known) if workspace is None else column == workspace


def _expectations(
    suite: Json,
    wanted: Any = lambda check: True,
    *,
    among: Any = None,
    workspace: str | None = None,
) -> list[Any]:
    return [
        _form(check)(
            **check["arguments"],
            **({} if check["is_query"] else {"row_condition": _condition(check, among)}),
            severity=check["severity"],
            meta={"id": check["id"], "workspace": workspace, "why": check["why"]},
        )
        for check in suite["checks"]
        if wanted(check)
    ]


def _form(check: Json) -> Any:
    return RowsReadOnce if check["is_query"] else getattr(gxe, check["expectation"])


def _condition(check: Json, among: Any) -> Any:
    if check["on_deleted"]:
        return among
    alive = Column("deleted_at").is_null()
    return alive if among is None else alive & among


def _counts(batch: Any, suite: Json) -> tuple[int, int]:
    """All rows, and those that are not marked deleted."""
    every = int(batch.compute_metrics(BatchRowCount()).value)
    if every == 0 or all(check["on_deleted"] for check in suite["checks"]):
        return every, every  # the null count of an empty table is no number
    return every, int(batch.compute_metrics(ColumnNullCount(column="deleted_at")).value)


def _results(batch: Any, expectations: list[Any], form: Any, asked: Json) -> list[Any]:
    if not expectations:
        return []
    suite = gx.ExpectationSuite("asked", expectations=expectations)
    ended = batch.validate(suite, result_format=form, expectation_parameters=asked["parameters"])
    for result in ended.results:
        _refuse_broken(result)
    return list(ended.results)


def _refuse_broken(result: Any) -> None:
    """An expectation that raised is no finding about the data: the run is not to be believed."""
    told = result.exception_info or {}
    causes = [told] if "raised_exception" in told else list(told.values())
    for cause in causes:
        if cause.get("raised_exception"):
            config = result.expectation_config
            first = str(cause["exception_message"]).splitlines()[0]
            raise CheckBroken(f"{config.type} on {config.kwargs.get('column')}: {first}")


def _parameters(request: Json) -> Json:
    given: Json = request["parameters"]
    return given | {
        "today": date.fromisoformat(given["today"]),
        "soon": datetime.fromisoformat(given["soon"]),
    }


def main() -> None:
    request = json.load(sys.stdin)
    with redirect_stdout(sys.stderr):
        answer: Json = {"results": validate(request)}
        if request.get("docs"):
            answer["docs"] = build_docs(request, Path(request["docs"]))
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
