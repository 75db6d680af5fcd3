"""Replies that wait are read once each, whoever reads and in whatever order they came."""

import asyncio
from datetime import UTC, datetime, timedelta

from models.session import Pool
from tasks.classify.readings import by_rules, read_by_rules_all
from tasks.classify.run import classify_new
from tasks.classify.waiting import claim, queue_unread
from tasks.classify.write import write
from tests.tasks.classify.mail import NOW, Mail

NO = "Not interested, thank you."
STOP = "Please remove me from your list and do not contact me again."
YES = "Yes, let us talk. Can we have a call on Thursday at 3 pm?"


def test_a_reply_is_read_by_the_rules_and_kept(mail: Mail) -> None:
    """What it says, of whom it is, who read it; sent mails are nobody's reply."""
    key, sent = mail.come(STOP, lead="jane@example.net"), mail.come(YES, is_received=False)
    found = mail.classify()
    row = mail.label(key)
    assert (row["label"], row["opt_out"]) == ("unsubscribe", "yes")
    assert (row["organization_id"], row["campaign_id"]) == ("acme", "campaign")
    assert (row["lead_address"], row["sent_at"]) == ("jane@example.net", NOW)
    assert (row["way"], row["model"], row["fell_back_because"]) == ("rules", None, None)
    assert row["labelled_at"] == NOW
    assert row["acted_at"] is None
    assert row["reasons"]
    assert mail.labels(sent) == []
    assert (found.read, found.news, found.opt_outs, mail.waiting()) == (1, 1, 1, 0)
    assert found.sentence == "1 reply read, 1 opt-outs"


def test_twice_changes_nothing(mail: Mail) -> None:
    """A second run finds nothing to do, and reading the same words again writes no row."""
    mail.come(YES)
    mail.classify()
    before = mail.rows("select *, xmin::text from app.reply_labels")
    assert mail.classify().read == 0
    mail.change("update app.messages set subject = 'Other'")
    mail.change("update app.messages set subject = 'Re: Hello'")
    again = mail.classify(now=NOW + timedelta(hours=1))
    assert (again.read, again.news) == (1, 0)
    assert mail.rows("select *, xmin::text from app.reply_labels") == before


def test_other_words_are_read_again_and_the_old_label_is_remembered(mail: Mail) -> None:
    """The reading that another took the place of is logged with its time; what follows is due."""
    key = mail.come(YES)
    mail.classify()
    first = mail.label(key)["label"]
    mail.change("update app.reply_labels set acted_at = %s", NOW)
    mail.change("update app.messages set body_text = %s", STOP)
    later = NOW + timedelta(hours=1)
    mail.classify(now=later)
    row = mail.label(key)
    assert (row["label"], row["labelled_at"], row["acted_at"]) == ("unsubscribe", later, None)
    [change] = mail.rows("select * from app.reply_label_changes")
    assert (change["label"], change["opt_out"]) == (first, "no")
    assert (change["labelled_at"], change["replaced_at"]) == (NOW, later)
    assert len(mail.labels()) == 1


def test_what_was_acted_on_stays_so_while_the_conclusion_stays(mail: Mail) -> None:
    """Other words that say the same make no second suppression or alert."""
    key = mail.come(STOP)
    mail.classify()
    first = mail.label(key)
    mail.change("update app.reply_labels set acted_at = %s", NOW)
    mail.change("update app.messages set body_text = %s", f"{STOP} Thanks.")
    mail.classify(now=NOW + timedelta(hours=1))
    row = mail.label(key)
    assert (row["acted_at"], row["labelled_at"]) == (NOW, NOW)
    assert row["content_hash"] != first["content_hash"]
    assert mail.rows("select * from app.reply_label_changes") == []


def test_the_day_is_the_organizations(mail: Mail) -> None:
    """An evening in UTC is tomorrow in Auckland: "tomorrow" there is the day after."""
    evening = datetime(2026, 3, 9, 20, tzinfo=UTC)
    text = "I am out of the office and will be back tomorrow."
    keys = [mail.come(text, to=name, at=evening) for name in ("acme", "globex")]
    mail.classify()
    days = [mail.label(key)["return_on"].day for key in keys]
    assert days == [10, 11]


