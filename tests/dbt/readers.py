"""Whoever keeps reading marts and reports while they are rebuilt or taken away."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

from tests.dbt.reach import Row, named, relations
from tests.dbt.warehouse import Warehouse


class Reader:
    """A login that reads every relation again and again, until it is told or thrown out."""

    def __init__(self) -> None:
        self.organizations: set[str] = set()
        self.rounds = 0
        self.error: psycopg.Error | None = None
        self.is_over = threading.Event()

    def read(self, connection: psycopg.Connection[Row], names: list[str]) -> None:
        try:
            while not self.is_over.wait(0.02):
                for name in names:
                    query = sql.SQL("select organization_id from {}").format(named(name))
                    found = connection.execute(query).fetchall()
                    self.organizations |= {row["organization_id"] for row in found}
                self.rounds += 1
        except psycopg.Error as error:
            self.error = error

    def until_thrown_out(self, seconds: float = 60) -> None:
        """Let it ask once more, or it ends before it has noticed."""
        over = time.monotonic() + seconds
        while self.error is None and time.monotonic() < over:
            time.sleep(0.01)


@contextmanager
def reading(warehouse: Warehouse, login: str) -> Iterator[Reader]:
    reader, names = Reader(), relations(warehouse)
    with warehouse.connect(login) as connection:
        thread = threading.Thread(target=reader.read, args=(connection, names))
        thread.start()
        try:
            yield reader
        finally:
            reader.is_over.set()
            thread.join()
