"""Alerts: what is wrong is told, once each; and a sign of life, so that silence is noticed."""

from collections.abc import Mapping

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from models.session import open_pool
from models.settings import AlertSettings, DatabaseSettings
from tasks.notify import send_due, send_test, sign_of_life
from tasks.process.parked_incidents import note_parked
from tasks.site import now


@flow(name="send-alerts", flow_run_name="send-alerts", persist_result=False)
async def send_alerts(is_test: bool = False) -> State[None]:
    """Tell what waits to be told, by ALERT_URLS; the listener does the same every few seconds.

    Parked deliveries are looked for first: they are incidents too.
    Starts by schedule, as the safety net without a listener. When alerts arrive it asks
    ALERT_DEADMAN_URL: a dead scheduler, worker, database or notifier falls silent there. Twice
    changes nothing. Failed when alerts could not be sent; they are tried again for four hours.

    Args:
        is_test: Send a test message to each address instead, and say which of them it reached.
    """
    settings = AlertSettings()
    if is_test:
        return _tested(await send_test(settings, now()))
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=2, application="salesbrain alerts") as pool:
        await note_parked(pool, now())
        sent = await send_due(pool, now(), settings)
    said = f"Alerts sent: {sent.sent}, failing: {sent.failing}"
    get_run_logger().info("%s", said)
    if not sent.is_well:
        return Failed(message=f"{said}: see error in app.outbox")
    await sign_of_life(settings)
    return Completed(message=said)


def _tested(answers: Mapping[str, str | None]) -> State[None]:
    if not answers:
        return Failed(message="ALERT_URLS is not set: nobody is told")
    said = "; ".join(error or f"{name}: sent" for name, error in answers.items())
    return Failed(message=said) if any(answers.values()) else Completed(message=said)
