"""Sweeps: what is new, what is gone, what is not believed, and what an interruption leaves."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest

from cli.local import postgres
from sandbox.application import Sandbox, create_app
from sandbox.world import World
from tasks import journal, lanes
from tasks.plans import SWEEPS
from tasks.site import Site, now
from tasks.streams.leads import LEADS
from tasks.streams.stream import Stream
from tasks.sweep import PAGES_WAITING, sweep
from tasks.sync import Wishes
from tasks.writer import Outcome
from tests.conftest import copied_database
from tests.tasks.desk import Desk, shown

SMALL_PAGES = replace(LEADS, page_size=4)


async def sweep_leads(
    site: Site, stream: Stream = LEADS, *, accept_deletions: bool = False
) -> Outcome:
    plan = await lanes.lead_lanes(site, now().date(), None)
    [outcome] = await sweep(site, (stream,), plan.lanes, accept_deletions=accept_deletions)
    return outcome


def forget(app: Sandbox, share: float, seed: int = 1) -> int:
    """Delete some leads of northwind at Instantly; how many."""
    leads, state = app.state.world.leads, app.state
    mine = [row for row in range(len(leads)) if leads.workspace[row] == 0 and not state.hidden[row]]
    gone = random.Random(seed).sample(mine, round(len(mine) * share))
    for row in gone:
        state.hidden[row] = True
    return len(gone)


def test_a_second_sweep_writes_nothing(knowing: Desk) -> None:
    """Nothing changed at Instantly: no row of the stream's table is written, not even locked."""
    first = knowing.at(sweep_leads)
    written = knowing.writes("instantly.leads")
    second = knowing.at(sweep_leads)
    assert shown(first) == (734, 0, 0, 0)
    assert shown(second) == (0, 0, 734, 0)
    assert written == knowing.writes("instantly.leads") == 734
    assert knowing.one("select count(*) from instantly.leads where xmax::text <> '0'") == 0


def test_what_changed_is_changed_and_nothing_else(knowing: Desk) -> None:
    """Three leads differ: three rows are written, and seen to change now."""
    knowing.at(sweep_leads)
    before = knowing.table("leads")
    knowing.order("faults", {"break": {"stream": "leads", "rows": 3, "kinds": ["upper-address"]}})
    outcome = knowing.at(sweep_leads)
    assert shown(outcome) == (0, 3, 731, 0)
    differing = [row for row in knowing.table("leads") if row not in before]
    assert len(differing) == 3
    assert all(row["email"] == row["email"].upper() for row in differing)
    assert {row["address"] for row in differing} <= {row["address"] for row in before}
    assert knowing.one("select count(*) from instantly.leads where changed_at > first_seen_at") == 3


def test_what_is_gone_is_marked_and_comes_back(knowing: Desk) -> None:
    """A deleted lead is marked, never removed; found again it is alive again."""
    knowing.at(sweep_leads)
    gone = forget(knowing.app, 0.05)
    outcome = knowing.at(sweep_leads)
    assert outcome.tombstones is not None
    assert (outcome.tombstones.missing, outcome.tombstones.marked) == (gone, gone)
    assert knowing.one("select count(*) from instantly.leads") == 734
    assert knowing.one("select count(*) from instantly.leads where deleted_at is not null") == gone
    knowing.app.state.hidden[:] = False
    assert shown(knowing.at(sweep_leads)) == (0, gone, 734 - gone, 0)
    assert knowing.one("select count(*) from instantly.leads where deleted_at is not null") == 0


def test_more_than_a_tenth_is_not_believed_without_a_word(knowing: Desk) -> None:
    """Nothing is marked and one incident is open, until an operator accepts the deletions."""
    knowing.sync("leads")
    gone = forget(knowing.app, 0.2)
    for _ in range(2):
        [outcome] = knowing.sync("leads").outcomes
        assert outcome.tombstones is not None
        assert outcome.tombstones.is_refused
    assert knowing.one("select count(*) from instantly.leads where deleted_at is not null") == 0
    [incident] = knowing.rows("select * from app.incidents where resolved_at is null")
    assert (incident["kind"], incident["subject"]) == ("deletions_refused", "leads")
    assert f"missed {gone} of 734" in incident["summary"]
    assert "accept_deletions" in incident["remedy"]
    assert incident["count_seen"] == 2
    knowing.sync("leads", wishes=Wishes(accept_deletions=True))
    assert knowing.one("select count(*) from instantly.leads where deleted_at is not null") == gone
    assert knowing.one("select count(*) from app.incidents where resolved_at is null") == 0


