"""Lead scores, readings of replies, suppressions and suggestions."""

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_SQL = Path(__file__).parents[1] / "sql"


def upgrade() -> None:
    """All as the tables' owner; new tables and columns, no lock that is held for long."""
    op.execute("set local role salesbrain_owner")
    for name in (
        "0003_tables.sql",
        "0003_access.sql",
        "0003_scoring.sql",
        "0003_classifying.sql",
        "0003_follow_through.sql",
    ):
        op.get_bind().exec_driver_sql((_SQL / name).read_text().replace("%", "%%"))
    op.execute("reset role")
