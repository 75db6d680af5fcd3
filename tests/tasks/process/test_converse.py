"""Mails become messages in conversations, once each, whichever road and order they came by."""

import random
from datetime import timedelta
from typing import Any

import pytest

from domain.threads import Letter, placements
from tests.tasks.process.inbox import ACCOUNT, CAMPAIGN, LEAD, START, WORKSPACE, Inbox
from tests.tasks.process.post import (
    TABLES,
    again,
    join,
    mail_id,
    places_of,
    pull,
    put,
    reply,
    sent,
    synced,
    tell,
)


def at(seconds: float) -> Any:
    return START + timedelta(seconds=seconds)


def test_a_reply_is_a_message_in_its_thread(inbox: Inbox) -> None:
    """The whole row, as the inbox of a sales team shows it."""
    tell(inbox, reply(2, 60, "t1"))
    assert inbox.table("messages") == [
        {
            "workspace_id": WORKSPACE,
            "message_key": mail_id(2),
            "organization_id": WORKSPACE,
            "conversation_key": "thread:t1",
            "placed_by": "thread",
            "campaign_id": CAMPAIGN,
            "lead_address": LEAD,
            "account_email": ACCOUNT,
            "is_received": True,
            "is_automatic": False,
            "sent_at": at(60),
            "message_id": None,
            "thread_id": "t1",
            "subject": "Re: Your plan",
            "body_text": "Gladly",
            "body_html": None,
            "is_from_webhook": True,
            "is_from_sync": False,
        }
    ]


def test_a_conversation_is_counted_from_its_messages(inbox: Inbox) -> None:
    """The mail sent stands first, though its event names no thread."""
    tell(inbox, sent(1))
    assert places_of(inbox) == {mail_id(1): (f"lead:{CAMPAIGN}:{LEAD}", "lead")}
    tell(inbox, reply(2, 60, "t1"), reply(3, 90, "t1"))
    assert places_of(inbox)[mail_id(1)] == ("thread:t1", "lead")
    assert inbox.table("conversations") == [
        {
            "workspace_id": WORKSPACE,
            "conversation_key": "thread:t1",
            "organization_id": WORKSPACE,
            "campaign_id": CAMPAIGN,
            "lead_address": LEAD,
            "subject": "Your plan",
            "count_sent": 1,
            "count_received": 2,
            "first_message_at": at(0),
            "last_message_at": at(90),
            "last_received_at": at(90),
            "last_sent_at": at(0),
        }
    ]


def test_the_synced_mail_and_the_told_one_are_one_message(inbox: Inbox) -> None:
    """The sync's words stand; what it lacks stays as told."""
    tell(inbox, reply(2, 60, "t1"))
    pull(inbox, synced(2, 61, "t1", subject=None))
    [message] = inbox.table("messages")
    assert message["body_text"] == "Gladly, as synced"
    assert message["subject"] == "Re: Your plan"
    assert message["message_id"] == "<2@x.example>"
    assert message["sent_at"] == at(61)
    assert (message["is_from_webhook"], message["is_from_sync"]) == (True, True)
    [conversation] = inbox.table("conversations")
    assert (conversation["count_received"], conversation["last_received_at"]) == (1, at(61))


def test_a_mail_that_changed_in_the_mirror_changes_here(inbox: Inbox) -> None:
    """Found by when it changed; nothing else is read again."""
    pull(inbox, synced(2, 60, "t1"), synced(3, 70, "t1"))
    put(inbox, synced(2, 60, "t2", changed_at=at(500), body_text="Edited"))
    assert join(inbox, at(400)) == 1
    assert places_of(inbox) == {
        mail_id(2): ("thread:t2", "thread"),
        mail_id(3): ("thread:t1", "thread"),
    }
    assert [row["count_received"] for row in inbox.table("conversations")] == [1, 1]


def test_a_conversation_that_lost_its_last_message_is_gone(inbox: Inbox) -> None:
    """The lead's own, once a thread is known."""
    tell(inbox, sent(1))
    pull(inbox, synced(1, 0, "t1", mail_type=1))
    assert [row["conversation_key"] for row in inbox.table("conversations")] == ["thread:t1"]
    assert places_of(inbox) == {mail_id(1): ("thread:t1", "thread")}


def test_a_changed_subject_merges_no_strangers(inbox: Inbox) -> None:
    """Nor does an equal one: two leads with the same words stay two."""
    tell(
        inbox,
        reply(2, 60, "t1", reply_subject="Re: Your plan"),
        reply(3, 61, "t2", lead_email="john@x.example", reply_subject="Re: Your plan"),
        reply(4, 62, "t1", reply_subject="Something else"),
    )
    assert {key: place[0] for key, place in places_of(inbox).items()} == {
        mail_id(2): "thread:t1",
        mail_id(3): "thread:t2",
        mail_id(4): "thread:t1",
    }


