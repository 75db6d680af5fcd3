"""Alerts: what is wrong is told, once each; and a sign of life, so that silence is noticed."""

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from models.session import open_pool
from models.settings import AlertSettings, DatabaseSettings
from tasks.notify import send_due, sign_of_life
from tasks.site import now


@flow(name="send-alerts", flow_run_name="send-alerts", persist_result=False)
async def send_alerts() -> State[None]:
    """Tell what waits to be told, by ALERT_URLS; the listener does the same every few seconds.

    Starts by schedule, as the safety net without a listener. When alerts arrive it asks
    ALERT_DEADMAN_URL: a dead scheduler, worker, database or notifier falls silent there. Twice
    changes nothing. Failed when alerts could not be sent; they are tried again for four hours.
    """
    settings = AlertSettings()
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=2, application="salesbrain alerts") as pool:
        sent = await send_due(pool, now(), settings)
    said = f"Alerts sent: {sent.sent}, failing: {sent.failing}"
    get_run_logger().info("%s", said)
    if not sent.is_well:
        return Failed(message=f"{said}: see error in app.outbox")
    await sign_of_life(settings)
    return Completed(message=said)