def test_many_at_once_share_the_work(mail: Mail) -> None:
    """Four processes, one label a message: none lost, none doubled, none contradicted."""
    mail.come_many([(NO, STOP, YES)[number % 3] for number in range(1200)])

    async def all_of_them(pool: Pool) -> list[int]:
        found = await asyncio.gather(*(classify_new(pool, NOW) for _ in range(4)))
        return [one.read for one in found]

    read = mail.at(all_of_them, size=8)
    assert sum(read) == 1200
    counted = mail.rows(
        "select label, count(*) from app.reply_labels where is_effective group by 1 order by 1"
    )
    assert [row["count"] for row in counted] == [400, 400, 400]
    assert mail.waiting() == 0


def test_a_message_that_changes_while_it_is_read_is_read_again(mail: Mail) -> None:
    """A reading of words that are gone is never kept."""
    key = mail.come(YES)

    async def race(pool: Pool) -> int:
        async with pool.connection() as connection, connection.transaction():
            read = await read_by_rules_all(await claim(connection, 10))
            async with pool.connection() as other:
                await other.execute("update app.messages set body_text = %s", [STOP])
            written, _ = await write(connection, [by_rules(one) for one in read], NOW)
        return len(written)

    assert mail.at(race) == 0
    mail.classify()
    assert mail.label(key)["label"] == "unsubscribe"


def test_a_mail_that_moved_to_another_lead_takes_its_label_along(mail: Mail) -> None:
    """The opt-out is that person's: what follows is due for the new address."""
    key = mail.come(STOP, lead="shared@example.net")
    mail.classify()
    mail.change("update app.reply_labels set acted_at = %s", NOW)
    mail.change("update app.messages set lead_address = 'jane@example.net'")
    mail.classify()
    row = mail.label(key)
    assert (row["lead_address"], row["acted_at"]) == ("jane@example.net", None)


def test_what_instantly_calls_automatic_is_read_as_such(mail: Mail) -> None:
    """No word in it says so."""
    key = mail.come("Thank you for your message.", is_automatic=True)
    mail.classify()
    assert mail.label(key)["label"] in ("auto_reply", "out_of_office")


def test_a_reply_that_breaks_the_rules_stops_no_other_one(mail: Mail) -> None:
    """Odd bytes, no text, a wall of text: each has its label."""
    odd = ["", "\u0000".replace("\u0000", "\ufffd"), "a" * 200_000, "🙂" * 50, "\u202e txet"]
    keys = [mail.come(text) for text in odd] + [mail.come(None, subject=None)]
    mail.classify()
    assert [mail.label(key)["is_effective"] for key in keys] == [True] * len(keys)


def test_what_the_triggers_missed_the_sweep_finds(mail: Mail) -> None:
    """Replies from before this version, or whose label somebody deleted; none twice."""
    mail.come(YES)
    mail.come(NO)
    mail.change("delete from app.label_queue")
    assert mail.classify().read == 0
    assert mail.at(lambda pool: queue_unread(pool, NOW)) == 2
    assert mail.at(lambda pool: queue_unread(pool, NOW)) == 0
    assert mail.classify().read == 2
    assert mail.at(lambda pool: queue_unread(pool, NOW)) == 0


def test_a_move_of_a_campaign_is_no_new_reply(mail: Mail) -> None:
    """Nothing is queued where the words stayed: reassigning many mails costs no reading."""
    mail.come(YES)
    mail.classify()
    mail.change("update app.messages set organization_id = 'globex', conversation_key = 'd'")
    assert mail.waiting() == 0


def test_what_is_a_reply_no_more_leaves_the_queue(mail: Mail) -> None:
    """Deleted, or found to be a sent mail."""
    mail.come(YES)
    other = mail.come(YES)
    mail.change("delete from app.messages where message_key <> %s", other)
    mail.change("update app.messages set is_received = false")
    assert (mail.classify().read, mail.waiting(), mail.labels()) == (0, 0, [])
