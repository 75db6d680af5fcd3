"""What a campaign's and a subsequence's body may hold."""

from typing import Any

from sandbox.schema import Check, array_of, matching, one_of, shape

_HOURS = matching(r"^([01][0-9]|2[0-3]):([0-5][0-9])$")
_DAYS = shape((), {str(day): "boolean" for day in range(7)}, only=False)
_SCHEDULE = shape(
    ("name", "timing", "days", "timezone"),
    {
        "name": "string",
        "timing": shape(("from", "to"), {"from": _HOURS, "to": _HOURS}, only=False),
        "days": _DAYS,
        "timezone": "string",
    },
    only=False,
)
SCHEDULE: Check = shape(
    ("schedules",),
    {
        "start_date": "string|null",
        "end_date": "string|null",
        "schedules": array_of(_SCHEDULE, least=1),
    },
    only=False,
)
_UNIT = one_of("minutes", "hours", "days")
_VARIANT = shape(
    ("subject", "body"),
    {"subject": "string", "body": "string", "v_disabled": "boolean"},
    only=False,
)
_STEP = shape(
    ("type", "delay", "variants"),
    {
        "type": one_of("email"),
        "delay": "number",
        "delay_unit": _UNIT,
        "pre_delay": "number",
        "pre_delay_unit": _UNIT,
        "variants": array_of(_VARIANT),
    },
    only=False,
)
SEQUENCES: Check = array_of(shape(("steps",), {"steps": array_of(_STEP)}, only=False))
TRIGGER: Check = shape(
    ("trigger",), {"trigger": one_of("reply_rate", "click_rate", "open_rate")}, only=False
)

FIELDS: dict[str, Any] = {
    "name": "string",
    "campaign_schedule": SCHEDULE,
    "sequences": SEQUENCES,
    "pl_value": "number|null",
    "is_evergreen": "boolean|null",
    "email_gap": "number|null",
    "random_wait_max": "number|null",
    "text_only": "boolean|null",
    "first_email_text_only": "boolean|null",
    "email_list": array_of("string"),
    "daily_limit": "number|null",
    "stop_on_reply": "boolean|null",
    "email_tag_list": array_of("string"),
    "link_tracking": "boolean|null",
    "open_tracking": "boolean",
    "stop_on_auto_reply": "boolean|null",
    "daily_max_leads": "integer|null",
    "prioritize_new_leads": "boolean|null",
    "auto_variant_select": TRIGGER,
    "match_lead_esp": "boolean|null",
    "stop_for_company": "boolean|null",
    "insert_unsubscribe_header": "boolean|null",
    "allow_risky_contacts": "boolean|null",
    "disable_bounce_protect": "boolean|null",
    "limit_emails_per_company_override": "object",
    "cc_list": array_of("string"),
    "bcc_list": array_of("string"),
    "owned_by": "string|null",
    "ai_sdr_id": "string|null",
    "provider_routing_rules": array_of("object"),
}
"""Time zones are not checked against Instantly's closed list: the list is not ours to keep."""

SUBSEQUENCE_FIELDS: dict[str, Any] = {
    "parent_campaign": "string",
    "name": "string",
    "conditions": shape(
        (),
        {
            "crm_status": array_of("number"),
            "lead_activity": array_of(one_of(2, 4, 91)),
            "reply_contains": "string",
        },
        only=False,
    ),
    "subsequence_schedule": SCHEDULE,
    "sequences": SEQUENCES,
    "auto_variant_select": TRIGGER,
    "daily_limit_mode": one_of("inherit", "custom", "unlimited"),
    "daily_limit": "number|null",
    "ignore_account_daily_limit": "boolean",
}
