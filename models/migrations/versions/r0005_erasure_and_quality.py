"""Erasure, retention, checks that stop one workspace's marts."""

from pathlib import Path

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parents[1] / "sql"
FILES: tuple[str, ...] = ("0005_imports.sql", "0005_quality.sql", "0005_erasure.sql")


def upgrade() -> None:
    """All as the tables' owner; new tables and columns, no lock that is held for long."""
    op.execute("set local role salesbrain_owner")
    for name in FILES:
        op.get_bind().exec_driver_sql((_SQL / name).read_text().replace("%", "%%"))
    op.execute("reset role")
