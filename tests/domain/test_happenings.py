"""What each body means: kinds, fields, and the fallback of each field that is missing or odd."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.deliveries import Unreadable
from domain.events import INTEREST, PAYLOAD_KINDS
from domain.happenings import LONGEST_NAME, Happening, happening, named_workspace
from domain.payload import OWN
from tests.domain.payloads import payload

RECEIVED = datetime(2026, 6, 1, 12, tzinfo=UTC)
CAMPAIGN = "c2a7e0d4-91b3-4c1e-8f57-3e6d90aa1b02"
MIRA = "mira.okafor@harborlane.example"


def told(name: str, **changes: Any) -> Happening:
    return read({**payload(name), **changes})


def read(body: dict[str, Any]) -> Happening:
    found = happening(body, workspace_id="acme", received_at=RECEIVED)
    assert isinstance(found, Happening)
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("email_sent", "email_sent"),
        ("email_sent_without_id", "email_sent"),
        ("email_opened", "email_opened"),
        ("link_clicked", "email_clicked"),
        ("email_link_clicked", "email_clicked"),
        ("reply_received", "reply_received"),
        ("auto_reply_received", "auto_reply_received"),
        ("email_bounced", "email_bounced"),
        ("lead_unsubscribed", "email_unsubscribed"),
        ("lead_interested", "lead_interested"),
        ("lead_not_interested", "lead_not_interested"),
        ("lead_neutral", "lead_neutral"),
        ("lead_meeting_booked", "lead_meeting_booked"),
        ("lead_meeting_completed", "lead_meeting_completed"),
        ("lead_closed", "lead_closed"),
        ("lead_out_of_office", "lead_out_of_office"),
        ("lead_wrong_person", "lead_wrong_person"),
        ("lead_no_show", "lead_no_show"),
        ("custom_label", "label_changed"),
        ("campaign_completed", "campaign_completed"),
        ("account_error", "account_error"),
        ("supersearch_enrichment_completed", "supersearch_enrichment_completed"),
        ("unknown_event", "other"),
    ],
)
def test_each_body_is_of_its_kind(name: str, kind: str) -> None:
    """Every name that Instantly uses, under ours."""
    assert told(name).kind == kind


def test_a_reply_is_read_field_by_field() -> None:
    """The whole record, as it will be stored."""
    found = told("reply_received")
    assert found == Happening(
        kind="reply_received",
        event_key=found.event_key,
        occurred_at=datetime(2026, 3, 28, 4, 14, 7, 902000, tzinfo=UTC),
        has_own_time=True,
        campaign_id=CAMPAIGN,
        lead_address=MIRA,
        account_email="jonas@audits-mail.example",
        email_id=payload("reply_received")["email_id"],
        step=1,
        variant=2,
        interest=None,
        speaks_of_interest=False,
        label=None,
        detail={"is_first": True},
        mail=found.mail,
    )
    assert found.mail is not None
    assert found.mail.message_key == found.email_id
    assert (found.mail.is_received, found.mail.is_automatic) == (True, False)
    assert found.mail.sent_at == found.occurred_at
    assert found.mail.subject == "Re: 40 trucks, one question"
    assert found.mail.text is not None
    assert found.mail.text.startswith("Yes, send me two times.\n\nOn Fri")
    assert found.mail.html is not None
    assert found.mail.thread_id == "q7-Zr41kQpXw_0aLmN3vTtY8s"


def test_mails_are_sent_received_or_automatic() -> None:
    """Three kinds are mails, and nothing else is: an interest after a reply repeats its texts."""
    sent, automatic = told("email_sent").mail, told("auto_reply_received").mail
    assert sent is not None
    assert automatic is not None
    assert (sent.is_received, sent.is_automatic, sent.thread_id) == (False, False, None)
    assert (sent.subject, sent.text) == ("40 trucks, one question", None)
    assert (automatic.is_received, automatic.is_automatic) == (True, True)
    assert told("lead_interested").mail is None
    assert told("email_opened").mail is None


def test_a_mail_without_an_id_is_known_by_its_event() -> None:
    """Bodies of June 2025 have no e-mail id."""
    found = told("email_sent_without_id")
    assert found.mail is not None
    assert found.mail.message_key == str(found.event_key)


def test_an_old_link_to_the_unibox_names_no_thread() -> None:
    """Until mid-2025 it searched for the lead's address."""
    found = told("odd_old_unibox_url")
    assert found.mail is not None
    assert found.mail.thread_id is None


