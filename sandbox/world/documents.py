"""The small resources of a new world as JSON documents, every field present (null where unset)."""

# ruff: noqa: RUF001  (people write en dashes in names of campaigns)

from functools import cache
from typing import Any

from sandbox.keys import AGENCY, AGENCY_SUB, BETA_POOL, EXPIRED, NORTHWIND
from sandbox.world.cast import Cast
from sandbox.world.ids import DAY, HOUR, iso, uuid4, uuid7
from sandbox.world.people import FIRST, LAST
from sandbox.world.texts import BOOKS

Doc = dict[str, Any]

NAMES = {NORTHWIND: "Northwind Outreach", BETA_POOL: "Beta pool", AGENCY: "Harbor Agency",
         AGENCY_SUB: "Harbor – Clinics", EXPIRED: "Expired trial"}
SENDING_DOMAINS = {NORTHWIND: "try-northwind.example", BETA_POOL: "mail-beta.example",
                   AGENCY: "harbor-agency.example", AGENCY_SUB: "clinic-reach.example",
                   EXPIRED: "gone.example"}
TIME_ZONES = {"en": "Europe/Isle_of_Man", "de": "Europe/Belgrade", "fr": "Europe/Sarajevo",
              "es": "Africa/Ceuta", "it": "Europe/Belgrade", "nl": "Europe/Sarajevo",
              "pt": "Atlantic/Canary", "pl": "Europe/Belgrade"}
ACCOUNT_STATUS = (1, 1, 1, 1, 2, 1, 1, -1, 1, 3, 1, -2, 1, -3)
WARMUP_STATUS = (1, 1, 1, 0, 1, 1, -1, 1, 1, 1, -2, 1, -3, 1)
PROVIDERS = (2, 2, 3, 1, 2, 8, 4, 3, 2, 11)


@cache
def user_of(workspace_id: str) -> str:
    """The workspace's owner."""
    return uuid4("owner", workspace_id)


def workspace(workspace_id: str, anchor: int) -> Doc:
    """GET /workspaces/current."""
    expired = workspace_id == EXPIRED
    return {
        "id": workspace_id, "timestamp_created": iso(anchor - 400 * DAY),
        "timestamp_updated": iso(anchor - 30 * DAY), "owner": user_of(workspace_id),
        "name": NAMES[workspace_id], "plan_id": None if expired else "pid_hg_v1",
        "plan_id_bundle": None, "plan_id_leadfinder": None if expired else "pid_lf_g",
        "plan_id_crm": None, "plan_id_website_visitor": None, "plan_id_inbox_placement": None,
        "add_unsub_to_block": True, "default_opportunity_value": 1000, "org_logo_url": None,
        "org_client_domain": None, "scheduled_for_removal_at": None}


def schedule(language: str) -> Doc:
    """Monday to Friday, office hours."""
    days = {str(day): 0 < day < 6 for day in range(7)}
    return {"start_date": None, "end_date": None, "schedules": [
        {"name": "Office hours", "timing": {"from": "09:00", "to": "17:30"}, "days": days,
         "timezone": TIME_ZONES[language]}]}


def sequences(cast: Cast) -> list[Doc]:
    """The campaign's steps; variants differ in their first words."""
    book = BOOKS[cast.language]
    steps = []
    for step, delay in enumerate(cast.delays):
        variants = []
        for variant in range(cast.variants[step]):
            subject = book.subjects[(step + variant) % len(book.subjects)] if step == 0 else ""
            body = book.mails[min(step, len(book.mails) - 1)]
            opener = "" if variant == 0 else f"({'BCD'[variant - 1]}) "
            body = f"{opener}{body}\n\n{book.unsubscribe}".replace("\n", "<br/>")
            variants.append({"subject": subject, "body": body})
        steps.append({"type": "email", "delay": delay, "delay_unit": cast.delay_unit,
                      "variants": variants})
    return [{"steps": steps}]


def campaign(campaign_id: str, cast: Cast, senders: list[str], anchor: int) -> Doc:
    """A Campaign."""
    return {
        "id": campaign_id, "name": cast.name, "pl_value": cast.pl_value, "status": cast.status,
        "is_evergreen": cast.evergreen, "campaign_schedule": schedule(cast.language),
        "sequences": sequences(cast), "timestamp_created": iso(anchor - cast.start * DAY - 2 * DAY),
        "timestamp_updated": iso(anchor - max(cast.stop, 1) * DAY - 7 * HOUR),
        "email_gap": 10, "random_wait_max": 10, "text_only": False, "first_email_text_only": None,
        "email_list": senders, "daily_limit": 50 * len(senders), "stop_on_reply": True,
        "email_tag_list": [], "link_tracking": cast.link_tracking,
        "open_tracking": cast.open_tracking, "stop_on_auto_reply": cast.stop_on_auto_reply,
        "daily_max_leads": None, "prioritize_new_leads": False, "match_lead_esp": None,
        "not_sending_status": 1 if cast.status == 1 else None, "stop_for_company": None,
        "core_variables": {"firstName": True, "companyName": True},
        "custom_variables": {"city": True}, "insert_unsubscribe_header": True,
        "allow_risky_contacts": None, "disable_bounce_protect": None, "cc_list": [],
        "bcc_list": [], "organization": cast.workspace_id,
        "owned_by": user_of(cast.workspace_id), "ai_sdr_id": None}


