"""Replies are read: what each says, by rules or by a language model."""

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from tasks.classify.sweep import classify_all, tell_classified


@flow(name="classify-replies", flow_run_name="classify-replies", persist_result=False)
async def classify_replies(again: bool = False) -> State[None]:
    """Read every received message that nobody has read, or that says something else now.

    Starts by schedule, as the safety net: a listener reads replies as they come. Leaves labels in
    app.reply_labels and, when there was something to read, a table by organization. Twice, or
    beside a listener, each reply is read once.

    Args:
        again: Also read what older rules, prompts or models have read, and what rules read in a
            model's place.
    """
    classified, differing = await classify_all(again=again)
    await tell_classified(classified, differing)
    get_run_logger().info("replies: %s", classified.sentence)
    return Completed(message=classified.sentence)