def test_a_shared_message_id_joins_two_threads(inbox: Inbox) -> None:
    """The copy of one mail in another mailbox, whichever was pulled first."""
    pull(inbox, synced(2, 60, "t2"), synced(3, 65, "t2"))
    pull(inbox, synced(4, 60, "t1", message_id="<2@x.example>"))
    assert places_of(inbox) == {
        mail_id(2): ("thread:t1", "message_id"),
        mail_id(3): ("thread:t1", "message_id"),
        mail_id(4): ("thread:t1", "thread"),
    }
    assert [row["count_received"] for row in inbox.table("conversations")] == [3]


def test_a_mail_without_a_lead_is_with_whom_it_was_exchanged(inbox: Inbox) -> None:
    """A mail by hand, to somebody of no campaign; and one that is only scheduled is none."""
    nobody: dict[str, Any] = {"lead_address": None, "campaign_id": None}
    pull(
        inbox,
        synced(5, 0, None, **nobody, mail_type=3, to_emails=" Ann@X.example, b@x.example"),
        synced(6, 5, None, **nobody, mail_type=2, from_email="ANN@x.example"),
        synced(7, 9, "t9", mail_type=4),
    )
    assert places_of(inbox) == {
        mail_id(5): ("lead::ann@x.example", "lead"),
        mail_id(6): ("lead::ann@x.example", "lead"),
    }
    tell(inbox, reply(8, 60, "t1", lead_email="", email=""))
    assert len(inbox.table("messages")) == 2


def test_the_lead_that_the_sync_knows_stands(inbox: Inbox) -> None:
    """A variable called lead_email had hidden it: both leads' mails are placed again."""
    tell(inbox, sent(1, lead_email="typo@x.example"), sent(2, 60, lead_email="typo@x.example"))
    tell(inbox, reply(3, 90, "t1"))
    pull(inbox, synced(2, 60, None, mail_type=1))
    assert places_of(inbox) == {
        mail_id(1): (f"lead:{CAMPAIGN}:typo@x.example", "lead"),
        mail_id(2): ("thread:t1", "lead"),
        mail_id(3): ("thread:t1", "thread"),
    }
    assert sorted(row["lead_address"] for row in inbox.table("conversations")) == [
        LEAD,
        "typo@x.example",
    ]


def test_a_message_takes_the_customer_of_its_campaign(inbox: Inbox) -> None:
    """So does the conversation; what has no campaign is the workspace's."""
    inbox.open("globex", None)
    with inbox.connect() as connection:
        connection.execute(
            """
            insert into instantly.campaigns (
                workspace_id, organization_id, content_hash, first_seen_at, changed_at,
                campaign_id, name
            ) values (%s, 'globex', gen_random_uuid(), now(), now(), %s, 'Spring')
            """,
            [WORKSPACE, CAMPAIGN],
        )
    tell(inbox, reply(2, 60, "t1"), reply(3, 60, "t2", campaign_id=None, campaign=None))
    for table in TABLES:
        assert {row["campaign_id"]: row["organization_id"] for row in inbox.table(table)} == {
            CAMPAIGN: "globex",
            None: WORKSPACE,
        }


STORY: list[tuple[str, dict[str, Any]]] = [
    ("tell", sent(1)),
    ("tell", reply(2, 100, "t1")),
    ("tell", reply(2, 100, "t1", reply_text="Gladly, again", firstName="Janet")),
    ("tell", sent(3, 200)),
    ("tell", reply(4, 300, "t2", email_id=None)),
    ("tell", reply(5, 310, None, lead_email="john@x.example")),
    ("tell", sent(6, 305, lead_email="john@x.example")),
    ("pull", synced(1, 0, "t1", mail_type=1, body_text=None)),
    ("pull", synced(2, 101, "t1", subject=None)),
    ("pull", synced(7, 400, "t3", message_id="<1@x.example>")),
    ("pull", synced(8, 410, None, message_id=None, lead_address="john@x.example")),
    ("pull", synced(6, 305, None, mail_type=1, lead_address=LEAD)),
]


