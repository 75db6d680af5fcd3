"""Points that fade without being written: masses, and the factors that make points of them.

Of a signal with half-life h, a touch at t has the mass points x 2^((t - massed_from) / h). The
factor of a moment is 2^(-(moment - massed_from) / h): one for all leads. Both stay inside what a
double holds, whatever the half-life: the mass of what faded to nothing long before the year's
beginning is no smaller than e^-300 of its points, and a factor below 1e-150 is nought (Postgres
raises an error where a product is too small).
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from math import log
from typing import Any, Final, NamedTuple

from domain.signals import DAY, Signal, Table
from tasks.score.tables import Tables

OLDEST_YEAR: Final = 2015
_NOUGHT: Final = 1e-150
_LEAST: Final = -300.0
_MOST: Final = 700.0


def massed_from(now: datetime) -> datetime:
    """The beginning of the year (UTC)."""
    return datetime(now.astimezone(UTC).year, 1, 1, tzinfo=UTC)


def factors(table: Table, since: datetime, moment: datetime) -> list[float]:
    """By signal, what a mass since then is worth at this moment."""
    days = (moment - since).total_seconds() / DAY
    found = (2.0 ** max(-1000.0, -days / signal.half_life_days) for signal in table.signals)
    return [factor if factor > _NOUGHT else 0.0 for factor in found]


def all_factors(tables: Tables, moment: datetime) -> Sequence[tuple[str, datetime, list[float]]]:
    """(organization or '' for the default table, massed_from, factors), for every year."""
    years = [datetime(year, 1, 1, tzinfo=UTC) for year in range(OLDEST_YEAR, moment.year + 2)]
    return [
        (key, since, factors(table, since, moment))
        for key, table in tables.every().items()
        for since in years
    ]


def rate_of(signal: Signal) -> float:
    """How fast it fades, in e-folds a second."""
    return log(2) / (signal.half_life_days * DAY)


class Weight(NamedTuple):
    """What a touch of a source weighs: in whose table, which signal (from 1), its points, and
    how fast it fades (e-folds a second)."""

    table_key: str
    source: str
    position: int
    points: float
    rate: float


def weights(tables: Tables) -> list[Weight]:
    return [weight for key, table in tables.every().items() for weight in _weights(key, table)]


def _weights(key: str, table: Table) -> Iterable[Weight]:
    for position, signal in enumerate(table.signals, start=1):
        rate = rate_of(signal)
        for source in signal.sources:
            yield Weight(key, source, position, float(signal.points), rate)


def array(numbers: Iterable[float]) -> str:
    """Numbers as Postgres writes an array: an array of arrays would lose its shape."""
    return "{" + ",".join(repr(float(one)) for one in numbers) + "}"


def columns(rows: Sequence[Sequence[Any]], width: int) -> list[list[Any]]:
    """Rows as columns, also when there are none."""
    return [[row[i] for row in rows] for i in range(width)]


MASS_SQL: Final = f"""
    w.points * exp(least({_MOST}, greatest({_LEAST},
        (date_part('epoch', m.at) - %(since)s::float8) * w.rate
    )))
"""
"""The mass of a touch `m` under a weight `w`."""
