"""The filters of /leads/list, as tests on lead documents."""

from collections.abc import Callable

from sandbox.errors import bad_request
from sandbox.world.documents import Doc

Test = Callable[[Doc], bool]


def _status(code: int) -> Test:
    return lambda d: d["status"] == code


def _verified(code: int) -> Test:
    return lambda d: d.get("verification_status") == code


def _interest(code: int) -> Test:
    return lambda d: d.get("lt_interest_status") == code


BY_STATE: dict[str, Test] = {
    "FILTER_VAL_CONTACTED": lambda d: "timestamp_last_contact" in d,
    "FILTER_VAL_NOT_CONTACTED": lambda d: "timestamp_last_contact" not in d,
    "FILTER_VAL_COMPLETED": _status(3),
    "FILTER_VAL_UNSUBSCRIBED": _status(-2),
    "FILTER_VAL_ACTIVE": _status(1),
    "FILTER_VAL_BOUNCED": _status(-1),
    "FILTER_VAL_SKIPPED": _status(-3),
    "FILTER_VAL_RISKY": _verified(-2),
    "FILTER_VAL_INVALID": _verified(-1),
    "FILTER_VAL_VALID": _verified(1),
    "FILTER_VAL_IN_SUBSEQUENCE": lambda d: bool(d.get("subsequence_id")),
    "FILTER_VAL_OPENED_NO_REPLY": lambda d: d["email_open_count"] > 0 == d["email_reply_count"],
    "FILTER_VAL_COMPLETED_NO_REPLY": lambda d: d["status"] == 3 and not d["email_reply_count"],
    "FILTER_VAL_NO_OPENS": lambda d: d["email_open_count"] == 0,
    "FILTER_VAL_REPLIED": lambda d: d["email_reply_count"] > 0,
    "FILTER_VAL_LINK_CLICKED": lambda d: d["email_click_count"] > 0,
    "FILTER_LEAD_INTERESTED": _interest(1),
    "FILTER_LEAD_NOT_INTERESTED": _interest(-1),
    "FILTER_LEAD_MEETING_BOOKED": _interest(2),
    "FILTER_LEAD_MEETING_COMPLETED": _interest(3),
    "FILTER_LEAD_CLOSED": _interest(4),
    "FILTER_LEAD_OUT_OF_OFFICE": _interest(0),
    "FILTER_LEAD_WRONG_PERSON": _interest(-2),
    "FILTER_LEAD_LOST": _interest(-3),
    "FILTER_LEAD_NO_SHOW": _interest(-4),
    "FILTER_LEAD_CUSTOM_LABEL_POSITIVE": lambda d: d.get("lt_interest_status", 0) > 4,
    "FILTER_LEAD_CUSTOM_LABEL_NEGATIVE": lambda d: d.get("lt_interest_status", 0) < -4,
}

NEED_ACTIVITY = frozenset(BY_STATE) - {
    "FILTER_VAL_NOT_CONTACTED",
    "FILTER_VAL_ACTIVE",
    "FILTER_VAL_SKIPPED",
    "FILTER_VAL_RISKY",
    "FILTER_VAL_INVALID",
    "FILTER_VAL_VALID",
    "FILTER_VAL_NO_OPENS",
}
"""Filters that no lead passes to whom nothing ever happened."""


def _searched(text: str) -> Test:
    needle = text.lower()
    return lambda d: any(
        needle in str(d.get(name, "")).lower() for name in ("email", "first_name", "last_name")
    )


def test_of(body: Doc) -> Test | None:
    """All the body's filters at once; None when there is none.

    Keys that are no filters, `campaign_ids` and `campaign_id` among them, are ignored.
    Raises 400 for an unknown value of `filter`.
    """
    tests: list[Test] = []
    if (name := body.get("filter")) is not None:
        if name not in BY_STATE:
            raise bad_request(f"Invalid filter: {name}")
        tests.append(BY_STATE[name])
    if text := body.get("search"):
        tests.append(_searched(text))
    if (ids := body.get("ids")) is not None:
        tests.append(lambda d, wanted=frozenset(ids): d["id"] in wanted)  # type: ignore[misc]
    if excluded := body.get("excluded_ids"):
        tests.append(lambda d, gone=frozenset(excluded): d["id"] not in gone)  # type: ignore[misc]
    if (contacts := body.get("contacts")) is not None:
        some = frozenset(c.lower() for c in contacts)
        tests.append(lambda d: (d.get("email") or "").lower() in some)
    for key, field in (("in_campaign", "campaign"), ("in_list", "list_id")):
        if (wanted := body.get(key)) is not None:
            tests.append(lambda d, f=field, w=wanted: bool(d.get(f)) == w)  # type: ignore[misc]
    if (code := body.get("enrichment_status")) is not None:
        tests.append(lambda d, c=code: d.get("enrichment_status") == c)  # type: ignore[misc]
    return (lambda d: all(t(d) for t in tests)) if tests else None
