"""`salesbrain replay`, `parked`, `rebuild`: what they say and do."""

from typer.testing import CliRunner

from cli.app import app
from tests.tasks.process.inbox import WORKSPACE, Inbox, body


def said(inbox: Inbox, *words: str) -> str:
    """What the command prints; it must end well."""
    done = CliRunner().invoke(app, list(words), env={"DATABASE_URL": inbox.url})
    assert done.exit_code == 0, done.output
    return done.output


def opened(url: str) -> Inbox:
    inbox = Inbox(url)
    inbox.open()
    return inbox


def test_a_replay_tells_what_it_did_and_a_dry_run_what_it_would(fresh_database_url: str) -> None:
    """Two deliveries of an emptied log: counted without a trace, then written."""
    inbox = opened(fresh_database_url)
    inbox.deliver(body("email_sent"), body("email_opened", 30))
    inbox.drain()
    inbox.forget(["events", "lead_facts"])
    assert "2 deliveries read: 2 events would be new" in said(inbox, "replay", "--dry-run")
    assert inbox.table("events") == []
    told = said(inbox, "replay", "--kind", "email_sent", "--from", "2026-01-01T00:00")
    assert "1 events new" in told
    assert "email_sent: 1" in told
    assert "1 events new" in said(inbox, "rebuild", "events")
    assert "facts of 1 leads" in said(inbox, "rebuild", "facts", "--workspace", WORKSPACE)


def test_a_time_that_is_none_is_said_plainly(fresh_database_url: str) -> None:
    """The option and an example stand in the sentence."""
    done = CliRunner().invoke(
        app, ["replay", "--from", "yesterday"], env={"DATABASE_URL": fresh_database_url}
    )
    assert done.exit_code == 1
    assert "--from 'yesterday' is no time, e.g. 2026-03-02T09:00." in str(done.exception)


def test_the_parked_are_listed_shown_and_put_back(fresh_database_url: str) -> None:
    """A body is shown with its control characters escaped; to redrive everything is said aloud."""
    inbox = opened(fresh_database_url)
    assert "Nothing is parked." in said(inbox, "parked", "list")
    [delivery] = inbox.deliver("not json \x1b[31m\x9b\u202e".encode())
    inbox.drain()
    listed = said(inbox, "parked", "list")
    assert f"{delivery}" in listed
    assert "The body is not JSON." in listed
    assert r'body: "not json \u001b[31m\u009b\u202e"' in said(
        inbox, "parked", "show", str(delivery)
    )
    refused = CliRunner().invoke(
        app, ["parked", "redrive"], env={"DATABASE_URL": fresh_database_url}
    )
    assert "--all" in str(refused.exception)
    assert "1 back in the queue." in said(inbox, "parked", "redrive", "--all")
    assert inbox.one("select count(*) from app.inbox_queue") == 1
