"""Labels that somebody else gave are measured by the same figures."""

import json
from pathlib import Path

import pytest

from domain.readings import OptOut
from tests.replies.cases import load
from tests.replies.measure import read_elsewhere


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ({"opt_out": True, "opt_out_doubtful": False}, OptOut.YES),
        ({"opt_out": False, "opt_out_doubtful": True}, OptOut.DOUBTFUL),
        ({"opt_out": False}, OptOut.NO),
        ({"opt_out": "yes"}, OptOut.YES),
        ({"opt_out": "doubtful"}, OptOut.DOUBTFUL),
        ({"opt_out": "no"}, OptOut.NO),
    ],
)
def test_opt_outs_are_read_as_the_command_and_as_people_write_them(
    told: dict[str, object], read: OptOut, tmp_path: Path
) -> None:
    """True and false with a doubt beside them, or the word."""
    cases = load("fresh")[:1]
    labels = tmp_path / "labels.jsonl"
    labels.write_text(json.dumps({"id": cases[0].id, "label": "other", **told}), encoding="utf-8")
    assert [one.opt_out for one in read_elsewhere(cases, labels)] == [read]


def test_an_opt_out_that_is_neither_is_refused(tmp_path: Path) -> None:
    """Rather than counted as a no."""
    cases = load("fresh")[:1]
    labels = tmp_path / "labels.jsonl"
    labels.write_text(json.dumps({"id": cases[0].id, "label": "other", "opt_out": "perhaps"}))
    with pytest.raises(ValueError, match="perhaps"):
        read_elsewhere(cases, labels)
