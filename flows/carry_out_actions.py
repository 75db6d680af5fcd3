"""What was decided about replies is done at Instantly."""

import asyncio

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.every_workspace import WORKSPACES_AT_ONCE
from models.session import open_pool
from models.settings import DatabaseSettings
from tasks.act.carry_out import CarriedOut, carry_out
from tasks.act.claim_orders import workspaces_waiting
from tasks.act.come_back import stop_who_came_back
from tasks.act.conflicts import compare_interest, open_conflicts
from tasks.act.run import act_on_new
from tasks.act.tell import tell_carried_out, tell_conflicts
from tasks.customers import enabled_workspaces
from tasks.site import now, open_workspace


@flow(name="carry-out-actions", flow_run_name="carry-out-actions", persist_result=False)
async def carry_out_actions() -> State[None]:
    """Block, stop and mark leads at Instantly, as the replies that were read call for.

    First it looks for whoever asked not to be written to and is not suppressed yet. Started by
    the event `salesbrain.actions.waiting` and by schedule. Without INSTANTLY_ALLOW_WRITES the
    orders wait and say so. Leaves a table of what was done where anything was. Twice changes
    nothing. Failed when orders failed; they are tried again for about a day.
    """
    known = await enabled_workspaces()
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=2, application="salesbrain actions") as pool:
        acted = await act_on_new(pool, now(), is_thorough=True)
        await stop_who_came_back(pool, now())
        opened, closed = await compare_interest(pool, now())
        if opened or closed:
            await tell_conflicts(await open_conflicts(pool))
        waiting = await workspaces_waiting(pool, now())
    log = get_run_logger()
    log.info("%s; conflicts of interest: %s new, %s settled", acted.sentence, opened, closed)
    room = asyncio.Semaphore(WORKSPACES_AT_ONCE)

    async def carried(workspace_id: str) -> CarriedOut:
        async with room, open_workspace(workspace_id) as site:
            return await carry_out(site, now())

    done = await asyncio.gather(*(carried(name) for name in waiting if name in known))
    if news := [one for one in done if one.is_news]:
        await tell_carried_out(news)
    return _summary(done)


def _summary(done: list[CarriedOut]) -> State[None]:
    carried, failed = sum(len(one.said) for one in done), sum(len(one.failed) for one in done)
    given_up, waiting = sum(one.given_up for one in done), sum(one.waiting for one in done)
    said = f"Orders carried out: {carried}, failed: {failed}, waiting: {waiting}"
    if given_up:
        said += f", given up: {given_up} (see app.incidents)"
    is_well = all(one.is_well for one in done)
    return (Completed if is_well else Failed)(message=said)
