"""Every suite, one a table: what `check_data` runs."""

from typing import Final

from tasks.checks import accounts, campaigns, leads, running
from tasks.checks.suite import Suite

SUITES: Final[tuple[Suite, ...]] = (
    *running.SUITES,
    *campaigns.SUITES,
    *accounts.SUITES,
    *leads.SUITES,
)
