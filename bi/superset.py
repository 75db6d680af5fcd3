"""Superset as this project runs it: its folder, its metadata filled, and its server."""

import json
import os
import secrets
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from bi.assets import Customer
from cli.errors import CommandError
from cli.local.processes import free_port, last_lines
from cli.local.service import SECRETS, Service

PROJECT: Final = Path(__file__).resolve().parents[1]
PYTHON: Final = PROJECT / ".venv-bi" / "bin" / "python"
EMPTY: Final = PROJECT / ".venv-bi" / "metadata" / "superset.db"
CONFIG: Final = PROJECT / "bi" / "superset_config.py"
NAME: Final = "superset"
PORT: Final = 8088
WORKERS: Final = 2
THREADS: Final = 8
"""Together fewer than the sessions that one BI login may have at once."""

Known = Mapping[str, Mapping[str, Any]]
Logins = Mapping[str, Mapping[str, str]]


def make_folder(home: Path) -> Path:
    """Superset's folder in this home, for its owner alone: metadata, secret key, passwords."""
    folder = home / "bi"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    key = folder / "secret-key"
    if not key.exists():
        key.touch(mode=0o600)
        key.write_text(secrets.token_urlsafe(48) + "\n")
    metadata, made = folder / "superset.db", folder / "superset.new"
    if not metadata.exists():
        shutil.copy(EMPTY, made)
        made.chmod(0o600)
        made.rename(metadata)
    return folder


def fill(
    folder: Path,
    customers: Sequence[Customer],
    place: Mapping[str, Any],
    logins: Callable[[Known], Logins],
) -> Mapping[str, Any]:
    """Bring the customers' dashboards into Superset (bi.load): what it imported and forgot.

    `logins` is asked for new ones where a connection does not open. Raises CommandError.
    """
    log = folder.parent / "logs" / "superset-load.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    asked = {"customers": [asdict(one) for one in customers], "place": dict(place)}
    with log.open("w") as errors, _loader(folder, errors) as process:
        try:
            known = _asked(process, asked)
            return dict(_asked(process, logins(known)))
        except (BrokenPipeError, ValueError) as error:
            process.wait()
            raise CommandError(
                f"Superset did not take the dashboards: {last_lines(log)} (whole log: {log})"
            ) from error


def describe(folder: Path) -> Service:
    """Its server on port 8088 of this machine alone, or on a free one when that is taken."""
    port = free_port(PORT)
    base = f"http://127.0.0.1:{port}"
    command = (
        str(PYTHON), "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", str(WORKERS),
        "--worker-class", "gthread", "--threads", str(THREADS), "--timeout", "120",
        "--graceful-timeout", "3",
        "--no-control-socket", "superset.app:create_app()",
    )  # fmt: skip
    return Service(
        NAME, command, _environment(folder), base, f"{base}/health", 120.0, withheld=SECRETS
    )


def _loader(folder: Path, errors: Any) -> "subprocess.Popen[str]":
    ours = {name: value for name, value in os.environ.items() if not name.startswith(SECRETS)}
    return subprocess.Popen(
        [PYTHON, "-m", "bi.load"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
        text=True, cwd=PROJECT, env={**ours, **_environment(folder)},
    )  # fmt: skip


def _asked(process: "subprocess.Popen[str]", what: Any) -> Any:
    """What the loader answers. Raises BrokenPipeError or ValueError when it has ended."""
    print(json.dumps(what), file=process.stdin, flush=True)
    return json.loads(process.stdout.readline() if process.stdout else "")


def _environment(folder: Path) -> dict[str, str]:
    return {
        "SALESBRAIN_BI_HOME": str(folder),
        "SUPERSET_CONFIG_PATH": str(CONFIG),
        "PYTHONWARNINGS": "ignore",
        "DO_NOT_TRACK": "1",
    }
