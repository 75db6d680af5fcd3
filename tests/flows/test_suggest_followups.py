"""suggest-followups over a synced installation: suggested once, shown with reasons, never sent."""

import pytest

from domain.plain_text import plain
from flows.suggest_followups import suggest_followups
from tests.flows.installation import Installation

PEOPLE = """
    select organization_id, workspace_id, campaign_id, address
    from instantly.leads
    where campaign_id is not null and deleted_at is null and organization_id <> 'unassigned'
    order by lead_id limit 2
"""
FACTS = """
    insert into app.lead_facts (
        workspace_id, lead_address, campaign_id, organization_id, count_sent, count_opened,
        count_opened_human, first_sent_at, last_sent_at, first_opened_at, last_opened_at,
        first_event_at, last_event_at
    )
    select
        %s, %s, %s, %s, 1, 1, 1, t, t, t + interval '1 hour', t + interval '1 hour', t,
        t + interval '1 hour'
    from (select now() - interval '9 days' as t) as mailed
    on conflict (workspace_id, lead_address, campaign_id) do update
    set
        count_opened_human = 1, last_sent_at = excluded.last_sent_at,
        last_opened_at = excluded.last_opened_at
"""
OPENED = """
    insert into app.events (
        workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
        campaign_id, lead_address, step, variant
    )
    values (
        %s, %s, gen_random_uuid(), 'email_opened', 'webhook', now() - interval '9 days'
        + interval '1 hour', now(), %s, %s, 1, 1
    )
"""


@pytest.fixture
def read(synced: Installation) -> Installation:
    """Two leads read a mail nine days ago, as the facts say, and nothing else happened to them."""
    synced.change("delete from app.lead_facts")
    synced.change("delete from app.messages")
    synced.change("delete from app.conversations")
    for one in synced.rows(PEOPLE):
        where = one["workspace_id"], one["address"], one["campaign_id"], one["organization_id"]
        synced.change(FACTS, *where)
        synced.change(OPENED, where[0], where[3], where[2], where[1])
    return synced


def test_it_suggests_once_and_shows_why(read: Installation) -> None:
    """The table has a row a suggestion; the second run makes nothing and shows nothing."""
    first = read.run(suggest_followups)
    assert (first.state, first.message) == (
        "Completed", "0 answers and 2 follow-ups suggested, 0 suggestions ended",
    )  # fmt: skip
    rows = read.rows("select * from app.suggestions order by due_at, lead_address")
    shown = read.table(first, "suggest-followups")
    assert [(row["lead"], row["reason"], row["id"]) for row in shown] == [
        (plain(row["lead_address"], 80), plain(row["reason"], 200), str(row["suggestion_id"]))
        for row in rows
    ]
    assert all("no answer for 3 working days" in row["reason"] for row in shown)
    second = read.run(suggest_followups)
    assert second.message == "0 answers and 0 follow-ups suggested, 0 suggestions ended"
    assert read.api.artifacts(second.ids) == []


def test_nothing_is_sent(read: Installation) -> None:
    """A suggestion waits for a person: no order, no alert, no mail."""
    read.run(suggest_followups)
    assert read.one("select count(*) from app.outbox") == 0
    assert read.one("select count(*) from app.messages") == 0


def test_what_ended_is_told_too(read: Installation) -> None:
    """A bounce ends one; the table shows the other."""
    read.run(suggest_followups)
    [gone, stays] = read.rows("select * from app.suggestions order by lead_address")
    read.change(
        "update app.lead_facts set is_bounced = true where lead_address = %s", gone["lead_address"]
    )
    run = read.run(suggest_followups)
    assert run.message == "0 answers and 0 follow-ups suggested, 1 suggestions ended"
    assert [row["id"] for row in read.table(run, "suggest-followups")] == [
        str(stays["suggestion_id"])
    ]
