"""The report at the end of the demo: what was synced, and what the marts say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from psycopg import sql
from rich.table import Table

from cli.progress import Progress


@dataclass(frozen=True)
class Section:
    """One table of the report; a section whose relation does not exist yet is left out."""

    title: str
    relation: str
    query: str


MARTS = (
    Section(
        "Campaign performance by customer",
        "marts.campaign_performance",
        """
        select
            o.organization_name as customer,
            count(*) as campaigns,
            sum(p.emails_sent)::bigint as mails_sent,
            sum(p.leads_contacted)::bigint as leads_contacted,
            sum(p.leads_replied)::bigint as leads_replied,
            round(100.0 * sum(p.leads_replied) / nullif(sum(p.leads_contacted), 0), 1) 
                as "% of them",
            sum(p.leads_positive)::bigint as leads_positive,
            round(100.0 * sum(p.emails_bounced) / nullif(sum(p.emails_sent), 0), 1)
                as "% mails bounced"
        from marts.campaign_performance as p
        inner join marts.dim_organizations as o on o.organization_id = p.organization_id
        group by o.organization_name
        order by mails_sent desc
        """,
    ),
    Section(
        "The five campaigns with most positive leads",
        "marts.campaign_performance",
        """
        select
            o.organization_name as customer,
            p.campaign_name as campaign,
            p.status_name as status,
            p.leads_contacted,
            p.leads_replied,
            p.leads_positive
        from marts.campaign_performance as p
        inner join marts.dim_organizations as o on o.organization_id = p.organization_id
        where not p.is_deleted
        order by p.leads_positive desc, p.campaign_name
        limit 5
        """,
    ),
    Section(
        "Account health",
        "marts.account_health",
        """
        select workspace_id as workspace, health, count(*) as accounts,
            sum(sent_today)::bigint as sent_today, sum(remaining_today)::bigint as remaining_today
        from marts.account_health
        group by workspace_id, health
        order by workspace_id, health
        """,
    ),
    Section(
        "Accounts to look at first",
        "marts.account_health",
        """
        select account_email as account, status_name as status, health,
            array_to_string(reasons[1:2], '; ') as why
        from marts.account_health
        where health = 'unhealthy'
        order by sent_30d desc, account_email
        limit 5
        """,
    ),
    Section(
        "Return on investment by customer (`salesbrain report CUSTOMER` makes it a page to send)",
        "marts.customer_roi",
        """
        select
            o.organization_name as customer, r.currency,
            sum(r.emails_sent)::bigint as mails_sent,
            sum(r.leads_meeting_booked)::bigint as meetings,
            sum(r.deals_won)::bigint as deals_won,
            round(sum(r.revenue))::bigint as revenue, round(sum(r.cost))::bigint as cost,
            round(100 * (sum(r.revenue) - sum(r.cost)) / nullif(sum(r.cost), 0)) as "roi in %",
            round(sum(r.pipeline))::bigint as pipeline
        from marts.customer_roi as r
        inner join marts.dim_organizations as o on o.organization_id = r.organization_id
        group by o.organization_name, r.currency
        having sum(r.emails_sent) > 0
        order by revenue desc nulls last
        """,
    ),
    Section(
        "Our numbers next to Instantly's own",
        "marts.reconciliation",
        """
        select
            measure,
            count(*) filter (where status = 'agrees') as campaigns_agree,
            count(*) filter (where status = 'explained') as explained,
            count(*) filter (where status = 'unexplained') as unexplained,
            coalesce(string_agg(distinct reason, ', ') filter (where status <> 'agrees'), '')
                as because
        from marts.reconciliation
        group by measure
        order by measure
        """,
    ),
)

SALES = (
    Section(
        "Hottest leads (`salesbrain score --lead ADDRESS` explains one in full)",
        "app.hot_leads",
        """
        select
            h.organization_id as customer, h.lead_address as lead, round(h.value)::int as points,
            h.place,
            (
                select string_agg(
                    format('%s %s', r.value ->> 'name', round((r.value ->> 'points')::numeric)),
                    ', '
                    order by r.place
                )
                from jsonb_array_elements(h.reasons -> 'reasons')
                    with ordinality as r (value, place)
            ) as because
        from app.hot_leads as h
        order by h.value desc, h.organization_id, h.lead_address
        limit 8
        """,
    ),
    Section(
        "What replies say, and who read them",
        "app.reply_labels",
        """
        select
            label, count(*) as replies, count(*) filter (where opt_out = 'yes') as opt_outs,
            count(*) filter (where opt_out = 'doubtful') as second_look,
            count(*) filter (where way = 'llm') as by_the_model,
            round(avg(confidence)::numeric, 2) as confidence
        from app.reply_labels
        where is_effective
        group by label order by replies desc, label
        """,
    ),
    Section(
        "The language model: what it was asked, and what it cost",
        "app.model_calls",
        """
        select
            organization_id as customer, purpose, model, count(*) as calls,
            count(*) filter (where outcome <> 'answered') as not_taken,
            sum(tokens_in)::bigint as tokens_in, sum(tokens_out)::bigint as tokens_out,
            coalesce(round(sum(cost), 4)::text, 'not known: set OPENAI_PRICE_IN and _OUT') as usd
        from app.model_calls
        group by organization_id, purpose, model
        order by organization_id, purpose, model
        """,
    ),
    Section(
        "Replies that rules read in the model's place",
        "app.reply_labels",
        """
        select organization_id as customer, fell_back_because as because, count(*) as replies
        from app.reply_labels
        where
            is_effective and fell_back_because is not null
            and exists (select from app.model_calls)
        group by organization_id, fell_back_because
        order by replies desc, because
        """,
    ),
    Section(
        "One opt-out, stopped everywhere",
        "app.suppression_changes",
        """
        select
            c.organization_id as customer, c.lead_address as address, c.action,
            c.workspace_id as workspace, c.changed_at::timestamp(0) as at_utc
        from app.suppression_changes as c
        where (c.organization_id, c.lead_address) = (
            select s.organization_id, s.lead_address
            from app.suppressions as s
            inner join app.suppression_changes as done using (organization_id, lead_address)
            where s.state = 'active' and s.because = 'opt_out'
            group by s.organization_id, s.lead_address, s.asked_at
            order by count(distinct done.action) desc, s.asked_at desc, s.lead_address
            limit 1
        )
        order by c.suppression_change_id
        """,
    ),
    Section(
        "Suggested (`salesbrain suggestions list`); nothing is sent by itself",
        "app.suggestions",
        """
        (select kind, organization_id as customer, lead_address as lead, reason,
            left(regexp_replace(body, '\\s+', ' ', 'g'), 70) || '…' as suggestion
        from app.suggestions
        where state = 'open' and kind = 'follow_up' order by made_at, lead_address limit 3)
        union all
        (select kind, organization_id, lead_address, reason,
            left(regexp_replace(body, '\\s+', ' ', 'g'), 70) || '…'
        from app.suggestions
        where state = 'open' and kind = 'answer' and position = 1
        order by made_at, lead_address limit 3)
        """,
    ),
)
"""What sales acts on. Lists of addresses: of invented people here, of customers' own elsewhere."""


