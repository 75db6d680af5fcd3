"""Which database this machine uses: DATABASE_URL when it is set, else the embedded one."""

import os
from pathlib import Path

from cli.local import postgres
from cli.local.home import find_home

DATABASE_VARIABLE = "DATABASE_URL"
API_VARIABLE = "DATABASE_API_URL"


def is_embedded() -> bool:
    return not os.environ.get(DATABASE_VARIABLE)


def database_url(home: Path | None = None) -> str:
    """The owner's address, in the form that psql accepts; starts the embedded server if needed."""
    return os.environ.get(DATABASE_VARIABLE) or postgres.start(home or find_home()).url


def powerful_url(home: Path | None = None) -> str:
    """For backup and restore: the superuser of the embedded server, else DATABASE_URL's login."""
    named = os.environ.get(DATABASE_VARIABLE)
    return named or postgres.start(home or find_home()).superuser_url


def api_url(home: Path | None = None) -> str:
    """For reading as one customer: the login salesbrain_api, which sees the rows of the customer
    that its transaction names. DATABASE_API_URL, else the owner's address with that login."""
    from psycopg.conninfo import make_conninfo

    from models.session import API

    return os.environ.get(API_VARIABLE) or make_conninfo(database_url(home), user=API)
