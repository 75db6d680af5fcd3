"""The words of alerts and digests."""

from typing import Any

from domain.alert_texts import LISTED_IN_A_DIGEST, alert_text, digest_text

CONTENT: dict[str, Any] = {
    "kind": "rows_parked",
    "subject": "leads",
    "summary": "3 items of leads could not be read and are parked.",
    "remedy": "Look at app.parked_rows: each has its reason.",
    "example": "0190-77: status: expected a whole number, got text",
    "since": "2026-03-01T12:00:00+00:00",
    "over_at": None,
}


def test_an_alert_says_what_since_when_an_example_and_what_to_do() -> None:
    """In the order in which one asks."""
    message = alert_text("acme", CONTENT, "incident/7/opened")
    assert message.title == "[acme] leads: rows parked"
    assert message.body.splitlines() == [
        "3 items of leads could not be read and are parked.",
        "Since: 2026-03-01 12:00 UTC",
        "First example: 0190-77: status: expected a whole number, got text",
        "What to do: Look at app.parked_rows: each has its reason.",
        "",
        "Reference: incident/7/opened",
    ]
    assert (message.tone, message.reference) == ("problem", "incident/7/opened")


def test_what_is_over_says_how_long_it_lasted_and_asks_for_nothing() -> None:
    """Nobody has to do anything any more."""
    over = {**CONTENT, "over_at": "2026-03-01T12:35:00+00:00"}
    message = alert_text("acme", over, "incident/7/over")
    assert message.title == "[acme] leads: rows parked is over"
    assert "Over since: 2026-03-01 12:35 UTC (after 35 min)" in message.body
    assert "What to do" not in message.body
    assert message.tone == "over"


def test_an_item_with_little_in_it_is_told_too() -> None:
    """Whoever writes to the outbox may know less: what is missing is left out."""
    message = alert_text("acme", {"kind": "hot_lead"}, "lead/1")
    assert message.title == "[acme] hot lead"
    assert message.body.splitlines()[-1] == "Reference: lead/1"
    assert "None" not in message.body


def test_a_digest_lists_and_counts() -> None:
    """A line each, up to a number, and how many more there are."""
    items = [{**CONTENT, "workspace_id": f"w{n}"} for n in range(LISTED_IN_A_DIGEST)]
    content = {"kind": "rows_parked", "count": 33, "items": items, "remedy": CONTENT["remedy"]}
    message = digest_text(content, "digest/9")
    assert message.title == "33 more of rows parked"
    lines = message.body.splitlines()
    assert lines[0].startswith("- [w0] leads, since 2026-03-01 12:00 UTC: 3 items of leads")
    assert lines[LISTED_IN_A_DIGEST] == "and 13 more: see app.incidents"
    assert len(message.body) < 8000


def test_whatever_comes_from_outside_is_plain() -> None:
    """In every place: names, sentences, examples, and lines of a digest."""
    bad = "<!channel> @everyone [x](https://evil.example)\n# big {0} %s" * 50
    content = dict.fromkeys(("kind", "subject", "summary", "remedy", "example"), bad)
    for message in (
        alert_text(bad, content, "incident/1/opened"),
        digest_text({"kind": bad, "items": [{**content, "workspace_id": bad}]}, "digest/1"),
    ):
        for sign in ("<", ">", "@everyone", "](", "\n#"):
            assert sign not in message.title + message.body
        assert len(message.title) < 300
        assert len(message.body) < 2000
