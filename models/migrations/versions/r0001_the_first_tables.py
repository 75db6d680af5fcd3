"""The mirror of Instantly, our own tables, the roles and the walls between customers."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQL = Path(__file__).parents[1] / "sql"


def upgrade() -> None:
    """Roles first, as the login that migrates; tables and walls as their owner."""
    _run("0001_roles.sql")
    op.execute("alter schema app owner to salesbrain_owner")
    op.execute("set local role salesbrain_owner")
    _run("0001_tables.sql")
    _run("0001_access.sql")
    op.execute("reset role")
    _run("0001_schemas.sql")


def _run(name: str) -> None:
    op.get_bind().exec_driver_sql((_SQL / name).read_text().replace("%", "%%"))