def report(database: str, progress: Progress) -> None:
    """Print the report, read under the roles that people read with."""
    from models.session import ANALYST, WORKER, connect

    with connect(database, role=WORKER) as connection:
        _print("Synced, by stream", _synced(connection), progress)
        for section in SALES:
            _print(section.title, connection.execute(section.query).fetchall(), progress)
    with connect(database, role=ANALYST) as connection:
        for section in MARTS:
            if _exists(connection, section.relation):
                _print(section.title, connection.execute(section.query).fetchall(), progress)


def _synced(connection: Any) -> list[dict[str, Any]]:
    """Per stream: what the latest run of each workspace came to, and how many rows are kept."""
    rows: list[dict[str, Any]] = connection.execute(
        """
        select
            stream,
            sum(count_new)::bigint as new,
            sum(count_changed)::bigint as changed,
            sum(count_unchanged)::bigint as unchanged,
            sum(count_parked)::bigint as parked,
            sum(count_calls)::bigint as calls
        from (
            select distinct on (workspace_id, stream) * from app.sync_runs
            order by workspace_id, stream, sync_run_id desc
        ) as latest
        group by stream order by stream
        """
    ).fetchall()
    for row in rows:
        kept = connection.execute(
            sql.SQL("select count(*) as rows from {} where deleted_at is null").format(
                sql.Identifier("instantly", row["stream"])
            )
        ).fetchone()
        row["rows_kept"] = kept["rows"]
    return rows


def _exists(connection: Any, relation: str) -> bool:
    found = connection.execute("select to_regclass(%s) as name", [relation]).fetchone()
    return bool(found["name"])


def _print(title: str, rows: Sequence[dict[str, Any]], progress: Progress) -> None:
    if not rows:
        return
    table = Table(title=title, title_justify="left", title_style="bold")
    for name, value in rows[0].items():
        numeric = isinstance(value, int | float)
        justify: Literal["right", "left"] = "right" if numeric else "left"
        table.add_column(name.replace("_", " "), justify=justify, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(value) for value in row.values()))
    progress.console.print()
    progress.console.print(table)


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
