"""/metrics in Prometheus' text form, /ready in words."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from webhook_gateway.figures import KEPT, Histogram, Outcome
from webhook_gateway.gateway import Gateway

OLD_SECONDS: Final = 300.0
_P: Final = "salesbrain_gateway_"


def readiness(gateway: Gateway) -> tuple[bool, dict[str, Any]]:
    """Whether events are kept and processed, and in words what is not as it should be."""
    oldest = oldest_seconds(gateway)
    spool = gateway.spool
    can_spool = not (spool.is_failing or spool.is_full)
    troubles = []
    if not gateway.keyring:
        troubles.append("no secrets are known: run `salesbrain up` or reach the database once")
    if not gateway.desk.is_direct and not can_spool:
        troubles.append("neither database nor spool can keep events")
    if oldest > OLD_SECONDS:
        troubles.append(f"the oldest event waits for {oldest:.0f} s: does a listener run?")
    return not troubles, {
        "ready": not troubles,
        "state": "direct" if gateway.desk.is_direct else "spooling",
        "spool_works": can_spool,
        "spooled_bytes": spool.waiting_bytes,
        "inbox_depth": gateway.chores.depth,
        "oldest_waiting_seconds": round(oldest, 1),
        "troubles": troubles,
    }


def oldest_seconds(gateway: Gateway) -> float:
    """Age of the oldest event that is kept and not processed, in the inbox or in the spool."""
    return max(gateway.chores.oldest_seconds, gateway.spool.waiting_seconds)


def metrics(gateway: Gateway) -> str:
    return "\n".join((*_lines(gateway), ""))


def _lines(gateway: Gateway) -> Iterator[str]:
    figures, spool = gateway.figures, gateway.spool
    yield from _counter(
        "received_total",
        "Authentic requests begun.",
        ((_labels(workspace=w), n) for w, n in figures.received.items()),
    )
    yield from _counter(
        "kept_total",
        "Deliveries acknowledged: stored, spooled, or kept and parked.",
        (
            (_labels(workspace=w, outcome=o), n)
            for (w, o), n in figures.answers.items()
            if o in KEPT
        ),
    )
    yield from _counter(
        "refused_total",
        "Requests not acknowledged, by reason.",
        (
            (_labels(workspace=w, reason=o), n)
            for (w, o), n in figures.answers.items()
            if o not in KEPT
        ),
    )
    yield from _counter(
        "parked_total",
        "Deliveries kept and parked, by reason.",
        ((_labels(workspace=w, reason=r), n) for (w, r), n in figures.parked.items()),
    )
    yield from _counter(
        "connections_refused_total",
        "Connections cut, by reason.",
        ((_labels(reason=r), n) for r, n in figures.connections_refused.items()),
    )
    for name, help_, value in (
        ("drained_total", "Spooled deliveries brought to the inbox.", figures.drained),
        ("duplicate_total", "Spooled deliveries the inbox had already.", figures.duplicates),
        ("commits_failed_total", "Group commits lost or too slow.", figures.commits_failed),
        ("bells_failed_total", "Prefect events not taken.", figures.bells_failed),
    ):
        yield from _counter(name, help_, (("", value),))
    yield from _histogram("batch_size", "Deliveries per group.", figures.batch_sizes)
    yield from _histogram("commit_seconds", "Time of a group's commit.", figures.commit_seconds)
    yield from _histogram("spool_seconds", "Time of a group's sync.", figures.spool_seconds)
    yield from _gauge("spool_depth", "Deliveries in this process' spool.", (("", spool.depth),))
    yield from _gauge("spool_bytes", "Bytes of them.", (("", spool.waiting_bytes),))
    yield from _gauge(
        "direct", "1: to Postgres, 0: spooling.", (("", int(gateway.desk.is_direct)),)
    )
    yield from _gauge(
        "inbox_depth",
        "Deliveries that wait to be processed.",
        ((_labels(workspace=w), one.depth) for w, one in gateway.chores.waiting.items()),
    )
    yield from _gauge(
        "inbox_oldest_timestamp_seconds",
        "When the oldest of them was received.",
        (
            (_labels(workspace=w), one.oldest_received_at.timestamp())
            for w, one in gateway.chores.waiting.items()
        ),
    )
    yield from _gauge(
        "oldest_waiting_seconds",
        "Age of the oldest unprocessed event, spool included.",
        (("", round(oldest_seconds(gateway), 3)),),
    )


Samples = Iterable[tuple[str, float]]


def _labels(**labels: str | Outcome) -> str:
    return "{" + ",".join(f'{k}="{_escaped(str(v))}"' for k, v in labels.items()) + "}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _counter(name: str, help_: str, samples: Samples) -> Iterator[str]:
    return _family(name, "counter", help_, samples)


def _gauge(name: str, help_: str, samples: Samples) -> Iterator[str]:
    return _family(name, "gauge", help_, samples)


def _family(name: str, kind: str, help_: str, samples: Samples) -> Iterator[str]:
    yield f"# HELP {_P}{name} {help_}"
    yield f"# TYPE {_P}{name} {kind}"
    for labels, value in samples:
        yield f"{_P}{name}{labels} {value}"


def _histogram(name: str, help_: str, histogram: Histogram) -> Iterator[str]:
    yield f"# HELP {_P}{name} {help_}"
    yield f"# TYPE {_P}{name} histogram"
    total = 0
    for bound, count in zip((*histogram.bounds, "+Inf"), histogram.counts, strict=True):
        total += count
        yield f'{_P}{name}_bucket{{le="{bound}"}} {total}'
    yield f"{_P}{name}_sum {histogram.total}"
    yield f"{_P}{name}_count {total}"
