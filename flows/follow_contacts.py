"""Contacts: who is one, and what each of them has come to."""

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from models.session import open_pool
from models.settings import DatabaseSettings
from tasks.contacts import follow_contacts as follow
from tasks.site import now


@flow(name="follow-contacts", flow_run_name="follow-contacts", persist_result=False)
async def follow_contacts() -> State[str]:
    """Make contacts of leads, and give every contact the status that what is known comes to.

    Starts by schedule. Leaves contacts, and deals for leads that were won at Instantly where no
    CRM knows of one. Twice changes nothing.
    """
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=1, application="salesbrain contacts") as pool:
        followed = await follow(pool, now())
    get_run_logger().info("contacts: %s", followed.sentence)
    return Completed(message=followed.sentence, data=followed.sentence)
