"""/metrics: what the door has counted, what it keeps, and what waits in the inbox."""

from collections.abc import Iterator

from webhook_gateway.figures import KEPT, Figures
from webhook_gateway.gateway import Gateway
from webhook_gateway.prometheus import Family, counter, gauge, histogram
from webhook_gateway.readiness import oldest_seconds


def families(gateway: Gateway) -> list[Family]:
    """Everything, by workspace where it has one."""
    return [
        *_counted(gateway.figures),
        histogram("batch_size", "Deliveries per group.", gateway.figures.batch_sizes),
        histogram("commit_seconds", "Time of a group's commit.", gateway.figures.commit_seconds),
        histogram("spool_seconds", "Time of a group's sync.", gateway.figures.spool_seconds),
        *_kept_here(gateway),
        *_waiting(gateway),
    ]


def _counted(figures: Figures) -> Iterator[Family]:
    answers = figures.answers.items()
    yield counter(
        "received_total",
        "Authentic requests begun.",
        (({"workspace": w}, n) for w, n in figures.received.items()),
    )
    yield counter(
        "kept_total",
        "Deliveries acknowledged: stored, spooled, or kept and parked.",
        (({"workspace": w, "outcome": o}, n) for (w, o), n in answers if o in KEPT),
    )
    yield counter(
        "refused_total",
        "Requests not acknowledged, by reason.",
        (({"workspace": w, "reason": o}, n) for (w, o), n in answers if o not in KEPT),
    )
    yield counter(
        "parked_total",
        "Deliveries kept and parked, by reason.",
        (({"workspace": w, "reason": r}, n) for (w, r), n in figures.parked.items()),
    )
    yield counter(
        "connections_refused_total",
        "Connections cut, by reason.",
        (({"reason": r}, n) for r, n in figures.connections_refused.items()),
    )
    for name, help_, value in (
        ("drained_total", "Spooled deliveries brought to the inbox.", figures.drained),
        ("duplicate_total", "Spooled deliveries the inbox had already.", figures.duplicates),
        ("commits_failed_total", "Group commits lost or too slow.", figures.commits_failed),
        ("bells_failed_total", "Prefect events not taken.", figures.bells_failed),
    ):
        yield counter(name, help_, [({}, value)])


def _kept_here(gateway: Gateway) -> Iterator[Family]:
    spool = gateway.spool
    yield gauge("spool_depth", "Deliveries in this process' spool.", [({}, spool.depth)])
    yield gauge("spool_bytes", "Bytes of them.", [({}, spool.waiting_bytes)])
    yield gauge("direct", "1: to Postgres, 0: spooling.", [({}, int(gateway.desk.is_direct))])
    yield gauge(
        "oldest_waiting_seconds",
        "Age of the oldest unprocessed event, spool included.",
        [({}, round(oldest_seconds(gateway), 3))],
    )


def _waiting(gateway: Gateway) -> Iterator[Family]:
    waiting = gateway.chores.waiting.items()
    yield gauge(
        "inbox_depth",
        "Deliveries that wait to be processed.",
        (({"workspace": w}, one.depth) for w, one in waiting),
        is_common=True,
    )
    yield gauge(
        "inbox_oldest_timestamp_seconds",
        "When the oldest of them was received.",
        (({"workspace": w}, one.oldest_received_at.timestamp()) for w, one in waiting),
        is_common=True,
    )
