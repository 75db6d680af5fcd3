"""Replace the master secret where it is kept: in .env, or in the home of a simulated one."""

import os
import re
import secrets
from pathlib import Path

from cli.errors import CommandError
from cli.local.webhooks import MASTER_VARIABLE

PREVIOUS_VARIABLE = f"{MASTER_VARIABLE}_PREVIOUS"
HOME_FILE = "webhook-secret"


def renew(project: Path, home: Path, *, is_simulated: bool) -> tuple[str, str, str]:
    """(new master, previous one, what was done): written, readable by us alone, and set for this
    process. Set both variables elsewhere, and they are used as they are.

    Raises CommandError that says what to set where neither file holds the master.
    """
    current = os.environ.get(MASTER_VARIABLE, "")
    dotenv = project / ".env"
    if current and current == _value_in(dotenv):
        new = secrets.token_urlsafe(32)
        _write(dotenv, _with(dotenv.read_text(), new, current))
        said = f"{dotenv.name} holds the new master and the previous one."
    elif current and is_simulated and current == _text(home / HOME_FILE):
        new = secrets.token_urlsafe(32)
        _write(home / HOME_FILE, new)
        said = f"{home / HOME_FILE} holds the new master."
    else:
        return _as_set(current)
    os.environ.update({MASTER_VARIABLE: new, PREVIOUS_VARIABLE: current})
    return new, current, said


def _as_set(current: str) -> tuple[str, str, str]:
    """Where something else sets the variables, it sets the new ones too."""
    previous = os.environ.get(PREVIOUS_VARIABLE, "")
    if not current or not previous or previous == current:
        raise CommandError(
            f"Put a new long random text into {MASTER_VARIABLE} and the one it replaces into "
            f"{PREVIOUS_VARIABLE}, wherever your deployment sets them; then call this again."
        )
    return current, previous, "The new master and the previous one are those of the environment."


def _value_in(file: Path) -> str | None:
    found = re.search(rf"^{MASTER_VARIABLE}=(.*)$", _text(file), re.MULTILINE)
    return found[1].strip().strip("'\"") if found else None


def _with(text: str, new: str, previous: str) -> str:
    kept = [
        line
        for line in text.splitlines()
        if not line.startswith((f"{MASTER_VARIABLE}=", f"{PREVIOUS_VARIABLE}="))
    ]
    return "\n".join([*kept, f"{MASTER_VARIABLE}={new}", f"{PREVIOUS_VARIABLE}={previous}", ""])


def _text(file: Path) -> str:
    return file.read_text().strip() if file.is_file() else ""


def _write(file: Path, text: str) -> None:
    """At once or not at all: a master that is half written is lost."""
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as made:
        made.write(text)
        made.flush()
        os.fsync(made.fileno())
    aside.replace(file)
