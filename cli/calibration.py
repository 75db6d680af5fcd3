"""What scores were good for: a table for the terminal, and a plot of it as one SVG file."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from cli.customer_report import charts

BANDS: Final = """
    select
        band, sum(leads)::bigint as leads, sum(leads_positive)::bigint as positive,
        min(first_moment_at)::date as since, max(last_moment_at)::date as until,
        max(within_days) as within_days
    from marts.score_calibration
    where %(organization)s::text is null or organization_id = %(organization)s
    group by band, band_number
    order by band_number
"""
WIDTH: Final = 30
_STYLE: Final = (
    "<style>rect{fill:#2a6fb0}text{font:13px sans-serif;fill:#333}.value{font-weight:bold}</style>"
)


def table(bands: Sequence[Mapping[str, Any]]) -> str:
    """A line a band, from the coldest: leads, yeses, their share, and a bar of it."""
    most = max((_share(band) for band in bands), default=0) or 1
    lines = [f"{'points':>14}  {'leads':>8}  {'said yes':>8}  share"]
    for band in bands:
        share = _share(band)
        bar = "#" * round(WIDTH * share / most)
        numbers = f"{band['leads']:>8,}  {band['positive']:>8,}  {share:6.1%}"
        lines.append(f"{band['band']:>14}  {numbers}  {bar}".rstrip())
    return "\n".join([*lines, "", _sentence(bands)])


def plot(bands: Sequence[Mapping[str, Any]]) -> str:
    """The shares as bars below each other, in a picture that stands alone."""
    rows = [
        (str(band["band"]), round(100 * _share(band), 1), f"% of {band['leads']:,} leads")
        for band in bands
    ]
    drawn = str(charts.bars(rows, "band"))
    return drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace(
        ">", f">{_STYLE}", 1
    )


def _share(band: Mapping[str, Any]) -> float:
    return band["positive"] / band["leads"] if band["leads"] else 0.0


def _sentence(bands: Sequence[Mapping[str, Any]]) -> str:
    days = max(band["within_days"] for band in bands)
    since, until = min(band["since"] for band in bands), max(band["until"] for band in bands)
    rising = [_share(band) for band in bands if band["leads"]]
    said = (
        "A higher band answers more often, as it should."
        if rising == sorted(rising)
        else "A higher band does not always answer more often: few leads, or a wrong table."
    )
    return f"Yes or a meeting within {days} days of a Monday from {since} to {until}. {said}"
