"""What each sync goes through, step by step: data that flows read like a table of contents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from tasks import lanes
from tasks.streams.accounts import (
    ACCOUNT_ANALYTICS_DAILY,
    ACCOUNT_CAMPAIGN_MAPPINGS,
    ACCOUNTS,
    WARMUP_ANALYTICS_DAILY,
    WARMUP_TOTALS,
)
from tasks.streams.analytics import (
    CAMPAIGN_ANALYTICS,
    CAMPAIGN_ANALYTICS_DAILY,
    CAMPAIGN_ANALYTICS_STEPS,
)
from tasks.streams.campaigns import CAMPAIGN_VARIANTS, CAMPAIGNS
from tasks.streams.emails import EMAILS
from tasks.streams.labels import CUSTOM_TAG_MAPPINGS, CUSTOM_TAGS, LEAD_LABELS
from tasks.streams.leads import LEAD_LISTS, LEADS
from tasks.streams.stream import Stream
from tasks.streams.workspace import WEBHOOKS, WORKSPACE_PROFILE


@dataclass(frozen=True, slots=True)
class Step:
    """Streams that are filled from the same pages, and how their lanes are planned.

    `at_most_every`: a step that went well more recently is left out of a run.
    """

    streams: tuple[Stream, ...]
    plan: lanes.Planner = lanes.whole
    at_most_every: timedelta | None = None

    @property
    def name(self) -> str:
        return self.streams[0].name


SWEEPS: Final[Mapping[str, Sequence[Step]]] = {
    "workspaces": (Step((WORKSPACE_PROFILE,)), Step((WEBHOOKS,))),
    "campaigns": (
        Step((CAMPAIGNS, CAMPAIGN_VARIANTS)),
        Step((CUSTOM_TAGS,)),
        Step((CUSTOM_TAG_MAPPINGS,)),
        Step((LEAD_LABELS,)),
        Step((LEAD_LISTS,)),
    ),
    "accounts": (
        Step((ACCOUNTS,)),
        Step(
            (ACCOUNT_CAMPAIGN_MAPPINGS,), lanes.account_lanes, at_most_every=timedelta(minutes=55)
        ),
    ),
    "leads": (Step((LEADS,), lanes.lead_lanes),),
    "analytics": (
        Step((CAMPAIGN_ANALYTICS,)),
        Step((CAMPAIGN_ANALYTICS_DAILY,), lanes.campaign_day_lanes),
        Step((CAMPAIGN_ANALYTICS_STEPS,), lanes.campaign_lanes),
        Step((ACCOUNT_ANALYTICS_DAILY,), lanes.account_day_lanes),
        Step((WARMUP_TOTALS, WARMUP_ANALYTICS_DAILY), lanes.warmup_lanes),
    ),
}

STREAMS: Final[Sequence[Stream]] = (
    *(stream for steps in SWEEPS.values() for step in steps for stream in step.streams),
    EMAILS,
)
