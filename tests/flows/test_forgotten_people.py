"""What Prefect keeps of somebody who was forgotten: on a real server, found and taken out."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from prefect.artifacts import create_table_artifact
from prefect.events import emit_event

from cli.forget_prefect import erase_from_prefect
from cli.local.warm import flush
from tests.flows.installation import Api

HER = "zenobia@example.net"


def kept(home: Path) -> dict[str, int]:
    """Rows of the server's tables that name her."""
    found = {}
    with closing(sqlite3.connect(home / "prefect" / "prefect.db", timeout=30)) as db:
        for table in ("artifact", "artifact_collection", "events", "event_resources", "log"):
            rows = db.execute(f'select * from "{table}"').fetchall()
            found[table] = sum(HER in json.dumps(row, default=str).lower() for row in rows)
    return {table: count for table, count in found.items() if count}


def test_artifacts_and_events_that_name_somebody_go(prefect_api: Api, home: Path) -> None:
    """A table about leads, and Prefect's event of it; others' stay. Twice finds nothing."""
    del prefect_api
    create_table_artifact(key="hottest-leads-of-a-test", table=[{"lead": HER}])
    create_table_artifact(key="others-of-a-test", table=[{"lead": "otto@example.net"}])
    emit_event("test.person.named", {"prefect.resource.id": "test"}, payload={"lead": HER.upper()})
    asyncio.run(flush())
    database = home / "prefect" / "prefect.db"
    done = _until_found(database)
    assert done["prefect artifacts"] == 1
    assert done["prefect events"] >= 1
    assert kept(home) == {}
    assert asyncio.run(erase_from_prefect(HER, database)) == dict.fromkeys(done, 0)
    assert asyncio.run(erase_from_prefect("otto@example.net", database))["prefect artifacts"] == 1


def _until_found(database: Path) -> dict[str, int]:
    """Events are written behind: asked again until both are there, at most half a minute."""
    total: dict[str, int] = {}
    for _ in range(60):
        done = asyncio.run(erase_from_prefect(HER, database))
        total = {name: total.get(name, 0) + count for name, count in done.items()}
        if total["prefect artifacts"] and total["prefect events"] > 1:
            break
        asyncio.run(asyncio.sleep(0.5))
    return total
