"""The marts: what the numbers mean, built by dbt with its tests."""

import asyncio

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from models.session import open_pool
from models.settings import DatabaseSettings, SalesbrainSettings
from tasks.hold import held, tell_held
from tasks.lineage import materialize_marts
from tasks.report import tell_built
from tasks.transform import build_docs


@flow(name="build-marts", flow_run_name="build-marts/{command}", persist_result=False)
async def build_marts(
    command: str = "build", full_refresh: bool = False, with_docs: bool = False
) -> State[str]:
    """Build staging, marts and reports with dbt, then run their tests.

    Starts 10 s after the last quality check of a burst, and by schedule. Leaves a table of what
    was built, and the lineage from mirrored tables to marts. Twice gives the same marts. The rows
    of a workspace that the checks hold stay as they were; the run says whose, and why.

    Args:
        command: The dbt command: build (with tests) or run (without).
        full_refresh: Build incremental models anew from everything.
        with_docs: Also write the documentation of the marts as one page, in
            <SALESBRAIN_HOME>/dbt/static_index.html.
    """
    words = [command, "--full-refresh"] if full_refresh else [command]
    target = SalesbrainSettings().home / "dbt"
    url = DatabaseSettings().required_url()
    async with open_pool(url, application="salesbrain marts") as pool:
        still = await held(pool)
    await tell_held(still)
    built = await materialize_marts(url, words, target)
    await tell_built(built)
    if with_docs:
        await asyncio.to_thread(build_docs, url, target=target)
    said = f"{len(built)} nodes, {sum(node.seconds for node in built):.1f} s of work"
    if still:
        said += "; " + "; ".join(one.sentence for one in still)
    get_run_logger().info("marts: %s", said)
    return Completed(message=said, data=said)
