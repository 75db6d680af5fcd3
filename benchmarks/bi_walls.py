"""A dashboard's three slowest queries by a BI login behind the wall, next to the owner's own.

    python -m benchmarks.bi_walls [--events 5000000] [--organizations 50] [--rounds 15]

Tables with the columns, indexes and walls of the marts are filled straight in SQL; each query runs
as a customer's login and, with a WHERE, as the tables' owner, in turn on the same server. The
owner's session is a superuser's, which no policy touches.
"""

import argparse
import statistics
import time
from typing import Any, LiteralString

import psycopg
from psycopg import sql
from psycopg.rows import dict_row, tuple_row

from benchmarks import ground
from tasks import bi_logins
from tasks.walls import walls_intact

CUSTOMER = "customer-7"
PLAIN: LiteralString = """
insert into app.organizations (organization_id, name, time_zone, currency, created_at)
select 'customer-' || n, 'Customer ' || n, 'UTC', 'EUR', now()
from generate_series(1, {organizations}) as n;
set role salesbrain_transform;
create table marts.fct_lead_events (
    organization_id text not null, workspace_id text not null, event_key uuid not null,
    campaign_id text, lead_address text, account_email text, kind text not null,
    source text, occurred_at timestamptz not null, occurred_on date not null,
    known_at timestamptz, email_id text, step int, variant int, interest int, custom_label text,
    is_machine boolean, machine_reason text, reply_label text, reply_way text,
    is_positive_reply boolean, is_opt_out_reply boolean, is_human boolean
);
create table marts.engagement_daily (
    organization_id text not null, workspace_id text not null, campaign_id text not null,
    date_on date not null, emails_sent bigint, emails_bounced bigint, delivered bigint,
    opens bigint, human_opens bigint, clicks bigint, human_clicks bigint, replies bigint,
    leads_contacted bigint, leads_replied bigint, leads_positive bigint
);
create table marts.lead_engagement (
    organization_id text not null, workspace_id text not null, campaign_id text not null,
    lead_address text not null, stage text, score int, is_hot boolean, emails_sent bigint,
    human_opens bigint, human_clicks bigint, replies bigint, reply_label text,
    last_event_at timestamptz
);
insert into marts.fct_lead_events
select
    'customer-' || (1 + n % {organizations}), 'workspace-' || (1 + n % {organizations} % 10),
    md5(n::text)::uuid, 'campaign-' || (n % ({organizations} * 20)),
    'lead-' || (n % greatest({events} / 8, 1)) || '@fern.example',
    'box-' || n % 500 || '@ash.example',
    (array['email_sent', 'email_sent', 'email_sent', 'email_opened', 'email_clicked',
        'reply_received', 'auto_reply_received', 'email_bounced'])[1 + (n / 7) % 8],
    'webhook', moment, moment::date, moment, null, 1 + (n / 11) % 4, (n / 13) % 2, null, null,
    n % 9 = 0, null, null, null, n % 31 = 0, false, n % 9 <> 0
from generate_series(1, {events}) as n
cross join lateral (
    select timestamptz '2025-11-01' + (n::float8 / {events}) * interval '365 days' as moment
) as at;
insert into marts.engagement_daily
select
    'customer-' || o, 'workspace-' || o % 10, 'campaign-' || o || '-' || c, date '2026-11-01' - d,
    s, s % 3, s - s % 3, s / 3, s / 4, s / 9, s / 10, s / 20, s, s / 20, s / 60
from generate_series(1, {organizations}) as o, generate_series(1, 20) as c,
    generate_series(0, 729) as d, lateral (select 20 + (o * c * d) % 200 as s) as sent;
insert into marts.lead_engagement
select
    'customer-' || (1 + n % {organizations}), 'workspace-' || n % 10,
    'campaign-' || (n % ({organizations} * 20)), 'lead-' || n || '@fern.example', 'contacted',
    (n::bigint * 7919 % 101)::int, n % 50 = 0, n % 5, n % 4, n % 3, n % 2, null,
    timestamptz '2026-11-01' - (n % 400) * interval '1 day'
from generate_series(1, {events} / 8) as n;
create unique index on marts.fct_lead_events (workspace_id, event_key);
create index on marts.fct_lead_events (organization_id, occurred_on, kind, is_human);
create index on marts.fct_lead_events (workspace_id, campaign_id, occurred_on);
create index on marts.fct_lead_events (workspace_id, lead_address);
create unique index on marts.engagement_daily (workspace_id, campaign_id, date_on);
create index on marts.engagement_daily (organization_id, date_on);
create index on marts.lead_engagement (organization_id);
select app.protect('marts.fct_lead_events'), app.protect('marts.engagement_daily'),
    app.protect('marts.lead_engagement');
reset role;
"""
TABLES = ("fct_lead_events", "engagement_daily", "lead_engagement")
QUERIES: dict[str, LiteralString] = {
    "events by week and kind, half a year": """
        select date_trunc('week', occurred_on) as week_on, kind, count(*) as events,
            count(*) filter (where is_human) as human
        from marts.fct_lead_events
        where occurred_on >= date '2026-05-01' and {mine}
        group by 1, 2 order by 1, 2
    """,
    "engagement by day, a year": """
        select date_on, sum(emails_sent) as sent, sum(human_opens) as opens,
            sum(replies) as replies,
            sum(leads_positive)::numeric / nullif(sum(leads_contacted), 0) as positive_rate
        from marts.engagement_daily
        where date_on >= date '2025-11-01' and {mine}
        group by 1 order by 1
    """,
    "leads by score": """
        select lead_address, campaign_id, stage, score, human_opens, replies, last_event_at
        from marts.lead_engagement
        where {mine}
        order by score desc, last_event_at desc limit 50
    """,
}
Connection = psycopg.Connection[Any]


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--events", type=int, default=5_000_000)
    arguments.add_argument("--organizations", type=int, default=50)
    arguments.add_argument("--rounds", type=int, default=15)
    asked = arguments.parse_args()
    with (
        ground.fresh_postgres() as server,
        psycopg.connect(server.superuser_url, autocommit=True, row_factory=dict_row) as owner,
    ):
        sizes = {"events": asked.events, "organizations": asked.organizations}
        fill(owner, sizes)
        login = bi_logins.create(owner, CUSTOMER, name=None, done_by="benchmark").login
        breaches = walls_intact(owner)
        with psycopg.connect(server.url_for(login), autocommit=True) as customer:
            figures = {name: compare(owner, customer, query, asked.rounds)
                       for name, query in QUERIES.items()}  # fmt: skip
        bi_logins.revoke(owner, login)
        ground.report("bi_walls", {**sizes, "breaches": breaches, "queries": figures})


