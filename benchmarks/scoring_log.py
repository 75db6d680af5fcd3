"""A long log of events for the benchmark of scores, made set-based.

Eight events a lead over the last 180 days: four mails sent, and opens, clicks and replies as
leads differ; one open in five is a machine's, every reply has its label, one lead in fifty
bounced. Twenty organizations share one workspace, five campaigns each.
"""

import sys
from typing import Any, Final

import psycopg

from benchmarks.ground import WORKSPACE

ORGANIZATIONS: Final = 20
CAMPAIGNS: Final = 100
EVENTS_A_LEAD: Final = 8
STEP: Final = 250_000


def open_workspace(admin: psycopg.Connection[Any]) -> None:
    """The organizations, their workspace and its campaigns."""
    admin.execute(
        """
        insert into app.organizations (organization_id, name, time_zone, currency, created_at)
        select 'org' || i, 'Organization ' || i, 'UTC', 'EUR', now()
        from generate_series(0, %s) as i
        """,
        [ORGANIZATIONS - 1],
    )
    admin.execute(
        """
        insert into app.workspaces (workspace_id, organization_id, is_shared, name, created_at)
        values (%s, 'unassigned', true, 'Load', now())
        """,
        [WORKSPACE],
    )
    admin.execute(
        """
        insert into instantly.campaigns (
            workspace_id, organization_id, content_hash, first_seen_at, changed_at, campaign_id,
            name
        )
        select %s, 'org' || mod(i, %s), gen_random_uuid(), now(), now(), 'campaign' || i, 'Spring'
        from generate_series(0, %s) as i
        """,
        [WORKSPACE, ORGANIZATIONS, CAMPAIGNS - 1],
    )


def fill(admin: psycopg.Connection[Any], events: int) -> None:
    """So many events with their verdicts and labels, as the tables' owner writes in bulk."""
    admin.execute("set session_replication_role = replica")  # a queue of the past is no news
    for start in range(0, events, STEP):
        known = {"from": start, "to": min(start + STEP, events) - 1}
        admin.execute(_EVENTS, {**known, "workspace": WORKSPACE, "campaigns": CAMPAIGNS})
        print("events", known["to"] + 1, file=sys.stderr, flush=True)
    admin.execute(_VERDICTS)
    admin.execute(_LABELS)
    admin.execute("set session_replication_role = origin")
    for name in ("events", "event_verdicts", "reply_labels"):
        admin.execute(f"vacuum analyze app.{name}".encode())
    admin.execute("checkpoint")


def add(admin: psycopg.Connection[Any], events: int, start: int, leads: int) -> None:
    """So many new events, now, of leads all over the log, each a click or a reply."""
    known = {"from": start, "to": start + events - 1, "leads": leads, "workspace": WORKSPACE}
    admin.execute(_NEW, {**known, "campaigns": CAMPAIGNS})


_PLACE: Final = """
    %(workspace)s, 'org' || mod(mod(lead, %(campaigns)s), 20), digest::uuid, kind, 'webhook', at,
    at, 'campaign' || mod(lead, %(campaigns)s),
    'lead' || lead || '@prospect' || mod(lead, 997) || '.example.net',
    case when kind in ('email_sent', 'reply_received') then digest end
"""
_COLUMNS: Final = """
    workspace_id, organization_id, event_key, kind, source, occurred_at, known_at, campaign_id,
    lead_address, email_id
"""
_EVENTS: Final = f"""
    insert into app.events ({_COLUMNS})
    select {_PLACE}
    from (
        select
            i / 8 as lead, md5(i::text) as digest,
            case
                when mod(i, 8) < 4 then 'email_sent'
                when mod(i / 8, 50) = 7 and mod(i, 8) = 4 then 'email_bounced'
                when mod(i, 8) < 6 or mod(i / 8, 3) > 0 then 'email_opened'
                when mod(i / 8, 7) = 0 then 'reply_received'
                else 'email_clicked'
            end as kind,
            now() - interval '180 days' * (1 - (('x' || substr(md5(i::text), 1, 7))::bit(28)::int
                / 268435456.0)) as at
        from generate_series(%(from)s::bigint, %(to)s::bigint) as i
    ) as made
"""
_NEW: Final = f"""
    insert into app.events ({_COLUMNS})
    select {_PLACE}
    from (
        select
            mod(i * 7919, %(leads)s) as lead, md5('new' || i) as digest,
            case when mod(i, 2) = 0 then 'email_clicked' else 'reply_received' end as kind,
            now() as at
        from generate_series(%(from)s::bigint, %(to)s::bigint) as i
    ) as made
"""
_VERDICTS: Final = """
    insert into app.event_verdicts (
        workspace_id, event_key, organization_id, lead_address, campaign_id, reason, version,
        judged_at
    )
    select
        workspace_id, event_key, organization_id, lead_address, campaign_id, 'after_sending',
        'machine-1', known_at
    from app.events where kind = 'email_opened' and mod(event_id / 8, 5) = 0
"""
_LABELS: Final = """
    insert into app.reply_labels (
        workspace_id, message_key, way, organization_id, campaign_id, lead_address, sent_at,
        is_effective, label, opt_out, confidence, version, content_hash, labelled_at
    )
    select
        workspace_id, email_id, 'rules', organization_id, campaign_id, lead_address, occurred_at,
        true,
        (array[
            'interested', 'question', 'not_interested', 'out_of_office', 'not_now', 'other',
            'unsubscribe', 'other', 'other', 'other'
        ])[1 + mod(event_id / 8, 10)],
        case mod(event_id / 8, 10) when 6 then 'yes' else 'no' end, 0.9, 'rules-1',
        event_key, known_at
    from app.events where kind = 'reply_received'
"""
