"""Figures as Prometheus reads them: families of samples, written as text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from webhook_gateway.figures import Histogram

PREFIX: Final = "salesbrain_gateway_"

Sample = tuple[str, Mapping[str, str], float]
"""What is added to the family's name ('' or a histogram's _bucket, ...), labels, value."""


@dataclass(frozen=True)
class Family:
    """One metric with all its samples. `is_common`: every process of one port says the same."""

    name: str
    kind: str
    help: str
    samples: tuple[Sample, ...]
    is_common: bool = False


def counter(name: str, help_: str, samples: Iterable[tuple[Mapping[str, str], float]]) -> Family:
    return Family(name, "counter", help_, tuple(("", *one) for one in samples))


def gauge(
    name: str,
    help_: str,
    samples: Iterable[tuple[Mapping[str, str], float]],
    *,
    is_common: bool = False,
) -> Family:
    return Family(name, "gauge", help_, tuple(("", *one) for one in samples), is_common)


def histogram(name: str, help_: str, measured: Histogram) -> Family:
    return Family(name, "histogram", help_, tuple(_buckets(measured)))


def _buckets(measured: Histogram) -> Iterator[Sample]:
    total = 0
    for bound, count in zip((*measured.bounds, "+Inf"), measured.counts, strict=True):
        total += count
        yield "_bucket", {"le": str(bound)}, total
    yield "_sum", {}, measured.total
    yield "_count", {}, total


def text(families: Iterable[Family]) -> str:
    """Families of one name stand together, as the format wants it."""
    together: dict[str, list[Family]] = {}
    for family in families:
        together.setdefault(family.name, []).append(family)
    return "".join(f"{line}\n" for some in together.values() for line in _lines(some))


def _lines(families: list[Family]) -> Iterator[str]:
    first = families[0]
    yield f"# HELP {PREFIX}{first.name} {first.help}"
    yield f"# TYPE {PREFIX}{first.name} {first.kind}"
    for family in families:
        for suffix, labels, value in family.samples:
            yield f"{PREFIX}{family.name}{suffix}{_labels(labels)} {value}"


def _labels(labels: Mapping[str, str]) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{_escaped(value)}"' for name, value in labels.items()) + "}"


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
