"""A sandbox that is started again goes on where it stopped."""

from datetime import UTC, datetime
from pathlib import Path

from sandbox.memory import recall, write
from sandbox.state import State
from sandbox.world import WorldShape, build_world

SHAPE = WorldShape(leads=40, anchor=datetime(2026, 3, 1, tzinfo=UTC))


def test_what_happened_is_there_after_a_restart(tmp_path: Path) -> None:
    """Documents, changed leads and live events of one process are those of the next."""
    before = State(build_world(SHAPE))
    before.docs["webhooks"]["made"] = {"id": "made", "organization": "x"}
    before.patches[3] = {"lt_interest_status": 1}
    before.hidden[5] = True
    file = tmp_path / "memory"
    write(before, file)

    kept = recall(file)
    assert kept is not None
    after = State(build_world(kept.shape))
    after.restore(kept.changes)
    assert after.docs == before.docs
    assert after.patches == before.patches
    assert after.hidden.tolist() == before.hidden.tolist()
    assert after.now() == before.now()


def test_without_a_file_a_world_is_made(tmp_path: Path) -> None:
    """No file, or one that is cut off, is no memory."""
    assert recall(tmp_path / "none") is None
    (tmp_path / "broken").write_bytes(b"\x80\x04")
    assert recall(tmp_path / "broken") is None
