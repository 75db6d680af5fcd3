"""The files of the demo's CRM: the same for the same world, about people who are in it."""

import csv
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sandbox import crm
from sandbox.world import WorldShape, build_world
from sandbox.world.people import person


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_same_world_has_the_same_files(tmp_path: Path) -> None:
    """Byte by byte, so that a second demo imports nothing new."""
    first = crm.write(tmp_path / "a", WorldShape())
    second = crm.write(tmp_path / "b", WorldShape())
    assert len(first) == 1 + 4 * 3 + 1
    assert [one.read_bytes() for one in first.values()] == [
        one.read_bytes() for one in second.values()
    ]


def test_deals_are_with_leads_that_came_to_a_meeting(tmp_path: Path) -> None:
    """All but one a customer, which no campaign brought; some are won, some open, some lost."""
    world = build_world(WorldShape())
    leads = {person(int(number)).email for number in world.leads.person}
    stages = set()
    for (kind, _), path in crm.write(tmp_path, WorldShape()).items():
        if kind != "deals":
            continue
        deals = read(path)
        assert len(deals) > 5
        assert len({one["Deal ID"] for one in deals}) == len(deals)
        assert sum(one["Contact"] not in leads for one in deals) == 1
        stages |= {one["Deal Stage"] for one in deals}
    assert stages >= {"Closed Won", "Closed Lost", "Proposal"}


def test_a_running_sandbox_tells_its_shape() -> None:
    """Its files fit the world that it serves, whenever that was made."""
    anchor = (datetime.now(UTC) - timedelta(days=3)).replace(microsecond=0)
    shape = ["--leads", "400", "--seed", "7", "--anchor", anchor.isoformat(), "--port", "0"]
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox", *shape], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        assert crm.shape_at(url) == WorldShape(seed=7, leads=400, anchor=anchor)
    finally:
        process.terminate()
        process.wait(timeout=30)
