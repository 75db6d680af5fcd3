"""The SQL by which a stranger takes a person's place: what is counted stays, who it was goes.

Keys that Instantly knows too (of mails, leads, events, conversations) become other ones that sort
the same, so that nobody who has its data finds the person by them. Every statement looks rows up
by an index; tables of people that nothing is counted from lose their rows.
"""

from collections.abc import Mapping
from typing import Final

_OURS: Final = "(%(everywhere)s or {0}.organization_id = %(organization)s)"


def _whose(table: str) -> str:
    """Of this customer, or of all."""
    return _OURS.format(table)


def _other(key: str) -> str:
    """A random key that sorts like this one by the time in it, if it is a UUID with one."""
    fresh = "gen_random_uuid()::text"
    return (
        f"case when {key} ~ '^[0-9a-f]{{8}}-[0-9a-f]{{4}}-' "
        f"then left({key}, 14) || substr({fresh}, 15) else {fresh} end"
    )


_HERE: Final = "workspace_id = any(%(workspaces)s)"

KEYS: Final = f"""
    create temporary table erased_leads on commit drop as
    select workspace_id, lead_id as old, gen_random_uuid()::text as new
    from instantly.leads as l
    where l.address = %(address)s and {_whose("l")};
    create temporary table erased_mirror on commit drop as
    select workspace_id, email_id as old
    from instantly.emails as e
    where
        {_whose("e")} and (
            e.lead_address = %(address)s
            or (e.lead_address is null and lower(e.to_emails) = %(address)s)
            or (e.lead_address is null and e.mail_type = 2 and lower(e.from_email) = %(address)s)
        );
    create temporary table erased_words on commit drop as
    select workspace_id, email_id as old
    from instantly.emails as e
    where
        {_whose("e")} and e.mail_type = 2 and lower(e.from_email) = %(address)s
        and e.lead_address <> %(address)s;
    create temporary table erased_events on commit drop as
    select
        e.workspace_id, e.event_key as old, ({_other("e.event_key::text")})::uuid as new,
        e.email_id, e.delivery_id, e.known_at
    from app.events as e
    where e.{_HERE} and e.lead_address = %(address)s and {_whose("e")};
    create temporary table erased_mails on commit drop as
    select
        keys.workspace_id, keys.old, coalesce(min(e.new::text), {_other("keys.old")}) as new
    from (
        select workspace_id, old from erased_mirror
        union
        select workspace_id, email_id from erased_events where email_id is not null
        union
        select m.workspace_id, m.message_key from app.messages as m
        where m.{_HERE} and m.lead_address = %(address)s and {_whose("m")}
    ) as keys
    left join erased_events as e
        on e.workspace_id = keys.workspace_id and e.old::text = keys.old
    group by keys.workspace_id, keys.old;
    create temporary table erased_threads on commit drop as
    select c.workspace_id, c.conversation_key as old, 'erased:' || gen_random_uuid() as new
    from app.conversations as c
    where c.{_HERE} and c.lead_address = %(address)s and {_whose("c")};
    create temporary table erased_customers on commit drop as
    select organization_id from instantly.leads as l
    where l.address = %(address)s and {_whose("l")}
    union
    select organization_id from app.lead_facts as f
    where f.{_HERE} and f.lead_address = %(address)s and {_whose("f")}
    union
    select organization_id from app.messages as m
    where m.{_HERE} and m.lead_address = %(address)s and {_whose("m")}
    union
    select organization_id from app.events as e
    where e.{_HERE} and e.lead_address = %(address)s and {_whose("e")}
    union
    select organization_id from app.contacts as c
    where c.organization_id = any(%(organizations)s) and c.address = %(address)s
"""
"""Who is who, old and new, until the transaction ends."""

TEMPORARY: Final = (
    "erased_leads", "erased_mirror", "erased_words", "erased_events", "erased_mails",
    "erased_threads", "erased_customers",
)  # fmt: skip


