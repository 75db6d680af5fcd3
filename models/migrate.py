"""Bring a database to this version's tables: short locks only, one migrator at a time."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, NullPool, create_engine, make_url, text

_MIGRATIONS = Path(__file__).parent / "migrations"
_ONE_MIGRATOR = 0x5A1E5B  # the advisory lock's number: any constant of our own


def engine(url: str) -> Engine:
    """A SQLAlchemy engine over psycopg 3 for an address such as psql takes; keeps no session."""
    return create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)


def config() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return settings


def upgrade(url: str, revision: str = "head") -> None:
    """Apply every migration that is missing up to this one; calling it again changes nothing.

    Raises sqlalchemy.exc.OperationalError when a lock is not had within 5 s (a long transaction
    is open): nothing is half done, call again.
    """
    settings = config()
    with engine(url).connect() as connection:
        connection.execute(text("select pg_advisory_lock(:n)"), {"n": _ONE_MIGRATOR})
        connection.commit()
        settings.attributes["connection"] = connection
        try:
            command.upgrade(settings, revision)
        finally:
            connection.rollback()
            connection.execute(text("select pg_advisory_unlock(:n)"), {"n": _ONE_MIGRATOR})
            connection.commit()


def newest() -> str:
    """The revision that this version of the code expects."""
    return str(ScriptDirectory.from_config(config()).get_current_head())


def current(url: str) -> str | None:
    """The revision that the database is at; None when it was never migrated."""
    with engine(url).connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table_schema": "app"})
        return context.get_current_revision()
