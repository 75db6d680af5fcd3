"""What is wrong, one row each."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tasks.incident import Trouble, open_incident, resolve_incidents
from tasks.site import Site
from tests.tasks.desk import Desk

AT = datetime(2026, 3, 1, tzinfo=UTC)


def trouble(kind: str = "key_refused", subject: str = "sync leads", words: str = "no") -> Trouble:
    return Trouble(kind, subject, words, "make a new key")


def test_an_incident_is_opened_once_and_counted_on(desk: Desk) -> None:
    """However many runs see it: one row, with the first and the last time, and the newest words."""

    async def three_times(site: Site) -> list[bool]:
        return [
            await open_incident(
                site.pool, "northwind", trouble(words=f"no {n}"), AT + timedelta(hours=n)
            )
            for n in range(3)
        ]

    assert desk.at(three_times) == [True, False, False]
    [row] = desk.rows("select * from app.incidents")
    assert (row["opened_at"], row["last_seen_at"]) == (AT, AT + timedelta(hours=2))
    assert (row["summary"], row["count_seen"]) == ("no 2", 3)


def test_resolving_ends_what_was_not_seen_again(desk: Desk) -> None:
    """Of one subject, except the kinds that are still there; another subject is not touched."""

    async def work(site: Site) -> tuple[int, bool]:
        for one in (trouble(), trouble("rows_parked"), trouble(subject="leads")):
            await open_incident(site.pool, "northwind", one, AT)
        ended = await resolve_incidents(
            site.pool, "northwind", "sync leads", AT, still=("rows_parked",)
        )
        return ended, await open_incident(site.pool, "northwind", trouble(), AT)

    assert desk.at(work) == (1, True)
    open_now = desk.rows("select kind, subject from app.incidents where resolved_at is null")
    assert sorted((row["kind"], row["subject"]) for row in open_now) == [
        ("key_refused", "leads"), ("key_refused", "sync leads"), ("rows_parked", "sync leads"),
    ]  # fmt: skip
    assert desk.one("select count(*) from app.incidents") == 4


def test_the_first_example_is_kept(desk: Desk) -> None:
    """The words follow what is seen last; the example stays the first one that was known."""

    async def work(site: Site) -> None:
        for example in (None, "lead 1", "lead 2"):
            seen = replace(trouble(words=f"no {example}"), example=example)
            await open_incident(site.pool, "northwind", seen, AT)

    desk.at(work)
    [row] = desk.rows("select summary, example from app.incidents")
    assert (row["summary"], row["example"]) == ("no lead 2", "lead 1")
