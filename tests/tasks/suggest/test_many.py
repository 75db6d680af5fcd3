"""At most one open follow-up per person, whatever comes in whatever order, by however many."""

import asyncio
import random
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from domain.taxonomy import AUTOMATIC, Label
from models.session import Pool
from tasks.suggest.endings import IS_HUMAN
from tasks.suggest.run import cancel_ended, suggest_answers, suggest_follow_ups
from tests.tasks.suggest.office import FRIDAY, MONDAY, WORKSPACE, Office

DAY = 86_400.0
PROJECT = Path(__file__).parents[3]
SWEEP = """
import asyncio, sys
from datetime import datetime
from models.session import open_pool
from tasks.suggest.run import suggest_answers, suggest_follow_ups

async def main() -> None:
    async with open_pool(sys.argv[1], size=2) as pool:
        print("ready", flush=True)
        sys.stdin.readline()
        now = datetime.fromisoformat(sys.argv[2])
        answers = await suggest_answers(pool, now)
        follow_ups = await suggest_follow_ups(pool, now)
        print(answers.made, follow_ups.made, flush=True)

asyncio.run(main())
"""
OPEN_TWICE = """
    select organization_id, lead_address, kind, message_key, position
    from app.suggestions where state = 'open'
    group by 1, 2, 3, 4, 5 having count(*) > 1
"""


def readers(office: Office, count: int) -> list[str]:
    """People who read their mail, of whom every third asks something."""
    people = [f"lead{number:03}@example.net" for number in range(count)]
    with office.kept():
        for number, lead in enumerate(people):
            office.sends(number, lead)
            office.reads(3600 + 60 * number, lead)
            if number % 3 == 0:
                office.says("What does it cost?", Label.QUESTION, 3 * DAY + number, lead)
    return people


def test_two_processes_suggest_everything_once(office: Office) -> None:
    """Both begin at the same moment; together they make what one would have made alone."""
    people = readers(office, 30)
    arguments = [sys.executable, "-c", SWEEP, office.url, FRIDAY.isoformat()]
    sweeps = [
        subprocess.Popen(
            arguments, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    try:
        for one in sweeps:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        said = [one.communicate("go\n", timeout=120)[0].split() for one in sweeps]
    finally:
        for one in sweeps:
            one.kill()
    made = [sum(int(one[place]) for one in said) for place in (0, 1)]
    asking = (len(people) + 2) // 3
    assert made == [2 * asking, len(people) - asking]
    assert office.rows(OPEN_TWICE) == []


def test_sweeps_and_cancelling_at_the_same_time(office: Office) -> None:
    """Eight at once on four connections: nothing twice, nothing lost, no deadlock."""
    people = readers(office, 12)

    async def all_at_once(pool: Pool) -> None:
        for_each = (suggest_follow_ups, suggest_answers, cancel_ended, suggest_follow_ups)
        works: list[Callable[[Pool, datetime], Awaitable[object]]] = [*for_each, *for_each]
        await asyncio.gather(*(work(pool, FRIDAY) for work in works))

    office.at(all_at_once, size=4)
    assert office.rows(OPEN_TWICE) == []
    assert {row["lead_address"] for row in office.suggestions(state="open")} == {
        lead for number, lead in enumerate(people) if number % 3
    }


@pytest.mark.parametrize("seed", range(6))
def test_in_any_order_at_most_one_is_open_and_none_after_an_ending(
    office: Office, seed: int
) -> None:
    """Mails, looks, answers, sweeps of many days in a random order, told late or in time."""
    dice = random.Random(seed)
    lead = "jane@example.net"
    ended_by = dice.choice(["reply_received", "email_bounced", "lead_meeting_booked", None])
    happenings = [("email_sent", DAY * day) for day in (0, 4, 9)]
    happenings += [("email_opened", DAY * dice.uniform(0.1, 12)) for _ in range(4)]
    happenings += [("email_link_clicked", DAY * dice.uniform(0.1, 12))]
    if ended_by:
        happenings.append((ended_by, DAY * dice.uniform(5, 12)))
    steps = [*happenings, *([None] * 12)]
    dice.shuffle(steps)
    with office.kept():
        for number, step in enumerate(steps):
            if step is not None:
                told = {"reply_text": "No"} if step[0] == "reply_received" else {}
                office.happens(step[0], step[1], lead, **told)
            now = MONDAY + timedelta(days=20) + timedelta(hours=number)
            office.follow_ups(now)
            assert len(office.suggestions(state="open")) <= 1
        office.cancel(now)
    opened = office.suggestions(state="open")
    assert len(opened) == (0 if ended_by else 1)


def test_the_labels_of_machines_are_those_of_the_taxonomy() -> None:
    """SQL and domain/taxonomy.py mean the same by an automatic reply."""
    listed = ", ".join(f"'{label}'" for label in Label if label in AUTOMATIC)
    assert f"l.label in ({listed})" in IS_HUMAN


def test_what_was_kept_once_is_not_kept_again(office: Office) -> None:
    """A process that thought of a suggestion before another's had ended comes to nothing."""
    readers(office, 2)
    office.follow_ups()
    before = office.suggestions()
    with office.connect() as connection:
        connection.execute(
            "update app.suggestions set state = 'dismissed', evidence = '{}' where state = 'open'"
        )
    assert office.follow_ups().made == 0
    assert [row["suggestion_id"] for row in office.suggestions()] == [
        row["suggestion_id"] for row in before
    ]
    assert before[0]["organization_id"] == WORKSPACE
