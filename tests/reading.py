"""Reading a test's database: rows as dicts, times in UTC."""

from typing import Any, ClassVar, LiteralString

import psycopg
from psycopg.rows import dict_row


class Reader:
    """Whatever has a `url` and reads under `role`."""

    url: str
    role: ClassVar[str]

    def connect(self) -> psycopg.Connection[dict[str, Any]]:
        """A connection in autocommit under the role."""
        return psycopg.connect(
            self.url,
            row_factory=dict_row,
            autocommit=True,
            options=f"-c role={self.role} -c timezone=UTC",
        )

    def rows(self, query: LiteralString, *given: Any) -> list[dict[str, Any]]:
        with self.connect() as connection:
            return connection.execute(query, given).fetchall()

    def one(self, query: LiteralString, *given: Any) -> Any:
        """The only value of the only row."""
        [row] = self.rows(query, *given)
        [value] = row.values()
        return value
