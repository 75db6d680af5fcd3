"""`salesbrain score`: what it says of a lead."""

import json
from datetime import timedelta
from typing import Any

from typer.testing import CliRunner

from cli.app import app
from tests.tasks.process.inbox import LEAD, START, Inbox, body

DAY_AFTER = (START + timedelta(days=1)).isoformat()


def asked(inbox: Inbox, *words: str) -> Any:
    return CliRunner().invoke(app, ["score", *words], env={"DATABASE_URL": inbox.url})


def scored(url: str) -> Inbox:
    """A lead that opened as a machine does and replied."""
    inbox = Inbox(url)
    inbox.open()
    inbox.deliver(
        body("email_sent"), body("email_opened", 2), body("reply_received", 60, reply_text="Yes")
    )
    inbox.drain()
    return inbox


def test_a_score_is_explained_in_a_table(fresh_database_url: str) -> None:
    """The number, both times, the version, each signal; a machine's opens are named."""
    inbox = scored(fresh_database_url)
    done = asked(inbox, "--lead", f" {LEAD.upper()} ", "--as-of", DAY_AFTER)
    assert done.exit_code == 0, done.output
    assert f"{LEAD} for northwind: 48.86 points" in done.output
    assert "as of 2026-03-03 09:00:00 UTC" in done.output
    assert "by scoring-1" in done.output
    assert "replied" in done.output
    assert "1 email_opened of a machine count nothing" in done.output


def test_as_json_the_numbers_are_exact_and_the_same_again(fresh_database_url: str) -> None:
    """The same pair of times, also after a late event; deliveries that wait are told."""
    inbox = scored(fresh_database_url)
    pair = ["--lead", LEAD, "--as-of", DAY_AFTER, "--known-at", DAY_AFTER, "--json"]
    first = json.loads(asked(inbox, *pair).output)
    [one] = first
    assert one["value"] == one["reasons"][0]["points"]
    assert (one["reasons"][0]["name"], one["reasons"][0]["count"]) == ("replied", 1)
    assert one["waiting"] == 0
    inbox.delivered = 2 * 24 * 3600 * 1000
    inbox.deliver(body("lead_meeting_booked", 30))
    inbox.drain()
    assert json.loads(asked(inbox, *pair).output) == first
    [late] = json.loads(asked(inbox, "--lead", LEAD, "--as-of", DAY_AFTER, "--json").output)
    assert late["value"] > one["value"] + 90


def test_who_is_not_known_is_said_plainly(fresh_database_url: str) -> None:
    """No such lead, none of that customer, no address, no time."""
    inbox = scored(fresh_database_url)
    for words, sentence in (
        (["--lead", "nobody@example.net"], "is about nobody@example.net"),
        (["--lead", LEAD, "--organization", "alder"], "No event of alder known by"),
        (["--lead", " "], "' ' is no address"),
        (["--lead", LEAD, "--as-of", "noon"], "--as-of 'noon' is no time"),
    ):
        done = asked(inbox, *words)
        assert done.exit_code == 1
        assert sentence in str(done.exception)
