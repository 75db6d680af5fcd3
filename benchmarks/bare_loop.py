"""The least that reads leads into Postgres: httpx and COPY, and nothing else.

20 chains by their cursors, evenly spaced starts in this process, each page COPYed as (id, raw)
into a table without an index. No identity, no hash, no resume, no shared budget: what it
reaches is what client, sandbox and Postgres on this machine have room for.
"""

import asyncio
import time
from typing import Any

import httpx
import orjson
import psycopg

from benchmarks import ground
from domain.budget import Limits

_HEADERS = {"authorization": f"Bearer {ground.LOAD_KEY}", "user-agent": "bare-loop"}


async def run(url: str, sandbox: str, server: Any) -> dict[str, Any]:
    """Read all leads once; the same figures as a sweep."""
    spacing = Limits().spacing.total_seconds()
    next_at = first = last = time.monotonic()
    counts = {"calls": 0, "throttled": 0, "leads": 0}
    arrivals: asyncio.Queue[bytes | None] = asyncio.Queue(48)

    async def turn() -> None:
        nonlocal next_at
        next_at = max(next_at, time.monotonic()) + spacing
        await asyncio.sleep(next_at - spacing - time.monotonic())

    async def chain(client: httpx.AsyncClient, campaign: str) -> None:
        nonlocal last
        asked: dict[str, Any] = {"campaign": campaign, "limit": 100}
        while True:
            await turn()
            answer = await client.post("/api/v2/leads/list", json=asked)
            counts["calls"] += 1
            last = time.monotonic()
            if answer.status_code == 429:
                counts["throttled"] += 1
                continue
            page = orjson.loads(answer.content)
            counts["leads"] += len(page["items"])
            rows = [
                one["id"].encode() + b"\t" + orjson.dumps(one).replace(b"\\", b"\\\\") + b"\n"
                for one in page["items"]
            ]
            await arrivals.put(b"".join(rows))
            if not page["items"] or not page.get("next_starting_after"):
                return
            asked["starting_after"] = page["next_starting_after"]

    async def store(connection: psycopg.AsyncConnection[Any]) -> None:
        while (rows := await arrivals.get()) is not None:
            async with (
                connection.cursor() as cursor,
                cursor.copy("copy bare_leads from stdin") as copy,
            ):
                await copy.write(rows)

    cpu, postgres_cpu = ground.own_cpu(), ground.cpu_of(server)
    async with (
        await psycopg.AsyncConnection.connect(url, autocommit=True) as connection,
        httpx.AsyncClient(base_url=sandbox, headers=_HEADERS, timeout=30) as client,
    ):
        await connection.execute("create table bare_leads (id text, raw jsonb)")
        listed = (await client.get("/api/v2/campaigns", params={"limit": 100})).json()["items"]
        storing = asyncio.create_task(store(connection))
        first = time.monotonic()
        await asyncio.gather(*(chain(client, one["id"]) for one in listed))
        await arrivals.put(None)
        await storing
        await connection.execute("drop table bare_leads")
    spent = ground.own_cpu() - cpu, ground.cpu_of(server) - postgres_cpu
    good, between = counts["calls"] - counts["throttled"], last - first
    return {
        **counts,
        "share_of_limit": round(good / (100 * between), 4),
        "leads_per_second": round(counts["leads"] / between),
        "cpu_s_per_100k": {
            "client": round(spent[0] / counts["leads"] * 1e5, 2),
            "postgres": round(spent[1] / counts["leads"] * 1e5, 2),
            "both": round(sum(spent) / counts["leads"] * 1e5, 2),
        },
    }


def main() -> None:
    world = ["--uniform", "--campaigns", "20", "--leads", "200000", "--latency-ms", "110"]
    with ground.fresh_postgres() as server, ground.running_sandbox(world) as sandbox:
        ground.report("bare_loop", asyncio.run(run(server.url, sandbox.url, server)))


if __name__ == "__main__":
    main()
