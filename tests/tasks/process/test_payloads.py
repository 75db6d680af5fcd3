"""Every recorded-style body through the real inbox: twice delivered, one event, stored as it is."""

from tests.domain.payloads import FOLDER, body
from tests.tasks.process.inbox import Inbox

INSTANTLY_ID = "5b1d3a58-6f0e-4f35-9a55-0d1c7b6f2a01"
SAME_AS = {
    "email_link_clicked": "link_clicked",
    "reply_received_retried": "reply_received",
    "odd_step_as_text": "email_opened",
    "odd_address_written_otherwise": "email_opened",
    "odd_nul_and_surrogates": "email_opened",
    "odd_latin_1": "email_opened",
    "odd_byte_order_mark": "email_opened",
    "odd_utf_16": "email_opened",
    "odd_numbers": "email_opened",
    "odd_no_timestamp_reply": "reply_received",
}
"""Bodies of one and the same event."""
PARKED = {
    "bad_array": "not_an_object",
    "bad_cut_off": "not_json",
    "bad_empty": "not_json",
    "bad_event_type_number": "no_event_type",
    "bad_no_event_type": "no_event_type",
    "bad_too_deep": "too_deep",
    "odd_foreign_workspace": "foreign_workspace",
}


def test_each_body_delivered_twice_is_one_event_or_parked_with_its_reason(inbox: Inbox) -> None:
    """None is lost, none counts double, none stops another."""
    names = sorted(path.stem for path in FOLDER.glob("*.json"))
    inbox.open("harborlane", INSTANTLY_ID)
    first = inbox.deliver(*map(body, names), workspace="harborlane")
    second = inbox.deliver(*map(body, reversed(names)), workspace="harborlane")
    drained = inbox.drain(batch=7)
    assert drained.deliveries == 2 * len(names)

    deliveries = dict(zip(first, names, strict=True))
    deliveries |= dict(zip(second, reversed(names), strict=True))
    parked = inbox.rows("select delivery_id, reason from app.parked_deliveries")
    assert sorted((deliveries[row["delivery_id"]], row["reason"]) for row in parked) == sorted(
        [*PARKED.items()] * 2
    )
    events = inbox.rows("select delivery_id, kind from app.events")
    kept = {SAME_AS.get(name, name) for name in names} - PARKED.keys()
    assert len(events) == len(kept)
    told_first = {
        SAME_AS.get(deliveries[row["delivery_id"]], deliveries[row["delivery_id"]])
        for row in events
    }
    assert told_first == kept
    assert inbox.rows("select * from app.inbox_queue") == []


def test_the_mails_among_them_are_one_conversation_a_lead(inbox: Inbox) -> None:
    """Sent, answered, answered by machine: one thread; what names no thread goes with it."""
    inbox.open("harborlane", INSTANTLY_ID)
    inbox.deliver(
        *map(body, ("reply_received_retried", "email_sent", "auto_reply_received")),
        *map(body, ("email_sent", "reply_received")),
        workspace="harborlane",
    )
    inbox.drain()
    [conversation] = inbox.table("conversations")
    assert conversation["conversation_key"] == "thread:q7-Zr41kQpXw_0aLmN3vTtY8s"
    assert (conversation["count_sent"], conversation["count_received"]) == (1, 2)
    assert conversation["subject"] == "40 trucks, one question"
