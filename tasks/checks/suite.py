"""The form of a check: a rule on a table, the expectation that tells it, its severity, and why.

A rule is an expectation of Great Expectations under a name of ours. It looks at rows that are
not marked deleted, unless `on_deleted`. Nulls pass every rule but `is_filled`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.checks import Severity
from models.table import MIRROR
from tasks.checks.findings import KEYS_KEPT


@dataclass(frozen=True, slots=True)
class RunTime:
    """A value that is only known when the checks run, by its name in the request."""

    name: str


@dataclass(frozen=True, slots=True)
class Check:
    """One rule. `arguments` go to the class of Great Expectations that `expectation` names."""

    rule: str
    column: str | None
    severity: Severity
    why: str
    expectation: str
    arguments: Mapping[str, Any]
    on_deleted: bool = False
    stops_marts: bool = True
    """Whether a critical failure holds the workspace's marts as they are."""

    @property
    def is_query(self) -> bool:
        """Whether it is told by SQL that counts the failing rows per workspace."""
        return self.expectation == "UnexpectedRowsExpectation"


@dataclass(frozen=True, slots=True)
class Suite:
    """The checks of one table; `keys` name a row within its workspace."""

    schema: str
    table: str
    keys: tuple[str, ...]
    checks: tuple[Check, ...]

    @property
    def name(self) -> str:
        """The table as results call it: a mirrored one by its own name."""
        return self.table if self.schema == MIRROR else f"{self.schema}.{self.table}"


def on_every_row(*checks: Check) -> tuple[Check, ...]:
    """The checks of a table whose rows are never marked deleted (`no_row` is told itself)."""
    return tuple(replace(check, on_deleted=True) for check in checks)


def is_filled(column: str, severity: Severity, why: str) -> Check:
    arguments = {"column": column}
    expectation = "ExpectColumnValuesToNotBeNull"
    return Check("is_filled", column, severity, why, expectation, arguments)


def is_not_empty(column: str, severity: Severity, why: str) -> Check:
    arguments = {"column": column, "min_value": 1}
    expectation = "ExpectColumnValueLengthsToBeBetween"
    return Check("is_not_empty", column, severity, why, expectation, arguments)


def is_at_most_long(column: str, longest: int, severity: Severity, why: str) -> Check:
    """At most so many characters."""
    arguments = {"column": column, "max_value": longest}
    expectation = "ExpectColumnValueLengthsToBeBetween"
    return Check("is_at_most_long", column, severity, why, expectation, arguments)


def is_between(
    column: str, least: int | None, most: Any, severity: Severity, why: str, *, rule: str = ""
) -> Check:
    """Both ends included; None is no end."""
    arguments = {"column": column, "min_value": least, "max_value": most}
    expectation = "ExpectColumnValuesToBeBetween"
    return Check(rule or "is_between", column, severity, why, expectation, arguments)


def is_known(column: str, values: Iterable[Any] | RunTime, severity: Severity, why: str) -> Check:
    known = values if isinstance(values, RunTime) else sorted(values)
    arguments = {"column": column, "value_set": known}
    expectation = "ExpectColumnValuesToBeInSet"
    return Check("is_known", column, severity, why, expectation, arguments)


def looks_like(column: str, pattern: str, severity: Severity, why: str) -> Check:
    """Matches a regular expression of Postgres."""
    arguments = {"column": column, "regex": pattern}
    expectation = "ExpectColumnValuesToMatchRegex"
    return Check("looks_like", column, severity, why, expectation, arguments)


def is_at_least(column: str, other: str, severity: Severity, why: str) -> Check:
    """Never smaller than another column of the row."""
    arguments = {
        "column_A": column,
        "column_B": other,
        "or_equal": True,
        "ignore_row_if": "either_value_is_missing",
    }
    expectation = "ExpectColumnPairValuesAToBeGreaterThanB"
    return Check(f"is_at_least_{other}", column, severity, why, expectation, arguments)


def no_row(
    rule: str,
    column: str | None,
    keys: Iterable[str],
    joins_and_where: str,
    *,
    severity: Severity,
    why: str,
    on_deleted: bool = False,
) -> Check:
    """No row `b` of the table is left by this SQL, which starts with a join.

    A key is a column of `b`, or one of another relation by its alias.
    The failing rows come back counted per workspace, with a few keys, in one row: Great
    Expectations reads no more than 200, and however many fail, the process holds a few.
    """
    named = ", ".join(f"{key if '.' in key else 'b.' + key}::text" for key in keys)
    rows = "" if on_deleted else "where deleted_at is null"
    query = f"""
        select jsonb_agg(to_jsonb(found)) as workspaces from (
            select workspace_id, count(*) as count_failed,
                array_agg(row_key) filter (where place <= {KEYS_KEPT}) as row_keys
            from (
                select b.workspace_id, concat_ws(' / ', {named}) as row_key,
                    row_number() over (partition by b.workspace_id) as place
                from (select * from {{batch}} as whole {rows}) as b {joins_and_where}
            ) as failing
            group by workspace_id
        ) as found
        having count(*) > 0
    """
    arguments = {"unexpected_rows_query": query}
    expectation = "UnexpectedRowsExpectation"
    return Check(rule, column, severity, why, expectation, arguments, on_deleted)
