"""A desk that imports."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from domain.import_columns import Kind
from models.session import open_pool
from tasks.imports.run import Imported, Job, import_file
from tests.tasks.desk import Desk

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


class ImportDesk(Desk):
    """`folder` is where its files stand."""

    folder: Path

    def load(
        self,
        kind: Kind,
        content: str | bytes,
        organization_id: str = "acme",
        now: datetime = NOW,
        **wishes: Any,
    ) -> Imported:
        """What importing a file of this content comes to."""
        path = self.folder / f"{kind}.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        job = Job(kind, path, organization_id, **wishes)

        async def work() -> Imported:
            async with open_pool(self.url, size=1) as pool:
                return await import_file(pool, job, now)

        return asyncio.run(work())


@pytest.fixture
def importing(desk: Desk, tmp_path: Path) -> ImportDesk:
    """A database that knows the demo's customers, to import into."""
    found = ImportDesk(desk.url, desk.app)
    found.folder = tmp_path
    return found


def counts(imported: Imported) -> tuple[int, int, int, int]:
    """(new, changed, unchanged, refused)."""
    merged = imported.merged
    return merged.new, merged.changed, merged.unchanged, imported.refused