def test_lists_that_are_suddenly_empty_delete_nothing(desk: Desk) -> None:
    """An API that answers nothing at all: no row is marked in any table, and it is told."""
    kinds = ("workspaces", "campaigns", "accounts", "leads", "analytics")
    for kind in kinds:
        desk.sync(kind)
    desk.order("faults", {"empty_lists": True})
    for kind in kinds:
        assert desk.sync(kind).error is None
    for name in (s.table.name for steps in SWEEPS.values() for step in steps for s in step.streams):
        marked = [row for row in desk.table(name) if row["deleted_at"] is not None]
        assert marked == [], name
    subjects = {row["subject"] for row in desk.rows("select subject from app.incidents")}
    assert {"campaigns", "campaign_variants", "accounts", "leads", "campaign_analytics"} <= subjects


def test_three_broken_rows_of_a_hundred_are_parked(knowing: Desk) -> None:
    """97 are kept, 3 parked with reasons; twice is the same three rows; none is tombstoned."""
    kinds = ["wrong-type", "missing-id", "wrong-type"]
    break_it = {"break": {"stream": "leads", "rows": 3, "pages": 1, "kinds": kinds}}
    knowing.order("faults", break_it)
    first = knowing.at(sweep_leads)
    assert shown(first) == (731, 0, 0, 3)
    parked = knowing.rows("select * from app.parked_rows where stream = 'leads'")
    assert len(parked) == 3
    assert sum(row["item_key"] is None for row in parked) == 1
    assert all("expected" in row["reason"] or "missing" in row["reason"] for row in parked)
    assert shown(knowing.at(sweep_leads)) == (3, 0, 731, 0)
    knowing.order("faults", break_it | {"break": {**break_it["break"], "kinds": ["wrong-type"]}})
    again = knowing.at(sweep_leads)
    assert again.parked == 3
    assert knowing.one("select count(*) from instantly.leads where deleted_at is not null") == 0
    known = {row["item_key"] for row in parked} - {None}
    now_parked = {row["item_key"] for row in knowing.rows("select item_key from app.parked_rows")}
    assert known <= now_parked


ODD_ROWS = {
    "nul": "first_name like '%%\ufffd%%' or raw::text like '%%\ufffd%%'",
    "long-address": "length(address) = 300",
    "unicode-address": "address like 'zoë.ß+%%'",
    "upper-address": "email = upper(email) and address = lower(email)",
}


def test_strange_texts_are_kept(knowing: Desk) -> None:
    """NUL, 300 characters, unicode and upper case are rows like others, and joinable."""
    knowing.at(sweep_leads)
    for kind, condition in ODD_ROWS.items():
        fault = {"break": {"stream": "leads", "rows": 5, "pages": 1, "kinds": [kind]}}
        knowing.order("faults", fault)
        outcome = knowing.at(sweep_leads)
        assert outcome.parked == 0
        assert sum(shown(outcome)) == 734
        found = knowing.one(f"select count(*) from instantly.leads where {condition}")
        assert found >= 5, kind


def test_a_new_field_and_a_new_status_are_kept(desk: Desk) -> None:
    """The unknown field stands in raw, the unknown status as its number."""
    desk.order("faults", {"new_field": {"stream": "campaigns", "field": "x", "value": {"y": 1}}})
    desk.order("faults", {"new_enum": {"stream": "campaigns", "field": "status", "value": 77}})
    desk.sync("campaigns")
    rows = desk.rows("select status, raw -> 'x' as x from instantly.campaigns")
    assert rows == [{"status": 77, "x": {"y": 1}}] * 10
    assert desk.one("select count(*) from app.parked_rows") == 0


