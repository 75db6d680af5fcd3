"""dbt in this process."""

import os
from pathlib import Path

import pytest

from tasks.transform import BuildFailed, build

URL = "postgresql://someone:hush@127.0.0.1:1/nowhere"


def test_no_password_stays_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the process starts after a build gets none; what was set before is set again."""
    for name in ("DBT_PASSWORD", "DBT_USER", "DBT_DATABASE", "DBT_PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DBT_HOST", "the-users-own")
    before = dict(os.environ)
    with pytest.raises(BuildFailed):
        build(URL, ["debug"], target=tmp_path)
    assert "DBT_PASSWORD" not in os.environ
    assert {name: value for name, value in os.environ.items() if name.startswith("DBT_")} == {
        name: value for name, value in before.items() if name.startswith("DBT_")
    }
    assert "hush" not in str(dict(os.environ))