def account(number: int, workspace_id: str, anchor: int) -> Doc:
    """An Account, as the single GET gives it. Numbers count over the whole world."""
    first = FIRST["en"][number % len(FIRST["en"])]
    last = LAST["en"][number * 5 % len(LAST["en"])].replace("'", "")
    status = ACCOUNT_STATUS[number % len(ACCOUNT_STATUS)]
    warmup = WARMUP_STATUS[number % len(WARMUP_STATUS)]
    created = anchor - (100 + number * 3) * DAY + number * 1_234_567
    doc: Doc = {
        "email": f"{first}.{last}{number or ''}@{SENDING_DOMAINS[workspace_id]}".lower(),
        "timestamp_created": iso(created), "timestamp_updated": iso(anchor - (number + 1) * HOUR),
        "first_name": first, "last_name": last, "organization": workspace_id,
        "warmup_status": warmup, "provider_code": PROVIDERS[number % len(PROVIDERS)],
        "setup_pending": False, "is_managed_account": number % 10 == 5, "status": status,
        "warmup": {"limit": 20 + number % 4 * 10, "increment": "2", "reply_rate": 30,
                   "warmup_custom_ftag": "warm", "advanced": {
                       "warm_ctd": False, "open_rate": 95, "important_rate": 80,
                       "read_emulation": False, "spam_save_rate": 90, "weekday_only": True}},
        "daily_limit": (30, 40, 50)[number % 3], "daily_limit_max": None,
        "warmup_limit_max": None, "tracking_domain_name": f"t.{SENDING_DOMAINS[workspace_id]}",
        "tracking_domain_status": "verified", "enable_slow_ramp": number % 4 == 0,
        "inbox_placement_test_limit": None, "timestamp_warmup_start": iso(created + DAY),
        "stat_warmup_score": max(0, 100 - number * 7 % 23 - (30 if warmup < 0 else 0)),
        "sending_gap": 10, "signature": None, "reply_to": None, "autofix_failed": None,
        "added_by": user_of(workspace_id), "modified_by": None}
    if status < 0:
        doc["status_message"] = _trouble(status)
        doc["autofix_failed"] = True if status == -1 else None
    return doc


def _trouble(status: int) -> Doc:
    reasons = {
        -1: {"code": "EAUTH", "command": "AUTH PLAIN", "responseCode": 535,
             "response": "535-5.7.8 Username and Password not accepted",
             "e_message": "Invalid login: 535-5.7.8 Username and Password not accepted"},
        -2: {"code": "EENVELOPE", "command": "RCPT TO", "responseCode": 450,
             "response": "450 4.2.1 The user is receiving mail too quickly",
             "e_message": "Too many soft bounces"},
        -3: {"code": "EMESSAGE", "command": "DATA", "responseCode": 550,
             "response": "550 5.4.5 Daily user sending limit exceeded",
             "e_message": "Daily user sending limit exceeded"},
    }
    return dict(reasons[status])


def lead_list(seed: int, number: int, workspace_id: str, name: str, anchor: int) -> Doc:
    """A LeadList."""
    return {"id": uuid4(seed, "list", number), "organization_id": workspace_id,
            "has_enrichment_task": name.endswith("enrichment"), "owned_by": user_of(workspace_id),
            "name": name, "timestamp_created": iso(anchor - (20 + 9 * number) * DAY - number)}


def lead_label(seed: int, workspace_id: str, label: str, *, kind: str, status: int,
               at: int) -> Doc:
    """A LeadLabel: a custom interest status."""
    return {"id": uuid7(at, seed, "label", workspace_id, label), "timestamp_created": iso(at),
            "created_by": user_of(workspace_id), "organization_id": workspace_id, "label": label,
            "interest_status_label": kind, "interest_status": status,
            "description": f"Leads we marked as {label.lower()}", "use_with_ai": True}


def custom_tag(seed: int, workspace_id: str, label: str, at: int) -> Doc:
    """A CustomTag."""
    return {"id": uuid4(seed, "tag", workspace_id, label), "timestamp_created": iso(at),
            "timestamp_updated": iso(at), "organization_id": workspace_id, "label": label,
            "description": None}


def tag_mapping(seed: int, tag: Doc, resource_id: str, resource_type: int, at: int) -> Doc:
    """A CustomTagMapping; resource_type 1 is an account, 2 a campaign."""
    return {"id": uuid7(at, seed, "mapping", tag["id"], resource_id), "tag_id": tag["id"],
            "resource_id": resource_id, "resource_type": resource_type,
            "timestamp_created": iso(at), "organization_id": tag["organization_id"]}


def webhook(seed: int, workspace_id: str, number: int, event_type: str, *, at: int,
            broken: bool = False) -> Doc:
    """A Webhook subscription."""
    return {"id": uuid7(at, seed, "webhook", workspace_id, number), "organization": workspace_id,
            "campaign": None, "name": f"crm hook {number}",
            "target_hook_url": f"https://hooks.crm.example/{workspace_id[-2:]}/{number}",
            "event_type": event_type, "custom_interest_value": None,
            "headers": {"x-shared-secret": "sandbox-secret"}, "timestamp_created": iso(at),
            "status": -1 if broken else 1, "timestamp_error": iso(at + 9 * DAY) if broken else None}


def block_entry(seed: int, workspace_id: str, value: str, at: int) -> Doc:
    """A BlockListEntry: an address or a whole domain."""
    return {"id": uuid7(at, seed, "block", workspace_id, value), "timestamp_created": iso(at),
            "organization_id": workspace_id, "bl_value": value, "is_domain": "@" not in value}
