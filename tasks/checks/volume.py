"""Checks of how much each workspace's last whole day brought: domain/volume.py, said in SQL."""

from collections.abc import Mapping, Sequence
from typing import Final

from domain import statuses, volume
from domain.checks import WARNING
from domain.events import (
    AUTO_REPLY_RECEIVED,
    EMAIL_BOUNCED,
    EMAIL_CLICKED,
    EMAIL_OPENED,
    EMAIL_SENT,
    REPLY_RECEIVED,
)
from tasks.checks.suite import Check, no_row

WANTED: Final[Mapping[str, Sequence[str]]] = {
    "mails sent": (EMAIL_SENT,),
    "opens and clicks": (EMAIL_OPENED, EMAIL_CLICKED),
    "replies": (REPLY_RECEIVED, AUTO_REPLY_RECEIVED),
}
"""What is counted of the event log, and should not become less."""
COUNTED: Final[Mapping[str, Sequence[str]]] = {**WANTED, "bounces": (EMAIL_BOUNCED,)}
"""What should not become much more either."""
_ACTIVE: Final = next(number for number, name in statuses.CAMPAIGN.items() if name == "active")


def unusual_sql(relation: str) -> str:
    """'fewer', 'more' or null, from a relation's `n` and `before` (an array), as domain judges."""
    return f"""
        (select case
            when {relation}.n < middle * {volume.LOW} then 'fewer'
            when {relation}.n > middle * {volume.HIGH} then 'more'
        end
        from (
            select percentile_cont(0.5) within group (order by one) as middle, count(*) as days
            from unnest({relation}.before) as one
        ) as usual
        where days >= {volume.FEWEST_DAYS} and middle >= {volume.FEWEST})
    """


def _values(series: Mapping[str, Sequence[str]]) -> str:
    rows = (
        f"('{name}', array[{', '.join(repr(kind) for kind in kinds)}])"
        for name, kinds in series.items()
    )
    return ", ".join(rows)


def _counted(day: str) -> str:
    return f"""(
        select count(*) from app.events as e
        where e.workspace_id = b.workspace_id and e.kind = any(series.kinds)
            and e.occurred_at >= ({day})::timestamp at time zone 'UTC'
            and e.occurred_at < ({day} + 1)::timestamp at time zone 'UTC'
    )"""


def _unusual(
    rule: str,
    verdict: volume.Unusual,
    counted: Mapping[str, Sequence[str]],
    why: str,
    *,
    only_if: str = "true",
) -> Check:
    """Days count from the first whole one of which the log knows anything of the kind."""
    settling = int(volume.SETTLING.total_seconds())
    return no_row(
        rule,
        None,
        ("told.what",),
        f"""cross join (values {_values(counted)}) as series (name, kinds)
        cross join lateral (
            select
                ((now() - make_interval(secs => {settling})) at time zone 'UTC')::date - 1 as day_on
        ) as judged
        cross join lateral (
            select min(first.at) as first_at from unnest(series.kinds) as kind
            cross join lateral (
                select min(e.occurred_at) as at from app.events as e
                where e.workspace_id = b.workspace_id and e.kind = kind
            ) as first
        ) as known
        cross join lateral (
            select {_counted("judged.day_on")} as n, array(
                select {_counted("(judged.day_on - 7 * week)")}
                from generate_series(1, {volume.WEEKS}) as week
                where judged.day_on - 7 * week > (known.first_at at time zone 'UTC')::date
            ) as before
        ) as days
        cross join lateral (
            select concat(series.name, ' on ', judged.day_on, ': ', days.n, ' after ',
                array_to_string(days.before, ', ')) as what
        ) as told
        where b.is_enabled and {unusual_sql("days")} = '{verdict}' and {only_if}""",
        severity=WARNING,
        why=why,
        on_deleted=True,
    )


IS_SENDING: Final = f"""exists (
    select 1 from instantly.campaigns as c
    where c.workspace_id = b.workspace_id and c.status = {_ACTIVE} and c.deleted_at is null
)"""

CHECKS: Final[tuple[Check, ...]] = (
    _unusual(
        "brings_what_it_usually_does",
        "fewer",
        WANTED,
        "less than half of what that weekday usually brings, though a campaign is active",
        only_if=IS_SENDING,
    ),
    _unusual(
        "brings_no_more_than_usual",
        "more",
        COUNTED,
        "more than three times of what that weekday usually brings: counted twice, or out of hand",
    ),
)
