"""Retention: old records of our own running go, raw deliveries, and words whose term is over."""

from prefect import flow, get_run_logger

from models.session import open_pool
from models.settings import DatabaseSettings
from tasks.prune import Retention, prune
from tasks.report import tell_pruned
from tasks.site import now


@flow(name="prune-records", flow_run_name="prune-records", persist_result=False)
async def prune_records(retention: Retention = Retention()) -> str:  # noqa: B008 - immutable use
    """Delete sync runs, sweeps, resolved incidents, parked items and raw deliveries grown old;
    empty mails older than their customer's retention.reply_bodies_days.

    Starts by schedule. Leaves a table of what went. Without is_dry_run=false it only counts.

    Args:
        retention: How long each kind of record is kept.
    """
    url = DatabaseSettings().required_url()
    async with open_pool(url, size=1, application="salesbrain prune") as pool:
        gone = await prune(pool, retention, now())
    await tell_pruned(gone, is_dry_run=retention.is_dry_run)
    said = f"{sum(gone.values())} records {'would go' if retention.is_dry_run else 'went'}"
    get_run_logger().info("%s", said)
    return said
