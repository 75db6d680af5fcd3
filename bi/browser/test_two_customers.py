"""What two customers see of each other in the BI tool: nothing."""

from bi.browser.visit import Visit

TABS = ["Engagement", "Funnel", "ROI", "Account health", "Replies"]


def test_every_chart_of_every_tab_is_drawn(visit: Visit) -> None:
    """No chart says that it failed, that its table is missing, or that it is empty."""
    assert [tab.name for tab in visit.tabs] == TABS
    assert {tab.name: tab.wrong for tab in visit.tabs if tab.wrong} == {}
