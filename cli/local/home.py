"""Where everything that runs on this machine keeps its files."""

import os
from pathlib import Path

from cli.errors import CommandError

HOME_VARIABLE = "SALESBRAIN_HOME"
PROJECT_VARIABLE = "SALESBRAIN_PROJECT"
"""Where prefect.yaml's flows find the project's folder; set by the commands that run them."""
PROJECT_MARK = "prefect.yaml"


def find_project(start: Path | None = None) -> Path:
    """The nearest folder at or above `start` (default: here) that holds a prefect.yaml,
    else the folder this code was installed from, else `start` itself."""
    here = (start or Path.cwd()).resolve()
    source = Path(__file__).resolve().parents[2]
    for folder in (here, *here.parents, source):
        if (folder / PROJECT_MARK).is_file():
            return folder
    return here


def find_home(start: Path | None = None) -> Path:
    """`.salesbrain/` of the current project, or what SALESBRAIN_HOME names."""
    named = os.environ.get(HOME_VARIABLE)
    return Path(named).expanduser().resolve() if named else find_project(start) / ".salesbrain"


def make_home(home: Path) -> Path:
    """Create the home and its folder of logs; raises CommandError when that is not allowed."""
    try:
        (home / "logs").mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            # The embedded Postgres runs as another user and has to walk through this folder.
            home.chmod(home.stat().st_mode | 0o111)
    except OSError as error:
        raise CommandError(
            f"Cannot create {home}: {error.strerror}. Make its parent folder writable, "
            f"or set {HOME_VARIABLE} to a folder of yours."
        ) from error
    return home
