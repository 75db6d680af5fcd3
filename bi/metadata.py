"""What Superset's migrations leave wrong on SQLite, put right: run once, by install.sh.

Their first version said that no two datasets may have the same table's name. SQLite cannot drop
that, so it still holds there; but each customer has a dataset of each table.
"""

import sqlite3
import sys
from typing import Final

WRONG: Final = "UNIQUE (table_name)"
RIGHT: Final = "UNIQUE (database_id, catalog, schema, table_name)"
"""As Superset's model has it."""


def main() -> None:
    """The file is empty metadata: nothing is in the table that is made again."""
    with sqlite3.connect(sys.argv[1]) as connection:
        (made,) = connection.execute(
            "select sql from sqlite_master where type = 'table' and name = 'tables'"
        ).fetchone()
        if WRONG in made:
            connection.execute("drop table tables")
            connection.execute(made.replace(WRONG, RIGHT))
        connection.execute("pragma journal_mode = wal")  # readers need not wait for a writer
    connection.close()


if __name__ == "__main__":
    main()