@pytest.mark.parametrize(("kind", "interest"), list(INTEREST.items()))
def test_interest_is_set_or_taken_back(kind: str, interest: int | None) -> None:
    """Neutral is a plain lead again, which is not the same as saying nothing."""
    found = told(kind)
    assert (found.speaks_of_interest, found.interest) == (True, interest)


def test_other_kinds_say_nothing_about_interest() -> None:
    """An open after a booked meeting leaves it booked."""
    for name in ("email_opened", "reply_received", "lead_unsubscribed", "unknown_event"):
        assert (told(name).speaks_of_interest, told(name).interest) == (False, None)


def test_a_custom_label_keeps_its_words() -> None:
    """The number behind them stands in Instantly's labels, not in the body."""
    found = told("custom_label")
    assert (found.label, found.interest, found.speaks_of_interest) == (
        "Call back in Q3 ☎",
        None,
        True,
    )
    assert told("custom_label", event_type="x" * 9000).label == "x" * LONGEST_NAME


def test_an_unknown_event_keeps_its_name() -> None:
    """Written as Instantly writes names, or about no lead: an event, not a label."""
    assert told("unknown_event").detail == {"event_type": "lead_went_quiet"}
    about_none = read({"event_type": "Call back", "workspace": "x"})
    assert (about_none.kind, about_none.label) == ("other", None)
    assert about_none.detail["event_type"] == "Call back"


@pytest.mark.parametrize("name", ["bad_no_event_type", "bad_event_type_number"])
def test_without_a_name_nobody_knows_what_happened(name: str) -> None:
    """Parked with its reason, not guessed."""
    found = happening(payload(name), workspace_id="acme", received_at=RECEIVED)
    assert found == Unreadable("no_event_type")


def test_variables_named_like_instantlys_keys_change_nothing_but_what_they_hide() -> None:
    """A value of another type is a lead's: the stated fallback counts, the event stays."""
    found = told("odd_variables_named_like_ours")
    assert (found.kind, found.lead_address) == ("email_opened", MIRA)
    assert (found.step, found.variant, found.email_id) == (None, None, None)
    assert (found.occurred_at, found.has_own_time) == (RECEIVED, False)
    assert found.campaign_id == CAMPAIGN  # from the lead's `campaign`
    assert found.detail == {}
    assert named_workspace(payload("odd_variables_named_like_ours")) is None


def test_a_workspace_is_named_by_its_id() -> None:
    """Whether it is the secret's own is decided by who knows the secret."""
    assert named_workspace(payload("email_opened")) == "5b1d3a58-6f0e-4f35-9a55-0d1c7b6f2a01"
    assert named_workspace({"workspace": "FFFFFFFF-0000-4000-8000-00000000BEEF"}) == (
        "ffffffff-0000-4000-8000-00000000beef"
    )
    assert named_workspace({}) is None


