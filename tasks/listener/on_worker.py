"""What the flow process_inbox does: the work itself on a worker, waiting in a listener."""

from uuid import UUID

from prefect.client.orchestration import get_client
from prefect.runtime import deployment as own_deployment

from domain.shifts import Rhythm
from models.session import open_pool
from models.settings import DatabaseSettings, LlmSettings
from tasks.act.run import Acted
from tasks.act.tell import ask_to_carry_out
from tasks.follow_through import follow_through
from tasks.listener.dead_runs import close_dead_runs
from tasks.listener.shift import on_duty, work_shift
from tasks.listener.worked import Worked


async def worked_shift(rhythm: Rhythm) -> Worked:
    """What a shift came to, at its end. In a listener, whose own loop drains, its shift's."""
    standing = on_duty.get()
    if standing is not None:
        return await standing()
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=4, application="salesbrain process-inbox") as pool:
        worked = await work_shift(pool, rhythm)
        worked.followed.add(await follow_through(pool, LlmSettings()))
    ask_to_carry_out(Acted(ordered=worked.followed.ordered))
    return worked


async def close_dead_listeners_runs() -> int:
    """On a worker, mark the runs that killed listeners left open; a listener has rounds of its
    own for that."""
    if on_duty.get() is not None or own_deployment.id is None:
        return 0
    url = DatabaseSettings().required_url()
    async with get_client() as client:
        return await close_dead_runs(client, UUID(own_deployment.id), url)
