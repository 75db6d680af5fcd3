"""Forgotten people in what Prefect keeps: artifacts, logs and events that name the address."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tasks.erase.run import NotYet

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

PAGE = 200


async def erase_from_prefect(address: str, database: Path) -> dict[str, int]:
    """Delete artifacts that name the address, and runs whose logs do; then its events.

    `database`: the file of this machine's own server, out of which events are taken; elsewhere
    they age out, since Prefect has no way to delete them. Raises NotYet where Prefect does not
    answer, or events are left.
    """
    import httpx
    from prefect.client.orchestration import get_client

    try:
        async with get_client() as client:
            artifacts = await _artifacts(client, address)
            runs = await _runs(client, address, database)
            events = 0 if database.is_file() else await _events(client, address)
    except (httpx.HTTPError, RuntimeError, OSError) as away:
        raise NotYet(
            f"Prefect's server does not answer ({_said(away)}): its artifacts, logs and "
            "events still have to be looked through. Start it (salesbrain up) and run the same "
            "command again."
        ) from away
    if events:
        raise NotYet(
            f"{events} events of the Prefect server name the address; it deletes events when "
            "PREFECT_SERVER_EVENTS_RETENTION_PERIOD is over (7 days, unless set otherwise). Run "
            "the same command again then."
        )
    gone = _own_events(database, address) if database.is_file() else 0
    return {"prefect artifacts": artifacts, "prefect runs": runs, "prefect events": gone}


async def _artifacts(client: "PrefectClient", address: str) -> int:
    named = []
    offset = 0
    while found := await _post(
        client, "/artifacts/filter", {"limit": PAGE, "offset": offset, "sort": "ID_DESC"}
    ):
        named += [one["id"] for one in found if _is_in(one, address)]
        offset += len(found)
    for artifact in named:
        await client.delete_artifact(artifact)
    return len(named)


async def _runs(client: "PrefectClient", address: str, database: Path) -> int:
    """Logs go with their run. Read through: the server's own search fails on SQLite (3.8.8)."""
    from uuid import UUID

    named = _own_logs(database, address) if database.is_file() else set[str]()
    offset = 0
    while not database.is_file() and (
        found := await _post(client, "/logs/filter", {"limit": PAGE, "offset": offset})
    ):
        named |= {
            one["flow_run_id"] for one in found if one.get("flow_run_id") and _is_in(one, address)
        }
        offset += len(found)
    for run in named:
        await client.delete_flow_run(UUID(run))
    return len(named)


async def _events(client: "PrefectClient", address: str) -> int:
    wanted = {"filter": {"text": {"query": f'"{address}"'}}, "limit": 50}
    answer = await client.request("POST", "/events/filter", json=wanted)
    answer.raise_for_status()
    return int(answer.json().get("total", 0))


async def _post(client: "PrefectClient", path: str, body: dict[str, Any]) -> list[Any]:
    answer = await client._client.post(path, json=body)
    answer.raise_for_status()
    found: list[Any] = answer.json()
    return found


def _said(error: Exception) -> str:
    response = getattr(error, "response", None)
    return (
        f"{response.status_code} to {response.request.url.path}"
        if response
        else (type(error).__name__)
    )


def _is_in(artifact: Any, address: str) -> bool:
    return address in json.dumps(artifact, ensure_ascii=False).lower()


def _own_logs(database: Path, address: str) -> set[str]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)) as db:
        found = db.execute(
            "select distinct flow_run_id from log "
            "where flow_run_id is not null and instr(lower(message), ?) > 0",
            [address],
        )
        return {str(run) for (run,) in found}


def _own_events(database: Path, address: str) -> int:
    with closing(sqlite3.connect(database, timeout=30)) as db, db:
        named = [
            one
            for (one,) in db.execute(
                "select id from events where instr(lower(payload), ?) > 0 or instr(lower(resource),"
                " ?) > 0 or instr(lower(related), ?) > 0",
                [address] * 3,
            )
        ]
        for one in named:
            db.execute("delete from event_resources where event_id = ?", [one])
            db.execute("delete from events where id = ?", [one])
    return len(named)
