"""`make test-bi`: two invented customers' dashboards in a real browser, on a database of their own.

Chromium looks (bi/browser, in .venv-bi) at what Superset serves; nothing of it is a stand-in.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import typer

from bi import serve, superset
from bi.signing_in import FILE
from cli.errors import CommandError
from cli.local import postgres
from cli.local.home import find_home
from cli.progress import Progress
from models import migrate
from tasks.transform import build

CUSTOMERS = ("juniper", "rowan")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> None:
    """Exit code: pytest's; without a browser 0 and a sentence."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        typer.echo(
            "Skipped: the browser test of the BI tool needs Chromium, and none is on the PATH. "
            "On Debian or Ubuntu: apt install chromium."
        )
        return
    signal.signal(signal.SIGTERM, serve.interrupt)
    pictures = find_home() / "bi" / "pictures"
    shutil.rmtree(pictures, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="salesbrain-bi-") as folder:
        home = Path(folder) / ".salesbrain"
        try:
            code = _look(home, chromium, pictures)
        except CommandError as error:
            typer.echo(f"Error: {error}", err=True)
            code = 1
        finally:
            postgres.remove(home)
    sys.exit(code)


def _look(home: Path, chromium: str, pictures: Path) -> int:
    progress = Progress()
    with progress.step("Marts of two invented customers"):
        server = postgres.start(home)
        migrate.upgrade(server.url)
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            connection.execute(Path(__file__).with_name("rehearsal.sql").read_bytes())
        build(
            server.url,
            ["build", "--resource-type", "seed", "--resource-type", "model"],
            target=home / "dbt",
        )
    with serve.running(home, server.url, progress) as there:
        asked = {
            "url": there.url,
            "chromium": chromium,
            "pictures": str(pictures),
            "customers": CUSTOMERS,
            "passwords": str(there.folder / FILE),
        }
        tests: list[str | Path] = [
            superset.PYTHON,
            "-m",
            "pytest",
            "-p",
            "no:cacheprovider",
            "--tb=short",
            "bi/browser",
        ]
        environment = {**os.environ, "SALESBRAIN_BI_TEST": json.dumps(asked)}
        return subprocess.run(tests, cwd=superset.PROJECT, env=environment, check=False).returncode


if __name__ == "__main__":
    main()
