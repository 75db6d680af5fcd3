"""Which database this machine uses: DATABASE_URL when it is set, else the embedded one."""

import os
from pathlib import Path

from cli.local import postgres
from cli.local.home import find_home

DATABASE_VARIABLE = "DATABASE_URL"


def is_embedded() -> bool:
    return not os.environ.get(DATABASE_VARIABLE)


def database_url(home: Path | None = None) -> str:
    """The owner's address, in the form that psql accepts; starts the embedded server if needed."""
    return os.environ.get(DATABASE_VARIABLE) or postgres.start(home or find_home()).url


def powerful_url(home: Path | None = None) -> str:
    """For backup and restore: the superuser of the embedded server, else DATABASE_URL's login."""
    named = os.environ.get(DATABASE_VARIABLE)
    return named or postgres.start(home or find_home()).superuser_url
