"""Checks of leads, their lists, the mails, and the labels and tags people hang on things."""

from typing import Final

from domain import statuses
from domain.checks import CRITICAL, WARNING
from models.mirror import CustomTag, CustomTagMapping, Email, Lead, LeadLabel, LeadList
from tasks.checks.mirrored import keys_of, mirrored
from tasks.checks.suite import (
    Check,
    RunTime,
    Suite,
    is_between,
    is_filled,
    is_known,
    is_not_empty,
    no_row,
)

VERIFICATIONS: Final = frozenset({1, 11, 12, -1, -2, -3, -4})
"""Verified, pending (two kinds), invalid, risky, catch-all, job change (API document)."""
MAIL_TYPES: Final = frozenset({1, 2, 3, 4})
SENTIMENTS: Final = frozenset({"positive", "negative", "neutral"})
TAGGED: Final = frozenset({1, 2})
"""Account and campaign."""
SOON: Final = RunTime("soon")
"""An hour from now, for clocks that differ."""


def _interest_known(keys: tuple[str, ...]) -> Check:
    names = ", ".join(str(number) for number in sorted(statuses.INTEREST))
    return no_row(
        "is_known",
        "interest_status",
        keys,
        f"""left join instantly.lead_labels as l
            on l.workspace_id = b.workspace_id and l.interest_status = b.interest_status
        where b.interest_status not in ({names}) and l.lead_label_id is null""",
        severity=WARNING,
        why="neither Instantly's nor a label of the workspace: it counts as no opinion",
    )


_HAS_A_PLACE: Final = no_row(
    "has_a_place",
    "campaign_id",
    keys_of(Lead),
    """left join instantly.campaigns as c
        on c.workspace_id = b.workspace_id and c.campaign_id = b.campaign_id
    left join instantly.lead_lists as l
        on l.workspace_id = b.workspace_id and l.lead_list_id = b.lead_list_id
    where c.campaign_id is null and l.lead_list_id is null""",
    severity=WARNING,
    why="in no campaign and no list that we know: nothing will ever be sent to it",
)
_TAG_KNOWN: Final = no_row(
    "is_known",
    "custom_tag_id",
    keys_of(CustomTagMapping),
    """left join instantly.custom_tags as t
        on t.workspace_id = b.workspace_id and t.custom_tag_id = b.custom_tag_id
    where t.custom_tag_id is null""",
    severity=WARNING,
    why="a campaign that is assigned by this tag stays with no customer",
)

SUITES: Final[tuple[Suite, ...]] = (
    mirrored(
        Lead,
        _HAS_A_PLACE,
        is_filled("status", CRITICAL, "Instantly promises it; funnels and history hang on it"),
        is_known("status", statuses.LEAD, WARNING, "a new status reads as 'unknown'"),
        _interest_known(keys_of(Lead)),
        is_known("verification_status", VERIFICATIONS, WARNING, "a new one reads as 'unknown'"),
        is_between(
            "last_contacted_at", None, SOON, WARNING, "nobody is met later", rule="is_not_future"
        ),
        belongs_to="campaign",
    ),
    mirrored(
        LeadList,
        is_filled("name", WARNING, "reports would show a list without a name"),
    ),
    mirrored(
        Email,
        is_between(
            "created_at",
            None,
            SOON,
            severity=CRITICAL,
            why="the newest of them says where reading goes on: later mails would be left out",
            rule="is_not_future",
        ),
        is_filled("mail_type", CRITICAL, "nothing else tells a reply from a sent mail"),
        is_known("mail_type", MAIL_TYPES, WARNING, "a new kind of mail is counted nowhere"),
        is_filled("mailed_at", WARNING, "a mail without a time falls out of every period"),
        is_filled("account_email", WARNING, "a mail of no account counts for no account"),
        is_between("step", 1, None, WARNING, "steps count from 1"),
        is_between("variant", 1, None, WARNING, "variants count from 1"),
        _interest_known(keys_of(Email)),
        belongs_to="campaign",
    ),
    mirrored(
        LeadLabel,
        is_filled("label", WARNING, "its leads would show no opinion"),
        is_filled("interest_status", CRITICAL, "leads refer to a label by this number"),
        is_known("sentiment", SENTIMENTS, WARNING, "it counts neither as positive nor negative"),
    ),
    mirrored(
        CustomTag,
        is_not_empty("label", WARNING, "no assignment by tag can name it"),
        is_filled("label", WARNING, "no assignment by tag can name it"),
    ),
    mirrored(
        CustomTagMapping,
        _TAG_KNOWN,
        is_filled("resource_id", WARNING, "a tag that hangs on nothing"),
        is_known("resource_type", TAGGED, WARNING, "a tag on a thing that we cannot read"),
    ),
)