def fill(owner: Connection, sizes: dict[str, int]) -> None:
    values = {name: sql.Literal(number) for name, number in sizes.items()}
    owner.execute(sql.SQL(PLAIN).format(**values))
    for table in TABLES:  # as autovacuum leaves them; statistics of values are off
        owner.execute(sql.SQL("vacuum (analyze) {}").format(sql.Identifier("marts", table)))


def compare(
    owner: Connection, customer: Connection, query: LiteralString, rounds: int
) -> dict[str, Any]:
    """Medians in milliseconds, after a first round that warms; and their ratio."""
    mine = sql.SQL("organization_id = {}").format(sql.Literal(CUSTOMER))
    by_owner = sql.SQL(query).format(mine=mine)
    by_login = sql.SQL(query).format(mine=sql.SQL("true"))
    same = sorted(map(str, rows(owner, by_owner))) == sorted(map(str, rows(customer, by_login)))
    times: dict[str, list[float]] = {"owner": [], "login": []}
    for number in range(rounds):
        pairs = [("owner", owner, by_owner), ("login", customer, by_login)]
        for who, connection, asked in pairs if number % 2 else reversed(pairs):
            started = time.perf_counter()
            rows(connection, asked)
            times[who].append((time.perf_counter() - started) * 1000)
    medians = {who: statistics.median(found) for who, found in times.items()}
    return {
        "same_rows": same,
        **{f"{who}_ms": round(found, 1) for who, found in medians.items()},
        "ratio": round(medians["login"] / medians["owner"], 2),
    }


def rows(connection: Connection, query: sql.Composed) -> list[tuple[Any, ...]]:
    with connection.cursor(row_factory=tuple_row) as cursor:
        return cursor.execute(query).fetchall()


if __name__ == "__main__":
    main()
