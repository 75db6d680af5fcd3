"""The report as one HTML file that asks nothing of anybody: no script, no font, no picture."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cli.customer_report import charts, figures, words
from cli.customer_report.read import Report, Row

SHOWN_ACCOUNTS = 12
SHOWN_CAMPAIGNS = 25


class Card(NamedTuple):
    """A headline number."""

    name: str
    value: str
    beside: str
    change: str


def render(report: Report, made_at: datetime) -> str:
    """Text from outside is escaped by the template; charts escape their own."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        count=figures.count, percent=figures.percent, times=figures.times, parts=figures.parts
    )
    environment.filters["reasons"] = words.reasons
    environment.filters["money"] = lambda value: figures.money(value, report.this["currency"])
    accounts = [row for row in report.accounts if row["health"] != "healthy"]
    return environment.get_template("page.html.j2").render(
        report=report,
        this=report.this,
        currency=report.this["currency"],
        made_at=made_at,
        is_running=is_running(report, made_at),
        summary=words.summary(report.this),
        cards=cards(report),
        funnel=funnel(report.this),
        mails=mails(report),
        answers=answers(report),
        money_chart=money_chart(report.months),
        labels=labels(report),
        campaigns=report.campaigns[:SHOWN_CAMPAIGNS],
        campaigns_left=max(len(report.campaigns) - SHOWN_CAMPAIGNS, 0),
        health={
            grade: sum(row["health"] == grade for row in report.accounts)
            for grade in ("healthy", "watch", "unhealthy")
        },
        accounts=accounts[:SHOWN_ACCOUNTS],
        accounts_left=max(len(accounts) - SHOWN_ACCOUNTS, 0),
    )


def is_running(report: Report, made_at: datetime) -> bool:
    """The month is not over yet, by the customer's clock."""
    today = made_at.astimezone(ZoneInfo(report.organization["time_zone"])).date()
    return (today.year, today.month) == (report.month.year, report.month.month)


def cards(report: Report) -> list[Card]:
    """Six numbers, each with what it is of and how it moved."""
    this, before = report.this, report.before
    replied = f"{figures.percent(this['reply_rate_leads'])} of leads contacted"
    positive = f"{figures.percent(this['positive_rate_leads'])} of leads contacted"
    shown = (
        ("Mails sent", "emails_sent", f"{figures.percent(this['bounce_rate_sent'])} bounced"),
        ("Leads contacted", "leads_contacted", f"{this['delivered']:,} mails delivered"),
        ("Leads that replied", "leads_replied", replied),
        ("Positive leads", "leads_positive", positive),
        ("Meetings booked", "meetings_booked", f"{this['deals_won']:,} deals won"),
    )
    found = [
        Card(
            name,
            figures.count(this[column]),
            beside,
            figures.change(this[column], before[column] if before else None),
        )
        for name, column, beside in shown
    ]
    revenue = figures.money(this["revenue"], this["currency"])
    cost = f"for {figures.money(this['cost'], this['currency'])}"
    if this["roi"] is not None:
        cost += f", ROI {figures.percent(this['roi'], 0)}"
    moved = figures.change(this["revenue"], before["revenue"] if before else None)
    return [*found, Card("Revenue won", revenue, cost, moved)]


def funnel(this: Row) -> Markup:
    """From mails to deals; each step with its part of the one that it is measured by."""
    steps: list[tuple[str, int, str]] = [("Leads contacted", this["leads_contacted"], "")]
    for name, column, of, whole in (
        ("Replied", "leads_replied", "of those contacted", "leads_contacted"),
        ("Positive", "leads_positive", "of those contacted", "leads_contacted"),
        ("Meetings booked", "meetings_booked", "per lead contacted", "leads_contacted"),
        ("Deals opened", "deals_opened", "", ""),
        ("Deals won", "deals_won", "of those that ended", ""),
    ):
        share = (
            this["win_rate_ended"] if column == "deals_won" else _part(this[column], this, whole)
        )
        steps.append((name, this[column], f"{figures.percent(share)} {of}" if share else ""))
    return charts.bars(steps, "blue")


def _part(value: int, this: Row, whole: str) -> Decimal | None:
    return Decimal(value) / this[whole] if whole and this[whole] else None


def mails(report: Report) -> Markup:
    values = [row["emails_sent"] for row in report.days]
    return charts.columns(_days(report), [("mails", "blue", values)])


def answers(report: Report) -> Markup:
    names = (
        ("replies", "green", "replies"),
        ("automatic answers", "grey", "auto_replies"),
        ("meetings", "amber", "meetings_booked"),
    )
    series = [
        (name, colour, [row[column] for row in report.days]) for name, colour, column in names
    ]
    return charts.columns(_days(report), series, height=130)


def _days(report: Report) -> list[str]:
    return [str(row["date_on"].day) for row in report.days]


def money_chart(months: Sequence[Row]) -> Markup:
    series = [(name, colour, [row[name] for row in months]) for name, colour in
              (("revenue", "green"), ("cost", "red"))]  # fmt: skip
    return charts.columns([f"{row['month_on']:%b %y}" for row in months], series)


def labels(report: Report) -> Markup:
    whole = sum(row["replies"] for row in report.replies)
    rows = [
        (
            words.label(row["reply_label"]),
            row["replies"],
            figures.percent(Decimal(row["replies"]) / whole),
        )
        for row in report.replies
    ]
    return charts.bars(rows, "teal")
