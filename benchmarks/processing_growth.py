"""What an event costs to process as the log grows: two databases, one with a long log.

Both stand on one server and take turns, so that the machine's moods meet both. The log and the
facts are filled set-based; what comes then is as new to one as to the other. CPU of the process
and of its connection are compared beside the wall clock: others share this machine.

Without `--checkpoints` the short log's pages stay written since the last checkpoint, from race to
race, and the long one's do not; with it both begin each race with a checkpoint behind them.
"""

import argparse
import statistics
import sys
from typing import Any

import psycopg

from benchmarks import ground, inbox_load, processing
from cli.local.postgres import ADMIN, SUPERUSER, Postgres
from models import migrate
from models.session import connect

STEP = 250_000


def filled(server: Postgres, name: str, events: int) -> psycopg.Connection[Any]:
    """A database with so long a log, five events a lead; returns the superuser's connection."""
    with connect(server.url_for(SUPERUSER, "postgres")) as postgres:
        postgres.execute(f"create database {name} owner {ADMIN}".encode())
    migrate.upgrade(server.url_for(ADMIN, name))
    admin = connect(server.url_for(SUPERUSER, name))
    inbox_load.open_workspace(admin)
    for start in range(0, events, STEP):
        known = {"from": start, "to": min(start + STEP, events) - 1, "all": events}
        admin.execute(_EVENTS, known)
        print(name, known["to"] + 1, file=sys.stderr, flush=True)
    admin.execute(_FACTS, {"workspace": ground.WORKSPACE})
    admin.execute("vacuum analyze app.events")
    admin.execute("vacuum analyze app.lead_facts")
    admin.execute("checkpoint")
    return admin


def measured(
    admin: psycopg.Connection[Any], url: str, number: int, asked: argparse.Namespace
) -> dict[str, float]:
    """One race on a log that stays."""
    count = asked.events
    admin.execute("truncate app.webhook_inbox, app.inbox_queue, app.parked_deliveries")
    if asked.checkpoints:
        admin.execute("checkpoint")
    inbox_load.fill(admin, count, number * count)
    admin.execute("vacuum analyze app.inbox_queue")
    one = processing.raced(url, "ours", 1)
    assert one["deliveries"] == count, one
    return one


def grown(server: Postgres, asked: argparse.Namespace) -> dict[str, Any]:
    figures: dict[str, list[dict[str, float]]] = {"short": [], "long": []}
    with (
        filled(server, "short", asked.short) as short,
        filled(server, "long", asked.long) as long,
    ):
        for number in range(asked.rounds + 1):
            for name, admin in (("short", short), ("long", long)):
                url = server.url_for(ADMIN, name)
                one = measured(admin, url, number, asked)
                print(name, one, file=sys.stderr, flush=True)
                if number:  # the first one warms the caches
                    figures[name].append(one)
    return {
        "events_in_log": {"short": asked.short, "long": asked.long},
        "checkpoints": asked.checkpoints,
        "cpu_us": {name: [round(one["cpu_us"], 1) for one in of] for name, of in figures.items()},
        "per_second": {
            name: [round(one["per_second"]) for one in of] for name, of in figures.items()
        },
        "cpu_ratio": _ratio(figures, lambda one: one["cpu_us"]),
        "wall_ratio": _ratio(figures, lambda one: 1 / one["per_second"]),
    }


def _ratio(figures: dict[str, list[dict[str, float]]], of: Any) -> float:
    pairs = zip(figures["long"], figures["short"], strict=True)
    return round(float(statistics.median(of(a) / of(b) for a, b in pairs)), 3)


_EVENTS = """
    insert into app.events (
        workspace_id, organization_id, event_key, kind, source, occurred_at, known_at,
        campaign_id, lead_address, account_email, step, variant, delivery_id
    )
    select
        'load', 'load',
        (
            lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
            || '8' || substr(digest, 1, 3) || 'a' || substr(digest, 4, 15)
        )::uuid,
        (array['email_sent', 'email_opened', 'email_sent', 'reply_received', 'email_clicked'])
            [1 + mod(i, 5)],
        'webhook', at, at,
        '0197a000-0000-7000-8000-0000000c' || lpad(to_hex(mod(i / 5, 20)), 4, '0'),
        'lead' || i / 5 || '@old' || mod(i / 5, 997) || '.example.net',
        'sender' || mod(i / 5, 100) || '@example.com', 1, 1, digest::uuid
    from (
        select
            i, md5(i::text) as digest,
            timestamptz '2026-03-02 08:00+00' - (%(all)s - i) * interval '20 ms' as at
        from generate_series(%(from)s::bigint, %(to)s::bigint) as i
    ) as numbered
"""
_FACTS = """
    insert into app.lead_facts (
        workspace_id, lead_address, campaign_id, organization_id, count_sent, count_opened,
        count_opened_human, count_clicked, count_clicked_human, count_replied, first_event_at,
        last_event_at
    )
    select
        workspace_id, lead_address, campaign_id, 'load', 2, 1, 1, 1, 1, 1, min(occurred_at),
        max(occurred_at)
    from app.events
    where workspace_id = %(workspace)s
    group by workspace_id, lead_address, campaign_id
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", type=int, default=1_000_000, help="events in the short log")
    parser.add_argument("--long", type=int, default=10_000_000, help="events in the long log")
    parser.add_argument("--events", type=int, default=20_000, help="deliveries in each race")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--checkpoints", action="store_true", help="one before each race")
    asked = parser.parse_args()
    with ground.fresh_postgres() as server, connect(server.superuser_url) as admin:
        figures = {"settings": processing.settings(admin), **grown(server, asked)}
        ground.report("processing_growth", figures)


if __name__ == "__main__":
    main()
