"""The words of an alert about a lead."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from domain.lead_alerts import LINES_OF_AN_ANSWER, LeadAlert, lead_digest, lead_text

ALERT = LeadAlert(
    kind="hot_reply",
    organization_id="acme",
    workspace_id="pool",
    lead_address="mara@fern.example",
    key="message-1",
    why="wants to talk (meeting request, 92 % sure)",
    happened_at=datetime(2026, 3, 1, 12, tzinfo=UTC),
    story=("first mail on 2026-02-20", "opened 3 times by a human"),
    answer="Hello Mara,\n\nhow about Tuesday?\nYours",
)


def test_it_says_who_for_whom_why_the_story_and_an_answer() -> None:
    """In the order in which a sales person asks."""
    message = lead_text(ALERT.content(), ALERT.idempotency_key)
    assert message.title == "[acme] mara@fern.example answered"
    assert message.body.splitlines() == [
        "wants to talk (meeting request, 92 % sure)",
        "When: 2026-03-01 12:00 UTC",
        "- first mail on 2026-02-20",
        "- opened 3 times by a human",
        "",
        "Suggested answer (not sent):",
        "Hello Mara,",
        "how about Tuesday?",
        "Yours",
        "",
        "Reference: hot_reply/acme/pool/message-1",
    ]


def test_without_story_and_answer_it_is_short() -> None:
    """Nothing stands for what is not known."""
    message = lead_text(replace(ALERT, kind="hot_lead", story=(), answer=None).content(), "r")
    assert message.title == "[acme] mara@fern.example is a hot lead"
    assert len(message.body.splitlines()) == 4


def test_a_digest_has_a_line_for_each() -> None:
    """Of one customer, whose name stands in front."""
    content = {"kind": "hot_lead:acme", "count": 2, "items": [ALERT.content()] * 2}
    message = lead_digest(content, "digest/4")
    assert message.title == "[acme] 2 more hot leads"
    assert message.body.splitlines()[0] == (
        "- mara@fern.example: wants to talk (meeting request, 92 % sure)"
    )


def test_a_digest_counts_what_it_does_not_list() -> None:
    """Twenty lines, and how many more."""
    content = {"kind": "hot_reply:acme", "count": 33, "items": [ALERT.content()] * 33}
    lines = lead_digest(content, "digest/4").body.splitlines()
    assert lines[20] == "and 13 more"


def test_whatever_comes_from_outside_is_plain_and_cut() -> None:
    """In every place: address, reason, story and answer."""
    bad = "<!channel> @everyone [x](https://evil.example)\n# big {0} %s" * 50
    content: dict[str, Any] = replace(
        ALERT, organization_id=bad, lead_address=bad, why=bad, story=[bad] * 50, answer=bad
    ).content()
    for message in (
        lead_text(content, "r"),
        lead_digest({"kind": f"hot_lead:{bad}", "count": 1, "items": [content]}, "r"),
    ):
        for sign in ("<", ">", "@everyone", "]("):
            assert sign not in message.title + message.body
        assert len(message.title) < 300
        assert len(message.body) < 200 * (LINES_OF_AN_ANSWER + 10)
