"""What makes an event the same event, and what does not."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import PAYLOAD_KINDS
from domain.happenings import Happening, happening
from domain.identity import MAIL_KINDS, Subject, event_key, inferred_event_key, mail_event_key
from domain.payload import OWN
from tests.domain.payloads import FOLDER, payload

RECEIVED = datetime(2026, 6, 1, 12, tzinfo=UTC)
GOOD = sorted(path.stem for path in FOLDER.glob("*.json") if not path.stem.startswith("bad_"))


def key(body: dict[str, Any], workspace_id: str = "acme", received_at: datetime = RECEIVED) -> UUID:
    found = happening(body, workspace_id=workspace_id, received_at=received_at)
    assert isinstance(found, Happening)
    return found.event_key


@pytest.mark.parametrize("name", GOOD)
def test_a_retry_is_the_same_event_whenever_it_comes(name: str) -> None:
    """The time of receipt is no part of the identity, also where it stands in for the time."""
    body = payload(name)
    assert key(body) == key(dict(body), received_at=RECEIVED + timedelta(days=3))
    assert key(body) != key(body, workspace_id="globex")


VARIABLES = st.dictionaries(
    st.text(max_size=8).filter(lambda name: name not in OWN and name != "campaign"),
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    max_size=5,
)
LEADS_OWN = st.fixed_dictionaries(
    {},
    optional={
        "firstName": st.text(max_size=5),
        "lastName": st.none() | st.text(max_size=5),
        "companyName": st.text(max_size=5),
        "website": st.text(max_size=5),
        "campaign_name": st.text(max_size=5),
    },
)


@given(st.sampled_from(GOOD), VARIABLES, LEADS_OWN)
def test_a_retry_merges_whatever_became_of_the_leads_variables(
    name: str, added: dict[str, Any], changed: dict[str, Any]
) -> None:
    """A name corrected, a variable added, a campaign renamed between two tries: one event."""
    body = payload(name)
    assert key({**body, **added, **changed}) == key(body)


def test_the_recorded_style_retry_merges() -> None:
    """The same reply, sent again after its lead was edited."""
    assert key(payload("reply_received_retried")) == key(payload("reply_received"))


def test_two_opens_in_one_second_stay_two() -> None:
    """A millisecond between them is enough; so it is for every kind that has no id of its own."""
    assert key(payload("email_opened_again")) != key(payload("email_opened"))
    for kind in sorted(set(PAYLOAD_KINDS.values()) - MAIL_KINDS):
        body = {**payload("email_opened"), "event_type": kind}
        assert key(body) != key({**body, "timestamp": "2026-03-27T09:40:55.084Z"}), kind


def test_every_name_of_one_kind_is_one_event() -> None:
    """link_clicked, and email_link_clicked of the same click."""
    assert key(payload("link_clicked")) == key(payload("email_link_clicked"))
    assert key(payload("link_clicked")) != key(payload("email_opened"))


@pytest.mark.parametrize("kind", sorted(MAIL_KINDS))
def test_a_mail_is_its_id_and_nothing_else(kind: str) -> None:
    """Polling and webhook meet, though their times and their lead's address differ."""
    body = {**payload("reply_received"), "event_type": kind}
    assert key(body) == mail_event_key("acme", kind, str(body["email_id"]).upper())
    other = {**body, "timestamp": "2026-03-28T04:14:09.000Z", "lead_email": "a@b.example"}
    assert key(other) == key(body)
    assert key({k: v for k, v in body.items() if k != "timestamp"}) == key(body)
    assert key({**body, "email_id": "019d32a6-366b-7d4e-9c60-41f7b28e0d36"}) != key(body)


def test_an_open_is_not_its_mail() -> None:
    """A mail's id is shared by all that happens to it: there the time counts."""
    body = payload("email_opened")
    assert key(body) != mail_event_key("acme", "email_opened", body["email_id"])
    assert key({**body, "email_id": "019d32a6-366b-7d4e-9c60-41f7b28e0d36"}) != key(body)


@pytest.mark.parametrize(
    "name", ["email_opened", "lead_interested", "custom_label", "email_bounced"]
)
def test_another_lead_campaign_or_label_is_another_event(name: str) -> None:
    """Each part of whose event it is counts."""
    body = payload(name)
    assert key({**body, "lead_email": "other@harborlane.example"}) != key(body)
    assert key({**body, "campaign_id": "00000000-0000-4000-8000-0000000000c1"}) != key(body)
    assert key({**body, "event_type": "Gone quiet"}) != key(body)


def test_step_variant_and_account_are_no_part_of_a_leads_event() -> None:
    """A variable may bear their name, and may change between two tries."""
    body = payload("email_opened")
    assert key({**body, "step": 7, "variant": "blue", "email_account": 5}) == key(body)


