"""Every suite, one a table: what `check_data` runs."""

from typing import Final

from tasks.checks import accounts, campaigns, leads, logged, running
from tasks.checks.suite import Suite

SUITES: Final[tuple[Suite, ...]] = (
    *running.SUITES,
    *campaigns.SUITES,
    *accounts.SUITES,
    *leads.SUITES,
    *logged.SUITES,
)
