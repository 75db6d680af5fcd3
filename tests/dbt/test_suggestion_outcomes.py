"""What the team made of suggestions, as a mart that each customer sees its own rows of."""

from collections.abc import Iterator
from decimal import Decimal
from typing import LiteralString

import pytest

from cli.local import postgres
from tests.dbt.warehouse import Warehouse, messages

ROWS: LiteralString = """
    insert into app.suggestions (
        suggestion_id, organization_id, workspace_id, campaign_id, lead_address, kind, label,
        language, message_key, position, body, reason, way, version, state, made_at, ended_at,
        similarity
    )
    select
        gen_random_uuid(), s.organization, 'pool', s.campaign, s.lead, s.kind, s.label, 'en',
        s.message, s.position, 'b', 'r', 'rules', 'v', s.state, '2026-03-02 09:00+00',
        s.ended, s.similarity
    from (values
        ('alder', 'a-live', 'ada@ash.example', 'answer', 'question', 'zz1', 1, 'edited',
         '2026-03-02 10:00+00'::timestamptz, 0.5),
        ('alder', 'a-live', 'ada@ash.example', 'answer', 'question', 'zz1', 2, 'replaced',
         '2026-03-02 10:00+00', null),
        ('alder', 'a-live', 'cem@ash.example', 'follow_up', 'opened', null, null, 'open', null,
         null),
        ('birch', 'b-live', 'gus@oak.example', 'follow_up', 'clicked', null, null, 'cancelled',
         '2026-03-03 10:00+00', null)
    ) as s (
        organization, campaign, lead, kind, label, message, position, state, ended, similarity
    );
    insert into app.messages (
        workspace_id, message_key, organization_id, conversation_key, placed_by, campaign_id,
        lead_address, is_received, sent_at
    ) values (
        'pool', 'zz2', 'alder', 'thread:zz', 'thread', 'a-live', 'ada@ash.example', true,
        '2026-03-04 09:00+00'
    )
"""
OUTCOMES: LiteralString = """
    select * from marts.suggestion_outcomes order by organization_id, kind
"""


@pytest.fixture(scope="module")
def suggested(warehouse: Warehouse, postgres_server: postgres.Postgres) -> Iterator[Warehouse]:
    """Suggestions of two customers, and the mart built from them, in a copy."""
    with warehouse.copied(postgres_server) as copy:
        with copy.connect() as connection:
            connection.execute(ROWS)
        result = copy.dbt("run", "--select", "+suggestion_outcomes")
        assert result.success, messages(result)
        yield copy


def test_each_suggestion_counts_by_what_became_of_it(suggested: Warehouse) -> None:
    """A whole row, and that nothing is counted twice."""
    first, second, third = suggested.rows(OUTCOMES)
    assert first == {
        "organization_id": "alder",
        "kind": "answer",
        "label": "question",
        "way": "rules",
        "suggested": 2,
        "occasions": 1,
        "still_open": 0,
        "sent_as_suggested": 0,
        "sent_with_changes": 1,
        "dismissed": 0,
        "cancelled": 0,
        "replaced": 1,
        "sent": 1,
        "answered": 1,
        "sent_rate_occasions": Decimal(1),
        "answer_rate_sent": Decimal(1),
        "body_kept_rate_sent": Decimal("0.5"),
    }
    assert (second["still_open"], second["answer_rate_sent"]) == (1, None)
    assert (third["organization_id"], third["cancelled"]) == ("birch", 1)


@pytest.mark.parametrize(("login", "seen"), [("bi_alder", {"alder"}), ("bi_nobody", set[str]())])
def test_a_customer_sees_its_own_outcomes(suggested: Warehouse, login: str, seen: set[str]) -> None:
    """The wall stands before this mart as before the others."""
    found = suggested.rows("select organization_id from marts.suggestion_outcomes", login=login)
    assert {row["organization_id"] for row in found} == seen
