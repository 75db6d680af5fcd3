"""The page as a PDF, printed by a browser of this machine.

The page is laid out for browsers, and one that prints it is on most machines; a PDF library would
be a second layout engine with a look of its own.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from models.settings import SalesbrainSettings

BROWSERS: Final = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
)  # fmt: skip
SETTING: Final = "SALESBRAIN_BROWSER"
SECONDS: Final = 120
QUIET: Final = (
    "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--no-sandbox",
    "--no-pdf-header-footer",
)  # fmt: skip
"""No request to anywhere: the page needs none. Root, and users in containers, have no sandbox for a
browser; what it opens is a page of our own, which allows no script and escapes what is not ours."""


class NoPdf(Exception):
    """No browser printed the page; the message says why, and the fix."""


def browser(stated: str | None = None, path: str | None = None) -> str:
    """The browser to print with: the stated one, or one of `path` (None: PATH). Raises NoPdf."""
    if stated:
        found = shutil.which(stated, path=path)
        if found is None:
            raise NoPdf(f"{SETTING} names {stated!r}, which is no program here")
        return found
    for name in BROWSERS:
        if found := shutil.which(name, path=path):
            return found
    raise NoPdf(
        "a PDF is printed by Chromium or Chrome, and this machine has neither: install one "
        f"(Debian: apt install chromium), name one by {SETTING}, or print the page yourself"
    )


def write(page: Path, target: Path) -> Path:
    """Print a page into `target`, whole or not at all. Raises NoPdf."""
    with tempfile.TemporaryDirectory(prefix="salesbrain-pdf-") as folder:
        printed = Path(folder) / "page.pdf"
        profile = f"--user-data-dir={Path(folder) / 'profile'}"
        told = [f"--print-to-pdf={printed}", page.resolve().as_uri()]
        _run([browser(SalesbrainSettings().browser), *QUIET, profile, *told], home=folder)
        if not printed.exists() or printed.read_bytes()[:5] != b"%PDF-":
            raise NoPdf("the browser ended without a PDF")
        shutil.copyfile(printed, target)
    return target


def _run(command: list[str], home: str) -> None:
    """`home` is where the browser may leave what it keeps of its user."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=SECONDS, check=False,
            env={**os.environ, "HOME": home},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise NoPdf(f"{command[0]} did not print the page within {SECONDS} s") from None
    except OSError as error:
        raise NoPdf(f"{command[0]} cannot be started: {error.strerror}") from None
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word of why"])[-1]
        raise NoPdf(f"{command[0]} ended with {done.returncode}: {last[:200]}")
