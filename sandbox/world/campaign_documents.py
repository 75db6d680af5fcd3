"""The demo's campaigns as JSON documents."""

from sandbox.world.cast import Cast
from sandbox.world.documents import Doc, user_of
from sandbox.world.ids import DAY, HOUR, iso
from sandbox.world.texts import BOOKS

TIME_ZONES = {
    "en": "Europe/Isle_of_Man",
    "de": "Europe/Belgrade",
    "fr": "Europe/Sarajevo",
    "es": "Africa/Ceuta",
    "it": "Europe/Belgrade",
    "nl": "Europe/Sarajevo",
    "pt": "Atlantic/Canary",
    "pl": "Europe/Belgrade",
}


def schedule(language: str) -> Doc:
    """Monday to Friday, office hours."""
    days = {str(day): 0 < day < 6 for day in range(7)}
    return {
        "start_date": None,
        "end_date": None,
        "schedules": [
            {
                "name": "Office hours",
                "timing": {"from": "09:00", "to": "17:30"},
                "days": days,
                "timezone": TIME_ZONES[language],
            }
        ],
    }


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
        steps.append(
            {"type": "email", "delay": delay, "delay_unit": cast.delay_unit, "variants": variants}
        )
    return [{"steps": steps}]


def campaign(campaign_id: str, cast: Cast, senders: list[str], anchor: int) -> Doc:
    """A Campaign."""
    return {
        "id": campaign_id,
        "name": cast.name,
        "pl_value": cast.pl_value,
        "status": cast.status,
        "is_evergreen": cast.evergreen,
        "campaign_schedule": schedule(cast.language),
        "sequences": sequences(cast),
        "timestamp_created": iso(anchor - cast.start * DAY - 2 * DAY),
        "timestamp_updated": iso(anchor - max(cast.stop, 1) * DAY - 7 * HOUR),
        "email_gap": 10,
        "random_wait_max": 10,
        "text_only": False,
        "first_email_text_only": None,
        "email_list": senders,
        "daily_limit": 50 * len(senders),
        "stop_on_reply": True,
        "email_tag_list": [],
        "link_tracking": cast.link_tracking,
        "open_tracking": cast.open_tracking,
        "stop_on_auto_reply": cast.stop_on_auto_reply,
        "daily_max_leads": None,
        "prioritize_new_leads": False,
        "match_lead_esp": None,
        "not_sending_status": 1 if cast.status == 1 else None,
        "stop_for_company": None,
        "core_variables": {"firstName": True, "companyName": True},
        "custom_variables": {"city": True},
        "insert_unsubscribe_header": True,
        "allow_risky_contacts": None,
        "disable_bounce_protect": None,
        "cc_list": [],
        "bcc_list": [],
        "organization": cast.workspace_id,
        "owned_by": user_of(cast.workspace_id),
        "ai_sdr_id": None,
    }
