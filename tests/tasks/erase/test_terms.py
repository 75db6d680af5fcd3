"""Words of mails whose term is over are emptied; what was concluded from them stays."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tasks.erase.terms import empty_words
from tests.tasks.erase.conftest import Town

WORDS = "select count(*) from app.messages where organization_id = %s and body_text is not null"


def settle(town: Town, days: int) -> None:
    with town.connect() as worker:
        worker.execute(
            "update app.organizations set settings = settings || jsonb_build_object("
            "'retention', jsonb_build_object('reply_bodies_days', %s::int)) "
            "where organization_id = 'northwind'",
            [days],
        )


def counts(town: Town) -> dict[str, Any]:
    [row] = town.rows(
        """
        select
            (select jsonb_object_agg(message_key, label) from app.reply_labels where is_effective)
                as labels,
            (select count(*) from app.messages) as messages,
            (select count(*) from app.label_queue) as waiting
        """
    )
    return row


def test_words_go_with_their_term_and_no_sync_brings_them_back(town: Town) -> None:
    """Of this customer alone; labels and counts stay; what came a moment ago keeps its words. A
    mail that changed at Instantly comes without them, and nothing is read anew."""
    settle(town, 1)
    before, others = counts(town), town.one(WORDS, "acme")
    later = datetime.now(UTC)
    gone = town.pooled(lambda pool: empty_words(pool, later, is_dry_run=True))
    assert gone["instantly.emails (words)"] > 10
    assert town.pooled(lambda pool: empty_words(pool, later, is_dry_run=False)) == gone
    left = town.one(WORDS, "northwind")
    assert 0 < left < before["messages"]
    assert counts(town) == before
    with town.connect() as worker:  # as if each had changed
        worker.execute("update instantly.emails set content_hash = gen_random_uuid()")
        worker.execute("update app.stream_states set watermark_at = '2020-01-01', "
                       "is_backfill_done = false where stream = 'emails'")  # fmt: skip
    town.sync("emails")
    assert town.one(WORDS, "northwind") == left
    assert town.one(WORDS, "acme") == others
    assert counts(town) == before
    old = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    query = (
        "select count(*) from instantly.emails where created_at < %s and raw ? 'content_preview'"
    )
    assert town.one(query, old) == 0
