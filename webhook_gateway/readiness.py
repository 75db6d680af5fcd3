"""/ready: are events kept, and are they processed?"""

from typing import Any, Final

from webhook_gateway.gateway import Gateway

OLD_SECONDS: Final = 300.0


def readiness(gateway: Gateway) -> tuple[bool, dict[str, Any]]:
    """Whether all is well, and in words what is not. Spooling is well, for five minutes."""
    troubles = _troubles(gateway)
    return not troubles, {
        "ready": not troubles,
        "state": "direct" if gateway.desk.is_direct else "spooling",
        "spool_works": _can_spool(gateway),
        "spooled_bytes": gateway.spool.waiting_bytes,
        "inbox_depth": gateway.chores.depth,
        "oldest_waiting_seconds": round(oldest_seconds(gateway), 1),
        "troubles": troubles,
    }


def oldest_seconds(gateway: Gateway) -> float:
    """Age of the oldest event that is kept and not processed, in the inbox or in the spool."""
    return max(gateway.chores.oldest_seconds, gateway.spool.waiting_seconds)


def _can_spool(gateway: Gateway) -> bool:
    return not (gateway.spool.is_failing or gateway.spool.is_full)


def _troubles(gateway: Gateway) -> list[str]:
    found = []
    if not gateway.keyring:
        found.append("no secrets are known: run `salesbrain up`, or reach the database once")
    if not gateway.desk.is_direct and not _can_spool(gateway):
        found.append("neither database nor spool can keep events")
    if (oldest := oldest_seconds(gateway)) > OLD_SECONDS:
        found.append(f"the oldest event waits for {oldest:.0f} s: does a listener run?")
    return found
