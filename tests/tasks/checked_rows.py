"""Rows for the checks' tests: good ones of any table, and for each check the ones it must find."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb
from sqlalchemy import ARRAY, BigInteger, Boolean, Column, Date, DateTime, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from models.registry import metadata
from tasks.checks.suite import Check, RunTime, Suite
from tasks.checks.suites import SUITES

NORTH, SOUTH = "north", "south"
ACME, GLOBEX = "acme", "globex"
NOWHERE = "nowhere"
NOW = datetime.now(UTC)
DAY = timedelta(days=1)
LAST_WEEK = NOW - 7 * DAY
MIRRORED = [suite for suite in SUITES if suite.schema == "instantly"]
LOGGED = [suite for suite in SUITES if suite.table in ("events", "messages", "campaign_facts")]
FILLED = [*MIRRORED, *LOGGED]
"""Suites whose rows are put in here; those of `running` look at how streams went."""
IDENTITIES = {
    "conversations": ("workspace_id", "conversation_key"),
    **{suite.table: ("workspace_id", *suite.keys) for suite in FILLED},
}

Row = dict[str, Any]

SPECIAL: dict[str, Any] = {
    "workspace_id": NORTH,
    "organization_id": ACME,
    "deleted_at": None,
    "raw": {},
    "schedule": None,
    "interest_status": 1,
    "delay_unit": "days",
    "sentiment": "positive",
    "account_emails": [],
    "kind": "email_sent",
    "source": "webhook",
}
"""Columns whose good value is not told by their type."""


@dataclass(frozen=True)
class Broken:
    """A row that a check must find, and the name by which it tells it."""

    suite: Suite
    check: Check
    row: Row

    @property
    def key(self) -> str:
        return " / ".join(str(self.row[key]) for key in self.suite.keys)

    @property
    def workspace(self) -> str | None:
        """None when the row's workspace is none of ours."""
        found = self.row["workspace_id"]
        return None if found == NOWHERE else str(found)


def good_row(table: Table, number: int) -> Row:
    """A row that every check lets pass, when its parents of the same number are there."""
    row = {
        column.name: _good_value(column, number)
        for column in table.columns
        if column.identity is None
    }
    if table.name == "campaign_facts":
        row |= {name: 0 for name in row if name.startswith("count_")} | {"count_sent": 1}
    return row


def table_of(name: str) -> Table:
    """A table by its name alone, mirrored or ours."""
    found = metadata.tables.get(f"instantly.{name}")
    return metadata.tables[f"app.{name}"] if found is None else found


def _good_value(column: "Column[Any]", number: int) -> Any:
    if column.name in SPECIAL:
        return SPECIAL[column.name]
    if column.name in ("address", "account_email", "lead_address"):
        return f"account-{number}@example.com"
    kinds: list[tuple[type, Any]] = [
        (Date, date(2026, 1, 1)),
        (DateTime, LAST_WEEK),
        (ARRAY, []),
        (JSONB, {}),
        (Uuid, uuid4()),
        (BigInteger, 1),
        (Boolean, True),
        (Text, f"{column.name}-{number}"),
    ]
    return next((value for kind, value in kinds if isinstance(column.type, kind)), None)


def broken_rows() -> Iterator[Broken]:
    """At least one row for every check of rows, each with a number of its own."""
    number = 0
    for suite in FILLED:
        table = table_of(suite.table)
        for check in suite.checks:
            for change in breaking_changes(suite, check):
                number += 1
                yield Broken(suite, check, good_row(table, number) | change(number))


