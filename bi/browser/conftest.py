"""Two customers' visits to their dashboards, in Chromium, as `bi.rehearse` serves them."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from bi.browser.visit import Visit

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
)  # fmt: skip


@pytest.fixture(scope="session")
def asked() -> Mapping[str, Any]:
    """Where Superset is, who signs in, and where pictures go."""
    return dict(json.loads(os.environ["SALESBRAIN_BI_TEST"]))


@pytest.fixture(scope="session")
def passwords(asked: Mapping[str, Any]) -> Mapping[str, str]:
    lines = Path(asked["passwords"]).read_text().splitlines()
    return dict(line.split("\t") for line in lines)


@pytest.fixture(scope="session")
def browser(asked: Mapping[str, Any]) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=asked["chromium"], args=list(FLAGS))
        yield found
        found.close()


@pytest.fixture(scope="session")
def visits(
    asked: Mapping[str, Any], passwords: Mapping[str, str], browser: Browser
) -> Mapping[str, Visit]:
    """Each customer's visit, every tab of the dashboard looked at."""
    pictures = Path(asked["pictures"])
    pictures.mkdir(parents=True, exist_ok=True)
    return {
        customer: Visit.made(browser, asked["url"], customer, passwords[customer], pictures)
        for customer in asked["customers"]
    }


@pytest.fixture(params=[0, 1], ids=["first", "second"])
def visit(visits: Mapping[str, Visit], request: pytest.FixtureRequest) -> Visit:
    """One customer's, then the other's."""
    number: int = request.param
    return list(visits.values())[number]


@pytest.fixture
def other(visits: Mapping[str, Visit], visit: Visit) -> Visit:
    """The neighbour of `visit`."""
    return next(one for one in visits.values() if one.customer != visit.customer)
