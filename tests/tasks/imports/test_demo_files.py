"""The demo's own files go in whole, and a second time changes nothing."""

import asyncio
from pathlib import Path

from domain.import_columns import Kind
from models.session import open_pool
from sandbox import crm
from tasks.imports.run import Imported, Job, import_file
from tests.tasks.desk import Desk
from tests.tasks.imports.conftest import NOW, counts


def test_the_demos_files_are_imported(knowing: Desk, tmp_path: Path) -> None:
    """Not a row is refused, campaigns are found by name; costs come in every form there is."""
    files = crm.write(tmp_path, knowing.app.state.world.shape)

    async def work() -> list[Imported]:
        async with open_pool(knowing.url, size=1) as pool:
            return [
                await import_file(pool, Job(Kind(kind), path, name), NOW)
                for (kind, name), path in files.items()
            ]

    first = asyncio.run(work())
    assert [one.refused for one in first] == [0] * len(files)
    assert all(one.merged.new for one in first)
    assert all(counts(one)[:2] == (0, 0) for one in asyncio.run(work()))
    assert knowing.one("select count(*) from app.deals where campaign_id is not null") > 0
    kinds = knowing.rows("select distinct bearer, is_shared from app.costs order by 1, 2")
    assert [tuple(one.values()) for one in kinds] == [
        ("customer", False),
        ("customer", True),
        ("operator", False),
    ]
    assert knowing.one("select count(*) from app.exchange_rates") == 2 * 4
