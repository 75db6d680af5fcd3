"""Whose opens and clicks are a machine's: each rule at its edge, and no order that matters."""

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import EMAIL_CLICKED, EMAIL_OPENED, EMAIL_SENT, REPLY_RECEIVED
from domain.machine import RULES, VERSION, MachineVerdict, Seen, verdicts

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def seen(kind: str, seconds: float, lead: str = "jane", number: int = 0) -> Seen:
    at = NINE + timedelta(seconds=seconds)
    key = uuid5(NAMESPACE_OID, f"{kind} {seconds} {lead} {number}")
    return Seen(key, kind, at, "campaign", lead)


def reasons(*events: Seen) -> list[str | None]:
    found = verdicts(events)
    return [found[event.event_key].reason if event.event_key in found else None for event in events]


@pytest.mark.parametrize(
    ("kind", "seconds", "reason"),
    [
        (EMAIL_OPENED, -5.001, None),
        (EMAIL_OPENED, -5, "after_sending"),
        (EMAIL_OPENED, 0, "after_sending"),
        (EMAIL_OPENED, 10, "after_sending"),
        (EMAIL_OPENED, 10.001, None),
        (EMAIL_CLICKED, -5.001, None),
        (EMAIL_CLICKED, 10.001, "after_sending"),
        (EMAIL_CLICKED, 60, "after_sending"),
        (EMAIL_CLICKED, 60.001, None),
        (REPLY_RECEIVED, 1, None),
    ],
)
def test_nobody_reads_so_soon(kind: str, seconds: float, reason: str | None) -> None:
    """Within seconds of the sending it was a proxy or a scanner; a later step's sending counts."""
    assert reasons(seen(EMAIL_SENT, 0), seen(kind, seconds)) == [None, reason]
    assert reasons(seen(EMAIL_SENT, -9999), seen(EMAIL_SENT, 0), seen(kind, seconds))[2] == reason


def test_another_leads_mail_proves_nothing() -> None:
    """The sending must be to the lead that opened, in the same campaign."""
    assert reasons(seen(EMAIL_SENT, 0, "john"), seen(EMAIL_OPENED, 3)) == [None, None]
    elsewhere = seen(EMAIL_SENT, 0)._replace(campaign_id="another")
    assert reasons(elsewhere, seen(EMAIL_OPENED, 3)) == [None, None]


def test_a_scanner_follows_every_link() -> None:
    """Three clicks within two seconds, and the opening beside them; two are a double click."""
    burst = [seen(EMAIL_CLICKED, 900 + s) for s in (0, 1, 2)]
    assert reasons(*burst, seen(EMAIL_OPENED, 902)) == ["all_links"] * 4
    assert reasons(*burst[:2], seen(EMAIL_OPENED, 901)) == [None] * 3
    assert reasons(*burst[:2], seen(EMAIL_CLICKED, 902.001)) == [None, "all_links", None]
    assert reasons(*burst[:2], seen(EMAIL_CLICKED, 902, "john")) == [None] * 3


@pytest.mark.parametrize(("kind", "many"), [(EMAIL_OPENED, 5), (EMAIL_CLICKED, 3)])
def test_one_gateway_touches_many_leads_in_a_second(kind: str, many: int) -> None:
    """Different leads of one campaign; one lead's many opens are one lead's."""
    crowd = [seen(kind, 700 + n / 10, f"lead{n}") for n in range(many)]
    assert reasons(*crowd) == ["many_leads"] * many
    assert reasons(*crowd[1:]) == [None] * (many - 1)
    late = [*crowd[1:], seen(kind, 701, "late")]
    assert reasons(*late) == [None] * many
    same = [seen(EMAIL_OPENED, 700, number=n) for n in range(9)]
    assert reasons(*same) == [None] * 9
    mixed = [*crowd[1:], crowd[0]._replace(campaign_id="another")]
    assert reasons(*mixed) == [None] * many


def test_the_verdict_carries_its_version() -> None:
    """A verdict can be computed again and told from one of other rules."""
    opened = seen(EMAIL_OPENED, 3)
    found = verdicts([seen(EMAIL_SENT, 0), opened])
    assert found == {opened.event_key: MachineVerdict("after_sending", VERSION)}


def test_each_rule_is_told_in_a_sentence_with_its_numbers() -> None:
    """The table is what people read."""
    for rule in RULES:
        assert str(round(rule.within.total_seconds())) in rule.because or "second" in rule.because
        assert rule.at_least == 1 or str(rule.at_least) in rule.because


EVENTS = st.builds(
    seen,
    st.sampled_from([EMAIL_SENT, EMAIL_OPENED, EMAIL_CLICKED]),
    st.sampled_from([0, 1, 1.5, 2, 9, 10, 11, 60, 61]),
    st.sampled_from(["jane", "john", "joan"]),
)


@given(st.data(), st.lists(EVENTS, max_size=9))
def test_verdicts_depend_on_the_set_alone(data: st.DataObject, events: list[Seen]) -> None:
    """Any order, any duplication: the same verdicts."""
    again = data.draw(st.permutations(events + events[:3]))
    assert verdicts(again) == verdicts(events)


@given(st.lists(EVENTS, max_size=9), EVENTS)
def test_a_late_event_never_makes_a_machine_a_person(events: list[Seen], late: Seen) -> None:
    """Each rule counts what is there: more can only convict."""
    assert verdicts(events).keys() <= verdicts([*events, late]).keys()
