"""Alembic's entrance: runs on the connection that models/migrate.py hands over."""

from alembic import context
from sqlalchemy import text

from models.registry import metadata

connection = context.config.attributes["connection"]
connection.execute(text("set lock_timeout = '5s'"))
connection.execute(text("create schema if not exists app"))
connection.commit()
context.configure(
    connection=connection,
    target_metadata=metadata,
    include_schemas=True,
    version_table_schema="app",
    include_name=lambda name, kind, _parents: kind != "schema" or name in ("app", "instantly"),
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
