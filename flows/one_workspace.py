"""The child run that every sync starts per workspace, named such as `sync-campaigns/acme`."""

from datetime import timedelta

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

from tasks.assign import assign
from tasks.report import announce, idle_told_when_refused, report
from tasks.site import open_workspace
from tasks.sync import Wishes, sync
from tasks.watch import expected_pages, progress_shown, read_watched


@flow(name="sync-one-workspace", flow_run_name="sync-{kind}/{workspace}", persist_result=False)
async def sync_one_workspace(
    kind: str, workspace: str, accept_deletions: bool = False, backfill_minutes: float = 4.0
) -> State[None]:
    """Read one kind of thing of one workspace, give its rows their customers, and report.

    Started by the sync of its kind. Leaves a table of numbers, the page on why the workspace
    idles, and a `salesbrain.sync.finished` event. Twice changes nothing; after a crash it goes on
    where it stopped. An error of Instantly ends this run alone, as Failed, with what to do.
    """
    async with open_workspace(workspace) as site:
        expected = await expected_pages(site, kind)
        async with (
            idle_told_when_refused(site),
            progress_shown(f"progress-{kind}-{workspace}", expected) as progress,
        ):
            wishes = Wishes(
                accept_deletions=accept_deletions,
                backfill=timedelta(minutes=backfill_minutes),
                flow_run_id=flow_run.get_id(),
                on_pages=progress.add,
            )
            synced = await sync(site, kind, wishes, read_watched)
        await assign(site, is_thorough=kind == "leads")
        await report(site, synced)
    if synced.error is None:
        announce(synced)
    rows = sum(outcome.merged.new + outcome.merged.changed for outcome in synced.outcomes)
    calls = synced.whole.calls if synced.whole else 0
    get_run_logger().info("%s of %s: %d rows written, %d calls", kind, workspace, rows, calls)
    if synced.error is not None:
        return Failed(message=f"{synced.error} {synced.error.remedy}")
    return Completed(message=f"{rows} rows written, {calls} calls")