@pytest.mark.parametrize("seed", range(3))
def test_any_order_and_any_duplication_end_in_the_same_tables(inbox: Inbox, seed: int) -> None:
    """Told and pulled, one by one or in batches, some twice: the same as all at once."""
    dice = random.Random(seed)
    with inbox.kept():
        for story in (STORY, invented(dice), invented(dice)):
            expected = told_at_once(inbox, story)
            forget(inbox)
            told_anyhow(inbox, story + dice.sample(story, 5), dice)
            assert inbox.tables(TABLES) == expected
            again(inbox)
            assert inbox.tables(TABLES) == expected
            assert places_of(inbox) == placed_by_rule(inbox)
            forget(inbox)


def told_at_once(inbox: Inbox, story: list[tuple[str, dict[str, Any]]]) -> Any:
    tell(inbox, *(row for road, row in story if road == "tell"))
    pull(inbox, *(row for road, row in story if road == "pull"))
    return inbox.tables(TABLES)


def told_anyhow(inbox: Inbox, story: list[tuple[str, dict[str, Any]]], dice: random.Random) -> None:
    """In any order, neighbours of the same road together."""
    dice.shuffle(story)
    while story:
        road, take = story[0][0], dice.randint(1, 3)
        batch = [row for kind, row in story[:take] if kind == road]
        (tell if road == "tell" else pull)(inbox, *batch)
        story = [one for n, one in enumerate(story) if n >= take or one[0] != road]


def invented(dice: random.Random) -> list[tuple[str, dict[str, Any]]]:
    """A dozen mails of three leads that share threads, Message-IDs and campaigns at random."""
    story: list[tuple[str, dict[str, Any]]] = []
    for number in range(1, 13):
        after = float(dice.randrange(1000))
        lead = dice.choice([LEAD, "john@x.example", "ann@x.example"])
        thread = dice.choice([None, "t1", "t2", "t3"])
        campaign = dice.choice([CAMPAIGN, CAMPAIGN.replace("c1", "c2")])
        is_reply = dice.choice([True, False])
        roads = dice.choice([("tell",), ("pull",), ("tell", "pull")])
        if "tell" in roads:
            who = {"lead_email": lead, "campaign_id": campaign}
            mail = reply(number, after, thread, **who) if is_reply else sent(number, after, **who)
            story.append(("tell", mail))
        if "pull" in roads:
            about: dict[str, Any] = {"lead_address": lead, "campaign_id": campaign}
            message_id = dice.choice([None, "<1@x>", "<2@x>", f"<{number}@x>"])
            story.append(("pull", synced(number, after, thread, message_id=message_id, **about)))
    return story


def placed_by_rule(inbox: Inbox) -> dict[str, tuple[str, str]]:
    """What domain/threads.py says to the messages as they stand."""
    letters: dict[str, list[Letter]] = {}
    for row in inbox.table("messages"):
        ids = frozenset([row["message_id"]] if row["message_id"] else [])
        letter = Letter(
            row["message_key"],
            row["sent_at"],
            row["lead_address"],
            row["campaign_id"],
            row["thread_id"],
            ids,
        )
        letters.setdefault(row["lead_address"], []).append(letter)
    found: dict[str, tuple[str, str]] = {}
    for of_lead in letters.values():
        found |= placements(of_lead)
    return found


def forget(inbox: Inbox) -> None:
    inbox.forget(TABLES)
    with inbox.connect() as connection:
        connection.execute("delete from instantly.emails")


def test_counted_anew_they_are_the_same(inbox: Inbox) -> None:
    """Conversations can be thrown away and places forgotten at any time."""
    tell(inbox, *(row for road, row in STORY if road == "tell"))
    pull(inbox, *(row for road, row in STORY if road == "pull"))
    expected = inbox.tables(TABLES)
    inbox.forget(["conversations"])
    inbox.rows("update app.messages set conversation_key = 'x', placed_by = 'x' returning 1")
    again(inbox)
    assert inbox.tables(TABLES) == expected


def test_mails_mirrored_before_there_were_messages_are_joined(inbox: Inbox) -> None:
    """By a rebuild: an installation that is older than this table has them."""
    put(inbox, synced(2, 60, "t1"), synced(3, 70, None))
    again(inbox)
    assert {key: place[0] for key, place in places_of(inbox).items()} == {
        mail_id(2): "thread:t1",
        mail_id(3): "thread:t1",
    }
    assert [row["count_received"] for row in inbox.table("conversations")] == [2]


def test_what_is_known_already_is_not_written(inbox: Inbox) -> None:
    """A retry leaves every row as it lies."""
    story = [sent(1), reply(2, 60, "t1")]
    tell(inbox, *story)
    before = inbox.rows("select message_key, xmin::text from app.messages order by 1")
    tell(inbox, *story)
    assert inbox.rows("select message_key, xmin::text from app.messages order by 1") == before