def test_steps_come_as_numbers_text_or_letters() -> None:
    """ "1" is 1 and "B" the second variant; anything else is not Instantly's."""
    found = told("odd_step_as_text")
    assert (found.step, found.variant) == (1, 2)
    for wrong in ("", "blue", 0, -1, 1.5, True, None, [1], 10**9, "²"):
        assert told("email_opened", step=wrong).step is None
    assert told("email_opened", step=2.0).step == 2


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        17,
        1749494562715,
        "tomorrow",
        "2026-03-27",
        "2026-03-27 09:40:55",
        "2026-03-27T09:40:55",
        "2026-13-27T09:40:55.083Z",
        "9999-01-01T00:00:00.000Z",
        "2026-03-27T09:40:55.083Z ",
    ],
)
def test_a_time_of_another_form_is_a_leads(wrong: Any) -> None:
    """Then the time of receipt stands in, and the record says so."""
    found = told("email_opened", timestamp=wrong)
    assert (found.occurred_at, found.has_own_time) == (RECEIVED, False)


def test_a_time_of_another_zone_is_utc_with_us() -> None:
    """Instantly writes Z; an offset is read all the same."""
    found = told("email_opened", timestamp="2026-03-27T11:40:55.083+02:00")
    assert found.occurred_at == told("email_opened").occurred_at
    assert found.event_key == told("email_opened").event_key
    assert found.occurred_at.tzinfo is UTC


def test_a_mail_without_a_time_happened_when_its_id_was_made() -> None:
    """A UUIDv7 carries its milliseconds."""
    found = told("odd_no_timestamp_reply")
    assert found.occurred_at == datetime(2026, 3, 28, 4, 14, 6, 955000, tzinfo=UTC)
    assert found.has_own_time
    late = told("odd_no_timestamp_reply", email_id="ffffffff-ffff-7fff-8fff-ffffffffffff")
    assert (late.occurred_at, late.has_own_time) == (RECEIVED, False)


def test_the_lead_is_found_under_either_key_in_one_form() -> None:
    """lead_email first, email second; case and spaces do not make another person."""
    assert told("odd_address_written_otherwise").lead_address == MIRA
    assert told("email_opened", lead_email=None).lead_address == MIRA
    assert told("email_opened", lead_email="none", email=" ZOË@x.example").lead_address == (
        "zoë@x.example"
    )
    assert told("odd_no_lead").lead_address is None
    assert told("email_opened", lead_email="a" * 400 + "@x.example", email=0).lead_address is None


def test_what_an_account_error_says_besides_is_kept_in_short() -> None:
    """Nobody has recorded one: what its keys are is not known yet."""
    assert told("account_error").detail == {
        "besides": {"message": "535 5.7.8 Username and Password not accepted"}
    }
    long = told("account_error", **{f"k{n:02}": "x" * 999 for n in range(40)}).detail["besides"]
    assert len(long) == 10
    assert long["k00"] == "x" * LONGEST_NAME


def test_a_leads_variables_are_not_kept_with_the_event() -> None:
    """They are the lead's, and stand in the inbox for as long as that is kept."""
    for kind in PAYLOAD_KINDS:
        found = told("email_opened", event_type=kind, favouriteColour="teal")
        assert "teal" not in str(found)


VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("a@b")
KEYS = st.sampled_from([*OWN, "campaign"])


@given(st.dictionaries(KEYS, VALUES), st.sampled_from(sorted(PAYLOAD_KINDS)))
def test_whatever_the_fields_hold_there_is_an_answer(body: dict[str, Any], kind: str) -> None:
    """It never raises, and an event with a known name is always one."""
    found = read({**body, "event_type": kind})
    assert found.kind == PAYLOAD_KINDS[kind]
    assert found.occurred_at.tzinfo is UTC


def test_a_thread_id_is_decoded_and_storable() -> None:
    """It comes out of a link, where anything can be written as %xx."""
    for link, thread in (
        ("https://app.example/?thread_search=thread%3Aa%2Fb&selected_wks=x", "a/b"),
        ("https://app.example/?x=1&thread_search=thread:a%00b", "a\ufffdb"),
        ("https://app.example/?thread_search=thread:", None),
        (17, None),
    ):
        mail = told("reply_received", unibox_url=link).mail
        assert mail is not None
        assert mail.thread_id == thread
