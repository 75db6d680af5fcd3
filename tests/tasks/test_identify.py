"""A key must answer for the workspace that its name stood for."""

from dataclasses import replace

import pytest

from sandbox.keys import (
    AGENCY_KEY,
    BETA_POOL_KEY,
    EXPIRED_KEY,
    NARROW_KEY,
    NORTHWIND_KEY,
    NORTHWIND_OLD_KEY,
    REVOKED_KEY,
    V1_KEY,
)
from tasks.clients.instantly.errors import UnreadableAnswer, WrongWorkspace
from tasks.identify import identify
from tests.tasks.desk import Desk


def test_the_first_answer_is_kept(desk: Desk) -> None:
    """At first contact the id is written down; later ones must be the same."""
    first = desk.at(identify)
    assert desk.at(identify) == first
    kept = "select instantly_workspace_id from app.workspaces where workspace_id = 'northwind'"
    assert desk.one(kept) == first


def test_a_swapped_key_is_refused_before_anything_is_read(desk: Desk) -> None:
    """Another workspace's key would mix one customer's rows into another's."""
    desk.sync("campaigns")
    before = desk.table("campaigns")
    synced = desk.sync("campaigns", desk.place("northwind", BETA_POOL_KEY))
    assert synced.error is not None
    assert synced.error.kind == "wrong_workspace"
    assert desk.table("campaigns") == before
    assert desk.one("select count(*) from app.incidents where kind = 'wrong_workspace'") == 1
    assert desk.sync("campaigns").error is None
    assert desk.one("select count(*) from app.incidents where resolved_at is null") == 0


def test_two_names_never_share_a_workspace(desk: Desk) -> None:
    """The error says whose it is already."""
    desk.at(identify)
    desk.move("agency-sub", act_as=None)
    with pytest.raises(WrongWorkspace, match="'northwind'"):
        desk.at(identify, desk.place("agency-sub", NORTHWIND_KEY))


def test_a_sub_workspace_is_not_the_admins(desk: Desk) -> None:
    """The admin key acts as the workspace of the file, and gets that one's id."""
    with_header = desk.at(identify, desk.place("agency-sub"))
    assert with_header == desk.customers.workspaces["agency-sub"].act_as
    desk.move("agency-sub", act_as=None)
    with pytest.raises(WrongWorkspace, match="which is new"):
        desk.at(identify, desk.place("agency-sub", AGENCY_KEY))


def test_an_answer_without_an_id_is_no_workspace(desk: Desk) -> None:
    """Nothing is written down for it, so the next answer is still the first."""
    fault = {"stream": "workspaces/current", "field": "id", "value": None}
    desk.order("faults", {"new_field": fault})
    with pytest.raises(UnreadableAnswer, match="id"):
        desk.at(identify)
    assert desk.one("select count(instantly_workspace_id) from app.workspaces") == 0


@pytest.mark.parametrize(
    ("keys", "kind", "remedy"),
    [
        ((REVOKED_KEY,), "key_refused", "make a new key"),
        ((V1_KEY,), "key_of_v1", "api v2 key"),
        ((EXPIRED_KEY,), "plan_too_low", "plan"),
        ((NARROW_KEY,), "scope_missing", "scope"),
        ((REVOKED_KEY, V1_KEY), "key_of_v1", "api v2 key"),
    ],
)
def test_a_key_that_does_not_work_stops_its_workspace_alone(
    desk: Desk, keys: tuple[str, ...], kind: str, remedy: str
) -> None:
    """One incident with what to do, however often it is tried; the others go on; then it ends."""
    for _ in range(3):
        synced = desk.sync("campaigns", desk.place("northwind", *keys))
        assert synced.error is not None
        assert synced.error.kind == kind
        assert synced.outcomes == []
    [incident] = desk.rows("select * from app.incidents where workspace_id = 'northwind'")
    assert (incident["kind"], incident["count_seen"]) == (kind, 3)
    assert remedy in incident["remedy"].lower()
    assert not any(key in str(incident.values()) for key in keys)
    assert desk.sync("campaigns", "beta-pool").error is None
    assert desk.sync("campaigns", desk.place("northwind")).error is None
    assert desk.one("select count(*) from app.incidents where resolved_at is null") == 0


def test_without_a_key_the_variables_are_named(desk: Desk) -> None:
    """Which variable is missing, and where to set it."""
    place = desk.place("northwind")
    synced = desk.sync("campaigns", replace(place, access=replace(place.access, keys=())))
    assert synced.error is not None
    assert "INSTANTLY_KEY_NORTHWIND or INSTANTLY_KEY_NORTHWIND_OLD is not set" in str(synced.error)


def test_the_old_key_works_while_rotating(desk: Desk) -> None:
    """The new one is not valid yet, or the old one no more: either way the sync goes on."""
    for keys in ((REVOKED_KEY, NORTHWIND_OLD_KEY), (NORTHWIND_KEY, REVOKED_KEY)):
        assert desk.sync("campaigns", desk.place("northwind", *keys)).error is None
    assert desk.one("select count(*) from app.incidents") == 0


def test_a_key_that_is_revoked_in_mid_sweep_gives_way_to_the_other(desk: Desk) -> None:
    """Many calls are refused at once; each is repeated with the key that works."""
    desk.sync("campaigns")
    working = dict(desk.app.state.keys)

    class Revoking(dict[str, object]):
        """Answers for the first key 15 times only."""

        left = 15

        def get(self, name: str, default: object = None) -> object:
            if name == NORTHWIND_KEY:
                self.left -= 1
                return working.get(name) if self.left > 0 else default
            return working.get(name, default)

    desk.app.state.keys = Revoking()  # type: ignore[assignment]
    desk.app.latency_ms = 5
    synced = desk.sync("leads", desk.place("northwind", NORTHWIND_KEY, NORTHWIND_OLD_KEY))
    assert synced.error is None
    assert desk.one("select count(*) from instantly.leads") == 734
