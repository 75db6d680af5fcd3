"""Quality checks: what came in is as it should be, before anything is built on it."""

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from domain.checks import verdict
from models.session import open_pool
from models.settings import DatabaseSettings, SalesbrainSettings
from tasks.check import announce, check, keep, settle, tell
from tasks.hold import hold
from tasks.site import now


@flow(name="check-data", flow_run_name="check-data", persist_result=False)
async def check_data(build_docs: bool = False) -> State[str]:
    """Check every synced table with Great Expectations, in a process of its own.

    Starts when the syncs of a burst have ended. Leaves its results in app.check_results, a
    table with what failed first, an incident per critical failure, and a
    `salesbrain.checks.finished` event. A workspace with a critical failure is held: its marts
    stay as they are until a run of this finds none. Twice adds a second set of results and no
    second incident. Failed checks do not fail it; a checking process that breaks does.

    Args:
        build_docs: Also build Great Expectations' pages, which takes half a minute more:
            <SALESBRAIN_HOME>/data_docs/gx/uncommitted/data_docs/local_site/index.html
    """
    url = DatabaseSettings().required_url()
    docs = SalesbrainSettings().home / "data_docs" if build_docs else None
    started = now()
    async with open_pool(url, application="salesbrain check") as pool:
        results = await check(url, pool, started, docs)
        run = await keep(pool, results, started)
        await hold(pool, results, run, started)
        await settle(pool, results, started)
    found = verdict(results)
    await tell(results, run, found)
    announce(found)
    get_run_logger().info("checks: %s", found.sentence)
    return Completed(message=found.sentence, data=found.sentence)