def breaking_changes(suite: Suite, check: Check) -> list[Any]:
    """For each way to break a check, a function from the row's number to columns that do it."""
    column = check.column or ""
    told = check.arguments
    queries: dict[tuple[str, str], Any] = {
        ("is_known", "campaign_id"): lambda n: {"campaign_id": f"missing-{n}"},
        ("is_known", "account_email"): lambda n: {"account_email": f"ghost-{n}@example.com"},
        ("is_known", "custom_tag_id"): lambda n: {"custom_tag_id": "missing"},
        ("is_known", "interest_status"): lambda n: {"interest_status": 7777},
        ("agrees_with_campaign", "organization_id"): lambda n: {"organization_id": GLOBEX},
        ("agrees_with_account", "organization_id"): lambda n: {"organization_id": GLOBEX},
        ("has_a_place", "campaign_id"): lambda n: {"campaign_id": None, "lead_list_id": "gone"},
        ("is_one_a_workspace", "instantly_workspace_id"): lambda n: {},
        ("names_a_lead", "lead_address"): lambda n: {"lead_address": None},
        ("is_known_after_it_happened", "known_at"): lambda n: {"known_at": LAST_WEEK - DAY},
        ("is_in_a_conversation", "conversation_key"): lambda n: {"conversation_key": "lost"},
        ("is_from_somewhere", "is_from_webhook"): lambda n: dict.fromkeys(
            ("is_from_webhook", "is_from_sync"), False
        ),
        ("adds_up_to_events", ""): lambda n: {"count_replied": 7},
        ("adds_up_to_mails", "emails_sent_count"): lambda n: {"emails_sent_count": 1000},
        ("adds_up_to_daily", "emails_sent_count"): lambda n: {"emails_sent_count": 1000},
        ("adds_up_to_steps", "emails_sent_count"): lambda n: {"emails_sent_count": 1000},
    }
    rules: dict[str, list[Any]] = {
        "is_filled": [None],
        "is_not_empty": [""],
        "is_not_negative": [-1],
        "is_not_future": [NOW.date() + timedelta(days=2)]
        if column == "date_on"
        else [NOW + timedelta(hours=3)],
        "is_at_most_long": ["x" * 250 + "@example.com"],
        "looks_like": ["nobody", "two@signs@example.com", "a space@example.com"],
        "is_between": [
            end
            for end, limit in ((_less(told), "min_value"), (_more(told), "max_value"))
            if told.get(limit) is not None
        ],
        "is_known": [_unknown(column, told.get("value_set"))],
    }
    if check.is_query:
        return [queries[check.rule, column]]
    if check.rule.startswith("is_at_least_"):
        other = told["column_B"]
        return [lambda n: {column: 1, other: 2}]
    return [lambda n, value=value: {column: value} for value in rules[check.rule]]


def _less(told: Any) -> Any:
    return told.get("min_value") - 1 if told.get("min_value") is not None else None


def _more(told: Any) -> Any:
    most = told.get("max_value")
    return most + 1 if isinstance(most, int) else None


def _unknown(column: str, known: Any) -> Any:
    if isinstance(known, RunTime):
        return NOWHERE
    return 9999 if known and isinstance(known[0], int) else "purple"


def insert(connection: psycopg.Connection[Any], schema: str, table: str, rows: list[Row]) -> None:
    """Insert rows of the same columns."""
    if not rows:
        return
    names = list(rows[0])
    statement = sql.SQL("insert into {} ({}) values ({})").format(
        sql.Identifier(schema, table),
        sql.SQL(", ").join(map(sql.Identifier, names)),
        sql.SQL(", ").join([sql.Placeholder()] * len(names)),
    )
    with connection.cursor() as cursor:
        cursor.executemany(
            statement,
            [
                [Jsonb(row[n]) if isinstance(row[n], dict) else row[n] for n in names]
                for row in rows
            ],
        )


def settle_in(connection: psycopg.Connection[Any], *workspaces: str) -> None:
    """Two customers, and workspaces all of whose streams went well just now."""
    from tasks.checks.running import ALLOWED_AGES

    common = {"time_zone": "UTC", "currency": "EUR", "created_at": NOW}
    organizations = [{"organization_id": o, "name": o, **common} for o in (ACME, GLOBEX)]
    insert(connection, "app", "organizations", organizations)
    shared = {"organization_id": ACME, "is_shared": True, "created_at": LAST_WEEK}
    insert(
        connection,
        "app",
        "workspaces",
        [{"workspace_id": w, "name": w, **shared} for w in workspaces],
    )
    insert(
        connection,
        "app",
        "stream_states",
        [
            {"workspace_id": w, "stream": stream, "last_succeeded_at": NOW}
            | {"is_backfill_done": True}
            for w in workspaces
            for stream in ALLOWED_AGES
        ],
    )


def parents(rows: list[Row]) -> dict[str, list[Row]]:
    """What rows refer to by their good names: campaigns, accounts, lists, tags, conversations."""
    found: dict[str, list[Row]] = {}
    for table, column, suffix in (
        ("campaigns", "campaign_id", "campaign_id-"),
        ("accounts", "account_email", "account-"),
        ("custom_tags", "custom_tag_id", "custom_tag_id-"),
        ("lead_lists", "lead_list_id", "lead_list_id-"),
        ("conversations", "conversation_key", "conversation_key-"),
    ):
        named = {
            (row["workspace_id"], row[column])
            for row in rows
            if str(row.get(column)).startswith(suffix) and row["workspace_id"] != NOWHERE
        }
        good = good_row(table_of(table), 0)
        found[table] = [good | {"workspace_id": w, column: name} for w, name in sorted(named)]
    return found
