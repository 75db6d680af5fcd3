"""The same seed, anchor and clock always give the same bytes."""

from datetime import timedelta

import pytest

from sandbox.application import create_app
from sandbox.world import ANCHOR, WorldShape, build_world
from tests.sandbox.conftest import BASE, client_of, swept

READS = (
    "/workspaces/current",
    "/campaigns?limit=100",
    "/accounts?limit=100",
    "/emails?limit=100",
    "/campaigns/analytics",
    "/campaigns/analytics/overview",
    "/campaigns/analytics/daily",
    "/campaigns/analytics/steps",
    "/lead-lists",
    "/lead-labels",
    "/custom-tags",
    "/custom-tag-mappings",
    "/webhooks",
    "/webhook-events?limit=100",
    "/audit-logs",
    "/subsequences",
    "/background-jobs",
)


def answers(seed: int, hours: int = 0) -> dict[str, bytes]:
    """What a fresh sandbox says, so many hours after the anchor."""
    app = create_app(
        build_world(WorldShape(seed=seed)),
        limits=False,
        clock=lambda: ANCHOR + timedelta(hours=hours),
    )
    client = client_of(app)
    said = {path: client.get(BASE + path).content for path in READS}
    said["leads"] = client.post(f"{BASE}/leads/list", json={"limit": 100}).content
    return said


def test_same_seed_same_bytes() -> None:
    """Two sandboxes built apart answer every read alike."""
    assert answers(3) == answers(3)


def test_another_seed_is_another_world() -> None:
    """Except for what is constant: the workspace and its senders."""
    one, two = answers(3), answers(4)
    same = [path for path in one if one[path] == two[path]]
    assert same == ["/workspaces/current", "/accounts?limit=100"]


def test_time_goes_on_after_the_anchor() -> None:
    """A day later there are more mails, and the old ones are unchanged."""
    world = build_world()
    now = client_of(create_app(world, limits=False))
    later = client_of(create_app(world, limits=False, clock=lambda: ANCHOR + timedelta(days=1)))
    mails = swept(now, "/emails", limit=100, sort_order="asc")
    more = swept(later, "/emails", limit=100, sort_order="asc")
    assert len(mails) < len(more)
    assert more[: len(mails)] == mails
    assert all(m["timestamp_created"] > "2026-11-24T09:00" for m in more[len(mails) :])


def test_history_does_not_depend_on_when_it_is_read() -> None:
    """The daily numbers up to yesterday are the same today and next week."""
    world = build_world()
    span = {"end_date": "2026-11-22"}
    today, next_week = ANCHOR, ANCHOR + timedelta(days=7)
    said = [
        client_of(create_app(world, limits=False, clock=clock))
        .get(f"{BASE}/campaigns/analytics/daily", params=span)
        .json()
        for clock in (lambda: today, lambda: next_week)
    ]
    assert said[0] == said[1] != []


@pytest.mark.parametrize("leads", [50, 1000, 5000, 20_000])
def test_a_world_has_the_leads_asked_for(leads: int) -> None:
    """Any number, without more mails above 5,000."""
    world = build_world(WorldShape(leads=leads))
    assert len(world.leads) == leads
    assert (world.leads.hi[1:] >= world.leads.hi[:-1]).all()


def test_a_naive_anchor_is_refused() -> None:
    """Times without a zone never enter."""
    with pytest.raises(ValueError, match="timezone-aware"):
        build_world(WorldShape(anchor=ANCHOR.replace(tzinfo=None)))
