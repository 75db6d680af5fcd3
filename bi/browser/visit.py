"""A customer signs in and looks at every tab of its dashboard; what it saw and was sent."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Response, expect

PATIENCE_MS = 90_000
"""For a busy machine; a chart takes a fraction of a second."""
STOPPED = ("csp", "net::ERR_BLOCKED_BY_CSP")
"""How Chromium says that the page's own rules forbade a request."""
WRONG = ".ant-alert-error:visible, .missing-chart-container:visible, .ant-empty:visible"
DRAWN = f"canvas, table, .header-line, {WRONG}"
"""What a chart holds when it is done: a picture, a table, a number, or why there is none."""
DATA = ("chart/data", "dashboard/outreach")
HIGH = {"width": 1440, "height": 1500}
"""Everything of a tab at once: what is far below is not drawn."""


@dataclass(frozen=True, slots=True)
class Tab:
    """What a tab shows: all its words, the charts on it, and what is wrong with them."""

    name: str
    words: str
    charts: int
    wrong: Sequence[str]


@dataclass
class Visit:
    """`answers`: every answer of Superset's data API as (address, status, text)."""

    customer: str
    url: str
    page: Page
    tabs: list[Tab] = field(default_factory=list)
    answers: list[tuple[str, int, str]] = field(default_factory=list)
    unread: list[Response] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    """What the pages asked for beyond this machine, unless their own rules stopped it."""

    @classmethod
    def made(
        cls, browser: Browser, url: str, customer: str, password: str, pictures: Path
    ) -> "Visit":
        page = browser.new_context(viewport=HIGH).new_page()
        page.set_default_timeout(PATIENCE_MS)
        visit = cls(customer, url, page)
        page.on("requestfinished", visit._note_request)
        page.on("requestfailed", visit._note_request)
        page.on("response", visit._note_answer)
        visit._sign_in(password)
        visit._look(pictures)
        return visit

    def _sign_in(self, password: str) -> None:
        self.page.goto(f"{self.url}/login/")
        self.page.locator("input[name=username], #username").first.fill(self.customer)
        self.page.locator("input[name=password], #password").first.fill(password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(lambda address: "/login" not in address)

    def _look(self, pictures: Path) -> None:
        self.page.goto(f"{self.url}/superset/dashboard/outreach-{self.customer}/")
        tabs = self.page.locator(".dashboard-component-tabs [role=tab]")
        tabs.first.wait_for()
        for number in range(tabs.count()):
            tab = tabs.nth(number)
            name = tab.inner_text().strip()
            tab.click()
            self._wait_for_charts()
            file = pictures / f"{self.customer} {number + 1} {name}.png"
            self.page.screenshot(path=file)
            self.tabs.append(self._tab(name))
            self.answers += [(one.url, one.status, one.text()) for one in self.unread]
            self.unread.clear()

    def _wait_for_charts(self) -> None:
        charts = self.page.locator(".dashboard-component-chart-holder:visible")
        expect(charts.first).to_be_visible(timeout=PATIENCE_MS)
        undrawn = charts.filter(has_not=self.page.locator(DRAWN))
        expect(undrawn).to_have_count(0, timeout=PATIENCE_MS)
        expect(self.page.locator(".loading:visible")).to_have_count(0, timeout=PATIENCE_MS)
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_timeout(1500)  # charts draw themselves over a second

    def _tab(self, name: str) -> Tab:
        charts = self.page.locator(".dashboard-component-chart-holder:visible")
        wrong = self.page.locator(WRONG)
        return Tab(
            name, self.page.locator("body").inner_text(), charts.count(), wrong.all_inner_texts()
        )

    def _note_request(self, request: Request) -> None:
        if request.failure in STOPPED or urlsplit(request.url).hostname in ("127.0.0.1", None):
            return
        self.elsewhere.append(f"{request.url} {request.failure}")

    def _note_answer(self, response: Response) -> None:
        if any(f"/api/v1/{part}" in response.url for part in DATA):
            self.unread.append(response)

    def ask(self, path: str, **body: Any) -> tuple[int, str]:
        """The status and text of an answer of Superset's API, asked as this customer's browser."""
        headers = {"Referer": self.url}
        if body:
            token = self.page.request.get(f"{self.url}/api/v1/security/csrf_token/").json()
            headers["X-CSRFToken"] = token["result"]
            answer = self.page.request.post(f"{self.url}/api/v1/{path}", data=body, headers=headers)
        else:
            answer = self.page.request.get(f"{self.url}/api/v1/{path}", headers=headers)
        return answer.status, answer.text()
