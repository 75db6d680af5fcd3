"""The demo's sending accounts, in every state, as JSON documents."""

from sandbox.keys import AGENCY, AGENCY_SUB, BETA_POOL, EXPIRED, NORTHWIND
from sandbox.world.documents import Doc, user_of
from sandbox.world.ids import DAY, HOUR, iso
from sandbox.world.names import FIRST, LAST

SENDING_DOMAINS = {
    NORTHWIND: "try-northwind.example",
    BETA_POOL: "mail-beta.example",
    AGENCY: "harbor-agency.example",
    AGENCY_SUB: "clinic-reach.example",
    EXPIRED: "gone.example",
}

ACCOUNT_STATUS = (1, 1, 1, 1, 2, 1, 1, -1, 1, 3, 1, -2, 1, -3)

WARMUP_STATUS = (1, 1, 1, 0, 1, 1, -1, 1, 1, 1, -2, 1, -3, 1)

PROVIDERS = (2, 2, 3, 1, 2, 8, 4, 3, 2, 11)


def account(number: int, workspace_id: str, anchor: int) -> Doc:
    """An Account, as the single GET gives it. Numbers count over the whole world."""
    first = FIRST["en"][number % len(FIRST["en"])]
    last = LAST["en"][number * 5 % len(LAST["en"])].replace("'", "")
    status = ACCOUNT_STATUS[number % len(ACCOUNT_STATUS)]
    warmup = WARMUP_STATUS[number % len(WARMUP_STATUS)]
    created = anchor - (100 + number * 3) * DAY + number * 1_234_567
    doc: Doc = {
        "email": f"{first}.{last}{number or ''}@{SENDING_DOMAINS[workspace_id]}".lower(),
        "timestamp_created": iso(created),
        "timestamp_updated": iso(anchor - (number + 1) * HOUR),
        "first_name": first,
        "last_name": last,
        "organization": workspace_id,
        "warmup_status": warmup,
        "provider_code": PROVIDERS[number % len(PROVIDERS)],
        "setup_pending": False,
        "is_managed_account": number % 10 == 5,
        "status": status,
        "warmup": _warmup(20 + number % 4 * 10),
        "daily_limit": (30, 40, 50)[number % 3],
        "daily_limit_max": None,
        "warmup_limit_max": None,
        "tracking_domain_name": f"t.{SENDING_DOMAINS[workspace_id]}",
        "tracking_domain_status": "verified",
        "enable_slow_ramp": number % 4 == 0,
        "inbox_placement_test_limit": None,
        "timestamp_warmup_start": iso(created + DAY),
        "stat_warmup_score": max(0, 100 - number * 7 % 23 - (30 if warmup < 0 else 0)),
        "sending_gap": 10,
        "signature": None,
        "reply_to": None,
        "autofix_failed": None,
        "added_by": user_of(workspace_id),
        "modified_by": None,
    }
    if status < 0:
        doc["status_message"] = _trouble(status)
        doc["autofix_failed"] = True if status == -1 else None
    return doc


def _warmup(limit: int) -> Doc:
    return {
        "limit": limit,
        "increment": "2",
        "reply_rate": 30,
        "warmup_custom_ftag": "warm",
        "advanced": {
            "warm_ctd": False,
            "open_rate": 95,
            "important_rate": 80,
            "read_emulation": False,
            "spam_save_rate": 90,
            "weekday_only": True,
        },
    }


def _trouble(status: int) -> Doc:
    reasons = {
        -1: {
            "code": "EAUTH",
            "command": "AUTH PLAIN",
            "responseCode": 535,
            "response": "535-5.7.8 Username and Password not accepted",
            "e_message": "Invalid login: 535-5.7.8 Username and Password not accepted",
        },
        -2: {
            "code": "EENVELOPE",
            "command": "RCPT TO",
            "responseCode": 450,
            "response": "450 4.2.1 The user is receiving mail too quickly",
            "e_message": "Too many soft bounces",
        },
        -3: {
            "code": "EMESSAGE",
            "command": "DATA",
            "responseCode": 550,
            "response": "550 5.4.5 Daily user sending limit exceeded",
            "e_message": "Daily user sending limit exceeded",
        },
    }
    return dict(reasons[status])