_TOLD_BY: Final = """
    select app.empty_deliveries(
        array_agg(known_at order by delivery_id), array_agg(delivery_id order by delivery_id)
    ) as emptied
    from erased_events where delivery_id is not null
"""
_CACHED: Final = f"""
    delete from app.model_answers as a
    where
        a.organization_id in (select organization_id from erased_customers)
        and (
            a.purpose = 'suggest'
            or exists (
                select from app.reply_labels as l
                where
                    l.{_HERE} and l.lead_address = %(address)s
                    and l.organization_id = a.organization_id
                    and l.content_hash = a.content_hash
            )
        )
"""
_EVENTS: Final = """
    update app.events as t
    set
        event_key = k.new, lead_address = %(stranger)s, lead_id = null, delivery_id = null,
        email_id = m.new
    from erased_events as k
    left join erased_mails as m on m.workspace_id = k.workspace_id and m.old = k.email_id
    where t.workspace_id = k.workspace_id and t.event_key = k.old
"""
_VERDICTS: Final = """
    update app.event_verdicts as t set event_key = k.new, lead_address = %(stranger)s
    from erased_events as k
    where t.workspace_id = k.workspace_id and t.event_key = k.old
"""
_SUPERSEDED: Final = """
    update app.events_superseded as t
    set event_key = k.new, by_event_key = coalesce(b.new, t.by_event_key)
    from erased_events as k, app.events_superseded as s
    left join erased_events as b
        on b.workspace_id = s.workspace_id and b.old = s.by_event_key
    where
        t.workspace_id = k.workspace_id and t.event_key = k.old
        and s.workspace_id = t.workspace_id and s.event_key = t.event_key
"""
_FACTS: Final = f"""
    update app.lead_facts as t
    set
        lead_address = %(stranger)s,
        interest_event_key = (
            select k.new from erased_events as k
            where k.workspace_id = t.workspace_id and k.old = t.interest_event_key
        )
    where t.{_HERE} and t.lead_address = %(address)s and {_whose("t")}
"""
_MESSAGES: Final = """
    update app.messages as t
    set
        message_key = k.new, conversation_key = coalesce(c.new, 'erased:' || gen_random_uuid()),
        lead_address = %(stranger)s,
        message_id = null, thread_id = null, subject = null, body_text = null, body_html = null
    from erased_mails as k, app.messages as m
    left join erased_threads as c
        on c.workspace_id = m.workspace_id and c.old = m.conversation_key
    where
        t.workspace_id = k.workspace_id and t.message_key = k.old
        and t.lead_address = %(address)s
        and m.workspace_id = t.workspace_id and m.message_key = t.message_key
"""
_WORDS: Final = """
    update app.messages as t set subject = null, body_text = null, body_html = null
    from erased_words as k
    where t.workspace_id = k.workspace_id and t.message_key = k.old
"""
_CONVERSATIONS: Final = """
    update app.conversations as t
    set conversation_key = k.new, lead_address = %(stranger)s, subject = null
    from erased_threads as k
    where t.workspace_id = k.workspace_id and t.conversation_key = k.old
"""
_LABELS: Final = f"""
    update app.reply_labels as t
    set
        message_key = coalesce(
            (
                select k.new from erased_mails as k
                where k.workspace_id = t.workspace_id and k.old = t.message_key
            ),
            gen_random_uuid()::text
        ),
        lead_address = %(stranger)s, reasons = '{{}}', referred_to = null,
        content_hash = gen_random_uuid(), fell_back_because = null
    where t.{_HERE} and t.lead_address = %(address)s and {_whose("t")}
"""
_LABEL_CHANGES: Final = """
    update app.reply_label_changes as t set message_key = k.new, lead_address = %(stranger)s
    from erased_mails as k
    where
        t.workspace_id = k.workspace_id and t.message_key = k.old
        and t.lead_address = %(address)s
"""
_LABEL_QUEUE: Final = """
    delete from app.label_queue as t using erased_mails as k
    where t.workspace_id = k.workspace_id and t.message_key in (k.old, k.new)
"""
_SUGGESTIONS: Final = """
    update app.suggestions as t
    set
        message_key = (
            select k.new from erased_mails as k
            where k.workspace_id = t.workspace_id and k.old = t.message_key
        ),
        lead_address = %(stranger)s, subject = null, body = '', reason = '', evidence = '{}',
        cites = '{}', final_body = null,
        ended_at = case when t.state = 'open' then %(now)s else t.ended_at end,
        ended_because = case when t.state = 'open' then 'erased' end,
        state = case when t.state = 'open' then 'cancelled' else t.state end
    where
        t.organization_id = any(%(organizations)s) and t.lead_address = %(address)s
"""
_SUPPRESSED: Final = """
    insert into app.suppressions (
        organization_id, lead_address, state, because, source, asked_at, suppressed_at
    )
    select organization_id, %(stranger)s, 'active', 'manual', 'erasure', %(now)s, %(now)s
    from erased_customers
    on conflict (organization_id, lead_address) do nothing
"""
_LEADS: Final = """
    update instantly.leads as t
    set
        lead_id = k.new, email = %(stranger)s, address = %(stranger)s, first_name = null,
        last_name = null, company_name = null, company_domain = null,
        raw = case when t.raw ? 'pl_value_lead'
            then jsonb_build_object('pl_value_lead', t.raw -> 'pl_value_lead') else '{}' end,
        content_hash = gen_random_uuid()
    from erased_leads as k
    where t.workspace_id = k.workspace_id and t.lead_id = k.old
"""
_EMAILS: Final = """
    update instantly.emails as t
    set
        email_id = k.new, lead_email = %(stranger)s, lead_address = %(stranger)s,
        lead_id = (
            select l.new from erased_leads as l
            where l.workspace_id = t.workspace_id and l.old = t.lead_id
        ),
        thread_id = null, message_id = null, subject = null, body_text = null,
        body_html = null, raw = '{}', content_hash = gen_random_uuid(),
        from_email = case when t.mail_type = 2 then %(stranger)s else t.from_email end,
        to_emails = case when t.mail_type = 2 then t.account_email else %(stranger)s end
    from erased_mirror as m
    inner join erased_mails as k using (workspace_id, old)
    where t.workspace_id = m.workspace_id and t.email_id = m.old
"""
_FOREIGN: Final = """
    update instantly.emails as t
    set from_email = %(stranger)s, subject = null, body_text = null, body_html = null,
        raw = '{}'
    from erased_words as k
    where t.workspace_id = k.workspace_id and t.email_id = k.old
"""
_STATUSES: Final = """
    update app.status_changes as t set entity_id = k.new
    from erased_leads as k
    where t.workspace_id = k.workspace_id and t.entity_kind = 'lead' and t.entity_id = k.old
"""
_FAILING: Final = """
    update app.check_results as t
    set failing_keys = array(
        select one from unnest(t.failing_keys) as one
        where
            position(%(address)s in lower(one)) = 0
            and not exists (select from erased_leads as k where position(k.old in one) > 0)
            and not exists (select from erased_mails as k where position(k.old in one) > 0)
    )
    where
        t.failing_keys <> '{}'
        and exists (
            select from unnest(t.failing_keys) as one
            where
                position(%(address)s in lower(one)) > 0
                or exists (select from erased_leads as k where position(k.old in one) > 0)
                or exists (select from erased_mails as k where position(k.old in one) > 0)
        )
"""
_EXAMPLES: Final = """
    update app.incidents as t set example = null
    where exists (
        select from (
            select old from erased_leads union all select old from erased_mails
            union all select %(address)s
        ) as k
        where position(k.old in lower(t.example)) > 0
    )
"""
_PARKED: Final = """
    delete from app.parked_rows as t
    where
        (%(everywhere)s or t.workspace_id = any(%(own_workspaces)s))
        and (
            position(%(address)s in lower(t.item)) > 0
            or exists (
                select from (
                    select * from erased_leads union all
                    select workspace_id, old, new from erased_mails
                ) as k
                where k.workspace_id = t.workspace_id and t.item_key = k.old
            )
        )
"""


