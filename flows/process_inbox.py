"""The inbox: deliveries that the gateway kept become events and facts."""

from datetime import timedelta

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from domain.shifts import Rhythm
from tasks.listener.on_worker import close_dead_listeners_runs, worked_shift
from tasks.listener.tell import tell_processed
from tasks.site import now


def _at_this_minute() -> str:
    return f"process-inbox/{now():%H:%M}"


@flow(name="process-inbox", flow_run_name=_at_this_minute, persist_result=False)
async def process_inbox(quiet_seconds: float = 10.0, longest_minutes: float = 5.0) -> State[str]:
    """Read what waits in the inbox, write events, facts and messages, until it falls silent.

    A listener keeps such a run open while it drains (`salesbrain listener`). Without one, the
    schedule and the event `instantly.inbox.waiting` start it on a worker, where it ends at once
    when nothing waits or a listener is there to go on. Leaves a table with its figures. Twice,
    or many at once, each delivery is read once.

    Args:
        quiet_seconds: How long nothing must come before the run ends.
        longest_minutes: When it ends at the latest, so that its figures are seen.
    """
    quiet, longest = timedelta(seconds=quiet_seconds), timedelta(minutes=longest_minutes)
    worked = await worked_shift(Rhythm(quiet, longest))
    await tell_processed(worked)
    await close_dead_listeners_runs()
    get_run_logger().info("inbox: %s", worked.sentence)
    return Completed(message=worked.sentence, data=worked.sentence)
