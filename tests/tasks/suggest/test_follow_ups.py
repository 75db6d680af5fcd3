"""Who looked and says nothing is suggested a follow-up, once, and only then."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.readings import OptOut
from domain.taxonomy import Label
from tests.tasks.suggest.office import CAMPAIGN, FRIDAY, MONDAY, Office

DAY = 86_400.0


def test_a_silent_reader_is_suggested_a_follow_up(office: Office) -> None:
    """The whole row: what was done, when, where the lead is, and what the mail is made of."""
    office.lead()
    office.sends()
    office.reads(times=2)
    assert office.follow_ups().made == 1
    [row] = office.suggestions()
    assert row["body"] == (
        "Hi Jane,\n\nI am coming back to my mail “Idea for Acme”. Is this a topic at Acme at the "
        "moment? A yes or no is enough.\n\nBest regards,"
    )
    assert (row["label"], row["state"], row["language"]) == ("opened_often", "open", "en")
    assert (row["subject"], row["campaign_id"]) == ("Re: Idea for Acme", CAMPAIGN)
    assert row["reason"] == (
        "opened twice, last on 2026-03-02 11:05 (Europe/Berlin); no answer for 3 working days"
    )
    assert row["due_at"] == MONDAY + timedelta(days=3, hours=1)
    assert row["evidence"] == {
        "opened": 2,
        "clicked": 0,
        "last_touch_at": "2026-03-02T10:05:00+00:00",
        "last_sent_at": "2026-03-02T09:00:00+00:00",
        "silent_since": "2026-03-02T10:00:00+00:00",
        "time_zone": "Europe/Berlin",
        "time_zone_from": "campaign.schedule",
        "link": None,
        "away_until": None,
    }
    assert [(one["kind"], one["quote"]) for one in row["cites"]] == [
        ("fact", "Jane"), ("thread", "Idea for Acme"), ("fact", "Acme"),
    ]  # fmt: skip


def test_a_click_in_a_mail_with_one_link_is_a_click_on_it(office: Office) -> None:
    """The copy tells which link it was, and is cited for it."""
    office.lead()
    office.sends()
    office.clicks()
    office.follow_ups()
    [row] = office.suggestions()
    assert row["label"] == "clicked_link"
    assert "https://go.example/pricing" in row["body"]
    assert row["reason"].startswith("clicked https://go.example/pricing, last on")
    assert {
        "kind": "campaign",
        "ref": f"{CAMPAIGN}/1/1",
        "quote": "https://go.example/pricing",
    } in (row["cites"])


def test_a_second_sweep_finds_nothing_to_do(office: Office) -> None:
    """Nobody is considered again while the suggestion is open, nor after it was dismissed."""
    office.lead()
    office.sends()
    office.reads()
    assert office.follow_ups().made == 1
    again = office.follow_ups()
    assert (again.considered, again.made, again.ended) == (0, 0, 0)
    with office.connect() as connection:
        connection.execute("update app.suggestions set state = 'dismissed'")
    assert office.follow_ups(FRIDAY + timedelta(days=3)).made == 0


def test_a_newer_mail_that_is_read_begins_anew(office: Office) -> None:
    """The first follow-up ends when a mail is sent; three working days later there is another."""
    office.lead()
    office.sends()
    office.reads()
    office.follow_ups()
    office.sends(4 * DAY)
    office.reads(4 * DAY + 3600)
    assert office.follow_ups(FRIDAY + timedelta(days=1)).ended == 1
    assert office.follow_ups(FRIDAY + timedelta(days=6)).made == 1
    assert [row["ended_because"] for row in office.suggestions()] == ["mail_sent", None]


@pytest.mark.parametrize("hours", [24, 48, 71.9])
def test_it_is_too_early_before_three_working_days(office: Office, hours: float) -> None:
    """Monday's look, Thursday's follow-up at the same time."""
    office.lead()
    office.sends()
    office.reads()
    assert office.follow_ups(MONDAY + timedelta(hours=hours)).made == 0
    assert office.follow_ups(MONDAY + timedelta(hours=73)).made == 1


def test_a_weekend_is_no_time_of_silence(office: Office) -> None:
    """Read on Thursday: three days later is Sunday, the follow-up's day the Tuesday after."""
    office.lead()
    office.sends(3 * DAY)
    office.reads(3 * DAY + 3600)
    assert office.follow_ups(MONDAY + timedelta(days=7, hours=2)).made == 0
    assert office.follow_ups(MONDAY + timedelta(days=8, hours=2)).made == 1


