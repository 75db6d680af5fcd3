"""The sync's mails stand in conversations as soon as they stand in the mirror."""

from tests.tasks.desk import Desk


def test_every_mail_of_the_mirror_is_a_message_of_a_conversation(knowing: Desk) -> None:
    """New ones and the history alike; each conversation counts what it holds."""
    knowing.sync("emails")
    [mails] = knowing.rows("select count(*) as n from instantly.emails where mail_type <> 4")
    [messages] = knowing.rows(
        "select count(*) as n from app.messages where is_from_sync and not is_from_webhook"
    )
    assert mails["n"] == messages["n"] > 100
    wrong = knowing.rows(
        """
        select m.message_key from app.messages as m
        inner join instantly.emails as e
            on e.workspace_id = m.workspace_id and e.email_id = m.message_key
        where
            m.conversation_key <> 'thread:' || e.thread_id or m.sent_at <> e.created_at
            or m.is_received <> (e.mail_type = 2) or m.organization_id <> e.organization_id
        """
    )
    assert wrong == []
    counted = knowing.rows(
        """
        select conversation_key, sum((not is_received)::int) as sent,
            sum(is_received::int) as received, max(sent_at) as last
        from app.messages group by 1 order by 1
        """
    )
    kept = knowing.rows(
        """
        select conversation_key, count_sent as sent, count_received as received,
            last_message_at as last
        from app.conversations order by 1
        """
    )
    assert kept == counted


def test_a_second_sync_writes_no_message_again(knowing: Desk) -> None:
    """The overlap is read again and changes nothing."""
    knowing.sync("emails")
    before = knowing.rows("select message_key, xmin::text from app.messages order by 1")
    knowing.sync("emails")
    assert knowing.rows("select message_key, xmin::text from app.messages order by 1") == before
