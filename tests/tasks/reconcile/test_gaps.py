"""A gap is searched, closed when all that can be found has been, and says what stays unknown."""

import pytest

from sandbox.application import Sandbox
from tests.tasks.desk import Desk
from tests.tasks.reconcile.search import Search, ago

GAP = "select closed_at is not null as is_closed, count_found, remainder from app.delivery_gaps"


@pytest.fixture
def search(knowing: Desk, app: Sandbox) -> Search:
    found = Search(knowing, app)
    found.expect(since=ago(days=20), fetched_until=ago(days=5))
    return found


def test_a_gap_that_ended_is_searched_and_closed(search: Search) -> None:
    """Mails and leads are read anew by the search itself; what only counters tell is named."""
    search.gap(ago(days=4), ago(minutes=1))
    done = search.run()
    assert {one.way for one in done.missed} == {"delivery_log"}  # counters are history here
    assert search.desk.one("select count(*) from instantly.emails") > 0
    [gap] = search.desk.rows(GAP)
    assert gap["is_closed"]
    assert gap["count_found"] == len([one for one in done.missed if ago(days=4) <= one.occurred_at])
    inferred = search.desk.one(
        "select count(*) from app.events where source = 'inferred' and occurred_at > %s",
        ago(days=4),
    )
    assert inferred > 0
    assert "only their number is known" in gap["remainder"]
    assert "email_opened" in gap["remainder"]


def test_what_others_acknowledged_in_a_gap_is_looked_at_too(search: Search) -> None:
    """What was delivered to another address was answered there: the log calls it a success."""
    search.expect(since=ago(days=20), fetched_until=ago(hours=1))
    search.run()
    without = search.desk.one("select count(*) from app.webhook_inbox")
    search.gap(ago(days=4), ago(minutes=1))
    search.run()
    assert search.desk.one("select count(*) from app.webhook_inbox") > without


def test_a_gap_that_lasts_stays_open_and_events_come_by_polling(search: Search) -> None:
    """What the log and the syncs have is found all the same, and not again when it ends."""
    search.desk.sync("emails")
    search.gap(ago(days=4), None)
    found = search.run().missed
    [gap] = search.desk.rows(GAP)
    assert (gap["is_closed"], "It lasts" in gap["remainder"]) == (False, True)
    with search.desk.connect() as connection:
        connection.execute("update app.delivery_gaps set until_at = now() - interval '1 minute'")
    again = search.run()
    assert found
    assert not set(found) & set(again.missed)
    [gap] = search.desk.rows(GAP)
    assert gap["is_closed"]
    assert gap["count_found"] == sum(ago(days=4) <= m.occurred_at for m in [*found, *again.missed])


def test_two_searches_at_once_are_one(search: Search) -> None:
    """The second leaves the workspace alone, and nothing is counted twice."""
    import asyncio

    from tasks.reconcile.reconcile import Reconciled, reconcile
    from tasks.site import Site

    async def both(site: Site) -> tuple[Reconciled, Reconciled]:
        async with search.desk.site() as other:
            return await asyncio.gather(reconcile(site), reconcile(other))

    ended = search.desk.at(both)
    assert sorted(one.is_left_alone for one in ended) == [False, True]