def test_the_lead_s_own_zone_comes_first(office: Office) -> None:
    """A lead in Auckland is twelve hours ahead of its campaign: its third day is over sooner."""
    office.lead(timezone="Pacific/Auckland")
    office.sends()
    office.reads()
    office.follow_ups()
    [row] = office.suggestions()
    assert row["evidence"]["time_zone_from"] == "lead.timezone"
    # read on Monday at 23:00 there; within working hours is Friday 9:00 (Thursday 20:00 UTC)
    assert row["due_at"] == datetime(2026, 3, 5, 20, tzinfo=UTC)


def test_without_a_schedule_the_organization_s_zone_is_taken(office: Office) -> None:
    """The campaign says no zone and the lead none."""
    office.campaign("0197a000-0000-7000-8000-0000000000c2", None)
    with office.connect() as connection:
        connection.execute("update instantly.campaigns set schedule = null")
    office.sends()
    office.reads()
    office.follow_ups()
    [row] = office.suggestions()
    assert row["evidence"]["time_zone_from"] == "organization.time_zone"


def test_machines_are_not_readers(office: Office) -> None:
    """Opened within ten seconds of sending: no person, no follow-up."""
    office.sends()
    office.happens("email_opened", 3)
    assert office.follow_ups().considered == 0


def test_who_never_looked_is_left_alone(office: Office) -> None:
    """So is who looked more than a month ago."""
    office.sends()
    office.sends(lead="old@example.net")
    office.reads(lead="old@example.net")
    assert office.follow_ups(MONDAY + timedelta(days=31)).made == 0


@pytest.mark.parametrize("state", ["held", "active"])
def test_nothing_is_suggested_for_who_must_not_be_written_to(office: Office, state: str) -> None:
    """A doubtful opt-out counts like a certain one."""
    office.sends()
    office.reads()
    office.suppress(state)
    assert office.follow_ups().made == 0


def test_what_a_person_lifted_stands_in_the_way_no_more(office: Office) -> None:
    """A doubtful opt-out that was acted on and lifted is over, whatever the reply had said."""
    office.sends()
    office.reads()
    office.says(
        "Stop?", Label.AUTO_REPLY, DAY, opt_out=OptOut.DOUBTFUL, is_automatic=True,
        acted_at=MONDAY + timedelta(days=1),
    )  # fmt: skip
    office.suppress("held")
    assert office.follow_ups().made == 0
    with office.connect() as connection:
        connection.execute("update app.suppressions set state = 'lifted'")
    assert office.follow_ups().made == 1


def ends(office: Office, how: str) -> None:
    """What ends a follow-up, as it comes in."""
    if how == "answered":
        office.says("No thanks", Label.NOT_INTERESTED, DAY)
    elif how == "suppressed":
        office.suppress()
    elif how == "opt_out":
        office.says("Stop it", Label.OTHER, DAY, opt_out=OptOut.DOUBTFUL, is_automatic=True)
    elif how == "not_interested":
        office.happens("lead_not_interested", DAY)
    elif how == "campaign_moved":
        with office.connect() as connection:
            connection.execute(
                "insert into app.organizations values ('other', 'Other', 'UTC', 'EUR', now())"
            )
            connection.execute("update instantly.campaigns set organization_id = 'other'")
    else:
        kind = {
            "unsubscribed": "lead_unsubscribed",
            "bounced": "email_bounced",
            "meeting": "lead_meeting_booked",
            "mail_sent": "email_sent",
        }[how]
        office.happens(kind, 2 * DAY)


ENDINGS = (
    "answered", "suppressed", "opt_out", "unsubscribed", "bounced", "meeting", "not_interested",
    "mail_sent", "campaign_moved",
)  # fmt: skip


@pytest.mark.parametrize("how", ENDINGS)
def test_each_ending_cancels_it(office: Office, how: str) -> None:
    """By itself, with the reason; a second look ends nothing more and suggests nothing."""
    office.sends()
    office.reads()
    assert office.follow_ups().made == 1
    ends(office, how)
    assert office.cancel() == 1
    [row] = office.suggestions()
    assert row["state"] == "cancelled"
    assert row["ended_because"] == ("suppressed" if how == "opt_out" else how)
    assert row["ended_by"] == "salesbrain"
    assert office.cancel() == 0
    assert office.follow_ups().made == 0