def test_the_address_is_compared_in_one_form() -> None:
    """Case, space and the way an accent is written make no second event."""
    body = payload("email_opened")
    assert key(payload("odd_address_written_otherwise")) == key(body)
    assert key({**body, "lead_email": "Zoe\u0308@x.example"}) == key(
        {**body, "lead_email": "ZOË@x.example"}
    )


def test_events_of_a_campaign_or_account_are_known_by_it_and_the_time() -> None:
    """Whatever else such a body holds."""
    ended, failed = payload("campaign_completed"), payload("account_error")
    assert key({**ended, "lead_email": "a@b.example", "step": 3}) == key(ended)
    assert key({**failed, "message": "550", "campaign_id": ended["campaign_id"]}) == key(failed)
    assert key({**failed, "email_account": "z@audits-mail.example"}) != key(failed)
    assert key({**ended, "campaign_id": "00000000-0000-4000-8000-0000000000c1"}) != key(ended)


def test_without_a_time_instantlys_own_values_decide() -> None:
    """A retry merges; two opens of one mail without times are one, which is the stated price."""
    body = payload("odd_no_timestamp")
    assert key({**body, "firstName": "Miriam", "is_first": False}) == key(body)
    assert key({**body, "step": 2}) != key(body)
    assert key({**body, "lead_email": "other@harborlane.example"}) != key(body)
    assert key(body) != key(payload("email_opened"))


def test_with_nothing_but_a_time_or_a_name_there_is_an_identity() -> None:
    """Even the poorest body merges with its own retry and with no other kind."""
    poor = payload("odd_only_a_type")
    assert key(poor) == key({**poor, "anything": "else"})
    assert key(poor) != key({"event_type": "email_clicked"})
    nobody = payload("odd_account_error_without_account")
    assert key(nobody) != key({**nobody, "timestamp": "2026-04-03T06:15:09.019Z"})


FIELDS = st.none() | st.sampled_from(["a", "b", "a2:b", "1:a", ""])
SUBJECTS = st.builds(Subject, FIELDS, FIELDS, st.just("c"), st.none(), FIELDS)
TIMES = st.integers(0, 3).map(lambda us: RECEIVED + timedelta(microseconds=us))


@given(SUBJECTS, SUBJECTS, TIMES, TIMES)
def test_two_events_share_a_key_only_when_they_are_the_same(
    one: Subject, other: Subject, at: datetime, then: datetime
) -> None:
    """No two sets of parts read the same; an absent part and an empty one are one."""

    def whose(subject: Subject) -> tuple[str, ...]:
        account = "" if subject.lead_address else "c"
        return (subject.campaign_id or "", subject.lead_address or "", account, subject.said or "")

    same = whose(one) == whose(other) and at == then
    keys = [event_key("acme", "other", t, s, {}) for t, s in ((at, one), (then, other))]
    assert (keys[0] == keys[1]) is same


def test_keys_sort_by_the_events_own_time() -> None:
    """RFC 9562, version 8: new keys lie side by side in the index."""
    for name in ("email_opened", "reply_received"):
        found = key(payload(name))
        assert (found.version, found.variant) == (8, "specified in RFC 4122")
    opened = key(payload("email_opened"))
    at = datetime(2026, 3, 27, 9, 40, 55, 83000, tzinfo=UTC)
    assert opened.int >> 80 == int(at.timestamp() * 1000)
    assert key(payload("reply_received")).int >> 80 == (
        UUID(payload("reply_received")["email_id"]).int >> 80
    )
    assert key(payload("odd_no_timestamp")).int >> 80 == 0
    assert (
        mail_event_key("acme", "email_sent", "00000000-0000-4000-8000-0000000000c1").int >> 80 == 0
    )


def test_an_inferred_event_is_the_how_manyeth_there() -> None:
    """A counter that says 3 opens gives three keys, the same ones at every look."""
    where = Subject(campaign_id="c", lead_address="a@b.example")
    keys = {inferred_event_key("acme", "email_opened", where, n) for n in (1, 2, 3)}
    assert len(keys) == 3
    assert inferred_event_key("acme", "email_opened", where, 2) in keys
    assert inferred_event_key("acme", "email_clicked", where, 2) not in keys
    assert inferred_event_key("globex", "email_opened", where, 2) not in keys
    elsewhere = where._replace(campaign_id="d")
    assert inferred_event_key("acme", "email_opened", elsewhere, 2) not in keys


def test_the_keys_are_the_same_for_ever() -> None:
    """Keys stand in the permanent log: a change of the recipe would double history."""
    assert {name: str(key(payload(name))) for name in ("email_opened", "reply_received")} == {
        "email_opened": "019d2eab-0cab-8875-a2b1-96cdbf6343c1",
        "reply_received": "019d32a6-366b-802a-a405-683c81d8712e",
    }
