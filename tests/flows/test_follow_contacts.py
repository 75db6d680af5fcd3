"""Contacts as a flow: every lead of a customer, and a failure that says so."""

from flows.follow_contacts import follow_contacts
from tests.flows.installation import Installation

LEADS = """
    select count(*) as count from (
        select distinct organization_id, address from instantly.leads
        where organization_id <> 'unassigned' and address <> ''
    ) as people
"""


def test_every_lead_of_a_customer_is_a_contact(synced: Installation) -> None:
    """None of those that no customer claims; a second run changes nothing."""
    expected = synced.one(LEADS)
    run = synced.run(follow_contacts)
    assert run.state == "Completed"
    assert run.message.startswith(f"{expected} contacts are new, 0 changed, 0 went")
    assert synced.one("select count(*) as count from app.contacts") == expected
    again = synced.run(follow_contacts)
    assert again.message.startswith("0 contacts are new, 0 changed, 0 went; 0 deals")


def test_what_postgres_refuses_fails_the_run(synced: Installation) -> None:
    """Nothing is half written, and the run says what was refused."""
    synced.change("revoke insert on app.contacts from salesbrain_worker")
    run = synced.run(follow_contacts)
    assert run.state == "Failed"
    assert "permission denied" in run.message
    assert synced.one("select count(*) as count from app.contacts") == 0
