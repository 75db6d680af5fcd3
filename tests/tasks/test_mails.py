"""Mails by time: what is new first, then the history, as the budget allows."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.budget import Limits
from sandbox.application import Sandbox, create_app
from sandbox.world import World
from tasks.clients.instantly.operations import LIST_EMAILS
from tasks.mails import note_calls_left, read_mails
from tasks.report import why_idle
from tasks.site import Site, now
from tasks.sync import Synced, Wishes, sync
from tasks.writer import Outcome
from tests.tasks.desk import Desk, shown

LATER = timedelta(minutes=5)


@pytest.fixture
def app(world: World) -> Sandbox:
    """The simulated present is the test's beginning: there are mails of the last days, and none
    comes in between."""
    present = datetime.now(UTC)
    return create_app(world, limits=False, clock=lambda: present)


async def everything(site: Site) -> Outcome:
    return await read_mails(site, until=now() + LATER)


async def only_new(site: Site) -> Outcome:
    return await read_mails(site, until=now())


def state(desk: Desk) -> dict[str, Any]:
    [row] = desk.rows(
        "select * from app.stream_states where stream = 'emails' and workspace_id = 'northwind'"
    )
    return row


def told(desk: Desk) -> list[str]:
    """Ids of all mails that Instantly lists, newest first."""

    async def ask(site: Site) -> list[str]:
        found: list[str] = []
        cursor: dict[str, Any] = {}
        while True:
            answer = await site.client.call(LIST_EMAILS, query={"limit": 100, **cursor})
            found += [item["id"] for item in answer["items"]]
            if not answer.get("next_starting_after"):
                return found
            cursor = {"starting_after": answer["next_starting_after"]}

    return desk.at(ask)


def mirrored(desk: Desk) -> list[str]:
    rows = desk.rows("select email_id from instantly.emails order by created_at desc")
    return [row["email_id"] for row in rows]


def known(desk: Desk) -> Desk:
    """With the row of books that a sync makes before it reads."""
    with desk.connect() as connection:
        connection.execute(
            "insert into app.stream_states (workspace_id, stream) values ('northwind', 'emails')"
        )
    return desk


def test_all_mails_are_read_once(desk: Desk) -> None:
    """New ones and the whole history: each mail is there, none twice."""
    outcome = known(desk).at(everything)
    listed = told(desk)
    assert sorted(mirrored(desk)) == sorted(listed)
    assert outcome.merged.new == len(listed)
    assert state(desk)["is_backfill_done"]


def test_new_mails_come_before_the_history(desk: Desk) -> None:
    """Without time for the history the last days are there, and the history is still to do."""
    known(desk).at(only_new)
    listed = told(desk)
    got = mirrored(desk)
    assert 0 < len(got) < len(listed)
    assert sorted(got) == sorted(listed[: len(got)])
    assert not state(desk)["is_backfill_done"]


def test_the_history_resumes_where_it_stopped(desk: Desk) -> None:
    """Interrupted after a few pages, it goes on behind them; nothing is missed."""
    known(desk).at(only_new)
    window = timedelta(milliseconds=30)

    async def some_pages(site: Site) -> Outcome:
        return await read_mails(site, until=now() + window)

    for _ in range(200):
        desk.at(some_pages)
        window *= 1.15  # a slow machine takes longer to begin
        if state(desk)["is_backfill_done"]:
            break
    assert sorted(mirrored(desk)) == sorted(told(desk))
    assert state(desk)["backfill_cursor"] is None


def test_a_mail_that_shows_up_late_is_found(desk: Desk) -> None:
    """It became visible after a newer one: it lies before the watermark, and within the overlap."""
    known(desk).at(everything)
    late = mirrored(desk)[0]
    with desk.connect() as connection:
        connection.execute(
            "update instantly.emails set deleted_at = now() where email_id = %s", [late]
        )
        connection.execute(
            "update app.stream_states set watermark_at = watermark_at + interval '9 minutes'"
        )
    ahead = state(desk)["watermark_at"]
    outcome = desk.at(only_new)
    assert shown(outcome)[:2] == (0, 1)
    assert state(desk)["watermark_at"] == ahead


def test_the_watermark_is_the_newest_mail(desk: Desk) -> None:
    """The next reading starts there, with the overlap before it."""
    known(desk).at(everything)
    watermark = state(desk)["watermark_at"]
    assert watermark == desk.one("select max(created_at) from instantly.emails")
    outcome = desk.at(only_new)
    assert outcome.merged.new == 0
    assert 1 <= outcome.merged.unchanged < 20


@pytest.mark.parametrize("value", ["", "yesterday", "2026-06-30T21:17:41", {"at": 1}, 7])
def test_mails_without_a_readable_time_stop_nothing(desk: Desk, value: Any) -> None:
    """The watermark is not moved by what cannot be read."""
    desk.order("faults", {"new_field": {"stream": "emails", "field": "timestamp_created",
                                        "value": value}})  # fmt: skip
    outcome = known(desk).at(only_new)
    assert outcome.merged.new + outcome.parked > 0
    assert state(desk)["watermark_at"] < now() - timedelta(days=2)


def test_a_mail_from_the_future_does_not_move_the_watermark_there(desk: Desk) -> None:
    """Else no mail would be new until then."""
    fault = {"stream": "emails", "field": "timestamp_created", "value": "2199-01-01T00:00:00.000Z"}
    desk.order("faults", {"new_field": fault})
    known(desk).at(only_new)
    assert state(desk)["watermark_at"] <= now()


def test_the_time_left_is_told_from_the_budget(desk: Desk) -> None:
    """While the history is being read, its calls and minutes are told; then no more."""
    for kind in ("campaigns", "analytics"):
        desk.sync(kind)
    desk.sync("emails", wishes=Wishes(backfill=timedelta(0)))
    left = state(desk)["backfill_calls_left"]
    remaining = len(told(desk)) - len(mirrored(desk))
    assert abs(left - remaining / 100) <= 2
    place = replace(desk.place(), limits=Limits())
    page = desk.at(why_idle, place)
    assert f"about {left} calls" in page
    assert "within the e-mail budget" in page
    desk.sync("emails")
    assert desk.at(note_calls_left) == 0
    assert "back-filling" not in desk.at(why_idle, place)


def test_two_readings_at_once_are_one(desk: Desk) -> None:
    """Another process is at it: this one leaves the mails alone, and says so."""

    async def both(site: Site) -> list[Synced]:
        async with desk.site() as other:
            wishes = Wishes(backfill=LATER)
            return list(
                await asyncio.gather(sync(site, "emails", wishes), sync(other, "emails", wishes))
            )

    outcomes = [outcome for synced in desk.at(both) for outcome in synced.outcomes]
    assert sorted(outcome.is_left_alone for outcome in outcomes) == [False, True]
    assert sorted(mirrored(desk)) == sorted(told(desk))


def test_mails_have_both_addresses_and_places(desk: Desk) -> None:
    """As written and to join by; the steps of a campaign's mails count from 1."""
    desk.sync("campaigns")
    desk.sync("emails")
    wrong = desk.one(
        """
        select count(*) from instantly.emails
        where lead_address is distinct from lower(lead_email)
            or step < 1 or variant < 1 or (mail_type = 1 and step is null)
        """
    )
    assert wrong == 0
    assert desk.one("select count(*) from instantly.emails where body_text is null") == 0
    assert desk.one("select count(*) from instantly.emails where raw ? 'body'") == 0
