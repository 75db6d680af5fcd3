"""What `salesbrain doctor` says of orders for Instantly and of what is held."""

from datetime import timedelta

import pytest

from cli.commands.doctor import Finding
from cli.suppression_checks import held_ones_are_looked_at, orders_are_carried_out
from domain.taxonomy import Label
from tasks.act.claim_orders import NO_WRITES
from tests.tasks.act.instantly import carried
from tests.tasks.act.replies import AT, acted, read
from tests.tasks.desk import Desk


@pytest.fixture(autouse=True)
def here(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", desk.url)


def test_what_waits_says_why_and_what_was_given_up_says_what_to_do(desk: Desk) -> None:
    """Waiting is as the operator wants it; given up fails the command."""
    assert orders_are_carried_out() == [Finding(True, "No order waits for Instantly.")]
    read(desk, "m1", Label.UNSUBSCRIBE)
    read(desk, "m2", Label.UNSUBSCRIBE, lead_address="joe@moss.example")
    acted(desk)
    carried(desk, desk.place())
    [waiting] = orders_are_carried_out()
    assert waiting == Finding(True, f"northwind: 2 orders for Instantly wait: {NO_WRITES}.")
    with desk.connect() as connection:
        connection.execute("update app.outbox set given_up_at = made_at, error = 'down'")
    [given_up] = orders_are_carried_out()
    assert not given_up.is_fine
    assert "suppressions retry" in given_up.fix


def test_what_is_held_is_counted(desk: Desk) -> None:
    """With the oldest, and where to look."""
    assert held_ones_are_looked_at() == []
    read(desk, "m1", Label.NOT_NOW, opt_out="doubtful")
    acted(desk, AT + timedelta(minutes=1))
    [finding] = held_ones_are_looked_at()
    assert finding.is_fine
    assert "northwind: 1 addresses are held" in finding.sentence
    assert "2026-03-01" in finding.sentence
