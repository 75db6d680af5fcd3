"""The master secret is replaced where it is kept, and never lost."""

import os
from pathlib import Path

import pytest

from cli.errors import CommandError
from cli.local.master_secret import PREVIOUS_VARIABLE, renew
from cli.local.webhooks import MASTER_VARIABLE
from tests.flows.conftest import environment


def test_in_dotenv_it_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    """The old one becomes the previous one; the file is readable by its owner alone."""
    dotenv = tmp_path / ".env"
    dotenv.write_text(f"A=1\n{MASTER_VARIABLE}=old\n{PREVIOUS_VARIABLE}=older\n# a word\n")
    with environment({MASTER_VARIABLE: "old"}):
        new, previous, _ = renew(tmp_path, tmp_path / "home", is_simulated=False)
        assert os.environ[MASTER_VARIABLE] == new
        assert os.environ[PREVIOUS_VARIABLE] == "old"
    assert previous == "old"
    assert len(new) >= 43
    assert dotenv.read_text().splitlines() == [
        "A=1", "# a word", f"{MASTER_VARIABLE}={new}", f"{PREVIOUS_VARIABLE}=old",
    ]  # fmt: skip
    assert dotenv.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.iterdir()] == [".env"]


def test_of_a_simulated_instantly_it_stands_in_the_home(tmp_path: Path) -> None:
    """No setting is needed there, so none is asked for."""
    (tmp_path / "webhook-secret").write_text("old")
    with environment({MASTER_VARIABLE: "old"}):
        new, previous, _ = renew(tmp_path, tmp_path, is_simulated=True)
    assert (tmp_path / "webhook-secret").read_text() == new != previous == "old"


@pytest.mark.parametrize(
    "given",
    [{}, {MASTER_VARIABLE: "new"}, {MASTER_VARIABLE: "same", PREVIOUS_VARIABLE: "same"}],
)
def test_set_elsewhere_both_must_be_there(tmp_path: Path, given: dict[str, str]) -> None:
    """A file that says something else is left alone, and the sentence names both variables."""
    (tmp_path / ".env").write_text(f"{MASTER_VARIABLE}=another\n")
    with environment(given), pytest.raises(CommandError, match=PREVIOUS_VARIABLE):
        renew(tmp_path, tmp_path, is_simulated=True)
    assert (tmp_path / ".env").read_text() == f"{MASTER_VARIABLE}=another\n"


def test_set_elsewhere_they_are_used_as_they_are(tmp_path: Path) -> None:
    """Nothing is written."""
    with environment({MASTER_VARIABLE: "new", PREVIOUS_VARIABLE: "old"}):
        assert renew(tmp_path, tmp_path, is_simulated=False)[:2] == ("new", "old")
    assert list(tmp_path.iterdir()) == []
