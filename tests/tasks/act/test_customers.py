"""Whose opt-out it is: every workspace of one customer, no other's, and a new owner's."""

from datetime import timedelta

import pytest

from domain.taxonomy import Label
from tasks.act.come_back import stop_who_came_back
from tasks.act.suppressed import Admitted, refuse_suppressed, suppressed_addresses
from tests.tasks.act.instantly import Person, campaigns, carried, writing
from tests.tasks.act.replies import AT, acted, orders, read, states, trail, unsubscribed, within
from tests.tasks.desk import Desk

WHO = "mara@fern.example"
POOL = {"workspace_id": "beta-pool", "organization_id": "acme"}


def test_it_counts_in_every_workspace_of_the_customer(knowing: Desk) -> None:
    """ACME gets a workspace of its own beside the shared one; Globex hears nothing."""
    desk = knowing
    desk.move("agency-sub", organization="acme")
    read(desk, "m1", Label.UNSUBSCRIBE, campaign_id=campaigns(desk, "acme")[0], **POOL)
    acted(desk)
    assert orders(desk) == {
        ("stop_lead", "beta-pool", "acme"),
        ("block_address", "agency-sub", "acme"),
    }
    assert states(desk) == {("acme", WHO): "active"}


def test_one_customers_opt_out_does_not_bind_another(knowing: Desk) -> None:
    """Asked for both, the gate refuses the one only, and writes it down."""
    desk = knowing
    read(desk, "m1", Label.UNSUBSCRIBE, **POOL)
    read(desk, "m2", Label.NOT_NOW, opt_out="doubtful", lead_address="joe@moss.example", **POOL)
    acted(desk)
    asked = ["Mara@Fern.example ", "joe@moss.example", "ann@moss.example", " "]

    def gate(organization: str) -> Admitted:
        purpose = "add to a campaign"
        return within(
            desk,
            lambda connection: refuse_suppressed(
                connection, organization, asked, purpose=purpose, done_by="joe", now=AT
            ),
        )

    acme, globex = gate("acme"), gate("globex")
    assert acme.allowed == ["ann@moss.example"]
    assert acme.refused == ["Mara@Fern.example ", "joe@moss.example", " "]
    assert globex.refused == [" "]
    assert trail(desk)[-1] == "refused_to_add"
    known = within(desk, lambda connection: suppressed_addresses(connection, "acme", asked))
    assert known == {WHO, "joe@moss.example"}


@pytest.mark.parametrize("what", ["reply", "link"])
def test_a_campaigns_new_owner_inherits_what_its_leads_asked(knowing: Desk, what: str) -> None:
    """On its own list; the old owner's keeps them. What ACME entered by hand stays ACME's."""
    desk, [campaign, *_] = knowing, campaigns(knowing, "acme")
    if what == "reply":
        read(desk, "m1", Label.UNSUBSCRIBE, campaign_id=campaign, **POOL)
    else:
        unsubscribed(desk, WHO, campaign_id=campaign, **POOL)
    acted(desk)
    by_hand = ("acme", "ann@moss.example", "active", "manual", "member:joe", AT, AT)
    with desk.connect() as connection:
        connection.execute(
            """
            insert into app.suppressions (
                organization_id, lead_address, state, because, source, asked_at, suppressed_at
            ) values (%s, %s, %s, %s, %s, %s, %s)
            """,
            by_hand,
        )
    rules = desk.customers.workspaces["beta-pool"].assignments
    mine = [rule for rule in rules if rule.organization == "globex"]
    taken = mine[0].model_copy(update={"tag": None, "name_prefix": None, "campaign": campaign})
    desk.move("beta-pool", assignments=(taken, *rules))
    desk.sync("campaigns", "beta-pool")
    assert acted(desk, is_thorough=True).suppressed == 1
    assert states(desk) == {
        ("acme", WHO): "active",
        ("acme", "ann@moss.example"): "active",
        ("globex", WHO): "active",
    }
    assert not acted(desk, is_thorough=True).is_any


def test_who_is_added_again_by_hand_is_stopped_again(knowing: Desk) -> None:
    """Once per lead, when the sweep has seen it; in an own workspace the block list does it."""
    desk, person = knowing, Person(knowing, "beta-pool")
    [campaign, *_] = campaigns(desk, "acme")
    read(desk, "m1", Label.UNSUBSCRIBE, campaign_id=campaign, **POOL)
    acted(desk)
    carried(desk, writing(desk, "beta-pool"))
    person.add(campaign, WHO)
    desk.sync("leads", "beta-pool")
    later = AT + timedelta(hours=1)
    assert desk.at(lambda site: stop_who_came_back(site.pool, later)) == 1
    assert desk.at(lambda site: stop_who_came_back(site.pool, later)) == 0
    assert carried(desk, writing(desk, "beta-pool"), later).said == [
        ("stop_lead", "taken out of 1 campaigns")
    ]
    assert person.leads(campaign=campaign, contacts=[WHO]) == []
