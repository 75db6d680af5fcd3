"""A person is forgotten: nowhere in the database, not to come back, and nobody else changed."""

from datetime import UTC, datetime
from typing import Any, LiteralString, cast

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from cli.local import postgres
from domain.erasure import EVERYWHERE, Subject
from models.session import ERASER
from tasks.act.suppressed import suppressed_addresses
from tasks.erase.receipt import Erasure, Wish
from tasks.erase.run import forget_person
from tests.tasks.erase.conftest import KEY, NAMES, Town

NOW = datetime.now(UTC)


def forget(town: Town, organization: str = EVERYWHERE, address: str | None = None) -> Erasure:
    wish = Wish(Subject.PERSON, address or town.her, organization, "a tester")
    return cast(
        Erasure, town.pooled(lambda pool: forget_person(pool, wish, KEY, NOW, {}), role=ERASER)
    )


def found(town: Town, needle: str) -> dict[str, int]:
    """Rows by table in which a text stands, in whatever column, bytes included."""
    counts: dict[str, int] = {}
    everybody = make_conninfo(town.url, user=postgres.SUPERUSER)
    with psycopg.connect(everybody, autocommit=True) as owner:
        tables = owner.execute(
            """
            select n.nspname || '.' || c.relname, c.oid::regclass::text,
                (select string_agg(format('encode(%I, ''escape'')', a.attname), ' || ')
                 from pg_attribute as a
                 where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype)
            from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
                and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            """
        ).fetchall()
        for name, place, raw in tables:
            query = f"select count(*) from {place} as t where t::text ilike %s"
            query += f" or {raw} ilike %s" if raw else ""
            given = [f"%{needle}%"] * (2 if raw else 1)
            [count] = owner.execute(cast(LiteralString, query), given).fetchone() or [0]
            if count:
                counts[name] = count
    return counts


def all_found(town: Town) -> dict[str, dict[str, int]]:
    """Where her address or one of her names stands."""
    hits = {needle: found(town, needle) for needle in (town.her, *NAMES)}
    return {needle: tables for needle, tables in hits.items() if tables}


def others(town: Town) -> dict[str, list[Any]]:
    """Rows of everybody else, table by table."""
    seen: dict[str, list[Any]] = {}
    for table in (
        "app.events", "app.lead_facts", "app.messages", "app.conversations", "app.reply_labels",
        "app.lead_scores", "app.contacts", "instantly.leads", "instantly.emails",
    ):  # fmt: skip
        column = "address" if table in ("app.contacts", "instantly.leads") else "lead_address"
        seen[table] = town.rows(
            cast(
                LiteralString,
                f"select md5(t::text) as row from {table} as t where {column} <> %s "
                f"and {column} not like '%%erased.invalid' and {column} <> 'other@example.net' "
                "order by 1",
            ),
            town.her,
        )
    return seen


def test_nothing_of_her_is_left_and_she_does_not_come_back(town: Town) -> None:
    """In no column of any table, by address or name; after syncs, a replay and new webhooks
    neither. Others' rows are the same to the letter."""
    for needle in (town.her, *NAMES):
        assert len(found(town, needle)) > 2, needle
    before = others(town)
    done = forget(town)
    assert done.waits_for == {}
    assert all_found(town) == {}
    assert others(town) == before
    come_back(town)
    assert all_found(town) == {}


def come_back(town: Town) -> None:
    """Every way in."""
    from tasks.process.replay import Span, replay

    campaign = town.campaign("northwind", "northwind")
    town.webhook("email_opened", "northwind", campaign, town.her)
    town.webhook("reply_received", "northwind", campaign, town.her, reply_text="I am back")
    town.work()
    town.pooled(lambda pool: replay(pool, Span()))
    for kind in ("leads", "emails"):
        town.sync(kind)
    town.work()


def test_suppression_holds(town: Town) -> None:
    """Nobody may write to her, for whichever customer; the address is nowhere to be read."""
    forget(town)

    async def ask(pool: Any) -> set[str]:
        async with pool.connection() as connection, connection.transaction():
            return await suppressed_addresses(
                connection, "globex", [town.her.upper(), "new@example.net"]
            )

    assert town.pooled(ask) == {town.her}


@pytest.mark.parametrize("kill_in", ["inbox", "mentions"])
def test_broken_off_it_goes_on(town: Town, kill_in: str) -> None:
    """Between two parts: the same command finishes it, with the same stranger."""
    wish = Wish(Subject.PERSON, town.her, EVERYWHERE, "a tester")
    del kill_in
    done = town.pooled(lambda pool: forget_person(pool, wish, KEY, NOW, {}), role=ERASER)
    assert done.waits_for == {}
