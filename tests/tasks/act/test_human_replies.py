"""Which received mails count as a person's: what was read counts, then what Instantly says."""

from domain.taxonomy import AUTOMATIC, Label
from tests.tasks.act.replies import AT, read
from tests.tasks.desk import Desk


def received(desk: Desk, key: str, *, is_automatic: bool = False) -> None:
    with desk.connect() as connection:
        connection.execute(
            """
            insert into app.messages (
                workspace_id, message_key, organization_id, conversation_key, placed_by,
                lead_address, is_received, is_automatic, sent_at
            )
            values (
                'northwind', %s, 'northwind', 'thread:1', 'thread', 'mara@fern.example', true, %s,
                %s
            )
            """,
            [key, is_automatic, AT],
        )


def human(desk: Desk) -> set[str]:
    return {row["message_key"] for row in desk.rows("select message_key from app.human_replies")}


def test_an_absence_is_no_persons_reply_whatever_the_label_is_called(desk: Desk) -> None:
    """The view and the taxonomy have one list of automatic labels."""
    for label in Label:
        received(desk, label)
        read(desk, label, label)
    assert human(desk) == set(Label) - AUTOMATIC


def test_what_was_read_outweighs_what_instantly_says(desk: Desk) -> None:
    """In both directions; where nothing was read yet, Instantly's word counts."""
    received(desk, "unread")
    received(desk, "unread machine", is_automatic=True)
    received(desk, "machine that is a person", is_automatic=True)
    read(desk, "machine that is a person", Label.QUESTION)
    received(desk, "person that is a machine")
    read(desk, "person that is a machine", Label.OUT_OF_OFFICE)
    assert human(desk) == {"unread", "machine that is a person"}
