"""What the report says in words: labels, reasons, and the month in a sentence or two."""

from collections.abc import Mapping
from typing import Final

from cli.customer_report import figures
from cli.customer_report.read import Row

LABELS: Final[Mapping[str, str]] = {
    "auto_reply": "automatic answer",
    "bounce": "could not be delivered",
    "not_now": "not now",
    "out_of_office": "out of office",
    "unread": "not read yet",
    "unsubscribe": "asks for no more mails",
}
"""Where a label's name with spaces says too little."""

REASONS: Final[Mapping[str, str]] = {
    "account_connection_error": "Instantly cannot log in",
    "account_soft_bounce_error": "stopped after soft bounces",
    "account_sending_error": "the provider refuses its mails",
    "account_in_maintenance": "paused by Instantly, resumes by itself",
    "account_status_unknown": "a status that nobody knows yet",
    "account_setup_pending": "not ready to send",
    "warmup_banned": "shut out of the warm-up",
    "warmup_permanent_suspension": "warm-up suspended for good",
    "warmup_spam_folder_unknown": "warm-up cannot find its spam folder",
    "bounce_rate_high": "2 % or more of its mails bounce",
    "bounce_rate_critical": "5 % or more of its mails bounce",
    "warmup_score_low": "warm-up score below 90",
    "warmup_score_critical": "warm-up score below 70",
    "warmup_spam_high": "5 % or more of its warm-up mails land in spam",
    "warmup_spam_critical": "15 % or more of its warm-up mails land in spam",
}
"""Of dbt/seeds/health_rules.csv, which says why."""


def label(name: str) -> str:
    return LABELS.get(name, name.replace("_", " "))


def reasons(codes: str) -> str:
    """Of codes as reports.report_account_health joins them."""
    return "; ".join(REASONS.get(one, one.replace("_", " ")) for one in codes.split("; ") if one)


def summary(this: Row) -> str:
    """The month for somebody who reads nothing else."""
    sent = (
        f"We sent {_many(this['emails_sent'], 'mail')} to "
        f"{_many(this['leads_contacted'], 'lead')}. "
        f"Of all leads, {figures.count(this['leads_replied'])} replied, "
        f"{figures.count(this['leads_positive'])} showed interest, and "
        f"{_many(this['meetings_booked'], 'meeting')} {_were(this['meetings_booked'])} booked."
    )
    won = f"In this month {_many(this['deals_won'], 'deal')} {_were(this['deals_won'])} won"
    if not this["deals_won"]:
        return f"{sent} {won}."
    currency = this["currency"]
    brought = f"{won}, worth {figures.money(this['revenue'], currency)}"
    if this["revenue_multiple"] is None:
        return f"{sent} {brought}."
    return (
        f"{sent} {brought}: {currency} {this['revenue_multiple']:,.2f} for each "
        f"{currency} 1 of cost."
    )


def _many(count: int, what: str) -> str:
    if count == 0:
        return f"no {what}s"
    return f"{figures.count(count)} {what}{'' if count == 1 else 's'}"


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