def test_a_field_that_changed_type_is_told_once(desk: Desk) -> None:
    """Rows come in, the column is empty, the value stays in raw, and one incident says so."""
    order = {"stream": "accounts", "field": "daily_limit", "to": "object"}
    desk.order("faults", {"change_type": order})
    for _ in range(2):
        desk.sync("accounts")
    rows = desk.rows("select daily_limit, raw -> 'daily_limit' as kept from instantly.accounts")
    assert len(rows) == 16
    assert all(row["daily_limit"] is None and "value" in row["kept"] for row in rows)
    [incident] = desk.rows("select * from app.incidents")
    assert (incident["kind"], incident["subject"]) == ("field_changed_type", "accounts")
    assert "daily_limit" in incident["summary"]
    assert desk.one("select count(*) from app.parked_rows") == 0


class Interrupted(Exception):
    """The process ends here."""


@pytest.fixture(scope="module")
def swept(
    postgres_server: postgres.Postgres, campaigns_known: str, world: World
) -> tuple[list[dict[str, object]], int]:
    """What an uninterrupted sweep leaves, and how many pages it takes."""
    with copied_database(postgres_server, campaigns_known) as url:
        desk = Desk(url, create_app(world, limits=False))
        outcome = desk.at(lambda site: sweep_leads(site, SMALL_PAGES))
        return desk.table("leads"), outcome.pages


DICE = random.Random(20261124)
STOPS = [[1], [40, 20, 12], *([DICE.randint(1, 60) for _ in range(2)] for _ in range(3))]


@pytest.mark.parametrize("stops", STOPS, ids=str)
def test_interrupted_at_any_page_it_resumes(
    knowing: Desk, swept: tuple[list[dict[str, object]], int], stops: Sequence[int]
) -> None:
    """However often it dies: every row once, nothing skipped, nothing tombstoned, then 0 writes."""
    rows, pages = swept
    stored = [
        knowing.at(lambda site, after=stop: dying_sweep(site, after))  # type: ignore[misc]
        for stop in stops
    ]
    outcome = knowing.at(lambda site: sweep_leads(site, SMALL_PAGES))
    assert knowing.table("leads") == rows
    assert sum(stored) + outcome.pages == pages
    assert outcome.tombstones is not None
    assert outcome.tombstones.missing == 0
    assert knowing.one("select count(*) from app.sweeps where stream = 'leads'") == 1
    assert knowing.one("select count(*) from app.sweep_pages") == 0
    written = knowing.writes("instantly.leads")
    knowing.at(sweep_leads)
    assert written == knowing.writes("instantly.leads")


async def dying_sweep(site: Site, pages: int) -> int:
    """A sweep whose process ends when so many pages are stored; how many there were."""
    stored = 0

    def count(more: int) -> None:
        nonlocal stored
        stored += more
        if stored >= pages:
            raise Interrupted

    plan = await lanes.lead_lanes(site, now().date(), None)
    with pytest.raises(Interrupted):
        await asyncio.wait_for(sweep(site, (SMALL_PAGES,), plan.lanes, on_pages=count), 20)
    return stored


def test_a_sweep_that_fails_at_instantly_resumes_behind_what_it_stored(knowing: Desk) -> None:
    """An error of one lane ends the sweep; what came before is stored and not asked again."""
    knowing.order("faults", {"fail": {"status": 402, "count": 1, "path": "/leads/list"}})
    failed = knowing.sync("leads")
    assert failed.error is not None
    assert failed.error.kind == "plan_too_low"
    knowing.order("faults", {})
    [outcome] = knowing.sync("leads").outcomes
    assert knowing.one("select count(*) from instantly.leads") == 734
    assert knowing.one("select count(*) from instantly.leads where deleted_at is not null") == 0
    assert knowing.one("select count(*) from app.sweeps where stream = 'leads'") == 1
    assert outcome.tombstones is not None
    assert not outcome.tombstones.is_refused


