"""A person is forgotten: nowhere in the database, not to come back, and nobody else changed."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, LiteralString, cast

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from cli.local import postgres
from domain.erasure import EVERYWHERE, Subject, is_stranger
from domain.import_columns import Kind
from models.registry import metadata
from models.session import ERASER
from tasks.act.suppressed import suppressed_addresses
from tasks.erase.guard import ErasureKeyMissing, ErasureKeyWrong
from tasks.erase.person_sql import STATEMENTS
from tasks.erase.receipt import Erasure, Wish
from tasks.erase.run import forget_person
from tasks.process.drain import drain
from tasks.process.replay import Span, replay
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
            [count] = owner.execute(query, given).fetchone() or [0]
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
            f"select md5(t::text) as row from {table} as t where {column} <> %s "
            f"and {column} not like '%%erased.invalid' and {column} <> 'other@example.net' "
            "order by 1",
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
    campaign = town.campaign("northwind", "northwind")
    town.webhook("email_opened", "northwind", campaign, town.her)
    town.webhook("reply_received", "northwind", campaign, town.her, reply_text="I am back")
    town.work()
    town.pooled(lambda pool: replay(pool, Span()))
    for kind in ("leads", "emails"):
        town.sync(kind)
    town.work()


def test_no_table_of_people_is_forgotten_about() -> None:
    """Whoever adds a table with an address says what becomes of it."""
    people = {
        name
        for name, table in metadata.tables.items()
        if {"lead_address", "address", "lead_email"} & set(table.columns.keys())
    }
    assert people - set(STATEMENTS) == set()
    assert people  # so that the line above can fail


def test_suppression_holds(town: Town) -> None:
    """Nobody may write to her, for whichever customer; the address is nowhere to be read."""
    forget(town)

    async def ask(pool: Any) -> set[str]:
        async with pool.connection() as connection, connection.transaction():
            return await suppressed_addresses(
                connection, "globex", [town.her.upper(), "new@example.net"]
            )

    assert town.pooled(ask) == {town.her}


def test_another_customer_keeps_its_own(town: Town) -> None:
    """Forgotten for one customer alone, the person stays with the other, rows and all, and may
    come back there; not here."""
    acme = "select count(*) as n from app.{} where organization_id = 'acme' and {} = %s"
    theirs = {
        table: town.one(acme.format(table, "lead_address"), town.her)
        for table in ("events", "messages", "lead_facts", "reply_labels")
    }
    assert min(theirs.values()) > 0
    forget(town, "northwind")
    mine = acme.replace("'acme'", "'northwind'")
    for table, count in theirs.items():
        assert town.one(mine.format(table, "lead_address"), town.her) == 0
        assert town.one(acme.format(table, "lead_address"), town.her) == count
    town.webhook("email_opened", "beta-pool", town.campaign("beta-pool", "acme"), town.her)
    town.webhook("email_opened", "northwind", town.campaign("northwind", "northwind"), town.her)
    town.work()
    here = mine.format("events", "lead_address")
    there = acme.format("events", "lead_address")
    assert (town.one(here, town.her), town.one(there, town.her)) == (0, theirs["events"] + 1)


def test_broken_off_it_goes_on(town: Town) -> None:
    """Ended between two parts, as by kill -9: nobody comes in meanwhile, the same command does the
    rest and nothing twice, with the same stranger."""

    class Killed(BaseException):
        pass

    async def killed() -> dict[str, int]:
        raise Killed

    wish = Wish(Subject.PERSON, town.her, EVERYWHERE, "a tester")
    with pytest.raises(Killed):
        town.pooled(
            lambda pool: forget_person(pool, wish, KEY, NOW, {"spool": killed}), role=ERASER
        )
    [open_one] = town.rows("select * from app.erasures")
    assert open_one["finished_at"] is None
    assert open_one["parts_done"] == ["tables", "inbox", "mentions"]
    town.webhook("email_opened", "northwind", town.campaign("northwind", "northwind"), town.her)
    town.work()
    assert found(town, town.her) == {}
    done = forget(town)
    assert done.is_resumed
    [receipt] = town.rows("select * from app.erasures")
    assert (receipt["finished_at"], receipt["stranger"]) == (NOW, None)
    assert receipt["counts"] == open_one["counts"]
    assert receipt["counts"]["app.events"] > 5


def test_what_is_counted_stays(town: Town) -> None:
    """Facts of campaigns, revenue and the number of everything: under a stranger nobody knows."""
    sums: LiteralString = """
        select
            (select sum(amount) from app.deals) as revenue,
            (select count(*) from app.events) as events,
            (select count(*) from app.messages) as messages,
            (select count(*) from instantly.leads) as leads,
            (select jsonb_agg(to_jsonb(c) order by campaign_id) from app.campaign_facts as c)
                as campaigns,
            (select jsonb_object_agg(label, n) from (
                select label, count(*) as n from app.reply_labels where is_effective group by 1
            ) as l) as labels
    """
    before = town.rows(sums)
    forget(town)
    assert town.rows(sums) == before
    [deal] = town.rows("select * from app.deals")
    assert is_stranger(deal["address"])
    assert deal["name"] is None


def test_an_import_brings_nobody_back(town: Town, home: Path) -> None:
    """Her rows of a file are refused with the reason, the others' written."""
    forget(town)
    file = home / "again.csv"
    file.write_text(f"email,first name\n{town.her},Xanthippe\nnew@example.net,Nell\n")
    done = town.owned(Kind.CONTACTS, file, "northwind")
    assert (done.merged.new, done.refused) == (1, 1)
    assert all_found(town) == {}


def test_without_the_key_nothing_is_taken_in(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor with another one: nobody could tell who must not come back. What came waits."""
    forget(town)
    town.webhook("email_opened", "northwind", town.campaign("northwind", "northwind"), town.her)
    monkeypatch.setenv("ERASURE_KEY", "another key")
    with pytest.raises(ErasureKeyWrong):
        town.pooled(drain)
    monkeypatch.delenv("ERASURE_KEY")
    with pytest.raises(ErasureKeyMissing):
        town.pooled(drain)
    assert town.one("select count(*) from app.inbox_queue") == 1
    monkeypatch.setenv("ERASURE_KEY", KEY.decode())
    drained = town.pooled(drain)
    assert (drained.erased, drained.events_new) == (1, 0)


def test_the_worker_may_take_nothing_back(town: Town) -> None:
    """The log still only grows for every role that is up all day; walls stand for the eraser."""
    for statement in (
        "delete from app.events",
        "update app.webhook_inbox set body = ''",
        "delete from app.erased_addresses",
        "insert into app.erasures default values",
    ):
        with town.connect() as worker, pytest.raises(psycopg.errors.InsufficientPrivilege):
            worker.execute(statement)
    for statement in (
        "alter table app.events disable row level security",
        "drop table instantly.leads",
        "insert into app.bi_logins values ('x', 'acme')",
        "delete from app.installation",
    ):
        with (
            psycopg.connect(town.url, options=f"-c role={ERASER}") as eraser,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            eraser.execute(statement)
