"""Suggestions: who is silent and could be written to, what could be answered. Nothing is sent."""

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed

from models.session import open_pool
from models.settings import DatabaseSettings, LlmSettings
from tasks.site import now
from tasks.suggest.run import suggest_answers, suggest_follow_ups
from tasks.suggest.tell import tell_suggested


@flow(name="suggest-followups", flow_run_name="suggest-followups", persist_result=False)
async def suggest_followups() -> State[None]:
    """Suggest answers to replies and follow-ups to silent readers; end what is pointless.

    Starts by schedule; answers are also suggested at once when a reply comes in. Leaves rows in
    app.suggestions, and a table of the open ones with their reasons. Twice suggests nothing twice.
    """
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=2, application="salesbrain suggestions") as pool:
        answers = await suggest_answers(pool, now(), LlmSettings())
        follow_ups = await suggest_follow_ups(pool, now())
        await tell_suggested(pool, answers, follow_ups)
    said = (
        f"{answers.made} answers and {follow_ups.made} follow-ups suggested, "
        f"{answers.ended + follow_ups.ended} suggestions ended"
    )
    get_run_logger().info("%s", said)
    return Completed(message=said)