def _gone(table: str, condition: str) -> str:
    return f"delete from {table} as t where {condition}"


_OF_CUSTOMER: Final = "t.organization_id = any(%(organizations)s) and t.lead_address = %(address)s"
_AT_WORK: Final = f"t.{_HERE} and t.lead_address = %(address)s and {_whose('t')}"

STATEMENTS: Final[Mapping[str, str]] = {
    "app.webhook_inbox": _TOLD_BY,
    "app.model_answers": _CACHED,
    "app.events": _EVENTS,
    "app.event_verdicts": _VERDICTS,
    "app.events_superseded": _SUPERSEDED,
    "app.event_versions": _gone("app.event_versions", _AT_WORK),
    "app.lead_facts": _FACTS,
    "app.messages": _MESSAGES,
    "app.messages of others": _WORDS,
    "app.conversations": _CONVERSATIONS,
    "app.reply_labels": _LABELS,
    "app.reply_label_changes": _LABEL_CHANGES,
    "app.label_queue": _LABEL_QUEUE,
    "app.suggestions": _SUGGESTIONS,
    "app.lead_scores": _gone("app.lead_scores", _OF_CUSTOMER),
    "app.hot_leads": _gone("app.hot_leads", _OF_CUSTOMER),
    "app.hot_changes": _gone("app.hot_changes", _OF_CUSTOMER),
    "app.interest_conflicts": _gone("app.interest_conflicts", _AT_WORK),
    "app.suppression_changes": f"""
        update app.suppression_changes as t
        set lead_address = %(stranger)s, source = 'erasure', detail = null
        where {_OF_CUSTOMER}
    """,
    "app.suppressions": f"""
        update app.suppressions as t
        set
            lead_address = %(stranger)s, source = 'erasure',
            state = case when t.state = 'lifted' then 'active' else t.state end
        where {_OF_CUSTOMER}
    """,
    "app.suppressions of the stranger": _SUPPRESSED,
    "app.contacts": """
        update app.contacts as t
        set
            address = %(stranger)s, external_id = null, first_name = null, last_name = null,
            company = null, title = null, phone = null, fields = '{}'
        where t.organization_id = any(%(organizations)s) and t.address = %(address)s
    """,
    "app.deals": """
        update app.deals as t
        set
            address = %(stranger)s, name = null,
            deal_id = case when t.source = 'instantly'
                then 'instantly:' || %(stranger)s else t.deal_id end
        where t.organization_id = any(%(organizations)s) and t.address = %(address)s
    """,
    "instantly.emails": _EMAILS,
    "instantly.emails of others": _FOREIGN,
    "instantly.leads": _LEADS,
    "app.status_changes": _STATUSES,
    "app.check_results": _FAILING,
    "app.incidents": _EXAMPLES,
    "app.parked_rows": _PARKED,
    "app.score_queue": _gone("app.score_queue", "t.lead_address = %(address)s"),
}
"""In this order: triggers of the first ones write what the last one takes away."""