@pytest.mark.parametrize("how", [one for one in ENDINGS if one != "campaign_moved"])
def test_nothing_is_suggested_after_an_ending(office: Office, how: str) -> None:
    """The same facts, known before the sweep."""
    office.sends()
    office.reads()
    ends(office, how)
    assert office.follow_ups().made == 0


def test_a_moved_campaign_s_people_belong_to_the_new_customer(office: Office) -> None:
    """The old one's suggestion ends and goes along; the new one is suggested its own."""
    office.sends()
    office.reads()
    office.follow_ups()
    ends(office, "campaign_moved")
    with office.connect() as connection:  # as tasks/assign.py does
        connection.execute("update app.lead_facts set organization_id = 'other'")
        connection.execute("update app.events set organization_id = 'other'")
        connection.execute("update app.messages set organization_id = 'other'")
        connection.execute("update app.conversations set organization_id = 'other'")
    assert office.follow_ups().made == 1
    assert [(row["organization_id"], row["state"]) for row in office.suggestions()] == [
        ("other", "cancelled"), ("other", "open"),
    ]  # fmt: skip


def test_an_automatic_answer_ends_nothing_and_puts_it_off(office: Office) -> None:
    """Away until the 16th: the open follow-up is due on that morning where the lead is."""
    office.lead()
    office.sends()
    office.reads()
    office.follow_ups()
    office.says("Away", Label.OUT_OF_OFFICE, DAY, is_automatic=True, return_on=date(2026, 3, 14))
    assert office.cancel() == 0
    office.follow_ups(FRIDAY + timedelta(hours=1))
    [row] = office.suggestions(state="open")
    assert row["due_at"] == datetime(2026, 3, 16, 8, tzinfo=UTC)  # the 14th is a Saturday
    assert row["evidence"]["away_until"] == "2026-03-14"
    assert office.follow_ups(FRIDAY + timedelta(hours=2)).made == 0


def test_who_is_away_is_suggested_one_for_the_return(office: Office) -> None:
    """The absence was known before: the suggestion is made, and due when it ends."""
    office.sends()
    office.reads()
    office.says("Away", Label.OUT_OF_OFFICE, DAY, is_automatic=True, return_on=date(2026, 3, 17))
    assert office.follow_ups().made == 1
    [row] = office.suggestions()
    assert row["due_at"] == datetime(2026, 3, 17, 8, tzinfo=UTC)


def test_a_reply_that_rules_call_automatic_is_no_answer(office: Office) -> None:
    """Instantly took it for a person's; what was read counts more."""
    office.sends()
    office.reads()
    office.says("I am away", Label.OUT_OF_OFFICE, DAY)
    assert office.follow_ups().made == 1


def test_one_person_in_two_campaigns_gets_one(office: Office) -> None:
    """Whoever is written to twice by one customer is one person."""
    other = "0197a000-0000-7000-8000-0000000000c2"
    office.campaign(other)
    office.sends()
    office.reads()
    office.sends(60, campaign_id=other)
    office.happens("email_opened", 4000, campaign_id=other)
    assert office.follow_ups().made == 1
    [row] = office.suggestions()
    assert row["campaign_id"] == other


def test_what_a_lead_is_called_is_only_text(office: Office) -> None:
    """Template marks and line breaks in a name are neither obeyed nor broken out of."""
    office.lead(first_name="{{ 7*7 }}\r\nBcc: x@evil.example {time_1}")
    office.sends()
    office.reads()
    office.follow_ups()
    [row] = office.suggestions()
    assert row["body"].startswith("Hi {{ 7*7 }} Bcc: x@evil.example {time_1},\n\n")
    assert "49" not in row["body"]


def test_nobody_s_campaign_has_no_team_to_suggest_to(office: Office) -> None:
    """'unassigned' is no customer."""
    office.sends()
    office.reads()
    with office.connect() as connection:
        connection.execute("update app.lead_facts set organization_id = 'unassigned'")
    assert office.follow_ups().considered == 0
