"""Homes of their own for the tests, with whatever was started in them ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.local import postgres, service


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A home below a folder with a space in its name."""
    home = tmp_path / "a project" / ".salesbrain"
    yield home
    end_everything(home)


@pytest.fixture(scope="module")
def module_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The same for the tests of one module together."""
    home = tmp_path_factory.mktemp("a project") / ".salesbrain"
    yield home
    end_everything(home)


def end_everything(home: Path) -> None:
    for record in reversed(service.records(home)):
        service.stop(record, home)
    postgres.remove(home)
