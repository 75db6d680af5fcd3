"""What a monthly report is made of, read as the customer: behind its row-level security."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, LiteralString

from psycopg import Connection
from psycopg.rows import DictRow

Row = Mapping[str, Any]

ORGANIZATION: Final[LiteralString] = """
    select organization_id, organization_name, time_zone, currency from marts.dim_organizations
"""
MONTHS: Final[LiteralString] = """
    select * from reports.report_customer_months
    where month_on > %(month)s::date - interval '12 months' and month_on <= %(month)s
    order by month_on
"""
DAYS: Final[LiteralString] = """
    select d.date_on::date as date_on,
        coalesce(sum(r.emails_sent), 0)::bigint as emails_sent,
        coalesce(sum(r.human_opens), 0)::bigint as human_opens,
        coalesce(sum(r.replies), 0)::bigint as replies,
        coalesce(sum(r.auto_replies), 0)::bigint as auto_replies,
        coalesce(sum(r.meetings_booked), 0)::bigint as meetings_booked
    from generate_series(
        %(month)s::timestamp, %(month)s::timestamp + interval '1 month - 1 day', interval '1 day'
    ) as d (date_on)
    left join reports.report_daily_engagement as r
        on r.date_on = d.date_on::date and r.month_on = %(month)s
    group by d.date_on order by d.date_on
"""
CAMPAIGNS: Final[LiteralString] = """
    select * from marts.campaign_roi_monthly where month_on = %(month)s
    order by emails_sent desc, campaign_id = 'unattributed', campaign_name
"""
REPLIES: Final[LiteralString] = """
    select reply_label, sum(replies)::bigint as replies, sum(opt_outs)::bigint as opt_outs
    from reports.report_replies where month_on = %(month)s
    group by reply_label order by replies desc, reply_label
"""
ACCOUNTS: Final[LiteralString] = """
    select * from reports.report_account_health
    order by array_position(array['unhealthy', 'watch', 'healthy'], health), sent_30d desc,
        account_email
"""


@dataclass(frozen=True)
class Report:
    """One customer's month: `months` are the twelve up to it, the last one is the month itself."""

    organization: Row
    month: date
    months: tuple[Row, ...]
    days: tuple[Row, ...]
    campaigns: tuple[Row, ...]
    replies: tuple[Row, ...]
    accounts: tuple[Row, ...]

    @property
    def this(self) -> Row:
        return self.months[-1]

    @property
    def before(self) -> Row | None:
        """The month before, where there is one."""
        return self.months[-2] if len(self.months) > 1 else None


class NothingToReport(Exception):
    """The marts hold nothing of this customer, or of this month."""


def read(connection: Connection[DictRow], organization_id: str, month: date) -> Report:
    """All parts from one moment. `connection` is of the login salesbrain_api, whose rows are those
    of the customer that the transaction names.

    Raises NothingToReport; psycopg.errors.UndefinedTable before the first build of the marts.
    """
    with connection.transaction():
        connection.execute("set transaction isolation level repeatable read, read only")
        connection.execute("select set_config('app.organization_id', %s, true)", [organization_id])
        organization = connection.execute(ORGANIZATION).fetchone()
        if organization is None:
            raise NothingToReport(f"The marts know no customer {organization_id!r}.")

        def rows(query: LiteralString) -> tuple[Row, ...]:
            return tuple(connection.execute(query, {"month": month}).fetchall())

        months = rows(MONTHS)
        if not months or months[-1]["month_on"] != month:
            raise NothingToReport(f"Nothing is known of {organization_id} in {month:%Y-%m}.")
        return Report(
            organization, month, months, rows(DAYS), rows(CAMPAIGNS), rows(REPLIES), rows(ACCOUNTS)
        )
