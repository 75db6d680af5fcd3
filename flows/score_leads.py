"""Lead scores: who is hot, and why."""

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from models.session import open_pool
from models.settings import DatabaseSettings
from tasks.score.calibrate import calibrate
from tasks.score.hottest import hottest, tell_hottest
from tasks.score.run import score_all
from tasks.site import now


@flow(name="score-leads", flow_run_name="score-leads", persist_result=False)
async def score_leads(afresh: bool = False) -> State[str]:
    """Score the leads that were touched, and rank those of every organization.

    Starts by schedule: what faded is no longer hot, and others may be, though nothing happened.
    Who became hot is told once. Keeps, once a week, what the bands of points were good for.
    Leaves the table "Hottest leads". Twice changes nothing.

    Args:
        afresh: Score every lead from the whole log, as after a repair; the scores come out the
            same.
    """
    at = now()
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=2, application="salesbrain scores") as pool:
        scored = await score_all(pool, at, afresh=afresh)
        await calibrate(pool, at)
        await tell_hottest(await hottest(pool, at), scored.sentence)
    get_run_logger().info("scores: %s", scored.sentence)
    return Completed(message=scored.sentence, data=scored.sentence)