def test_a_page_that_cannot_be_stored_ends_the_sweep(knowing: Desk) -> None:
    """Postgres refuses a write: the sweep ends with that error, however many pages wait."""

    async def refused_while_pages_wait(site: Site) -> None:
        async with await psycopg.AsyncConnection.connect(knowing.url) as owner:
            await owner.execute("set role salesbrain_owner")
            await owner.execute("lock table instantly.leads in access exclusive mode")
            stream = replace(LEADS, page_size=2)
            sweeping = asyncio.create_task(sweep_leads(site, stream))
            while site.client.tally.calls <= PAGES_WAITING + 2:  # noqa: ASYNC110 - nobody rings
                await asyncio.sleep(0.05)
            await owner.execute("revoke insert on instantly.leads from salesbrain_worker")
            await owner.commit()
            await asyncio.wait_for(sweeping, 15)

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        knowing.at(refused_while_pages_wait)


def test_two_sweeps_at_once_are_one(knowing: Desk) -> None:
    """The second finds the stream taken and leaves it alone; no row is there twice."""

    async def both(site: Site) -> list[Outcome]:
        async with knowing.site() as other:
            return list(await asyncio.gather(sweep_leads(site), sweep_leads(other)))

    outcomes = knowing.at(both)
    assert sorted(outcome.is_left_alone for outcome in outcomes) == [False, True]
    assert sum(outcome.merged.new for outcome in outcomes) == 734
    assert knowing.one("select count(*) from instantly.leads") == 734


def test_the_lock_falls_with_its_sweep(desk: Desk) -> None:
    """After a failed sweep the stream is free, also on a connection that is used again."""

    async def twice(site: Site) -> tuple[Outcome, Outcome]:
        return await sweep_leads(site), await sweep_leads(site)

    first, second = desk.at(twice)
    assert not first.is_left_alone
    assert not second.is_left_alone


def test_an_interrupted_sweep_of_yesterday_starts_anew(desk: Desk) -> None:
    """What it saw says too little by now: it is abandoned, and its pages are let go."""

    async def opened_twice(site: Site) -> tuple[int, int, int]:
        early, late = now() - journal.STALE_AFTER - timedelta(minutes=1), now()
        first, *_ = await journal.open_sweep(site.pool, site.workspace_id, "leads", early)
        async with site.pool.connection() as connection:
            await journal.note_pages(connection, first, [("leads", "all", 0, ["a"])])
            reached = {"all": journal.Progress("c", 1, is_done=False)}
            await journal.note_lanes(connection, first, reached)
        second, _, progress = await journal.open_sweep(site.pool, site.workspace_id, "leads", late)
        return first, second, len(progress)

    first, second, lanes_known = desk.at(opened_twice)
    assert first != second
    assert lanes_known == 0
    assert desk.one("select outcome from app.sweeps where sweep_id = %s", first) == "abandoned"
    assert desk.one("select count(*) from app.sweep_pages") == 0
    assert desk.one("select count(*) from app.sweep_lanes") == 0


KEYS = (
    ("plain", "with\x1eseparator", "\x1e", 'quo"te', "back\\slash", '\\"', "com,ma", "{brace}"),
    ("null", "NULL", " space ", "line\nbreak", "日本", "'", "%s"),
    (),
)  # fmt: skip


def test_any_key_is_remembered_as_it_is(desk: Desk) -> None:
    """Keys come from outside: whatever stands in them, they are the same text afterwards."""

    async def note(site: Site) -> int:
        sweep_id, _, _ = await journal.open_sweep(site.pool, site.workspace_id, "leads", now())
        async with site.pool.connection() as connection:
            pages = [("leads", "all", number, keys) for number, keys in enumerate(KEYS)]
            await journal.note_pages(connection, sweep_id, pages)
            await journal.note_pages(connection, sweep_id, [])
        return sweep_id

    sweep_id = desk.at(note)
    kept = desk.rows(
        "select seen_keys from app.sweep_pages where sweep_id = %s order by page", sweep_id
    )
    assert [tuple(row["seen_keys"]) for row in kept] == list(KEYS)
